"""Which named unit of the calendar a pair of days is, and which days a named unit has."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from kronike.model.grain import Grain

SEASONS = ("SP", "SU", "FA", "WI")
"""TIMEX3 codes in EDTF order: 21 spring, 22 summer, 23 autumn, 24 winter."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A named stretch of the calendar: ``number`` counts seasons, quarters, months or ISO weeks from 1."""

    grain: Grain
    year: int
    number: int = 0

    @property
    def first(self) -> date:
        """Its first day."""
        return self._bounds()[0]

    @property
    def last(self) -> date:
        """Its last day."""
        return self._bounds()[1]

    def _bounds(self) -> tuple[date, date]:
        match self.grain:
            case Grain.CENTURY:
                return date(self.year, 1, 1), date(self.year + 99, 12, 31)
            case Grain.DECADE:
                return date(self.year, 1, 1), date(self.year + 9, 12, 31)
            case Grain.YEAR:
                return date(self.year, 1, 1), date(self.year, 12, 31)
            case Grain.SEASON:
                return months(self.year, 3 * self.number, 3)
            case Grain.QUARTER:
                return months(self.year, 3 * self.number - 2, 3)
            case Grain.MONTH:
                return months(self.year, self.number, 1)
            case Grain.WEEK:
                monday = date.fromisocalendar(self.year, self.number, 1)
                return monday, monday + timedelta(days=6)
            case Grain.WEEKEND:
                monday = date.fromisocalendar(self.year, self.number, 1)
                return monday + timedelta(days=5), monday + timedelta(days=6)
            case _:
                msg = f"no calendar unit is called {self.grain}"
                raise ValueError(msg)


def months(year: int, month: int, count: int) -> tuple[date, date]:
    """First and last day of ``count`` months from ``month``; a season of winter runs into the next year."""
    last_month = month + count - 1
    end_year, end_month = year + (last_month - 1) // 12, (last_month - 1) % 12 + 1
    return date(year, month, 1), date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])


def unit_of(earliest: date, latest: date, grain: Grain) -> Unit | None:
    """The unit of ``grain`` that starts on ``earliest`` and ends on ``latest``, or ``None``."""
    number = {
        Grain.SEASON: earliest.month // 3,
        Grain.QUARTER: (earliest.month + 2) // 3,
        Grain.MONTH: earliest.month,
        Grain.WEEK: earliest.isocalendar().week,
        Grain.WEEKEND: earliest.isocalendar().week,
    }.get(grain, 0)
    year = earliest.isocalendar().year if grain in (Grain.WEEK, Grain.WEEKEND) else earliest.year
    if grain not in _NAMED or (grain is Grain.SEASON and not number):
        return None
    try:
        unit = Unit(grain, year, number)
        fits = (unit.first, unit.last) == (earliest, latest)
    except (ValueError, OverflowError):  # past the end of the calendar: no such unit
        return None
    aligned = year % {Grain.DECADE: 10, Grain.CENTURY: 100}.get(grain, 1) == 0
    return unit if fits and aligned else None


_NAMED = (
    Grain.CENTURY,
    Grain.DECADE,
    Grain.YEAR,
    Grain.SEASON,
    Grain.QUARTER,
    Grain.MONTH,
    Grain.WEEK,
    Grain.WEEKEND,
)
