"""Units of the calendar around a day, and days moved by a number of units."""

from __future__ import annotations

from datetime import date, timedelta

from kronike.model import Grain, Interval, to_timex3
from kronike.model.calendar_units import Unit, months

GRAINS = {
    "second": Grain.SECOND,
    "minute": Grain.MINUTE,
    "hour": Grain.HOUR,
    "day": Grain.DAY,
    "week": Grain.WEEK,
    "weekend": Grain.WEEKEND,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
    "century": Grain.CENTURY,
}
"""The grain of each unit of the lexica."""

UNKNOWN = {
    "second": "XXXX-XX-XXTXX:XX:XX",
    "minute": "XXXX-XX-XXTXX:XX",
    "hour": "XXXX-XX-XXTXX",
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
"""TIMEX3's value of a unit of which nothing is known."""

_DAYS = {"day": 1, "week": 7, "weekend": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def around(day: date, unit: str, offset: int = 0) -> tuple[date, date]:
    """The first and last day of the unit that holds ``day``, ``offset`` units on; hours and finer give the day.

    Raises:
        ValueError, OverflowError: outside the calendar.
    """
    moved = ahead(day, unit, offset)
    if unit in ("week", "weekend"):
        year, week, _ = moved.isocalendar()
        found = Unit(GRAINS[unit], year, week)
    elif unit == "month":
        return months(moved.year, moved.month, 1)
    elif unit == "quarter":
        found = Unit(Grain.QUARTER, moved.year, (moved.month + 2) // 3)
    elif unit in ("year", "decade", "century"):
        size = {"year": 1, "decade": 10, "century": 100}[unit]
        found = Unit(GRAINS[unit], moved.year // size * size)
    else:
        return moved, moved
    return found.first, found.last


def timex_of(first: date, last: date, unit: str) -> str:
    """TIMEX3's value of a whole unit, or of a day."""
    return to_timex3(Interval(first, last, GRAINS[unit])).value or ""


def timex_around(day: date | None, unit: str, offset: int = 0) -> str:
    """TIMEX3's value of the unit that holds ``day``, so many on: unknown without a day and outside the calendar."""
    try:
        return timex_of(*around(day, unit, offset), unit) if day else UNKNOWN[unit]
    except (ValueError, OverflowError):
        return UNKNOWN[unit]


def ahead(day: date, unit: str, count: int) -> date:
    """``day`` moved by ``count`` units; a day that its month does not have becomes the month's last.

    Raises:
        ValueError, OverflowError: outside the calendar.
    """
    if unit in _DAYS:
        return day + timedelta(days=_DAYS[unit] * count)
    if unit in _MONTHS:
        total = day.year * 12 + day.month - 1 + _MONTHS[unit] * count
        _, last = months(total // 12, total % 12 + 1, 1)
        return last.replace(day=min(day.day, last.day))
    return day


def rounded_days(unit: str, count: int) -> int:
    """How many calendar days ``count`` hours, minutes or seconds may reach back, at least one."""
    seconds = {"hour": 3600, "minute": 60, "second": 1}[unit] * count
    return -(-seconds // 86400)
