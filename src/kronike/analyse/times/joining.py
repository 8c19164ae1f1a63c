"""Joins a day and the clock reading or part of day beside it into one expression."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kronike.analyse.times.matching import Line
from kronike.analyse.times.meaning import Meaning
from kronike.model import Grain, Interval, to_timex3

_BETWEEN = frozenset(("comma", "on", "of", "in", "at", "the", "dot"))
LONGEST_GAP = 3


@dataclass(frozen=True, slots=True)
class Expression:
    """Pieces ``start`` to ``end`` (half-open) of a sentence, and what they mean."""

    start: int
    end: int
    meaning: Meaning
    year: int | None = None
    """The year, where it is written out."""


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
            value = f"{day.value.partition('T')[0]}{_clock_of(clock)}" if day.value else _with_zone(interval, clock)
            mod = day.mod or clock.mod
            return Expression(
                first.start, second.end, Meaning(interval, "TIME", value=value, mod=mod), first.year or second.year
            )
    return None


def _clock_of(clock: Meaning) -> str:
    """The part of TIMEX3's value that tells the time of day."""
    value = clock.value or to_timex3(clock.interval).value or ""
    return f"T{value.partition('T')[2]}"


def _with_zone(interval: Interval, clock: Meaning) -> str:
    """TIMEX3's value where the hour is universal time; else it follows from the interval."""
    return f"{to_timex3(interval).value}Z" if clock.value.endswith("Z") else ""


def _is_day(meaning: Meaning) -> bool:
    return meaning.interval.grain is Grain.DAY and meaning.interval.clock is None and meaning.type == "DATE"
