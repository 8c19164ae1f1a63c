"""Names of days, months and other stretches of the calendar, and of the time of day."""

from __future__ import annotations

import itertools
from calendar import monthrange
from datetime import date

from kronike.model import Clock, Grain
from kronike.model.calendar_units import Unit, unit_of
from kronike.show.phrasebook import Phrases


def named(day: date, grain: Grain, book: Phrases, *, short: str = "") -> str:
    """The year, month or day that ``day`` is in; ``short`` leaves out "year" or "month" (and with it the year)."""
    month = book.months[day.month - 1]
    if grain is Grain.YEAR:
        return book.unit["year"].format(year=day.year)
    if grain is Grain.MONTH:
        return month if short == "year" else book.unit["month"].format(month=month, year=day.year)
    if short == "month":
        return book.time["day_alone"].format(day=day.day)
    pattern = book.time["day_month"] if short == "year" else book.unit["day"]
    return pattern.format(day=day.day, month=month, year=day.year)


def pair(first: date, last: date, grain: Grain, book: Phrases) -> tuple[str, str]:
    """Two days as ``grain`` names them, for "between … and …"."""
    return named(first, grain, book, short="year" if first.year == last.year else ""), named(last, grain, book)


def listed(days: tuple[date, ...], book: Phrases) -> str:
    """All the days: "30 January, 6 or 13 February 2019"."""
    names = [named(day, Grain.DAY, book, short=_shared(day, after)) for day, after in itertools.pairwise(days)]
    last = named(days[-1], Grain.DAY, book)
    return book.time["or"].format(most=", ".join(names), last=last) if names else last


def _shared(day: date, after: date) -> str:
    if (day.year, day.month) == (after.year, after.month):
        return "month"
    return "year" if day.year == after.year else ""


def is_unit(first: date, last: date, grain: Grain) -> bool:
    """Whether the two days bound a named unit of ``grain``."""
    return unit_of(first, last, grain) is not None


def coarsest(first: date, last: date) -> Grain:
    """Whether the bounds are those of whole years, whole months, or days."""
    if not (_starts_month(first) and _ends_month(last)):
        return Grain.DAY
    return Grain.YEAR if first.month == 1 and last.month == 12 else Grain.MONTH  # noqa: PLR2004 - December


def start_name(day: date, grain: Grain, book: Phrases) -> str:
    """The coarsest name that starts on exactly this day; a grain of days keeps the day."""
    if not _starts_month(day) or _of_days(grain):
        return named(day, Grain.DAY, book)
    return named(day, Grain.YEAR if day.month == 1 and grain is not Grain.MONTH else Grain.MONTH, book)


def end_name(day: date, grain: Grain, book: Phrases) -> str:
    """The coarsest name that ends on exactly this day; a grain of days keeps the day."""
    if not _ends_month(day) or _of_days(grain):
        return named(day, Grain.DAY, book)
    return named(day, Grain.YEAR if day.month == 12 and grain is not Grain.MONTH else Grain.MONTH, book)  # noqa: PLR2004 - December


def _of_days(grain: Grain) -> bool:
    return grain is Grain.DAY or grain.finer_than_day


def _starts_month(day: date) -> bool:
    return day.day == 1


def _ends_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def unit_name(first: date, last: date, grain: Grain, book: Phrases) -> str:
    """The name of the unit of ``grain`` that the two days bound.

    Raises:
        ValueError: where they bound none.
    """
    unit = unit_of(first, last, grain)
    if unit is None:
        msg = f"{first}..{last} is no {grain}"
        raise ValueError(msg)
    key = "winter" if unit.grain is Grain.SEASON and unit.number == len(book.seasons) else unit.grain.value
    return book.unit[key].format(**_parts(unit, first, last, book))


def _parts(unit: Unit, first: date, last: date, book: Phrases) -> dict[str, str | int]:
    return {
        "year": unit.year,
        "next": unit.year + 1,
        "last": last.year,
        "month": book.months[first.month - 1],
        "season": book.seasons[(unit.number - 1) % len(book.seasons)],
        "quarter": book.quarters[(unit.number - 1) % len(book.quarters)],
        "week": unit.number,
        "days": _weekend_or_week(first, last, unit.grain, book),
    }


def _weekend_or_week(first: date, last: date, grain: Grain, book: Phrases) -> str:
    short = _shared(first, last)
    names = named(first, Grain.DAY, book, short=short), named(last, Grain.DAY, book)
    pattern = book.time["and" if grain is Grain.WEEKEND else "to"]
    return pattern.format(first=names[0], last=names[1])


def clock(reading: Clock, grain: Grain, book: Phrases) -> str:
    """The time of day in words, or the clock's bounds where no part of the day was named."""
    if reading.part in book.clock:
        return book.clock[reading.part]
    shape = "%H:%M:%S" if grain is Grain.SECOND else "%H:%M"
    start, end = reading.start.strftime(shape), reading.end.strftime(shape)
    key = "at" if start == end else "next_day" if reading.end < reading.start else "between"
    return book.clock[key].format(start=start, end=end)
