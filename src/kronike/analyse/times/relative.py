"""Times told by a distance: the last two days, four years ago, two days later, the same day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from kronike.analyse.times.clocks import of_part
from kronike.analyse.times.context import Context
from kronike.analyse.times.licence import leans_forward
from kronike.analyse.times.matching import Found
from kronike.analyse.times.meaning import Meaning
from kronike.analyse.times.units import GRAINS, ahead, around, rounded_days
from kronike.model import Grain, Interval


def _count(found: Found) -> int:
    written = found.get("number")
    return int(written) if written else 1


def _unit(found: Found) -> str:
    return found.get("unit") or found.get("units") or "day"


def rolling(found: Found, context: Context) -> Meaning | None:
    """Reads "de tre siste døgnene", "the next two weeks": from so far back until publication, or on from it."""
    if found.get("number") is None and found.get("the") == "many":
        return None
    unit, count = _unit(found), _count(found)
    forward = found.get("next") is not None

    def step(told: date) -> tuple[date, date]:
        return (told, _moved(told, unit, count)) if forward else (_moved(told, unit, -count), told)

    rule = f"the {'next' if forward else 'last'} {count} {unit}"
    return Meaning(context.over(step, GRAINS[unit], rule), "DURATION")


def _moved(told: date, unit: str, count: int) -> date:
    if unit in ("hour", "minute", "second"):
        days = rounded_days(unit, abs(count))
        return told + timedelta(days=days if count > 0 else -days)
    return ahead(told, unit, count)


def vague_rolling(found: Found, _: Context) -> Meaning:
    """Reads "de siste ukene": nobody said how many."""
    return Meaning(
        Interval(grain=GRAINS[_unit(found)], basis="the last or next, how many is not said"), "DURATION", vague=True
    )


def ago(found: Found, context: Context) -> Meaning:
    """Reads "for fire år siden", "two days ago": that unit of the calendar, counted back from publication."""
    unit, count = _unit(found), _count(found)

    def step(told: date) -> tuple[date, date]:
        if unit in ("hour", "minute", "second"):
            return _moved(told, unit, -count), told
        year_like = "year" if unit in ("decade", "century") else unit
        years = {"decade": 10, "century": 100}.get(unit, 1)
        return around(told, year_like, -count * years)

    grain = Grain.YEAR if unit in ("decade", "century") else GRAINS[unit]
    return Meaning(context.over(step, grain, f"{count} {unit} back"))


def vague_distance(found: Found, _: Context) -> Meaning:
    """Reads "for noen år tilbake", "noen dager senere"."""
    return Meaning(Interval(grain=GRAINS[_unit(found)], basis="how far is not said"), vague=True)


def ahead_of_now(found: Found, context: Context) -> Meaning | None:
    """Reads "om to uker", "within three days" say how long at most: from publication on."""
    if found.get("within") == "maybe" and not leans_forward(found):
        return None
    unit, count = _unit(found), _count(found)
    rule = f"within {count} {unit} ahead"
    return Meaning(context.over(lambda told: (told, _moved(told, unit, count)), GRAINS[unit], rule))


def shifted(found: Found, context: Context) -> Meaning:
    """Reads "fire år senere", "two days earlier": counted from the time told before."""
    count = _count(found) * (1 if found.get("later") else -1)
    return _from_before(_unit(found), count, context)


def beside_day(found: Found, context: Context) -> Meaning:
    """Reads "dagen før", "the next day": counted from the day told before."""
    return _from_before("day", int(found.get("rel_day") or 1), context)


def _from_before(unit: str, count: int, context: Context) -> Meaning:
    grain = GRAINS[unit]
    before = context.last_day if unit == "day" else context.last_time
    rule = f"{count:+d} {unit} from the time told before"
    if before is None or before.earliest is None or before.latest is None:
        return Meaning(Interval(grain=grain, basis=f"{rule}, which is not known"), vague=True)
    if unit == "day":
        return Meaning(replace(before.shifted(count), clock=None, grain=grain, basis=rule))
    return Meaning(_around_both(before.earliest, before.latest, unit, count, rule))


def _around_both(first: date, last: date, unit: str, count: int, rule: str) -> Interval:
    try:
        return Interval(around(first, unit, count)[0], around(last, unit, count)[1], GRAINS[unit], basis=rule)
    except (ValueError, OverflowError):  # outside the calendar
        return Interval(grain=GRAINS[unit], basis=f"{rule}, outside the calendar")


def same(found: Found, context: Context) -> Meaning:
    """Reads "samme dag", "the same month", "samme kveld": the time told before, as the unit that holds it."""
    part = found.get("part")
    unit = "day" if part else _unit(found)
    meaning = _from_before(unit, 0, context)
    if part is None:
        return meaning
    return replace(meaning, interval=replace(meaning.interval, clock=of_part(part), grain=Grain.PART), type="TIME")
