"""A time as far as it is known: bounds, candidate days, and what context narrows."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kronike.model.grain import Clock, Grain


@dataclass(frozen=True, slots=True)
class Interval:
    """Some time from ``earliest`` to ``latest``, both days included; ``None`` leaves that side open.

    ``candidates`` are the only days it can be, where the words leave a few ("onsdag" in a report of
    2019-02). ``throughout`` says that it lasted the whole interval rather than fell inside it.
    ``inferred_earliest`` and ``inferred_latest`` are what context narrows the words to; the two pairs
    are never mixed. ``basis`` tells the rule and the anchor the bounds come from, in words.

    Raises:
        ValueError: where bounds are out of order or candidates disagree with them.
    """

    earliest: date | None = None
    latest: date | None = None
    grain: Grain = Grain.UNKNOWN
    candidates: tuple[date, ...] = ()
    clock: Clock | None = None
    throughout: bool = False
    inferred_earliest: date | None = None
    inferred_latest: date | None = None
    basis: str = ""

    def __post_init__(self) -> None:
        _ordered(self.earliest, self.latest)
        _ordered(self.inferred_earliest, self.inferred_latest)
        if self.candidates:
            if list(self.candidates) != sorted(set(self.candidates)):
                msg = "candidate days must be in order, each once"
                raise ValueError(msg)
            if (self.earliest, self.latest) != (self.candidates[0], self.candidates[-1]):
                msg = "the bounds must be the first and the last candidate day"
                raise ValueError(msg)

    @classmethod
    def unknown(cls, basis: str = "") -> Interval:
        """A time of which nothing is known."""
        return cls(basis=basis)

    @classmethod
    def day(cls, day: date, *, basis: str = "") -> Interval:
        """One known day."""
        return cls(day, day, Grain.DAY, basis=basis)

    @classmethod
    def month(cls, year: int, month: int, *, basis: str = "") -> Interval:
        """One known month."""
        last = calendar.monthrange(year, month)[1]
        return cls(date(year, month, 1), date(year, month, last), Grain.MONTH, basis=basis)

    @classmethod
    def year(cls, year: int, *, basis: str = "") -> Interval:
        """One known year."""
        return cls(date(year, 1, 1), date(year, 12, 31), Grain.YEAR, basis=basis)

    @classmethod
    def one_of(cls, days: tuple[date, ...], *, basis: str = "") -> Interval:
        """One of a few days, which one unknown."""
        days = tuple(sorted(set(days)))
        if not days:
            return cls.unknown(basis)
        return cls(days[0], days[-1], Grain.DAY, days if len(days) > 1 else (), basis=basis)

    @property
    def known(self) -> bool:
        """Whether either side is bounded."""
        return self.earliest is not None or self.latest is not None

    @property
    def days(self) -> int | None:
        """How many days the bounds span, both included; ``None`` where a side is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def can_be(self, day: date) -> bool:
        """Whether ``day`` is one of the candidates or, where there are none, lies inside the bounds."""
        if self.candidates:
            return day in self.candidates
        return (self.earliest is None or self.earliest <= day) and (self.latest is None or day <= self.latest)

    def overlaps(self, other: Interval) -> bool:
        """Whether both could be the same time; an open side reaches without end."""
        if self.candidates:
            return any(other.can_be(day) for day in self.candidates)
        if other.candidates:
            return any(self.can_be(day) for day in other.candidates)
        return not self.before(other) and not other.before(self)

    def before(self, other: Interval) -> bool:
        """Whether this time certainly ends before the other starts."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def within(self, other: Interval) -> bool:
        """Whether this time certainly lies inside the bounds of the other."""
        starts = other.earliest is None or (self.earliest is not None and self.earliest >= other.earliest)
        ends = other.latest is None or (self.latest is not None and self.latest <= other.latest)
        return starts and ends

    def narrowed(self, earliest: date | None, latest: date | None) -> Interval:
        """The same words with what context infers of them beside."""
        return replace(self, inferred_earliest=earliest, inferred_latest=latest)

    def shifted(self, days: int) -> Interval:
        """Bounds and candidates moved by ``days``; a side that leaves the calendar becomes open."""
        moved = tuple(m for day in self.candidates if (m := moved_day(day, days)) is not None)
        keep = len(moved) == len(self.candidates)
        return replace(
            self,
            earliest=moved_day(self.earliest, days),
            latest=moved_day(self.latest, days),
            candidates=moved if keep else (),
            inferred_earliest=moved_day(self.inferred_earliest, days),
            inferred_latest=moved_day(self.inferred_latest, days),
        )

    def sort_key(self) -> tuple[date, date]:
        """Orders times by when they can have been over by, then by when they can have begun."""
        first = self.inferred_earliest or self.earliest
        last = self.inferred_latest or self.latest
        return (last or first or date.max, first or last or date.max)


def hull(first: Interval, second: Interval) -> Interval:
    """The smallest interval that holds both, with no candidates: open where either is open."""
    return Interval(
        None if first.earliest is None or second.earliest is None else min(first.earliest, second.earliest),
        None if first.latest is None or second.latest is None else max(first.latest, second.latest),
        first.grain if first.grain == second.grain else Grain.UNKNOWN,
    )


def moved_day(day: date | None, days: int) -> date | None:
    """``day`` moved by ``days``, or ``None`` where that leaves the calendar or there is no day."""
    if day is None:
        return None
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _ordered(earliest: date | None, latest: date | None) -> None:
    if earliest is not None and latest is not None and earliest > latest:
        msg = f"an interval cannot end before it starts: {earliest}..{latest}"
        raise ValueError(msg)
