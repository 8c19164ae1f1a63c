"""TempEval-3's measures of time expressions (UzZaman et al. 2013): strict, relaxed, type and value, as F-measures.

``strict``: same start and end. ``relaxed``: the spans share a character, one to one, exact spans first, then by the
largest overlap. ``value`` and ``type``: relaxed pairs with the same attribute, over all found and all there is.
``meaning`` is ours: ``value``, with the several spellings of one time taken as the same (`spelt`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from benchmarks.time.texts import Timex


class Pairing(NamedTuple):
    """The expressions of one document and those found in it, paired by their places."""

    gold: Sequence[Timex]
    found: Sequence[Timex]
    pairs: list[tuple[int, int]]

    def hits(self, measure: str) -> int:
        """How many pairs are right by a measure."""
        return sum(_right(measure, self.gold[i], self.found[j]) for i, j in self.pairs)


def _right(measure: str, gold: Timex, found: Timex) -> bool:
    match measure:
        case "strict":
            return (gold.start, gold.end) == (found.start, found.end)
        case "value":
            return gold.value == found.value
        case "meaning":
            return spelt(gold.value) == spelt(found.value)
        case "type":
            return gold.type == found.type
        case _:
            return True


_UNSAID = re.compile(r"(?:-XX)+$")
_WEEK = re.compile(r"-W(?=\d(?:\D|$))")
_DECADE = re.compile(r"^(\d{3})X$")


def spelt(value: str) -> str:
    """One spelling of a value that annotators write in several: 1949-XX is 1949, 2000-W7 is 2000-W07, 199X is 199."""
    return _DECADE.sub(r"\1", _WEEK.sub("-W0", _UNSAID.sub("", value) if value[:1].isdigit() else value))


def pair(gold: Sequence[Timex], found: Sequence[Timex], length: int) -> Pairing:
    """Pairs what overlaps; what begins beyond ``length``, the annotated part, is left out, as is a span given twice."""
    kept = list({(it.start, it.end): it for it in reversed(found) if it.start < length}.values())[::-1]
    ranked = sorted(_overlaps(gold, kept))
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for *_, i, j in ranked:
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((i, j))
    return Pairing(gold, kept, pairs)


def _overlaps(gold: Sequence[Timex], found: Sequence[Timex]) -> Iterator[tuple[bool, int, int, int, int]]:
    for i, one in enumerate(gold):
        for j, other in enumerate(found):
            shared = min(one.end, other.end) - max(one.start, other.start)
            if shared > 0:
                off = abs(one.start - other.start) + abs(one.end - other.end)
                yield off != 0, -shared, off, i, j


MEASURES = ("strict", "relaxed", "value", "meaning", "type")


def figures(pairings: Iterable[Pairing]) -> dict[str, float]:
    """The F-measures in per cent over all documents."""
    told = list(pairings)
    both = sum(len(it.gold) + len(it.found) for it in told)
    return {name: 200 * sum(it.hits(name) for it in told) / both if both else 0.0 for name in MEASURES}
