"""What a time is told against: the publication interval and the times the report has told before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kronike.analyse.times.meaning import Meaning
from kronike.model import Grain, Interval, moved_day, to_edtf

LONGEST_LIST = 60
"""More candidate days than this are not listed; the bounds still hold."""

NEAR = 0
"""For how many sentences more a year that is written out may hold in a report whose date is known."""

WEEK = 7

Step = Callable[[date], tuple[date, date]]
"""The first and the last day that words mean when said on a day; never earlier for a later day."""


@dataclass(frozen=True, slots=True)
class Context:
    """``published`` with its name in words; the last day and the last time told before, which "same" points at."""

    published: Interval | None
    last_day: Interval | None = None
    last_time: Interval | None = None
    last_year: int | None = None
    year_at: int = 0
    sentence: int = 0

    @property
    def anchor(self) -> str:
        """The publication time in words."""
        if self.published is None or not self.published.known:
            return "no publication date"
        return f"publication {to_edtf(self.published, level=1).value}"

    @property
    def day(self) -> date | None:
        """The day of publication, where it is one."""
        first, last = self.bounds
        return first if first == last else None

    @property
    def bounds(self) -> tuple[date | None, date | None]:
        """The first and last possible day of publication."""
        if self.published is None:
            return None, None
        return self.published.earliest, self.published.latest

    def after(self, meaning: Meaning) -> Context:
        """The context that what follows is told in."""
        interval = meaning.interval
        told = interval.known or interval.inferred_earliest
        if not told or meaning.vague or meaning.type in ("DURATION", "SET"):
            return self
        is_day = interval.grain is Grain.DAY or interval.grain.finer_than_day
        return replace(self, last_time=interval, last_day=interval if is_day else self.last_day)

    def with_year(self, year: int | None) -> Context:
        """The context in which a year has just been written out."""
        return self if year is None else replace(self, last_year=year, year_at=self.sentence)

    @property
    def told_year(self) -> int | None:
        """The year the report has last written out, as long as what follows can be read in it.

        Where the publication is known that is its sentence, and only a year before it.
        """
        first, _ = self.bounds
        if self.last_year is None or first is None:
            return self.last_year
        near = self.sentence - self.year_at <= NEAR
        return self.last_year if near and self.last_year < first.year else None

    def over(self, step: Step, grain: Grain, rule: str, *, throughout: bool = False) -> Interval:
        """The union of what ``step`` gives for every possible publication day."""
        basis = f"{rule}, told at {self.anchor}" if self.known else f"{rule}; {self.anchor}"
        first, last = self.bounds
        earliest = _stepped(step, first, 0)
        latest = _stepped(step, last, 1)
        if earliest and latest and earliest > latest:
            return Interval(grain=grain, basis=basis)
        return Interval(earliest, latest, grain, basis=basis, throughout=throughout)

    @property
    def known(self) -> bool:
        """Whether anything is known of the publication time."""
        return self.published is not None and self.published.known

    def weekday(self, weekday: int, rule: str, *, future: bool = False, today: bool = True) -> Interval:
        """The weekday (1 to 7) that is the last on or before, or the next after, each possible day of publication.

        A weekday to come that is the day's own may be the day itself or a week on, unless not ``today``.
        """
        first, last = self.bounds
        start = _moved_to(first, weekday, future=future)
        if future and today and first is not None and first.isoweekday() == weekday:
            start = first
        end = _moved_to(last, weekday, future=future)
        basis = f"{rule}, told at {self.anchor}" if start or end else f"{rule} of an unknown week: {self.anchor}"
        if start is None or end is None or (end - start).days > WEEK * LONGEST_LIST:
            return Interval(start, end, Grain.DAY, basis=basis)
        count = (end - start).days // WEEK + 1
        return Interval.one_of(tuple(start + timedelta(days=WEEK * n) for n in range(count)), basis=basis)


def _moved_to(day: date | None, weekday: int, *, future: bool) -> date | None:
    if day is None:
        return None
    back = (day.isoweekday() - weekday) % WEEK
    return moved_day(day, WEEK - back if future else -back)


def _stepped(step: Step, day: date | None, side: int) -> date | None:
    if day is None:
        return None
    try:
        return step(day)[side]
    except (OverflowError, ValueError):  # outside the calendar
        return None
