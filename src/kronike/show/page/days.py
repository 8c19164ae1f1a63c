"""Days as the page counts them: from 1 January 1970."""

from __future__ import annotations

from datetime import date

from kronike.model import Interval

_EPOCH = date(1970, 1, 1)

Bounds = list[int | None]
"""First and last possible day; ``None`` is open."""


def day_number(day: date | None) -> int | None:
    """The day's number, or nothing."""
    return None if day is None else (day - _EPOCH).days


def bounds_of(interval: Interval | None) -> Bounds:
    """The stated bounds."""
    return [day_number(interval.earliest), day_number(interval.latest)] if interval else [None, None]


def told_bounds(interval: Interval | None) -> Bounds:
    """The bounds a time is put in order by: what context narrows, else what the words give."""
    if interval is None:
        return [None, None]
    first = interval.inferred_earliest or interval.earliest
    last = interval.inferred_latest or interval.latest
    usable = first is None or last is None or first <= last
    return [day_number(first), day_number(last)] if usable else bounds_of(interval)


def band_of(interval: Interval | None) -> dict[str, object] | None:
    """What the drawing of a time needs: bounds, candidate days, whether it lasted throughout, what context narrows."""
    if interval is None or not (interval.known or interval.inferred_earliest or interval.inferred_latest):
        return None
    band: dict[str, object] = {"b": bounds_of(interval)}
    if interval.candidates:
        band["c"] = [day_number(day) for day in interval.candidates]
    if interval.throughout:
        band["all"] = 1
    if interval.inferred_earliest or interval.inferred_latest:
        band["i"] = [day_number(interval.inferred_earliest), day_number(interval.inferred_latest)]
    return band
