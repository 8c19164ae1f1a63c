"""Which statements are held against each other: those that may be of one kind, and of large kinds the nearest.

A block that is not small is parted by who or what is named in the sentence and by when the report came out; in what is
still large each statement meets only those beside it, so the cost grows with the statements, not with their square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from kronike.resolve.happenings.telling import Telling

_SMALL = 80
"""In a block of so many all pairs are looked at."""
_BESIDE = 10
"""In a larger one a statement meets so many of those that come next in time."""

Pair = tuple[int, int]


def candidates(told: Sequence[Telling]) -> Iterator[Pair]:
    """Pairs of numbers of statements, the lower first, each once."""
    seen: set[Pair] = set()
    for block in _blocks(told):
        for pair in _pairs(block, told):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _blocks(told: Sequence[Telling]) -> Iterator[list[int]]:
    """The blocks of each key, the large ones parted; in a stable order."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for key in _keys(one):
            blocks[key].append(number)
    for block in blocks.values():
        if len(block) <= _SMALL:
            yield block
        else:
            yield from _parted(block, told)


def _keys(one: Telling) -> Iterator[tuple[str, ...]]:
    yield from (("root", root) for root in sorted(one.kinds.roots))
    yield from (("kind", family) for family in sorted(one.kinds.families))
    if one.mention.code and one.place and one.time:
        yield "code", one.mention.code, one.place


def _parted(block: Sequence[int], told: Sequence[Telling]) -> Iterator[list[int]]:
    parts: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number in block:
        one = told[number]
        parts["report", one.statement.document].append(number)
        for name in sorted(one.scene.names):
            parts["name", name].append(number)
        for when in (one.time, one.statement.known_from):
            if when and when.earliest:
                parts["month", when.earliest.isoformat()[:7]].append(number)
    yield from parts.values()


def _pairs(block: Sequence[int], told: Sequence[Telling]) -> Iterator[Pair]:
    if len(block) <= _SMALL:
        yield from combinations(sorted(set(block)), 2)
        return
    ordered = sorted(set(block), key=lambda number: (*_when(told[number]), number))
    for place, number in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + _BESIDE]:
            yield min(number, other), max(number, other)


def _when(one: Telling) -> tuple[date, date]:
    if one.time and one.time.days is not None:
        return one.time.sort_key()
    published = one.statement.known_from
    return published.sort_key() if published else (date.max, date.max)
