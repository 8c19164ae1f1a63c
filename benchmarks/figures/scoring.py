"""How many numbers are found, and with the right bounds.

A found number and one in the data are a pair where their spans share a character, one to one, the largest overlap
first. F1 counts pairs over all found and all there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.figures.texts import Value


@dataclass(frozen=True, slots=True)
class Pairing:
    """The numbers of one text and those found in it, and the positions of those that are a pair."""

    gold: Sequence[Value]
    found: Sequence[Value]
    pairs: Sequence[tuple[int, int]]


Right = Callable[[Value, Value], bool]


def pair(gold: Sequence[Value], found: Sequence[Value]) -> Pairing:
    """Pairs what overlaps, exact spans first."""
    ranked = sorted(
        (abs(g.start - f.start) + abs(g.end - f.end), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if min(g.end, f.end) > max(g.start, f.start)
    )
    used_gold: set[int] = set()
    used_found: set[int] = set()
    pairs = []
    for _, i, j in ranked:
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append((i, j))
    return Pairing(gold, found, pairs)


def f1(pairings: Iterable[Pairing], right: Right = lambda _gold, _found: True) -> float:
    """The F1 of the pairs that are ``right``; 0 where there is nothing on either side."""
    told = list(pairings)
    both = sum(len(it.gold) + len(it.found) for it in told)
    hits = sum(right(it.gold[i], it.found[j]) for it in told for i, j in it.pairs)
    return 2 * hits / both if both else 0.0


def recall(pairings: Iterable[Pairing], right: Right) -> float:
    """The share of what there is that is found and ``right``."""
    told = list(pairings)
    wanted = sum(len(it.gold) for it in told)
    return sum(right(it.gold[i], it.found[j]) for it in told for i, j in it.pairs) / wanted if wanted else 0.0


def same_span(gold: Value, found: Value) -> bool:
    """Whether both begin and end alike."""
    return (gold.start, gold.end) == (found.start, found.end)


def same_bounds(gold: Value, found: Value) -> bool:
    """Whether both have the same bounds; whether a bound itself is meant is not compared."""
    return gold.bounds == found.bounds
