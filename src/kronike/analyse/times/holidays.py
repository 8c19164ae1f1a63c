"""Holidays by their rule: a fixed day, a day counted from Easter, the nth of a weekday in a month."""

from __future__ import annotations

from datetime import date, timedelta

from kronike.analyse.times.context import Context
from kronike.analyse.times.licence import lean
from kronike.analyse.times.matching import Found
from kronike.analyse.times.meaning import Meaning
from kronike.analyse.times.tense import Lean
from kronike.model import Grain, Interval

_FIXED = {
    "christmas": (12, 24, 12, 26),
    "christmas_eve": (12, 24, 12, 24),
    "christmas_day": (12, 25, 12, 25),
    "boxing_day": (12, 26, 12, 26),
    "new_years_eve": (12, 31, 12, 31),
    "new_years_day": (1, 1, 1, 1),
    "midsummer": (6, 19, 6, 26),
    "st_johns": (6, 23, 6, 24),
    "valentine": (2, 14, 2, 14),
    "halloween": (10, 31, 10, 31),
    "veterans": (11, 11, 11, 11),
    "us_independence": (7, 4, 7, 4),
    "labour": (5, 1, 5, 1),
    "no_constitution": (5, 17, 5, 17),
    "dk_constitution": (6, 5, 6, 5),
    "se_national": (6, 6, 6, 6),
    "st_lucy": (12, 13, 12, 13),
    "st_patrick": (3, 17, 3, 17),
}
_AFTER_EASTER = {
    "easter": (-7, 1),
    "maundy_thursday": (-3, -3),
    "good_friday": (-2, -2),
    "easter_sunday": (0, 0),
    "easter_monday": (1, 1),
    "ascension": (39, 39),
    "pentecost": (48, 50),
    "pentecost_sunday": (49, 49),
    "pentecost_monday": (50, 50),
    "ash_wednesday": (-46, -46),
}
_NTH = {
    "thanksgiving": (11, 4, 4),
    "us_labor": (9, 1, 1),
    "us_memorial": (5, 1, -1),
    "mlk": (1, 1, 3),
    "columbus": (10, 1, 2),
    "mothers": (5, 7, 2),
    "us_election": (11, 2, 0),
}
"""Month, weekday, and which: 1 the first, -1 the last, 0 the one after the first Monday."""


def holiday(found: Found, context: Context) -> Meaning | None:
    """Reads "påsken 2018"; without a year the last that has begun, or the next where the words lean on."""
    name = found.get("holiday") or ""
    year = found.get("year")
    if year is None and (ref := found.get("year_ref")) is not None:
        return _of_year_ref(name, int(ref), context)
    if year:
        return _in_year(name, int(year))
    ahead = lean(found) is Lean.FUTURE and found.get("last") is None and found.get("previous") is None
    word = "next" if ahead else "last"
    interval = context.over(lambda told: _beside(name, told, ahead=ahead), _grain(name), f"the {word} such holiday")
    begun = interval.earliest
    return Meaning(interval, value=_value(name, begun) if context.day and begun else f"XXXX-{_unknown(name)}")


def _in_year(name: str, year: int) -> Meaning:
    first, last = dates_of(name, year)
    interval = Interval(first, last, _grain(name), basis="the holiday of the year as written")
    return Meaning(interval, value=_value(name, first))


def _of_year_ref(name: str, offset: int, context: Context) -> Meaning:
    rule = f"the holiday of the year {offset:+d}"
    interval = context.over(lambda told: dates_of(name, told.year + offset), _grain(name), rule)
    first = interval.earliest
    return Meaning(interval, value=_value(name, first) if context.day and first else "")


def _grain(name: str) -> Grain:
    first, last = dates_of(name, 2000)
    return Grain.DAY if first == last else Grain.UNKNOWN


def _beside(name: str, told: date, *, ahead: bool) -> tuple[date, date]:
    this = dates_of(name, told.year)
    if ahead:
        return this if this[0] >= told else dates_of(name, told.year + 1)
    return this if this[0] <= told else dates_of(name, told.year - 1)


def _value(name: str, first: date) -> str:
    """TIMEX3 names one day: Christmas Day for Christmas, Easter Sunday for Easter, else the first."""
    return _main_day(name, first.year).isoformat()


def _unknown(name: str) -> str:
    return f"{_main_day(name, 2000):%m-%d}" if name in _FIXED else "XX-XX"


def _main_day(name: str, year: int) -> date:
    mains = {"christmas": "christmas_day", "easter": "easter_sunday", "pentecost": "pentecost_sunday"}
    return dates_of(mains.get(name, name), year)[0]


def dates_of(name: str, year: int) -> tuple[date, date]:
    """First and last day of a holiday in a year."""
    if name in _FIXED:
        month, day, last_month, last_day = _FIXED[name]
        return date(year, month, day), date(year, last_month, last_day)
    if name in _NTH:
        day_of = _nth(year, *_NTH[name])
        return day_of, day_of
    start, end = _AFTER_EASTER[name]
    sunday = easter(year)
    return sunday + timedelta(days=start), sunday + timedelta(days=end)


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    first = date(year, month, 1)
    if which == 0:
        return _nth(year, month, 1, 1) + timedelta(days=1)
    if which < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm in Meeus, Astronomical Algorithms, ch. 8)."""
    century, of_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
