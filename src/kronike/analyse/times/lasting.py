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
    vague = found.get("number") is None and found.get("half") is None
    return Meaning(Interval(grain=GRAINS[unit], basis="how long, not when"), "DURATION", vague=vague)


def repeated(found: Found, _: Context) -> Meaning:
    """Reads "hver fredag", "daily": how often, not when."""
    unit = found.get("unit") or found.get("set") or "day"
    grain = GRAINS[unit] if unit in GRAINS else Grain.DAY
    return Meaning(Interval(grain=grain, basis="how often, not when"), "SET")


def age(_: Found, __: Context) -> Meaning:
    """Reads "34 år gammel", "aged 34": no time."""
    return NOT_A_TIME
