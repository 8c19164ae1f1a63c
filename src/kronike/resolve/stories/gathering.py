"""Reports are gathered into stories, the most alike first, as long as the two sides belong together.

Average linkage (Sokal and Michener 1958) with one change: two groups are held against what holds each of them together.
A story whose reports are much alike takes in only what is as much alike; one that is told over years, in two languages,
is loose in itself and takes in more. Two groups that are both more than a few reports are each whole as they are, so
more is asked of them: two like events have many words in common. But the longer a story, the more sides it has: what is
told by hundreds of reports takes in what a story of twenty would not.

A long story is held against its neighbours again when it has grown by a part, not at each report it takes in, so the
cost grows with the reports and their neighbours; no two are left apart in the end that belong together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import heappop, heappush
from math import log2, sqrt

from kronike.resolve.stories.weighing import Vector, alike

ENOUGH = 0.58
"""Two groups are one where the mean likeness across is so large a part of the mean likeness inside them."""
_FEW, _WHOLE = 4, 0.03
"""It is more by this much for each doubling of the smaller one beyond so many reports, if the larger is not long."""
_SMALL, _GRACE, _MOST_GRACE = 25, 0.05, 0.14
"""It is less by this much for each doubling of the larger one beyond so many reports, and by so much at most."""
_GROWN = 20
"""A group is held against all its neighbours again when it has grown by one part in so many."""
_ALONE = 0.2
_PAIRS = 2
"""What a group's own likeness is taken to be beforehand, and how many of its pairs that counts as."""
_LONGEST = 500
"""Of the vector of a group so many of the heaviest keys are kept."""
_FAR_DAYS = 1095
_FAR = 0.25
"""Reports that came out three years apart or more are held to be so much less alike."""

Days = tuple[date, date] | None
_Offer = tuple[float, int, int, int, int]
"""How much less than nothing two groups lack, their numbers, and how many members each had when they were held."""


@dataclass(slots=True)
class _Group:
    """A group: its members, the sum of their vectors and of their squares, when they came out, the story it was in.

    ``inside`` is the mean likeness of its members, drawn towards that of any group; ``held`` how many they were when
    it was last held against all its neighbours.
    """

    members: list[int]
    vector: Vector
    squares: float
    days: Days
    placed: str | None
    near: set[int]
    held: int = 0
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
    heap: list[_Offer] = []
    for number, group in groups.items():
        group.held = len(group.members)
        _hold(groups, number, (other for other in group.near if number < other), heap)
    while heap or _hold_grown(groups, heap):
        offer = heappop(heap)
        if _stands(groups, offer):
            _take_in(groups, heap, offer)
    return sorted(sorted(group.members) for group in groups.values())


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


def _hold(groups: Mapping[int, _Group], number: int, others: Iterable[int], heap: list[_Offer]) -> None:
    """Holds a group against some others: each that it may be joined to is put on the heap."""
    for other in others:
        one, two = min(number, other), max(number, other)
        first, second = groups[one], groups[two]
        if first.placed is not None and second.placed is not None:
            continue
        over = likeness(first, second) - _enough(first, second)
        if over >= 0:
            heappush(heap, (-over, one, two, len(first.members), len(second.members)))


def _hold_grown(groups: Mapping[int, _Group], heap: list[_Offer]) -> bool:
    """Holds what has grown since against all its neighbours; whether any may be joined."""
    for number, group in groups.items():
        if group.held < len(group.members):
            group.held = len(group.members)
            _hold(groups, number, group.near, heap)
    return bool(heap)


def _stands(groups: Mapping[int, _Group], offer: _Offer) -> bool:
    """Whether both are still there and none has been held against all its neighbours since."""
    _, one, other, first, second = offer
    return one in groups and other in groups and groups[one].held <= first and groups[other].held <= second


def _take_in(groups: dict[int, _Group], heap: list[_Offer], offer: _Offer) -> None:
    """Joins the two; where one has grown since, they are held against each other again and wait their turn."""
    _, one, other, first, second = offer
    if (len(groups[one].members), len(groups[other].members)) != (first, second):
        _hold(groups, one, (other,), heap)
        return
    number, new = _join(groups, one, other)
    group = groups[number]
    size = len(group.members)
    if size - group.held > group.held // _GROWN:
        group.held, new = size, group.near
    _hold(groups, number, new, heap)


def _enough(one: _Group, other: _Group) -> float:
    smaller, larger = sorted((len(one.members), len(other.members)))
    doubled = log2(larger / _SMALL) if larger > _SMALL else 0.0
    whole = _WHOLE * log2(max(smaller, _FEW) / _FEW) * max(0.0, 1 - doubled)
    return ENOUGH + whole - min(_MOST_GRACE, _GRACE * doubled)


def likeness(one: _Group, other: _Group) -> float:
    """The mean likeness across two groups, as part of that inside them, and less for what came out years apart."""
    across = alike(one.vector, other.vector) / (len(one.members) * len(other.members))
    return across * _close(one.days, other.days) / sqrt(one.inside * other.inside)


def _close(one: Days, other: Days) -> float:
    if one is None or other is None:
        return 1.0
    apart = max((other[0] - one[1]).days, (one[0] - other[1]).days, 0)
    return 1 - _FAR * min(1.0, apart / _FAR_DAYS)


def _join(groups: dict[int, _Group], one: int, other: int) -> tuple[int, set[int]]:
    """Takes the smaller into the larger, else the second into the first; its number, and what it had no link to."""
    if len(groups[other].members) > len(groups[one].members):
        one, other = other, one
    into, gone = groups[one], groups.pop(other)
    into.members += gone.members
    _add(into.vector, gone.vector)
    into.squares += gone.squares
    into.days = _around(into.days, gone.days)
    into.placed = into.placed or gone.placed
    for neighbour in gone.near:
        groups[neighbour].near.discard(other)
        groups[neighbour].near.add(one)
    gone.near.discard(one)
    into.near.discard(one)
    new = gone.near - into.near
    into.near |= new
    into.weigh()
    return one, new


def _add(vector: Vector, more: Vector) -> None:
    for key, value in more.items():
        vector[key] = vector.get(key, 0.0) + value
    if len(vector) > 2 * _LONGEST:
        kept = sorted(vector.items(), key=lambda item: (-item[1], item[0]))[:_LONGEST]
        vector.clear()
        vector.update(kept)


def _around(one: Days, other: Days) -> Days:
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])
