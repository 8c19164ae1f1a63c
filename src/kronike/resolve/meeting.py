"""What several accounts of one time leave of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kronike.model import Grain, Interval, hull

_DISAGREE = "from the earliest to the latest that its reports allow: they do not agree on when"
_AGREE = "what its reports agree it can have been"


def meet(one: Interval, other: Interval) -> Interval | None:
    """The times that both allow, ``None`` where there is none; bounds that are one side's own keep its words."""
    if not one.overlaps(other):
        return None
    earliest = max((day for day in (one.earliest, other.earliest) if day), default=None)
    latest = min((day for day in (one.latest, other.latest) if day), default=None)
    candidates = set(one.candidates or other.candidates) & set(other.candidates or one.candidates)
    days = tuple(day for day in candidates if (earliest or day) <= day <= (latest or day))
    if (one.candidates or other.candidates) and not days:
        return None
    if days:
        met = replace(Interval.one_of(days), basis=_AGREE)
    else:
        met = Interval(earliest, latest, Grain.DAY if earliest == latest else Grain.UNKNOWN, basis=_AGREE)
    return next((side for side in (one, other) if _same_days(side, met)), met)


def _same_days(one: Interval, other: Interval) -> bool:
    return (one.earliest, one.latest, one.candidates) == (other.earliest, other.latest, other.candidates)


def agreed(times: Iterable[Interval | None]) -> Interval | None:
    """What all known ``times`` agree on; where they do not, the stretch that holds them all.

    ``None`` where none is known.
    """
    known = [time for time in times if time is not None and time.known]
    if not known:
        return None
    met: Interval | None = known[0]
    around = known[0]
    for time in known[1:]:
        met = meet(met, time) if met else None
        around = hull(around, time)
    return met or replace(around, basis=_DISAGREE)
