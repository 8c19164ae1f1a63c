"""Times in ISO 8601-1:2019: days, weeks, months, years, times of day and intervals between two days."""

from __future__ import annotations

import re
from datetime import date, time

from kronike.model.calendar_units import Unit, unit_of
from kronike.model.grain import Clock, Grain
from kronike.model.interval import Interval
from kronike.model.rendering import Rendering


def to_iso(interval: Interval) -> Rendering:
    """The interval in ISO 8601, which knows no doubt: what it cannot carry is said.

    A day, week, month or year that is one by its words is named ("2019-W06"); everything else is an interval of days.
    """
    lost = list(_not_carried(interval))
    first, last = interval.earliest, interval.latest
    if first is None or last is None:
        return Rendering(None, (*lost, "an open end has no ISO 8601 value"))
    if first == last:
        return Rendering(first.isoformat() + _clock(interval), tuple(lost))
    if interval.clock:
        lost.append("the time of day")
    unit = None if interval.candidates or interval.throughout else unit_of(first, last, interval.grain)
    if unit and unit.grain in _NAMES:
        return Rendering(_NAMES[unit.grain].format(unit.year, unit.number), tuple(lost))
    if not interval.throughout:
        lost.append("that it is one time between the bounds, not all of them")
    if interval.grain not in (Grain.UNKNOWN, Grain.DAY) and not interval.grain.finer_than_day:
        lost.append(f"that it is told to the {interval.grain}")
    return Rendering(f"{first.isoformat()}/{last.isoformat()}", tuple(lost))


_NAMES = {Grain.YEAR: "{0:04d}", Grain.MONTH: "{0:04d}-{1:02d}", Grain.WEEK: "{0:04d}-W{1:02d}"}


def _not_carried(interval: Interval) -> list[str]:
    lost = []
    if interval.inferred_earliest or interval.inferred_latest:
        lost.append("what context narrows")
    if interval.candidates:
        lost.append("the candidate days")
    if interval.clock and (interval.clock.part or interval.clock.start != interval.clock.end):
        lost.append("the part of the day")
    if interval.throughout and interval.earliest == interval.latest:
        lost.append("that it lasted the whole interval")
    return lost


def _clock(interval: Interval) -> str:
    clock = interval.clock
    if clock is None or clock.part or clock.start != clock.end:
        return ""
    return f"T{clock.start:%H:%M:%S}" if interval.grain is Grain.SECOND else f"T{clock.start:%H:%M}"


_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_YEAR = re.compile(r"\d{4}")


def from_iso(value: str) -> Interval:
    """Reads back every form that `to_iso` writes.

    Raises:
        ValueError: where the value is not of those forms.
    """
    if "/" in value:
        first, _, last = value.partition("/")
        return Interval(date.fromisoformat(first), date.fromisoformat(last), throughout=True)
    if "T" in value:
        day, _, clock = value.partition("T")
        at = time.fromisoformat(clock)
        grain = Grain.SECOND if clock.count(":") > 1 else Grain.MINUTE
        return Interval(date.fromisoformat(day), date.fromisoformat(day), grain, clock=Clock(at, at))
    if found := _WEEK.fullmatch(value):
        return _of_unit(Unit(Grain.WEEK, int(found[1]), int(found[2])))
    if found := _MONTH.fullmatch(value):
        return _of_unit(Unit(Grain.MONTH, int(found[1]), int(found[2])))
    if _YEAR.fullmatch(value):
        return _of_unit(Unit(Grain.YEAR, int(value)))
    return Interval.day(date.fromisoformat(value))


def _of_unit(unit: Unit) -> Interval:
    return Interval(unit.first, unit.last, unit.grain)
