"""Seasons and quarters, by name and as told from publication."""

from __future__ import annotations

from datetime import date

from kronike.analyse.times.context import Context
from kronike.analyse.times.licence import lean, leans_forward
from kronike.analyse.times.matching import Found
from kronike.analyse.times.meaning import Meaning
from kronike.analyse.times.tense import Lean
from kronike.analyse.times.units import around
from kronike.model import Grain, Interval
from kronike.model.calendar_units import SEASONS, Unit, months

LAST_QUARTER, HALVES = 4, 2


def season(found: Found, _: Context) -> Meaning:
    """Reads "høsten 2017", "the summer of 2017": three months, as TIMEX3 and EDTF count them."""
    named = Unit(Grain.SEASON, int(found.get("year") or 0), _number(found))
    basis = "the season as written"
    return Meaning(Interval(named.first, named.last, Grain.SEASON, basis=basis), mod=found.get("mod") or "")


def season_ref(found: Found, context: Context) -> Meaning:
    """Reads "i høst", "last summer", "våren i fjor": the season of this, the last or the next year."""
    number = _number(found)
    if (written := found.get("year_ref")) is not None:
        return _of_year(number, int(written), context)
    back = found.get("previous") or found.get("last")
    bare = found.get("season_ref") is not None and not back
    if bare and lean(found) in (Lean.FUTURE, Lean.PRESENT):
        return _stepped(number, 2, context)
    ahead = found.get("next") or (found.get("season_ref") or "").endswith("next")
    return _stepped(number, 1 if ahead else -1 if back else 0, context)


def any_season(found: Found, _: Context) -> Meaning:
    """Reads "om vinteren": any winter."""
    interval = Interval(grain=Grain.SEASON, basis="any such season")
    return Meaning(interval, "SET", value=f"XXXX-{SEASONS[_number(found) - 1]}", vague=True)


def bare_season(found: Found, context: Context) -> Meaning | None:
    """Reads "winter", "the summer" in English, but for "fall", which is mostly another thing."""
    line, at = found.line, found.end - 1
    if _opens_name(found):
        return None
    if line.language != "en" or line.word(at) == "fall" or line.upos(at) not in ("NOUN", "PROPN"):
        return None
    return some_season(found, context)


def _opens_name(found: Found) -> bool:
    """Reads "Spring of Life": a name, as what follows "of" has a capital and is no year."""
    line, behind = found.line, found.end + 1
    named = behind < len(line.pieces) and line.pieces[behind].text[:1].isupper()
    return named and line.word(found.end) == "of"


def some_season(found: Found, context: Context) -> Meaning:
    """Reads "in the summer", "i vinteren": the last or the next by the verb, or one of a year that is not said."""
    number = _number(found)
    told = lean(found)
    if told in (Lean.NONE, Lean.PRESENT):
        interval = Interval(grain=Grain.SEASON, basis="a season of a year that is not said")
        return Meaning(interval, value=f"XXXX-{SEASONS[number - 1]}", vague=True)
    return _stepped(number, 1 if told is Lean.FUTURE else 0, context)


def _stepped(number: int, step: int, context: Context) -> Meaning:
    def around_told(told: date) -> tuple[date, date]:
        unit = Unit(Grain.SEASON, told.year, number)
        shifted = Unit(Grain.SEASON, told.year + _years_off(unit, told, step), number)
        return shifted.first, shifted.last

    interval = context.over(around_told, Grain.SEASON, f"season {number}, {step:+d}")
    return Meaning(interval, value="" if interval.known else f"XXXX-{SEASONS[number - 1]}")


def _number(found: Found) -> int:
    return int((found.get("season") or found.get("season_ref") or found.get("season_kind") or "0")[0])


def _of_year(number: int, offset: int, context: Context) -> Meaning:
    def step(told: date) -> tuple[date, date]:
        unit = Unit(Grain.SEASON, told.year + offset, number)
        return unit.first, unit.last

    interval = context.over(step, Grain.SEASON, f"season {number} of the year {offset:+d}")
    return Meaning(interval, value="" if interval.known else f"XXXX-{SEASONS[number - 1]}")


def _years_off(unit: Unit, told: date, step: int) -> int:
    """Last summer is the last that has ended; this autumn the one that is, or else was last, or (2) comes next."""
    if step > 1:
        return 1 if unit.last < told else 0
    if step > 0:
        return 1 if unit.first <= told else 0
    ends_before = unit.last < told if step else unit.first <= told
    return 0 if ends_before else -1


def quarter(found: Found, context: Context) -> Meaning | None:
    """Reads "the third quarter of 2009", "første kvartal i fjor", "andre halvår": a quarter or a half of a year."""
    kind, number = found.get("quarter") or "quarter", _which(found)
    if number is None:
        return None
    if year := found.get("year"):
        first, last = _part(int(year), number, kind)
        return _named(Interval(first, last, _GRAINS[kind], basis=f"the {kind} as written"), int(year), number, kind)
    offset = _year_offset(found)
    if offset is None and kind == "half":
        return None
    if offset is None:
        return _nearest_quarter(found, context, number, kind)
    interval = context.over(
        lambda told: _part(told.year + offset, number, kind), _GRAINS[kind], f"{kind} {number} of the year {offset:+d}"
    )
    return _named(interval, context.day.year + offset if context.day else None, number, kind)


_GRAINS = {"quarter": Grain.QUARTER, "half": Grain.UNKNOWN}
_MONTHS = {"quarter": 3, "half": 6}


def _which(found: Found) -> int | None:
    most = LAST_QUARTER if found.get("quarter") == "quarter" else HALVES
    number = most if found.get("last") or found.get("final") else int(found.get("ordinal") or found.get("day") or 0)
    return number if 1 <= number <= most else None


def _year_offset(found: Found) -> int | None:
    if (ref := found.get("year_ref")) is not None:
        return int(ref)
    if found.get("unit") == "year":
        return 1 if found.get("next") else -1 if found.get("previous") or found.get("last") else 0
    return None


def _part(year: int, number: int, kind: str) -> tuple[date, date]:
    size = _MONTHS[kind]
    return months(year, size * (number - 1) + 1, size)


def _named(interval: Interval, year: int | None, number: int, kind: str) -> Meaning:
    code = "Q" if kind == "quarter" else "H"
    return Meaning(interval, value=f"{year or 'XXXX'}-{code}{number}" if year or not interval.known else "")


def _nearest_quarter(found: Found, context: Context, number: int, kind: str) -> Meaning:
    """Without a year: the last that has begun, or the next where the words lean on."""
    ahead = leans_forward(found)

    def year_of(told: date) -> int:
        first, last = _part(told.year, number, kind)
        return told.year + (last < told) if ahead else told.year - (first > told)

    rule = f"the {'next' if ahead else 'last'} {kind} {number}"
    interval = context.over(lambda told: _part(year_of(told), number, kind), _GRAINS[kind], rule)
    return _named(interval, year_of(context.day) if context.day else None, number, kind)


def quarter_ref(found: Found, context: Context) -> Meaning:
    """Reads "the last quarter", "forrige kvartal"."""
    offset = 1 if found.get("next") else 0 if found.get("this") else -1
    interval = context.over(lambda told: around(told, "quarter", offset), Grain.QUARTER, f"the quarter {offset:+d}")
    return Meaning(interval)
