"""Times in TIMEX3, the time tag of TimeML 1.2.1 (Pustejovsky et al. 2003)."""

from __future__ import annotations

from datetime import date

from kronike.model.calendar_units import SEASONS, Unit, unit_of
from kronike.model.grain import Grain
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
