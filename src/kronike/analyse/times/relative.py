"""Times told by a distance: the last two days, four years ago, two days later, the same day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from kronike.analyse.times.clocks import of_part
from kronike.analyse.times.context import Context
from kronike.analyse.times.lasting import length, unit_of, whole
from kronike.analyse.times.licence import leans_forward, told_as_past
from kronike.analyse.times.matching import Found
from kronike.analyse.times.meaning import Meaning
from kronike.analyse.times.units import GRAINS, UNKNOWN, ahead, around, rounded_days, timex_around
from kronike.model import Duration, Grain, Interval


def _count(found: Found) -> int:
    written = found.get("number")
    return int(written) if written else 1


def rolling(found: Found, context: Context) -> Meaning | None:
    """Reads "de tre siste døgnene", "the next two weeks": from so far back until publication, or on from it."""
    if found.get("number") is None and found.get("the") == "many":
        return None
    if found.get("number") is None and found.get("unit") is None:
        return vague_rolling(found, context)
    unit, count = unit_of(found), _count(found)
    if found.get("number") is None and unit in ("minute", "hour") and _is_subject(found):
        return None
    forward = found.get("next") is not None
    if unit == "quarter" and found.get("number") is None:
        return _quarter_beside(context, 1 if forward else -1)
    if forward and found.get("number") is not None and (then := _on_from_then(found, context, unit, count)):
        return Meaning(then, "DURATION", Duration(GRAINS[unit], count))

    def step(told: date) -> tuple[date, date]:
        return (told, _moved(told, unit, count)) if forward else (_moved(told, unit, -count), told)

    rule = f"the {'next' if forward else 'last'} {count} {unit}"
    return Meaning(context.over(step, GRAINS[unit], rule), "DURATION", Duration(GRAINS[unit], count))


def _on_from_then(found: Found, context: Context, unit: str, count: int) -> Interval | None:
    """Reads "the next two years" where it is told as past: on from the time told before."""
    before = context.last_time
    if not told_as_past(found) or before is None or before.earliest is None or before.latest is None:
        return None
    basis = f"the next {count} {unit} from the time told before"
    return Interval(before.earliest, _moved(before.latest, unit, count), GRAINS[unit], basis=basis)


def _is_subject(found: Found) -> bool:
    """Reads "den siste timen er nær": what the sentence is about is the last hour of all, not a time it tells."""
    line, token = found.line, found.line.token(found.end - 1)
    if token is not None and token.deprel == "conj" and line.upos(found.end) == "AUX":
        return True
    if token is None or not token.deprel.startswith("nsubj"):
        return False
    beside = [other for other in line.tokens if other.head == token.head and other is not token]
    return any(it.deprel == "cop" for it in beside) and not any(it.deprel.startswith("nsubj") for it in beside)


def _quarter_beside(context: Context, offset: int) -> Meaning:
    rule = f"the quarter {offset:+d}"
    return Meaning(context.over(lambda told: around(told, "quarter", offset), Grain.QUARTER, rule))


def _moved(told: date, unit: str, count: int) -> date:
    if unit in ("hour", "minute", "second"):
        days = rounded_days(unit, abs(count))
        return told + timedelta(days=days if count > 0 else -days)
    return ahead(told, unit, count)


def vague_rolling(found: Found, _: Context) -> Meaning:
    """Reads "de siste ukene": nobody said how many."""
    told = length(found)
    interval = Interval(grain=told.unit, basis="the last or next, how many is not said")
    return Meaning(interval, "DURATION", told, vague=True)


def ago(found: Found, context: Context) -> Meaning:
    """Reads "for fire år siden", "two days ago": that unit of the calendar, counted back from publication."""
    unit, count = unit_of(found), _count(found)
    return _units_ago(found, unit, count, context)


def _units_ago(found: Found, unit: str, count: int, context: Context) -> Meaning:
    mod = found.get("approx") or ""
    if unit in ("hour", "minute", "second"):
        return _hours_ago(unit, count, context)
    year_like = "year" if unit in ("decade", "century") else unit
    years = {"decade": 10, "century": 100}.get(unit, 1)
    rule = f"{count} {unit} back"
    interval = context.over(lambda told: around(told, year_like, -count * years), GRAINS[year_like], rule)
    value = timex_around(context.day, year_like, -count * years)
    return Meaning(interval, value=value if context.day or not interval.known else "", mod=mod)


def _hours_ago(unit: str, count: int, context: Context) -> Meaning:
    def step(told: date) -> tuple[date, date]:
        return _moved(told, unit, -count), told

    value = context.day.isoformat() if context.day else ""
    return Meaning(context.over(step, GRAINS[unit], f"{count} {unit} back"), value=value)


def half_ago(found: Found, context: Context) -> Meaning:
    """Reads "for et halvt år siden": so many of the next smaller unit back."""
    told = whole(length(found))
    unit, count = told.unit.value, int(told.count or 0)
    if unit in ("hour", "minute", "second"):
        return _hours_ago(unit, count, context)
    rule = f"{count} {unit} back"
    interval = context.over(lambda day: around(day, unit, -count), told.unit, rule)
    return Meaning(interval, value="" if interval.known else UNKNOWN[unit])


def vague_ago(found: Found, context: Context) -> Meaning:
    """Reads "for noen år tilbake": nobody said how many; that it is over by a unit at the least is inferred."""
    unit = unit_of(found)
    interval = Interval(grain=GRAINS[unit], basis="how far back is not said")
    if found.get("vague") == "couple":
        return replace(_units_ago(found, unit, 2, context), interval=interval, vague=True)
    over_by = context.over(lambda told: around(told, unit, -1), GRAINS[unit], "").latest
    return Meaning(interval.narrowed(None, over_by), value="PAST_REF", vague=True)


def vague_distance(found: Found, _: Context) -> Meaning:
    """Reads "noen dager senere": nobody said how many."""
    unit = unit_of(found)
    return Meaning(Interval(grain=GRAINS[unit], basis="how far is not said"), value=UNKNOWN[unit], vague=True)


def ahead_of_now(found: Found, context: Context) -> Meaning | None:
    """Reads "om to uker", "within three days" say how long at most: from publication on."""
    kind = found.get("within")
    if kind == "limit" and not leans_forward(found):
        return None
    if kind == "maybe" and not leans_forward(found):
        return None
    unit, count = unit_of(found), _count(found)
    rule = f"within {count} {unit} ahead"
    interval = context.over(lambda told: (told, _moved(told, unit, count)), GRAINS[unit], rule)
    if kind == "limit" or unit in ("hour", "minute", "second"):
        return Meaning(interval, "DURATION", Duration(GRAINS[unit], count))
    return Meaning(interval, value=timex_around(context.day, unit, count))


def shifted(found: Found, context: Context) -> Meaning | None:
    """Reads "fire år senere", "two days earlier": counted from the time told before.

    "Two days before the vote" counts from what it names, which is no time of ours: only how long is told.
    """
    if found.get("earlier") == "before" and found.line.word(found.end)[:1].isalnum():
        return None
    count = _count(found) * (1 if found.get("later") else -1)
    return _from_before(unit_of(found), count, context)


def beside_day(found: Found, context: Context) -> Meaning:
    """Reads "dagen før", "the next day": counted from the day told before.

    "The day before the vote" counts from what it names, which is no time of ours.
    """
    if _governed(found):
        return Meaning(Interval(grain=Grain.DAY, basis="beside what is named"), value=UNKNOWN["day"], vague=True)
    return _from_before("day", int(found.get("rel_day") or 1), context)


def _governed(found: Found) -> bool:
    """Whether the last word ("before", "etter") is, by the parse, the preposition or conjunction of what follows."""
    line = found.line
    at = line.pieces[found.end - 1].token
    token = line.token(found.end - 1)
    return token is not None and token.deprel in ("case", "mark") and token.head > at


def unit_beside(found: Found, context: Context) -> Meaning | None:
    """Reads "året før", "ugen efter", "the week before" where they close the phrase: from the time told before."""
    behind = found.line.upos(found.end)
    if behind in ("NOUN", "PROPN", "DET", "PRON", "NUM", "ADJ") or unit_of(found) in ("hour", "minute", "second"):
        return None
    return _from_before(unit_of(found), int(found.get("beside") or 1), context)


def beside_unit(found: Found, context: Context) -> Meaning:
    """Reads "the following year", "den påfølgende uken": beside the time told before, or else beside publication."""
    unit = unit_of(found)
    offset = 1 if found.get("following") else -1
    if context.last_time is None or (context.known and context.last_time.latest is None):
        rule = f"the {unit} {offset:+d}"
        return Meaning(context.over(lambda told: around(told, unit, offset), GRAINS[unit], rule))
    return _from_before(unit, offset, context)


def same_of_year(found: Found, context: Context) -> Meaning:
    """Reads "the same month last year", "the same period a year earlier": what was told before, in another year."""
    offset = int(found.get("year_ref") or -1)
    before = context.last_time
    if before is None or before.earliest is None or before.latest is None:
        return Meaning(Interval(grain=Grain.UNKNOWN, basis="of a time not known"), value="XXXX", vague=True)
    if offset and before.grain in (Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.SEASON):
        first, last = ahead(before.earliest, "year", offset), ahead(before.latest, "year", offset)
        if before.grain is Grain.MONTH:
            first, last = around(first, "month")
        return Meaning(Interval(first, last, before.grain, basis=f"the time told before, {offset:+d} year"))
    return _from_before("year", offset, context)


def that(found: Found, context: Context) -> Meaning | None:
    """Reads "den dagen", "det året", in Danish "den dag": the one told before; not an article in English."""
    line, token = found.line, found.line.token(found.end - 1)
    pointing = line.language == "da" or (token is not None and "Definite=Def" in token.feats)
    fine = unit_of(found) in ("hour", "minute", "second")
    return None if line.language == "en" or not pointing or fine else _from_before(unit_of(found), 0, context)


def _from_before(unit: str, count: int, context: Context) -> Meaning:
    grain = GRAINS[unit]
    before = context.last_day if unit == "day" else context.last_time
    rule = f"{count:+d} {unit} from the time told before"
    if before is None:
        interval = Interval(grain=grain, basis=f"{rule}, which is not known")
        return Meaning(interval, value=UNKNOWN[unit], vague=True)
    if unit == "day":
        return Meaning(replace(before.shifted(count), clock=None, grain=grain, basis=rule))
    told = _around_both(before.earliest, before.latest, unit, count)
    inferred = _around_both(before.inferred_earliest, before.inferred_latest, unit, count)
    return Meaning(Interval(*told, grain, basis=rule).narrowed(*inferred))


def _around_both(first: date | None, last: date | None, unit: str, count: int) -> tuple[date | None, date | None]:
    """The units that hold both days, moved on; nothing where a day is not known or the calendar ends."""
    if first is None or last is None:
        return None, None
    try:
        return around(first, unit, count)[0], around(last, unit, count)[1]
    except (ValueError, OverflowError):
        return None, None


def same(found: Found, context: Context) -> Meaning:
    """Reads "samme dag", "the same month", "samme kveld": the time told before, as the unit that holds it."""
    part = found.get("part")
    unit = "day" if part else unit_of(found)
    meaning = _from_before(unit, 0, context)
    if part is None:
        return replace(meaning, mod=found.get("mod") or "")
    interval = replace(meaning.interval, clock=of_part(part), grain=Grain.PART)
    return replace(meaning, interval=interval, type="TIME", value=f"{UNKNOWN['day']}T{part}" if meaning.value else "")
