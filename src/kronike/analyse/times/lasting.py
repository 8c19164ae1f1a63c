"""How long and how often: durations, repeated times, and ages, which are no times."""

from __future__ import annotations

from kronike.analyse.times.context import Context
from kronike.analyse.times.licence import lean
from kronike.analyse.times.matching import Found
from kronike.analyse.times.meaning import NOT_A_TIME, Meaning
from kronike.analyse.times.tense import Lean
from kronike.analyse.times.units import GRAINS
from kronike.model import Duration, Grain, Interval
from kronike.model.calendar_units import SEASONS

LENGTH = "how long, not when"
"""The basis of the interval of a bare length."""
_HALVES = {
    "hour": ("minute", 30),
    "day": ("hour", 12),
    "year": ("month", 6),
    "decade": ("year", 5),
    "century": ("year", 50),
}
"""What half of a unit is in whole ones of a smaller."""
_COUPLE = 2
_FIRST_YEAR = 1500
"""So many years nobody counts; "1968 års lag" is of that year."""
_ONE = "1 "
"""Before the unit of a word that says one of them: "week-long"."""
_NAMED = ("NOUN", "ADJ", "PROPN")
"""What "a second" is an ordinal before."""


def unit_of(found: Found) -> str:
    """The unit the words speak in."""
    written = found.get("units") or found.get("unit") or found.get("lasting") or found.get("set") or "day"
    return written.removeprefix(_ONE)


def length(found: Found) -> Duration:
    """How long the words say: "fire dager", "et par uker", "half an hour", "2.5 years"; ``None`` counts "noen år"."""
    unit, count = unit_of(found), _count(found)
    if found.get("half") and unit in _HALVES:
        if found.get("number") is None and found.get("decimal") is None:
            smaller, many = _HALVES[unit]
            return Duration(GRAINS[smaller], many)
        count = (count or 0) + 0.5
    return Duration(GRAINS[unit], count)


def whole(told: Duration) -> Duration:
    """A length that ends in a half as so many whole ones of the next smaller unit: a year and a half is 18 months."""
    unit = told.unit.value
    if told.count is None or told.count % 1 != _HALF or unit not in _HALVES:
        return told
    smaller, many = _HALVES[unit]
    return Duration(GRAINS[smaller], told.count * 2 * many)


_HALF = 0.5


def odd(found: Found, _: Context) -> Meaning:
    """Reads "tre kvarter", "et halvår", "a fortnight": so many of a unit each."""
    many, unit = (found.get("odd") or "1 day").split()
    count = None if found.get("vague") else float(found.get("number") or found.get("decimal") or 1) * int(many)
    told = Duration(GRAINS[unit], count)
    return Meaning(Interval(grain=told.unit, basis=LENGTH), "DURATION", told, vague=count is None)


def _count(found: Found) -> float | None:
    if written := found.get("number") or found.get("decimal"):
        return float(written)
    if found.get("vague"):
        return _COUPLE if found.get("vague") == "couple" else None
    lasting = found.get("lasting")
    return None if found.get("units") or (lasting and not lasting.startswith(_ONE)) else 1


def duration(found: Found, _: Context) -> Meaning | None:
    """Reads "fire dager", "noen dager", "i årevis": how long, not when."""
    if unit_of(found) == "year" and _beside_name(found):
        return NOT_A_TIME
    if _is_age(found):
        return NOT_A_TIME
    if int(found.get("number") or 0) >= _FIRST_YEAR and unit_of(found) == "year" and not found.get("approx"):
        return None
    told = length(found)
    interval = Interval(grain=told.unit, basis=LENGTH)
    vague = told.count is None or found.get("vague") is not None
    return Meaning(interval, "DURATION", told, mod=found.get("approx") or "", vague=vague)


def fraction(found: Found, _: Context) -> Meaning | None:
    """Reads "5 1/2 hours": a whole number and a part of one."""
    count, above, below = (int(text) for text in (*found.all("number"), *found.all("two"))[:3])
    if below == 0 or above >= below:
        return None
    told = Duration(GRAINS[unit_of(found)], count + above / below)
    return Meaning(Interval(grain=told.unit, basis=LENGTH), "DURATION", told, mod=found.get("approx") or "")


def _is_age(found: Found) -> bool:
    """Reads "alle under 25 år", "er over 70 år": how old, where no preposition or verb asks how long."""
    bounded = found.get("approx") in ("MORE_THAN", "LESS_THAN") and unit_of(found) == "year"
    line, unit = found.line, found.line.token(found.end - 1)
    if unit is not None and unit.deprel.startswith("ob") and line.tokens[unit.head].upos == "VERB":
        return False
    return bounded and line.language != "en" and line.upos(found.start - 1) in ("AUX", "PRON", "DET", "NOUN")


def between(found: Found, _: Context) -> Meaning:
    """Reads "40-45 minutter", "to eller tre uker", "de første årene": how long, but not how many."""
    told = Duration(GRAINS[unit_of(found)])
    return Meaning(Interval(grain=told.unit, basis=LENGTH), "DURATION", told, vague=True)


def often(found: Found, _: Context) -> Meaning:
    """Reads "fem ganger i uken", "three times a year": so often in each."""
    each = Duration(GRAINS[unit_of(found)], 1.0)
    return Meaning(Interval(grain=each.unit, basis="how often, not when"), "SET", each)


def rate(found: Found, context: Context) -> Meaning | None:
    """Reads "fem ganger i uken", "euro i året", "om dagen": how often; "i året" alone is another thing."""
    line, at = found.line, found.start - 2
    counted = line.upos(at) in ("NOUN", "SYM") and line.upos(at - 1) in ("NUM", "ADJ", "DET", "CCONJ")
    return repeated(found, context) if counted and line.language != "en" else None


def single(found: Found, context: Context) -> Meaning | None:
    """Reads "en uke", "an hour"; "a year" behind a number or a noun is how often ("15 a year").

    "A day" is one only behind a preposition: else it is any day ("a day to remember").
    """
    line = found.line
    if found.get("unit") == "quarter" or (found.get("unit") == "second" and line.upos(found.end) in _NAMED):
        return None
    if found.get("unit") == "day" and not found.get("approx") and line.upos(found.start - 1) != "ADP":
        return _some_day(found)
    if line.language == "en" and line.upos(found.start - 1) in ("NOUN", "NUM", "SYM"):
        return repeated(found, context)
    return duration(found, context)


def _some_day(found: Found) -> Meaning | None:
    """Reads "en dag": a day that was or will be; in English only "one day", as "a day" is any."""
    if found.line.language == "en" and found.line.word(found.start) != "one":
        return None
    value = "FUTURE_REF" if lean(found) is Lean.FUTURE else "XXXX-XX-XX"
    return Meaning(Interval(grain=Grain.DAY, basis="some day"), value=value, vague=True)


def _beside_name(found: Found) -> bool:
    """Reads "Kari Nordlys, 16 år,": an age between commas behind a name."""
    line, at = found.line, found.start - 2
    closed = line.word(found.end) in (",", ")")
    opened = line.word(found.start - 1) in (",", "(")
    return closed and opened and at >= 0 and line.pieces[at].text[0].isupper()


def repeated(found: Found, _: Context) -> Meaning | None:
    """Reads "hver fredag", "daily", "every two years": how often, not when; "the daily Granma" is a newspaper."""
    if found.get("set") and found.line.upos(found.start) == "NOUN" and found.line.upos(found.end) == "PROPN":
        return None
    value = _pattern(found)
    often = None if value else Duration(GRAINS[unit_of(found)], float(_how_many(found)))
    grain = often.unit if often else Grain.DAY
    return Meaning(Interval(grain=grain, basis="how often, not when"), "SET", often, value)


def _how_many(found: Found) -> str:
    """Each how many units: "every two years", "hvert 45. minutt", "hver tredje dag", "annenhver dag"."""
    return found.get("number") or found.get("day") or found.get("ordinal") or found.get("every") or "1"


def _pattern(found: Found) -> str:
    """TIMEX3's value of what comes back on a named day, month, season or part of the day."""
    if weekday := found.get("weekday") or found.get("weekdays"):
        return f"XXXX-WXX-{weekday}"
    if month := found.get("month"):
        return f"XXXX-{int(month):02d}"
    if season := found.get("season"):
        return f"XXXX-{SEASONS[int(season) - 1]}"
    if part := found.get("part") or found.get("parts"):
        return f"XXXX-XX-XXT{part}"
    return ""


def age(_: Found, __: Context) -> Meaning:
    """Reads "34 år gammel", "aged 34", and a name like "'60 Minutes": no time."""
    return NOT_A_TIME
