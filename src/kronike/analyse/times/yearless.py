"""Days and months told without their year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from kronike.analyse.times.context import Context
from kronike.analyse.times.licence import lean, looks_like_month
from kronike.analyse.times.matching import Found
from kronike.analyse.times.meaning import Meaning
from kronike.analyse.times.tense import Lean
from kronike.analyse.times.units import GRAINS
from kronike.model import Grain, Interval
from kronike.model.calendar_units import months
from kronike.words.time import time_index

SOON = {Lean.NONE: timedelta(days=184), Lean.PAST: timedelta(days=31)}
"""A day without a year that comes this soon may be meant as well as the last one, by what the verb tells."""
SOON_MONTH = timedelta(days=184)
"""So with a month, where no verb tells."""

Days = tuple[date, date]


def valid_day(year: int, month: int, day: int) -> date | None:
    """The day, where the calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_of_month(month: int, day: int, found: Found, context: Context) -> Meaning | None:
    """Reads "12. februar": the last such day, or the next, or either, by the verb; ``None`` where there is none."""
    if valid_day(2000, month, day) is None:  # a leap year: every month has its longest
        return None
    if known := _known_day(month, day, found):
        return Meaning(Interval.day(known, basis="a day known by what follows it"), value=known.isoformat())
    told = _lean(found)
    unknown = f"XXXX-{month:02d}-{day:02d}"
    first, last = context.bounds
    years = context.told_year
    in_year = valid_day(years, month, day) if years else None
    if first is None or last is None:
        interval = Interval(grain=Grain.DAY, basis=f"day {day} of month {month}, its year unknown: {context.anchor}")
        return Meaning(_narrowed(interval, in_year, in_year), value="" if in_year else unknown)
    days = {day_found for end in (first, last) for day_found in _around(end, month, day, told)}
    if (weekday := found.get("weekday")) and (agreeing := _agreeing(last, month, day, int(weekday), told)):
        days = {agreeing}
    if in_year and told is not Lean.FUTURE:
        days.add(in_year)
    basis = f"{_RULES[told]} day {day} of month {month}, told at {context.anchor}"
    interval = _narrowed(
        Interval.one_of(tuple(days), basis=basis), *((in_year, in_year) if told is not Lean.FUTURE else (None, None))
    )
    return Meaning(interval, value=_best(days, in_year, context.day, told) or unknown)


def _known_day(month: int, day: int, found: Found) -> date | None:
    """The day that a word behind names with it, or behind one other: "the September 11 (terrorist) attacks"."""
    known, line = time_index(found.line.language).known, found.line
    behind = (line.pieces[at].lower for at in range(found.end, min(found.end + _BEHIND, len(line.pieces))))
    return next((known[month, day, word] for word in behind if (month, day, word) in known), None)


_BEHIND = 2
_RULES = {Lean.PAST: "the last", Lean.FUTURE: "the next", Lean.NONE: "the last, or the next where near,"}


def _lean(found: Found) -> Lean:
    if found.get("last") or found.get("previous"):
        return Lean.PAST
    told = lean(found)
    return Lean.NONE if told is Lean.PRESENT else told


def _narrowed(interval: Interval, first: date | None, last: date | None) -> Interval:
    return interval.narrowed(first, last) if first and last else interval


def _best(days: set[date], in_year: date | None, told: date | None, way: Lean) -> str:
    """The one day that TIMEX3 is given: in the year told before, else the nearest."""
    if in_year and way is not Lean.FUTURE:
        return in_year.isoformat()
    return min(days, key=lambda day: (abs(day - told), day)).isoformat() if told and days else ""


NEXT_YEAR = timedelta(days=366)
AGREEING = 12
"""So many years off a day of the month that is said to be a weekday is looked for."""


def _agreeing(told: date, month: int, day: int, weekday: int, way: Lean) -> date | None:
    """The nearest such day that is that weekday, on the side that the verb points to."""
    years = range(told.year - AGREEING, told.year + AGREEING + 1)
    days = [found for year in years if 1 <= year <= date.max.year and (found := valid_day(year, month, day))]
    fits = [found for found in days if found.isoweekday() == weekday]
    nearest = min(fits, key=lambda found: abs(found - told), default=None)
    if nearest is None or way is Lean.NONE or abs(nearest - told) <= NEXT_YEAR:
        return nearest
    sided = [found for found in fits if (found >= told) == (way is Lean.FUTURE)]
    return min(sided or fits, key=lambda found: abs(found - told))


def _around(told: date, month: int, day: int, way: Lean) -> list[date]:
    back, ahead = _nearest(told, month, day, future=False), _nearest(told, month, day, future=True)
    if way is Lean.FUTURE:
        return [ahead] if ahead else []
    far_back = back is None or told - back > SOON[Lean.NONE]
    near = ahead if ahead and ahead - told <= SOON[way] and far_back else None
    return [found for found in (back, near) if found]


def _nearest(told: date, month: int, day: int, *, future: bool) -> date | None:
    years = range(told.year, told.year + 9) if future else range(told.year, told.year - 9, -1)
    fits = (valid_day(year, month, day) for year in years if 1 <= year <= date.max.year)
    return next((fit for fit in fits if fit and (fit >= told if future else fit <= told)), None)


def month(found: Found, context: Context) -> Meaning | None:
    """Reads "oktober 2017"; without a year the month that is, or was last, or comes next where the words lean on."""
    number, mod = int(found.get("month") or 0), found.get("mod") or ""
    if year := found.get("year"):
        return Meaning(Interval.month(int(year), number, basis="the month as written"), mod=mod)
    if not looks_like_month(found):
        return None
    return _some_month(number, _lean(found), context, mod)


def _some_month(number: int, told: Lean, context: Context, mod: str) -> Meaning:
    in_year = months(context.told_year, number, 1) if context.told_year and told is not Lean.FUTURE else None

    def step(day: date) -> Days:
        options = _month_options(day, number, told)
        return min(options)[0], max(options)[1]

    interval = context.over(step, Grain.MONTH, f"{_RULES[told]} month {number}")
    if in_year:
        earliest = min(interval.earliest, in_year[0]) if interval.earliest else None
        interval = _narrowed(replace(interval, earliest=earliest), *in_year)
    return Meaning(interval, value=_best_month(context.day, number, told, in_year), mod=mod)


def _month_options(day: date, number: int, told: Lean) -> list[Days]:
    back = months(day.year - (day.month < number), number, 1)
    ahead = months(day.year + (day.month > number), number, 1)
    if told is Lean.FUTURE:
        return [ahead]
    return [back, ahead] if told is Lean.NONE and ahead[0] - day <= SOON_MONTH else [back]


def _best_month(day: date | None, number: int, told: Lean, in_year: Days | None) -> str:
    if in_year:
        return f"{in_year[0]:%Y-%m}"
    if day is None:
        return f"XXXX-{number:02d}"
    options = _month_options(day, number, told)
    nearest = min(options, key=lambda option: max(day - option[1], option[0] - day, timedelta(0)))
    return f"{nearest[0]:%Y-%m}"


def unit_of_month(found: Found, context: Context) -> Meaning | None:
    """Reads "den siste uka i mai 2018": somewhere in that month."""
    meaning = month(found, context)
    if meaning is None:
        return None
    interval = replace(meaning.interval, grain=GRAINS[found.get("unit") or "week"])
    return replace(meaning, interval=interval)


def month_of_year_ref(found: Found, context: Context) -> Meaning:
    """Reads "i mai i fjor": the month of a year told from publication."""
    number, offset = int(found.get("month") or 0), int(found.get("year_ref") or 0)
    rule = f"month {number} of the year {offset:+d}"
    interval = context.over(lambda told: months(told.year + offset, number, 1), Grain.MONTH, rule)
    value = "" if interval.known else f"XXXX-{number:02d}"
    return Meaning(interval, value=value, mod=found.get("mod") or "")


def month_of_same(found: Found, context: Context) -> Meaning | None:
    """Reads "July 25 of that year", "mai samme år": in the year told before."""
    before = context.last_time
    if found.get("unit") != "year":
        return None
    number, day = int(found.get("month") or 0), found.get("day")
    year = context.last_year if before is None or before.earliest is None else before.earliest.year
    if year is None:
        value = f"XXXX-{number:02d}" + (f"-{int(day):02d}" if day else "")
        return Meaning(Interval(grain=Grain.DAY if day else Grain.MONTH, basis="of a year not known"), value=value)
    basis = "of the year told before"
    if day is None:
        return Meaning(Interval.month(year, number, basis=basis), mod=found.get("mod") or "")
    named = valid_day(year, number, int(day))
    return Meaning(Interval.day(named, basis=basis)) if named else None


def day_of_year_ref(found: Found, context: Context) -> Meaning | None:
    """Reads "12. mai i fjor", "May 12 last year"."""
    number, day = int(found.get("month") or 0), int(found.get("day") or 0)
    offset = int(found.get("year_ref") or 0)
    if valid_day(2000, number, day) is None:
        return None

    def step(told: date) -> Days:
        found_day = date(told.year + offset, number, day)
        return found_day, found_day

    interval = context.over(step, Grain.DAY, f"day {day} of month {number} of the year {offset:+d}")
    return Meaning(interval, value="" if interval.known else f"XXXX-{number:02d}-{day:02d}")
