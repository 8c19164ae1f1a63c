"""Times in TIMEX3, the time tag of TimeML 1.2.1 (Pustejovsky et al. 2003)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time
from typing import Any

from kronike.model.calendar_units import SEASONS, Unit, unit_of
from kronike.model.grain import Clock, Grain
from kronike.model.interval import Interval
from kronike.model.rendering import Rendering


def timex3_type(interval: Interval) -> str:
    """``TIME`` where the interval speaks of something inside a day, else ``DATE``."""
    return "TIME" if interval.clock or interval.grain.finer_than_day else "DATE"


def to_timex3(interval: Interval) -> Rendering:
    """The ``value`` attribute of the interval, with ``X`` for what is not known, and what it cannot carry."""
    lost = ["what context narrows"] if interval.inferred_earliest or interval.inferred_latest else []
    if interval.throughout:
        lost.append("that it lasted the whole interval")
    value, more = _date_value(interval)
    return Rendering(value + _clock_value(interval), (*lost, *more))


def _date_value(interval: Interval) -> tuple[str, tuple[str, ...]]:
    earliest, latest = interval.earliest, interval.latest
    if earliest is None or latest is None:
        lost = () if not interval.known else ("the bound that is known",)
        return "XXXX-XX-XX", lost
    if earliest == latest:
        return earliest.isoformat(), ()
    if interval.candidates:
        return _one_of(interval.candidates), ("the candidate days",)
    unit = unit_of(earliest, latest, interval.grain)
    if unit:
        return _unit_value(unit), ()
    return _common(earliest, latest), ("the bounds",)


def _unit_value(unit: Unit) -> str:
    year = f"{unit.year:04d}"
    match unit.grain:
        case Grain.CENTURY:
            return year[:2]
        case Grain.DECADE:
            return year[:3]
        case Grain.SEASON:
            return f"{year}-{SEASONS[unit.number - 1]}"
        case Grain.QUARTER:
            return f"{year}-Q{unit.number}"
        case Grain.MONTH:
            return f"{year}-{unit.number:02d}"
        case Grain.WEEK:
            return f"{year}-W{unit.number:02d}"
        case Grain.WEEKEND:
            return f"{year}-W{unit.number:02d}-WE"
        case _:
            return year


def _one_of(days: tuple[date, ...]) -> str:
    weekdays = {day.isoweekday() for day in days}
    if len(weekdays) == 1:
        return f"XXXX-WXX-{weekdays.pop()}"
    return _common(days[0], days[-1])


def _common(earliest: date, latest: date) -> str:
    if earliest.year != latest.year:
        return "XXXX-XX-XX"
    if earliest.month != latest.month:
        return f"{earliest.year:04d}-XX-XX"
    return f"{earliest.year:04d}-{earliest.month:02d}-XX"


def _clock_value(interval: Interval) -> str:
    clock = interval.clock
    if clock is None:
        return ""
    if clock.part:
        return f"T{clock.part}"
    return f"T{clock.start:%H:%M:%S}" if interval.grain is Grain.SECOND else f"T{clock.start:%H:%M}"


_OPEN = re.compile(r"(?:BC)?[\dX]{2,4}(?:-[\dXA-Z]{1,3}){0,2}")
_WORDS = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")
_TIMEX3_VALUE = re.compile(
    r"(?P<century>\d\d)|(?P<decade>\d{3})|(?P<year>\d{4})"
    r"(?:-(?:(?P<day>\d\d-\d\d)|(?P<month>\d\d)|W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])"
    r"|(?P<season>SP|SU|FA|WI)))?"
)
_TIME = re.compile(r"(\d\d):(\d\d)(?::(\d\d))?")


def from_timex3(value: str) -> Interval:
    """Reads back what `to_timex3` writes; a value with ``X`` or a reference ("PAST_REF") bounds nothing.

    Parts of the day come back with no hours of their own: writers differ on these.

    Raises:
        ValueError: where the value is not of those forms; lengths are read by `Duration.from_iso`.
    """
    told, _, clock = value.partition("T") if value not in _WORDS else (value, "", "")
    interval = _of_value(told)
    return replace(interval, **_of_clock(clock)) if clock else interval


def _of_value(value: str) -> Interval:
    if value in _WORDS or (re.fullmatch(_OPEN, value) and "X" in value):
        return Interval.unknown()
    found = _TIMEX3_VALUE.fullmatch(value)
    if found is None:
        msg = f"not a TIMEX3 time: {value}"
        raise ValueError(msg)
    if found["day"]:
        return Interval.day(date.fromisoformat(value))
    unit = _unit_of_value(found)
    return Interval(unit.first, unit.last, unit.grain)


def _unit_of_value(found: re.Match[str]) -> Unit:
    if found["century"]:
        return Unit(Grain.CENTURY, int(found["century"]) * 100)
    if found["decade"]:
        return Unit(Grain.DECADE, int(found["decade"]) * 10)
    year = int(found["year"])
    for name, grain in (("quarter", Grain.QUARTER), ("month", Grain.MONTH)):
        if found[name]:
            return Unit(grain, year, int(found[name]))
    if found["week"]:
        return Unit(Grain.WEEKEND if found["weekend"] else Grain.WEEK, year, int(found["week"]))
    if found["season"]:
        return Unit(Grain.SEASON, year, SEASONS.index(found["season"]) + 1)
    return Unit(Grain.YEAR, year)


def _of_clock(clock: str) -> dict[str, Any]:
    if clock in _PARTS:
        return {"grain": Grain.PART, "clock": Clock(time.min, time.max, clock)}
    found = _TIME.fullmatch(clock.removesuffix("Z"))
    if found is None:
        msg = f"not a TIMEX3 time of day: {clock}"
        raise ValueError(msg)
    at = time(int(found[1]), int(found[2]), int(found[3] or 0))
    return {"grain": Grain.SECOND if found[3] else Grain.MINUTE, "clock": Clock(at, at)}


_PARTS = ("MO", "MI", "AF", "EV", "NI")
