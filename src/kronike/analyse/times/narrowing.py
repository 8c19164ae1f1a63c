"""What the days that a report writes out tell of its publication, and so of its other times."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from kronike.analyse.times.joining import Expression
from kronike.analyse.times.licence import lean
from kronike.analyse.times.matching import Found, Line
from kronike.analyse.times.tense import Lean
from kronike.model import Grain, Interval, TimeExpression


class Told(NamedTuple):
    """A day that is written out with its year, and which way the words around it point."""

    day: date
    way: Lean


def told_day(line: Line, expression: Expression) -> Told | None:
    """The day of an expression that names its year, where a verb tells of it."""
    interval = expression.meaning.interval
    if expression.year is None or interval.grain is not Grain.DAY or interval.earliest != interval.latest:
        return None
    way = lean(Found(line, expression.start, expression.end, ()))
    return Told(interval.earliest, way) if interval.earliest and way in (Lean.PAST, Lean.FUTURE) else None


def published_by(told: Iterable[Told], published: Interval | None) -> Interval | None:
    """The publication interval as far as the days told inside it leave it; ``None`` where they leave all of it."""
    if published is None or published.earliest is None or published.latest is None:
        return None
    inside = [it for it in told if published.earliest <= it.day <= published.latest]
    first = max((it.day for it in inside if it.way is Lean.PAST), default=published.earliest)
    last = min((it.day for it in inside if it.way is Lean.FUTURE), default=published.latest)
    if first > last or (first, last) == (published.earliest, published.latest):
        return None
    return Interval(first, last, published.grain, basis="after the days it tells as past, before those to come")


def narrowed(time: TimeExpression, nearer: TimeExpression | None) -> TimeExpression:
    """The expression with what it comes to under the narrower publication as a second, inferred pair of bounds."""
    if nearer is None or time.interval.inferred_earliest or time.interval.inferred_latest:
        return time
    first, last = nearer.interval.earliest, nearer.interval.latest
    if (first, last) == (time.interval.earliest, time.interval.latest) or first is None or last is None:
        return time
    return replace(time, interval=time.interval.narrowed(first, last))
