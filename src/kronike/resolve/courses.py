"""What the values of a strand come to, and why strands of one figure stand apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kronike.model import Course, Duration, Interval, Range, Statement, Strand

Value = tuple[Range, Statement]
_SHORT_DAYS = 3
"""Times known to within so many days are one time, where they overlap."""


def course_of(values: Sequence[Value]) -> Course:
    """One value, the same, a course over time, a dispute over one time, or unclear.

    Each value is held against the next by when it could be known: cost is linear.
    """
    if len(values) == 1:
        return Course.ONE
    ordered = sorted(values, key=lambda value: _when(value[1]).sort_key())
    found = {_between(one, other) for one, other in pairwise(ordered)}
    for course in (Course.DISPUTED, Course.MOVED, Course.UNCLEAR):
        if course in found:
            return course
    return Course.STEADY


def _between(one: Value, other: Value) -> Course:
    if one[0].overlaps(other[0]):
        return Course.STEADY
    first, second = _when(one[1]), _when(other[1])
    if first.before(second) or second.before(first):
        return Course.MOVED
    return Course.DISPUTED if _short(first) and _short(second) and first.overlaps(second) else Course.UNCLEAR


def _when(statement: Statement) -> Interval:
    """When it was so, else when it could be known."""
    time = statement.event_time
    return time if time and time.known else statement.known_from or Interval()


def _short(time: Interval) -> bool:
    return time.days is not None and time.days <= _SHORT_DAYS


_UNITS = {"": "a count", "km2": "km²", "percent": "per cent", "whole": "all of it", "share": "a share"}


def apart(strands: Sequence[Strand]) -> tuple[str, ...]:
    """Why the strands of a figure are not held against each other, each reason once."""
    return tuple(dict.fromkeys(_reasons(strands)))


def _reasons(strands: Sequence[Strand]) -> Iterator[str]:
    units = _each(_UNITS.get(strand.unit, strand.unit) for strand in strands)
    if len(units) > 1:
        yield f"Not turned into each other, since how they measure up is not told: {_listed(units)}."
    windows = _each(_length(strand.window) for strand in strands)
    if len(windows) > 1:
        yield f"Numbers over different lengths of time stand apart: {_listed(windows)}."
    counted = _each(strand.counted for strand in strands if strand.counted and not strand.unit)
    if len(counted) > 1:
        yield f"What is counted differs: {_listed(counted)}."
    if len({strand.change for strand in strands}) > 1:
        yield "A change is not a level."
    roles = _each(strand.role for strand in strands if strand.role)
    if len(roles) > 1:
        yield f"What is told of them differs: {_listed(roles)}."


def _length(window: Duration | None) -> str:
    if window is None or window.count is None:
        return "a time not told"
    return f"{window.count:g} {window.unit}{'' if window.count == 1 else 's'}"


def _each(words: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(words))


def _listed(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}"
