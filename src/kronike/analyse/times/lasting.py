"""How long and how often: durations, repeated times, and ages, which are no times."""

from __future__ import annotations

from kronike.analyse.times.context import Context
from kronike.analyse.times.matching import Found
from kronike.analyse.times.meaning import NOT_A_TIME, Meaning
from kronike.analyse.times.units import GRAINS
from kronike.model import Grain, Interval


def duration(found: Found, _: Context) -> Meaning:
    """Reads "fire dager", "noen dager", "i årevis": how long, not when."""
    unit = found.get("units") or found.get("unit") or found.get("lasting") or "day"
    if unit == "year" and _beside_name(found):
        return NOT_A_TIME
    vague = found.get("number") is None and found.get("half") is None
    return Meaning(Interval(grain=GRAINS[unit], basis="how long, not when"), "DURATION", vague=vague)


def _beside_name(found: Found) -> bool:
    """Reads "Kari Nordlys, 16 år,": an age between commas behind a name."""
    line, at = found.line, found.start - 2
    closed = line.word(found.end) in (",", ")")
    opened = line.word(found.start - 1) in (",", "(")
    return closed and opened and at >= 0 and line.pieces[at].text[0].isupper()


def repeated(found: Found, _: Context) -> Meaning:
    """Reads "hver fredag", "daily": how often, not when."""
    unit = found.get("unit") or found.get("set") or "day"
    grain = GRAINS.get(unit, Grain.DAY)
    return Meaning(Interval(grain=grain, basis="how often, not when"), "SET")


def age(_: Found, __: Context) -> Meaning:
    """Reads "34 år gammel", "aged 34": no time."""
    return NOT_A_TIME
