"""Clock readings and parts of the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from kronike.analyse.times.context import Context
from kronike.analyse.times.licence import lean
from kronike.analyse.times.matching import Found
from kronike.analyse.times.meaning import Meaning
from kronike.analyse.times.tense import Lean
from kronike.model import Clock, Grain, Interval, hull, moved_day, to_timex3

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
    """Reads "kl. 14.30", "12:00", "at 9 p.m. EST": alone, on the day of publication or on the day told before it."""
    clock = _reading(found)
    if clock is None:
        return None
    minute = bool(found.all("clock", "dotted", "two", "military"))
    return _at(clock, Grain.MINUTE if minute else Grain.HOUR, found, context)


def _at(clock: Clock, grain: Grain, found: Found, context: Context) -> Meaning:
    interval = context.over(_same_day, grain, "the day of the report")
    before = context.last_day
    if before is not None and _elsewhere(before, interval):
        basis = f"the day told before, or {interval.basis}"
        interval = replace(hull(before, interval), grain=grain, basis=basis)
    interval = replace(interval, clock=clock)
    return Meaning(interval, "TIME", value=_value(before, interval, context, found), clock_only=True)


def _elsewhere(before: Interval, interval: Interval) -> bool:
    return interval.known and (before.earliest, before.latest) != (interval.earliest, interval.latest)


def _value(before: Interval | None, interval: Interval, context: Context, found: Found) -> str:
    """TIMEX3 takes one day: the one told before, else that of the report; ``Z`` where the hour is universal time."""
    day = _one_day(before) or context.day
    told = replace(interval, earliest=day, latest=day)
    return (to_timex3(told).value or "") + (found.get("zone") or "").strip("-")


def _one_day(interval: Interval | None) -> date | None:
    if interval is None or interval.earliest != interval.latest:
        return None
    return interval.earliest


def _same_day(told: date) -> tuple[date, date]:
    return told, told


def _reading(found: Found) -> Clock | None:
    written = next(iter(found.all("clock", "dotted", "military")), None)
    if written is None:
        written = ":".join(found.all("number", "two")[:2])
    hour, _, minute = written.partition(":")
    if not hour or int(hour) > MIDNIGHT or int(minute or 0) >= 60:  # noqa: PLR2004 (minutes)
        return None
    at = time(_hour(int(hour), found.get("ampm") or _half(found)), int(minute or 0))
    return Clock(at, at)


def _half(found: Found) -> str | None:
    """Which half of the day "in the morning", "om kvelden" behind a reading means."""
    return {"MO": "am", "AF": "pm", "EV": "pm"}.get(found.get("part") or "")


def _hour(hour: int, half: str | None) -> int:
    if half is None or hour > NOON:
        return hour % MIDNIGHT
    return hour % NOON + (NOON if half == "pm" else 0)


def part(found: Found, context: Context) -> Meaning:
    """Reads "kveld": a part of a day that stands beside it, no time by itself; "kvelden" is that of the day told."""
    clock = of_part(found.get("part") or found.get("parts") or "NI")
    interval = Interval(grain=Grain.PART, clock=clock, basis="a part of an unknown day")
    if not _definite(found):
        return Meaning(interval, "TIME", mod=found.get("mod") or "", weak=True, clock_only=True)
    return replace(_of_told_day(interval, context), mod=found.get("mod") or "", clock_only=True)


def _of_told_day(interval: Interval, context: Context) -> Meaning:
    """The part of the day that has been told before, else of a day that is not known."""
    day = context.last_day
    if day is None or not day.known:
        return Meaning(interval, "TIME", value=to_timex3(interval).value or "", vague=True)
    told = replace(day, grain=interval.grain, clock=interval.clock, basis="a part of the day told before")
    if interval.clock is None or interval.clock.part != "NI":
        return Meaning(told, "TIME")
    first, last = moved_day(day.earliest, -1), moved_day(day.latest, 1)
    night = Interval(first, last, Grain.PART, clock=told.clock, basis="the night before or after the day told before")
    return Meaning(night, "TIME", value=to_timex3(told).value or "")


def _definite(found: Found) -> bool:
    """Whether the noun carries the article ("kvelden"): an evening that has been spoken of."""
    token = found.line.token(found.end - 1)
    return found.line.language != "en" and token is not None and "Definite=Def" in token.feats and token.upos == "NOUN"


def next_part(found: Found, context: Context) -> Meaning:
    """Reads "neste morgen", "the following night": of the day after the one told before, or before it."""
    offset = -1 if found.get("previous") else 1
    clock = of_part(found.get("part") or "NI")
    day = _one_day(context.last_day)
    moved = None if day is None else moved_day(day, offset)
    interval = Interval(moved, moved, Grain.PART, clock=clock, basis=f"{offset:+d} day from the day told before")
    return Meaning(interval, "TIME", value=to_timex3(interval).value or "", vague=moved is None)


def half_before(found: Found, context: Context) -> Meaning | None:
    """Reads "halv ni": half past eight; no such thing in English."""
    hour = int(found.get("number") or 0)
    if found.line.language == "en" or not 1 <= hour <= NOON or found.line.kinds(found.end) & {"unit", "units"}:
        return None
    clock = Clock(time((hour - 1) % MIDNIGHT, 30), time((hour - 1) % MIDNIGHT, 30))
    return _at(clock, Grain.MINUTE, found, context)


def one_part(found: Found, _: Context) -> Meaning | None:
    """Reads "en kveld", "one night": of a day that is not said."""
    if found.line.language == "en" and found.line.word(found.start) != "one":
        return None
    clock = of_part(found.get("part") or "NI")
    interval = Interval(grain=Grain.PART, clock=clock, basis="a part of a day that is not said")
    return Meaning(interval, "TIME", vague=True, value=to_timex3(interval).value or "")


def habitual(found: Found, context: Context) -> Meaning:
    """Reads "om natten": any night, or that of the day told before where the verb tells of the past."""
    told = part(found, context)
    if told.interval.known and lean(found) is Lean.PAST:
        return replace(told, clock_only=False)
    any_such = Interval(grain=Grain.PART, clock=told.interval.clock, basis="any such part of a day")
    return Meaning(any_such, "SET", value=to_timex3(any_such).value or "", vague=True)


def some_part(found: Found, context: Context) -> Meaning:
    """Reads "ved middagstid", "gjennom natten": a part of a day that the words do not name."""
    told = part(found, context)
    if told.interval.known:
        return replace(told, clock_only=False)
    day = _one_day(context.last_day)
    value = to_timex3(replace(told.interval, earliest=day, latest=day)).value or ""
    return replace(told, weak=False, vague=True, value=value)
