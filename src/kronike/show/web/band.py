"""The shape of a time: where it lies in its years, and whether it is a day, several days or a stretch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kronike.model import Interval

WIDTH, HEIGHT = 168, 14
"""Size of the drawing, in its own units."""

_PAD = 7


@dataclass(frozen=True, slots=True)
class Band:
    """A drawing on an axis of whole years: ``kind`` is day, days, stretch or lasting; ``x`` and ``width`` its extent.

    ``ticks`` are the places of the candidate days, ``months`` those of the axis, ``open_left`` and ``open_right``
    tell which side has no bound.
    """

    kind: str
    x: float
    width: float
    ticks: tuple[float, ...]
    months: tuple[float, ...]
    first: str
    last: str
    open_left: bool = False
    open_right: bool = False


def band(interval: Interval | None) -> Band | None:
    """The band of a time, on the axis of the years it touches; nothing where no day bounds it."""
    if interval is None or not interval.known:
        return None
    start, end = interval.earliest or interval.latest, interval.latest or interval.earliest
    if start is None or end is None:
        return None
    axis = _Axis(start.year, end.year)
    left = axis.at(start) if interval.earliest else 0.0
    right = axis.at(end, end=True) if interval.latest else float(WIDTH)
    return Band(
        kind=_kind(interval),
        x=round(left, 1),
        width=round(max(right - left, 1.5), 1),
        ticks=tuple(round(axis.at(day), 1) for day in interval.candidates),
        months=axis.divisions(),
        first=str(start.year),
        last=str(end.year),
        open_left=interval.earliest is None,
        open_right=interval.latest is None,
    )


def _kind(interval: Interval) -> str:
    if interval.throughout:
        return "lasting"
    if interval.candidates:
        return "days"
    return "day" if interval.earliest == interval.latest else "stretch"


@dataclass(frozen=True, slots=True)
class _Axis:
    first_year: int
    last_year: int

    def at(self, day: date, *, end: bool = False) -> float:
        first = date(self.first_year, 1, 1).toordinal()
        days = date(self.last_year, 12, 31).toordinal() - first + 1
        return _PAD + (WIDTH - 2 * _PAD) * (day.toordinal() - first + int(end)) / days

    def divisions(self) -> tuple[float, ...]:
        """The months of one year, the years of a few, none of many."""
        years = self.last_year - self.first_year + 1
        if years == 1:
            return tuple(round(self.at(date(self.first_year, month, 1)), 1) for month in range(1, 13))
        if years > 30:  # noqa: PLR2004 - more lines than can be told apart
            return ()
        return tuple(round(self.at(date(year, 1, 1)), 1) for year in range(self.first_year, self.last_year + 1))
