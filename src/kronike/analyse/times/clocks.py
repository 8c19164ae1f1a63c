"""Clock readings and parts of the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from kronike.analyse.times.context import Context
from kronike.analyse.times.matching import Found
from kronike.analyse.times.meaning import Meaning
from kronike.model import Clock, Grain, Interval, hull

_PARTS = {
    "MO": (time(5), time(12)),
    "MI": (time(11), time(14)),
    "AF": (time(12), time(18)),
    "EV": (time(17), time(23, 59)),
    "NI": (time(21), time(6)),
}
NOON = 12
MIDNIGHT = 24


def of_part(part: str) -> Clock:
    """The clock of a part of the day by its TIMEX3 code; wide, since writers differ."""
    start, end = _PARTS[part]
    return Clock(start, end, part)


def reading(found: Found, context: Context) -> Meaning | None:
    """Reads "kl. 14.30", "12:00", "at 9 p.m.": alone, on the day of publication or on the day told before it."""
    clock = _reading(found)
    if clock is None:
        return None
    minute = bool(found.all("clock", "dotted", "two"))
    grain = Grain.MINUTE if minute else Grain.HOUR
    interval = context.over(_same_day, grain, "the day of the report")
    before = context.last_day
    if (
        before is not None
        and interval.known
        and (before.earliest, before.latest) != (interval.earliest, interval.latest)
    ):
        basis = f"the day told before, or {interval.basis}"
        interval = replace(hull(before, interval), grain=grain, basis=basis)
    return Meaning(replace(interval, clock=clock), "TIME", clock_only=True)


def _same_day(told: date) -> tuple[date, date]:
    return told, told


def _reading(found: Found) -> Clock | None:
    written = next(iter(found.all("clock", "dotted")), None)
    if written is None:
        written = ":".join(found.all("number", "two")[:2])
    hour, _, minute = written.partition(":")
    if not hour or int(hour) > MIDNIGHT or int(minute or 0) >= 60:  # noqa: PLR2004 (minutes)
        return None
    at = time(_hour(int(hour), found.get("ampm")), int(minute or 0))
    return Clock(at, at)


def _hour(hour: int, half: str | None) -> int:
    if half is None or hour > NOON:
        return hour % MIDNIGHT
    return hour % NOON + (NOON if half == "pm" else 0)


def part(found: Found, _: Context) -> Meaning:
    """Reads "kveld": a part of a day that stands beside it; no time by itself."""
    clock = of_part(found.get("part") or "NI")
    interval = Interval(grain=Grain.PART, clock=clock, basis="a part of an unknown day")
    return Meaning(interval, "TIME", weak=True, clock_only=True)


def some_part(found: Found, context: Context) -> Meaning:
    """Reads "ved middagstid", "gjennom natten": a part of a day that the words do not name."""
    return replace(part(found, context), weak=False, vague=True)
