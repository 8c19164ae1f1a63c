"""Joins a day and the clock reading or part of day beside it into one expression."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kronike.analyse.times.matching import Line
from kronike.analyse.times.meaning import Meaning
from kronike.model import Grain

_BETWEEN = frozenset(("comma", "on", "of", "in", "at", "the", "dot"))
LONGEST_GAP = 3


@dataclass(frozen=True, slots=True)
class Expression:
    """Pieces ``start`` to ``end`` (half-open) of a sentence, and what they mean."""

    start: int
    end: int
    meaning: Meaning


def joined(line: Line, expressions: Sequence[Expression]) -> list[Expression]:
    """The expressions with days and clocks side by side made one, and without what is no time by itself."""
    whole: list[Expression] = []
    for expression in expressions:
        both = _both(line, whole[-1], expression) if whole else None
        if both:
            whole[-1] = both
        else:
            whole.append(expression)
    return [expression for expression in whole if not expression.meaning.weak and not expression.meaning.none]


def _both(line: Line, first: Expression, second: Expression) -> Expression | None:
    gap = range(first.end, second.start)
    if len(gap) > LONGEST_GAP or not all(line.kinds(at) & _BETWEEN for at in gap):
        return None
    for day, clock in ((first.meaning, second.meaning), (second.meaning, first.meaning)):
        if clock.clock_only and _is_day(day) and not (clock.weak and len(gap) > 0):
            interval = replace(day.interval, clock=clock.interval.clock, grain=clock.interval.grain)
            return Expression(first.start, second.end, Meaning(interval, "TIME"))
    return None


def _is_day(meaning: Meaning) -> bool:
    return meaning.interval.grain is Grain.DAY and meaning.interval.clock is None and meaning.type == "DATE"
