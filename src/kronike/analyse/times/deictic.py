"""Times told from the day of publication: weekdays, today, this week, last year, now."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from kronike.analyse.times.clocks import of_part
from kronike.analyse.times.context import WEEK, Context
from kronike.analyse.times.licence import either_way, lean, leans_forward
from kronike.analyse.times.matching import Found
from kronike.analyse.times.meaning import Meaning
from kronike.analyse.times.tense import Lean
from kronike.analyse.times.units import GRAINS, UNKNOWN, around, timex_of
from kronike.model import Clock, Grain, Interval

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday(found: Found, context: Context) -> Meaning:
    """Reads "onsdag": the last one on or before publication, or the next where the words lean towards the future.

    Where they do not say which ("fredag møtes de", "they fought until Friday") it is one of the two.
    """
    number, way, mod = int(found.get("weekday") or 1), lean(found), found.get("mod") or ""
    if either_way(found, way):
        return _either(number, context, mod)
    return _weekday(number, context, future=way is Lean.FUTURE, today=found.get("next") is None, mod=mod)


def _either(number: int, context: Context, mod: str) -> Meaning:
    name = _WEEKDAYS[number - 1]
    last, coming = context.weekday(number, f"the last {name}"), context.weekday(number, f"the next {name}", future=True)
    if not last.known or not coming.known or not (last.candidates or context.day):
        return _weekday(number, context, future=False, today=True, mod=mod)
    days = (*_days(last), *_days(coming))
    interval = Interval.one_of(days, basis=f"the last {name} or the next, told at {context.anchor}")
    return Meaning(interval, value=_days(coming)[0].isoformat() if context.day else "", mod=mod)


def _days(interval: Interval) -> tuple[date, ...]:
    return interval.candidates or tuple(day for day in (interval.latest,) if day)


def _weekday(number: int, context: Context, *, future: bool, today: bool, mod: str = "") -> Meaning:
    rule = f"the {'next' if future else 'last'} {_WEEKDAYS[number - 1]}"
    interval = context.weekday(number, rule, future=future, today=today)
    if interval.known and context.day and interval.earliest:  # the day itself, where it may be that or a week on
        return Meaning(interval, value=interval.earliest.isoformat(), mod=mod)
    return Meaning(interval, value="" if interval.known else f"XXXX-WXX-{number}", mod=mod)


def next_weekday(found: Found, context: Context) -> Meaning:
    """Reads "på fredag" in Danish and Swedish, where the bare name behind the preposition is the day to come."""
    number = int(found.get("next_weekday") or 1)
    return _weekday(number, context, future=True, today=False)


def weekday_part(found: Found, context: Context) -> Meaning:
    """Reads "måndagskvällen", "fredagsnatt": a weekday and a part of it in one word."""
    number, part = (found.get("weekday_part") or "1 NI").split()
    future = leans_forward(found)
    interval = context.weekday(int(number), f"the {'next' if future else 'last'} {_WEEKDAYS[int(number) - 1]}")
    told = replace(interval, grain=Grain.PART, clock=of_part(part))
    return Meaning(told, "TIME", value="" if interval.known else f"XXXX-WXX-{number}T{part}")


def beside_weekday(found: Found, context: Context) -> Meaning:
    """Reads "the day before last Tuesday", "dagen etter onsdag": counted from the weekday."""
    told, offset = weekday(found, context), int(found.get("rel_day") or 1)
    interval = replace(told.interval.shifted(offset), basis=f"{offset:+d} day from {told.interval.basis}")
    number = (int(found.get("weekday") or 1) - 1 + offset) % WEEK + 1
    value = "" if interval.earliest == interval.latest else f"XXXX-WXX-{number}"
    return Meaning(interval, value=value if interval.known else f"XXXX-WXX-{number}")


def weekday_of_week(found: Found, context: Context) -> Meaning | None:
    """Reads "Tuesday last week", "fredag i forrige uke", "fredag neste uke"."""
    if found.get("unit") != "week":
        return None
    number = int(found.get("weekday") or 1)
    offset = 1 if found.get("next") else -1 if found.get("previous") or found.get("last") else 0

    def step(told: date) -> tuple[date, date]:
        day = told + timedelta(days=number - told.isoweekday() + 7 * offset)
        return day, day

    interval = context.over(step, Grain.DAY, f"the {_WEEKDAYS[number - 1]} of the week {offset:+d}")
    return Meaning(interval, value="" if interval.known else f"XXXX-WXX-{number}")


def night_to_weekday(found: Found, context: Context) -> Meaning:
    """Reads "natt til søndag": from the evening before, which is the day that TIMEX3 counts a night to."""
    day = weekday(found, context).interval
    number = found.get("weekday") or found.get("next_weekday")
    if day.earliest is None or day.latest is None:
        unknown = Interval(grain=Grain.PART, basis=day.basis, clock=of_part("NI"))
        return Meaning(unknown, "TIME", value=f"XXXX-WXX-{(int(number or 1) - 2) % 7 + 1}TNI")
    night = Interval(day.earliest - timedelta(days=1), day.latest, Grain.PART)
    told = replace(night, clock=of_part("NI"), basis=f"the night to {day.basis}")
    before = (int(number or 1) - 2) % 7 + 1
    value = f"{night.earliest}TNI" if day.earliest == day.latest else f"XXXX-WXX-{before}TNI"
    return Meaning(told, "TIME", value=value)


def day_ref(found: Found, context: Context) -> Meaning:
    """Reads "i går", "tomorrow"."""
    offset = int(found.get("day_ref") or 0)
    return Meaning(_shifted_day(offset, f"the day {offset:+d}", context), mod=_modifier(found))


def _modifier(found: Found) -> str:
    return found.get("mod") or ("START" if found.get("earlier") else "END" if found.get("later") else "")


def genitive(found: Found, context: Context) -> Meaning | None:
    """Reads "dagens", "årets", "kveldens" before what is of the day or the year of the report, not in a name."""
    line = found.line
    behind = line.pieces[found.end].text if found.end < len(line.pieces) else ""
    if behind[:1].isupper() and line.upos(found.end) == "PROPN":
        return None
    if found.get("day_genitive") is not None:
        return Meaning(_shifted_day(0, "the day of the report", context))
    if unit := found.get("unit_genitive") or (found.get("year_genitive") and "year"):
        return _stepped(unit, 0, context)
    return _part_of_day(found.get("part_genitive") or "0 NI", context)


def part_ref(found: Found, context: Context) -> Meaning:
    """Reads "i kveld", "this morning", "last night"."""
    return _part_of_day(found.get("part_ref") or "0 NI", context)


def _part_of_day(code: str, context: Context) -> Meaning:
    offset, part = code.split()
    clock = of_part(part)
    back = 1 if part == "NI" and offset == "0" else 0

    def step(told: date) -> tuple[date, date]:
        day = told + timedelta(days=int(offset))
        return day - timedelta(days=back), day

    told = _with_clock(context.over(step, Grain.PART, f"{part} of the day {int(offset):+d}"), clock)
    day = context.day + timedelta(days=int(offset)) if context.day else None
    value = f"{day}T{part}" if day else f"XXXX-XX-XXT{part}" if not told.known else ""
    return Meaning(told, "TIME", value=value)


def _with_clock(interval: Interval, clock: Clock) -> Interval:
    return Interval(interval.earliest, interval.latest, interval.grain, clock=clock, basis=interval.basis)


def _shifted_day(offset: int, rule: str, context: Context) -> Interval:
    def step(told: date) -> tuple[date, date]:
        day = told + timedelta(days=offset)
        return day, day

    return context.over(step, Grain.DAY, rule)


def year_ref(found: Found, context: Context) -> Meaning:
    """Reads "i fjor", "this year", "the end of last year"."""
    return _stepped("year", int(found.get("year_ref") or 0), context, found.get("mod") or "")


def weekend_ref(found: Found, context: Context) -> Meaning:
    """Reads "i helgen": the weekend that is, or else was last; with a verb of what is to come the next."""
    ahead = lean(found) in (Lean.FUTURE, Lean.PRESENT)

    def step(told: date) -> tuple[date, date]:
        off = (6 - told.isoweekday()) % 7 if ahead else -((told.isoweekday() - 6) % 7)
        saturday = told + timedelta(days=off)
        return saturday, saturday + timedelta(days=1)

    interval = context.over(step, Grain.WEEKEND, f"the {'next' if ahead else 'last'} weekend, or the one that is")
    return Meaning(interval, value="" if interval.known else UNKNOWN["weekend"])


def stepped_unit(found: Found, context: Context) -> Meaning | None:
    """Reads "forrige uke", "this month", "next year": the whole calendar unit; "the last week" is not."""
    if found.get("the") and found.get("previous") == "bare":
        return None
    offset = 1 if found.get("next") else -1 if found.get("previous") or found.get("last") else 0
    return _stepped(found.get("unit") or "day", offset, context, found.get("mod") or "")


def definite_unit(found: Found, context: Context) -> Meaning | None:
    """Reads "slutten av uka", "början av seklet": in languages whose nouns carry the article."""
    token = found.line.token(found.end - 1)
    return the_unit(found, context) if token and "Definite=Def" in token.feats else None


def the_unit(found: Found, context: Context) -> Meaning | None:
    """Reads "the end of the year", "slutten av uka": the unit told before where it is one, else the one that is."""
    unit, last = found.get("unit") or "day", context.last_time
    if unit in ("hour", "minute", "second"):
        return None
    if last is not None and last.earliest is not None and last.grain is GRAINS[unit]:
        return Meaning(replace(last, basis=f"the {unit} told before"), mod=found.get("mod") or "")
    if unit == "day" and _exactly(context.last_day):
        return Meaning(replace(context.last_day or Interval(), basis="the day told before"), mod=found.get("mod") or "")
    return _stepped(unit, 0, context, found.get("mod") or "")


def _exactly(day: Interval | None) -> bool:
    return day is not None and day.earliest is not None and day.earliest == day.latest


def _stepped(unit: str, offset: int, context: Context, mod: str = "") -> Meaning:
    interval = context.over(lambda told: around(told, unit, offset), GRAINS[unit], f"the {unit} {offset:+d}")
    return Meaning(interval, value="" if interval.known else UNKNOWN[unit], mod=mod)


def part_of_unit(found: Found, context: Context) -> Meaning:
    """Reads "tidligere i år", "later this month": up to publication, or from it on."""
    unit = found.get("unit") or "year"
    later = found.get("later") is not None

    def step(told: date) -> tuple[date, date]:
        first, last = around(told, unit)
        return (told, last) if later else (first, told)

    interval = context.over(step, GRAINS[unit], f"{'later' if later else 'earlier'} in the {unit}")
    value = timex_of(*around(context.day, unit), unit) if context.day else UNKNOWN[unit]
    return Meaning(interval, value=value if context.day or not interval.known else "")


def now(found: Found, _: Context) -> Meaning | None:
    """Reads "nå": the present, of no known length; behind an infinitive's mark it is the verb "to reach"."""
    if "infinitive" in found.line.kinds(found.start - 1):
        return None
    return Meaning(Interval.unknown("the present, of no known length"), value="PRESENT_REF", vague=True)


def vague_ref(found: Found, _: Context) -> Meaning | None:
    """Reads "i framtida", "for lenge siden"; "in the past" goes on to a unit in "in the past two days"."""
    if found.line.kinds(found.end) & {"unit", "units", "number", "vague"}:
        return None
    way = found.get("vague_ref") or found.get("vague_adverb") or "past"
    return Meaning(Interval.unknown(f"some time in the {way}"), value=f"{way.upper()}_REF", vague=True)


def vague_adverb(found: Found, context: Context) -> Meaning | None:
    """Reads "nylig", "snart", "tidligere" where they are adverbs of time, not "tidligere president"."""
    token = found.line.token(found.start)
    if token is None or token.upos not in ("ADV", "ADJ") or "or" in found.line.kinds(found.start - 1):
        return None
    comparative = "Degree=Cmp" in token.feats
    if token.upos == "ADJ" and comparative and token.deprel == "amod":
        return None
    return vague_ref(found, context)
