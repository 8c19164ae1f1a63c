"""The drawing of a strand: its values over time, each with how uncertain it is in value and in time.

A value is a bar from its low to its high bound, crossed by a line over the days it may be of; an open side ends in an
arrow. A filled mark stands at the time it is told of, a hollow one at the time from which it could be known. Values of
undated reports stand in a lane of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from kronike.model import Interval, Range, Statement
from kronike.show.wording import number_in_words

WIDTH, HEIGHT = 360, 150
"""Size of the drawing, in its own units."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 8, 12, 24
_LANE = 46
"""Width of the lane of values without a date."""
_LEAST_DAYS = 30
_TICKS = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """Values that fall on one spot: ``x`` the middle of ``left`` to ``right``, ``top`` and ``bottom`` the bounds."""

    numbers: str
    x: float
    y: float
    left: float
    right: float
    top: float
    bottom: float
    told: bool
    open_left: bool = False
    open_up: bool = False
    open_down: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with its ticks, each a place and a label; ``lane`` is where the undated values begin, if any."""

    label: str
    marks: tuple[Mark, ...]
    values: tuple[tuple[float, str], ...]
    times: tuple[tuple[float, str], ...]
    lane: float | None
    count: int
    width: int = WIDTH
    height: int = HEIGHT


Value = tuple[Range, Statement]


def chart(label: str, values: Sequence[Value]) -> Chart | None:
    """The drawing of a strand's values, in order; nothing where fewer than two have a bound to draw."""
    if sum(bounds.low is not None or bounds.high is not None for bounds, _ in values) < _TICKS - 1:
        return None
    undated = any(_when(statement)[0] is None for _, statement in values)
    scale, axis = _Scale(values), _Axis([_when(statement)[0] for _, statement in values], lane=undated)
    marks = tuple(
        _mark(number, value, scale, axis)
        for number, value in enumerate(values, 1)
        if value[0].low is not None or value[0].high is not None
    )
    lane = WIDTH - _RIGHT - _LANE if undated else None
    return Chart(label, _stacked(marks), scale.ticks(), axis.ticks(), lane, len(marks))


def _stacked(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks, those that would cover each other as one with all their numbers."""
    found: dict[Mark, list[str]] = {}
    for mark in marks:
        found.setdefault(replace(mark, numbers=""), []).append(mark.numbers)
    return tuple(replace(mark, numbers=", ".join(numbers)) for mark, numbers in found.items())


def _when(statement: Statement) -> tuple[Interval | None, bool]:
    """The time it is told of, else the time it could be known from, and whether it is the first."""
    if statement.event_time and statement.event_time.known:
        return statement.event_time, True
    known = statement.known_from
    return (known if known and known.known else None), False


def _mark(number: int, value: Value, scale: _Scale, axis: _Axis) -> Mark:
    bounds, statement = value
    time, told = _when(statement)
    left, right = axis.extent(time)
    top = scale.at(bounds.high) if bounds.high is not None else float(_TOP)
    bottom = scale.at(bounds.low) if bounds.low is not None else scale.at(Decimal(0))
    open_left = time is not None and time.earliest is None
    return Mark(
        str(number),
        x=round(right if open_left else (left + right) / 2, 1),
        y=round(scale.at(_middle(bounds)), 1),
        left=round(left, 1),
        right=round(right, 1),
        top=round(top, 1),
        bottom=round(bottom, 1),
        told=told,
        open_left=open_left,
        open_up=bounds.high is None,
        open_down=bounds.low is None,
    )


def _middle(bounds: Range) -> Decimal:
    """The middle of both bounds, or the one there is."""
    low = bounds.high if bounds.low is None else bounds.low
    high = bounds.low if bounds.high is None else bounds.high
    return ((low or Decimal(0)) + (high or Decimal(0))) / 2


class _Scale:
    """Numbers from nought, or from the least below it, to above the greatest."""

    def __init__(self, values: Sequence[Value]) -> None:
        bounds = [bound for span, _ in values for bound in (span.low, span.high) if bound is not None]
        self.least = min(Decimal(0), *bounds)
        greatest = max(Decimal(0), *bounds)
        self.most = greatest if greatest > self.least else self.least + 1

    def at(self, value: Decimal) -> float:
        share = float((value - self.least) / ((self.most - self.least) * Decimal("1.15")))
        return HEIGHT - _BOTTOM - share * (HEIGHT - _TOP - _BOTTOM)

    def ticks(self) -> tuple[tuple[float, str], ...]:
        told = dict.fromkeys((self.least, self.most))
        return tuple((round(self.at(value), 1), number_in_words(value)) for value in told)


class _Axis:
    """Days from the first to the last that are told, with a lane behind them for what has none."""

    def __init__(self, times: Sequence[Interval | None], *, lane: bool) -> None:
        days = [day for time in times if time for day in (time.earliest, time.latest) if day]
        self.end = WIDTH - _RIGHT - (_LANE if lane else 0)
        self.first: date | None = min(days, default=None)
        self.last: date | None = max(days, default=None)
        if self.first and self.last and (self.last - self.first).days < _LEAST_DAYS:
            self.first, self.last = _around(self.first, -_LEAST_DAYS), _around(self.last, _LEAST_DAYS)

    def extent(self, time: Interval | None) -> tuple[float, float]:
        if time is None:
            middle = WIDTH - _RIGHT - _LANE / 2
            return middle, middle
        first, last = time.earliest or time.latest, time.latest or time.earliest
        left = self._at(time.earliest) if time.earliest else max(_LEFT + 4.0, self._at(last) - 16)
        return left, self._at(time.latest or first)

    def _at(self, day: date | None) -> float:
        if day is None or self.first is None or self.last is None:
            return float(_LEFT)
        days = max(1, (self.last - self.first).days)
        return _LEFT + 8 + (self.end - _LEFT - 16) * (day - self.first).days / days

    def ticks(self) -> tuple[tuple[float, str], ...]:
        if self.first is None or self.last is None:
            return ()
        return tuple((round(self._at(day), 1), day.isoformat()[:7]) for day in (self.first, self.last))


def _around(day: date, by: int) -> date:
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return day
