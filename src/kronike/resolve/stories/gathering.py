"""Reports are gathered into stories, the most alike first, as long as the two sides belong together.

Average linkage (Sokal and Michener 1958) with one change: two groups are held against what holds each of them together.
A story whose reports are much alike takes in only what is as much alike; one that is told over years, in two languages,
is loose in itself and takes in more. And the longer a story, the more sides it has: what is told by hundreds of reports
takes in what a story of twenty would not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import heapify, heappop, heappush
from math import log2, sqrt

from kronike.resolve.stories.weighing import Vector, alike

ENOUGH = 0.58
"""Two groups are one where the mean likeness across is so large a part of the mean likeness inside them."""
_SMALL, _GRACE, _MOST_GRACE = 25, 0.03, 0.1
"""It is less by this much for each doubling of the larger one beyond so many reports, and by so much at most."""
_ALONE = 0.2
_PAIRS = 2
"""What a group's own likeness is taken to be beforehand, and how many of its pairs that counts as."""
_LONGEST = 500
"""Of the vector of a group so many of the heaviest keys are kept."""
_FAR_DAYS = 1095
_FAR = 0.25
"""Reports that came out three years apart or more are held to be so much less alike."""

Days = tuple[date, date] | None


@dataclass(slots=True)
class _Group:
    """A group: its members, the sum of their vectors and of their squares, when they came out, the story it was in.

    ``inside`` is the mean likeness of its members, drawn towards that of any group.
    """

    members: list[int]
    vector: Vector
    squares: float
    days: Days
    placed: str | None
    near: set[int]
    version: int = 0
    inside: float = _ALONE

    def weigh(self) -> None:
        """Works out ``inside`` anew."""
        size = len(self.members)
        pairs = size * (size - 1) / 2
        self.inside = (max(0.0, _square(self.vector) - self.squares) / 2 + _PAIRS * _ALONE) / (pairs + _PAIRS)


def gather(
    vectors: Sequence[Vector], near: Sequence[Sequence[int]], days: Sequence[Days], placed: Sequence[str | None]
) -> list[list[int]]:
    """The groups, each of the numbers of its members in order; what was ``placed`` in one story stays there.

    Two stories that reports were placed in before are never joined. The same vectors in the same order give the same
    groups.
    """
    groups = _starts(vectors, near, days, placed)
    heap: list[tuple[float, int, int, int, int]] = []
    for number, group in groups.items():
        for other in group.near:
            if number < other:
                _offer(groups, number, other, heap.append)
    heapify(heap)
    while heap:
        _, one, other, first, second = heappop(heap)
        if one in groups and other in groups and (groups[one].version, groups[other].version) == (first, second):
            _join(groups, one, other)
            for neighbour in groups[one].near:
                _offer(groups, min(one, neighbour), max(one, neighbour), lambda offer: heappush(heap, offer))
    return [sorted(group.members) for _, group in sorted(groups.items())]


def _starts(
    vectors: Sequence[Vector], near: Sequence[Sequence[int]], days: Sequence[Days], placed: Sequence[str | None]
) -> dict[int, _Group]:
    """Each report alone, but those that were placed in one story together."""
    groups = {
        number: _Group([number], dict(vector), _square(vector), days[number], placed[number], set())
        for number, vector in enumerate(vectors)
    }
    for number, others in enumerate(near):
        for other in others:
            groups[number].near.add(other)
            groups[other].near.add(number)
    first: dict[str, int] = {}
    for number, story in enumerate(placed):
        if story is not None and first.setdefault(story, number) != number:
            _join(groups, first[story], number)
    return groups


def _square(vector: Vector) -> float:
    return sum(value * value for value in vector.values())


def _offer(
    groups: dict[int, _Group], one: int, other: int, push: Callable[[tuple[float, int, int, int, int]], None]
) -> None:
    """Puts a pair on the heap if it is alike enough and may be joined."""
    first, second = groups[one], groups[other]
    if first.placed is not None and second.placed is not None:
        return
    over = likeness(first, second) - _enough(first, second)
    if over >= 0:
        push((-over, one, other, first.version, second.version))


def _enough(one: _Group, other: _Group) -> float:
    larger = max(len(one.members), len(other.members), _SMALL)
    return ENOUGH - min(_MOST_GRACE, _GRACE * log2(larger / _SMALL))


def likeness(one: _Group, other: _Group) -> float:
    """The mean likeness across two groups, as part of that inside them, and less for what came out years apart."""
    across = alike(one.vector, other.vector) / (len(one.members) * len(other.members))
    return across * _close(one.days, other.days) / sqrt(one.inside * other.inside)


def _close(one: Days, other: Days) -> float:
    if one is None or other is None:
        return 1.0
    apart = max((other[0] - one[1]).days, (one[0] - other[1]).days, 0)
    return 1 - _FAR * min(1.0, apart / _FAR_DAYS)


def _join(groups: dict[int, _Group], one: int, other: int) -> None:
    """Takes the second group into the first."""
    into, gone = groups[one], groups.pop(other)
    into.members += gone.members
    for key, value in gone.vector.items():
        into.vector[key] = into.vector.get(key, 0.0) + value
    if len(into.vector) > 2 * _LONGEST:
        kept = sorted(into.vector.items(), key=lambda item: (-item[1], item[0]))[:_LONGEST]
        into.vector = dict(kept)
    into.squares += gone.squares
    into.days = _around(into.days, gone.days)
    into.placed = into.placed or gone.placed
    into.near = (into.near | gone.near) - {one, other}
    into.version += 1
    into.weigh()
    for neighbour in gone.near - {one}:
        groups[neighbour].near.discard(other)
        groups[neighbour].near.add(one)


def _around(one: Days, other: Days) -> Days:
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])
