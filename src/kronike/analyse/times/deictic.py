"""Times told from the day of publication: weekdays, today, this week, last year, now."""

from __future__ import annotations

from datetime import date, timedelta

from kronike.analyse.times.clocks import of_part
from kronike.analyse.times.context import Context
from kronike.analyse.times.licence import leans_forward
from kronike.analyse.times.matching import Found
from kronike.analyse.times.meaning import Meaning
from kronike.analyse.times.units import GRAINS, around
from kronike.model import Clock, Grain, Interval

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday(found: Found, context: Context) -> Meaning:
    """Reads "onsdag": the last one on or before publication, or the next where the words lean towards the future."""
    number = int(found.get("weekday") or 1)
    future = leans_forward(found)
    rule = f"the {'next' if future else 'last'} {_WEEKDAYS[number - 1]}"
    return Meaning(context.weekday(number, rule, future=future))


def next_weekday(found: Found, context: Context) -> Meaning:
    """Reads "på fredag" in Danish and Swedish, where the bare name behind the preposition is the day to come."""
    number = int(found.get("next_weekday") or 1)
    return Meaning(context.weekday(number, f"the next {_WEEKDAYS[number - 1]}", future=True))


def night_to_weekday(found: Found, context: Context) -> Meaning:
    """Reads "natt til søndag": from the evening before."""
    day = weekday(found, context).interval
    if day.earliest is None or day.latest is None:
        return Meaning(Interval(grain=Grain.PART, basis=day.basis, clock=of_part("NI")), "TIME")
    night = (day.earliest - timedelta(days=1), day.latest)
    return Meaning(Interval(*night, Grain.PART, clock=of_part("NI"), basis=f"the night to {day.basis}"), "TIME")


def day_ref(found: Found, context: Context) -> Meaning:
    """Reads "i går", "tomorrow"."""
    offset = int(found.get("day_ref") or 0)
    return Meaning(_shifted_day(offset, f"the day {offset:+d}", context))


def part_ref(found: Found, context: Context) -> Meaning:
    """Reads "i kveld", "this morning", "last night"."""
    offset, part = (found.get("part_ref") or "0 NI").split()
    clock = of_part(part)
    back = 1 if part == "NI" and offset == "0" else 0

    def step(told: date) -> tuple[date, date]:
        day = told + timedelta(days=int(offset))
        return day - timedelta(days=back), day

    return Meaning(_with_clock(context.over(step, Grain.PART, f"{part} of the day {int(offset):+d}"), clock), "TIME")


def _with_clock(interval: Interval, clock: Clock) -> Interval:
    return Interval(interval.earliest, interval.latest, interval.grain, clock=clock, basis=interval.basis)


def _shifted_day(offset: int, rule: str, context: Context) -> Interval:
    def step(told: date) -> tuple[date, date]:
        day = told + timedelta(days=offset)
        return day, day

    return context.over(step, Grain.DAY, rule)


def year_ref(found: Found, context: Context) -> Meaning:
    """Reads "i fjor", "this year"."""
    return Meaning(_unit("year", int(found.get("year_ref") or 0), context))


def weekend_ref(_: Found, context: Context) -> Meaning:
    """Reads "i helgen": the weekend that is, or else was last."""

    def step(told: date) -> tuple[date, date]:
        saturday = told - timedelta(days=(told.isoweekday() - 6) % 7)
        return saturday, saturday + timedelta(days=1)

    return Meaning(context.over(step, Grain.WEEKEND, "the last weekend that has begun"))


def stepped_unit(found: Found, context: Context) -> Meaning | None:
    """Reads "forrige uke", "this month", "next year": the whole calendar unit; "the last week" is not."""
    if found.get("the") and found.get("previous") == "bare":
        return None
    offset = 1 if found.get("next") else -1 if found.get("previous") or found.get("last") else 0
    return Meaning(_unit(found.get("unit") or "day", offset, context))


def _unit(unit: str, offset: int, context: Context) -> Interval:
    return context.over(lambda told: around(told, unit, offset), GRAINS[unit], f"the {unit} {offset:+d}")


def part_of_unit(found: Found, context: Context) -> Meaning:
    """Reads "tidligere i år", "later this month": up to publication, or from it on."""
    unit = found.get("unit") or "year"
    later = found.get("later") is not None

    def step(told: date) -> tuple[date, date]:
        first, last = around(told, unit)
        return (told, last) if later else (first, told)

    return Meaning(context.over(step, GRAINS[unit], f"{'later' if later else 'earlier'} in the {unit}"))


def now(found: Found, _: Context) -> Meaning | None:
    """Reads "nå": the present, of no known length; behind an infinitive's mark it is the verb "to reach"."""
    if "infinitive" in found.line.kinds(found.start - 1):
        return None
    return Meaning(Interval.unknown("the present, of no known length"), vague=True)


def vague_ref(found: Found, _: Context) -> Meaning | None:
    """Reads "i framtida", "for lenge siden"; "in the past" goes on to a unit in "in the past two days"."""
    if found.line.kinds(found.end) & {"unit", "units", "number", "vague"}:
        return None
    return Meaning(Interval.unknown(f"some time in the {found.get('vague_ref')}"), vague=True)
