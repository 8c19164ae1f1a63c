"""Dates that name their year, month or day: full dates, months, years, seasons, decades, holidays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from kronike.analyse.times.context import Context
from kronike.analyse.times.licence import is_year, leans_forward, looks_like_month
from kronike.analyse.times.matching import Found
from kronike.analyse.times.meaning import Meaning
from kronike.analyse.times.units import GRAINS
from kronike.model import Grain, Interval
from kronike.model.calendar_units import Unit, months
from kronike.words.time import time_index

CENTURY_TURN = 69
"""A year of two figures up to this is of the 2000s, else of the 1900s (POSIX's rule)."""
SOON = timedelta(days=92)
"""A day or month without a year that comes this soon may be meant as well as the last one, far back."""


def full_date(found: Found, context: Context) -> Meaning | None:
    """Reads "12. februar 2019", "February 12, 2019"; without a year the last such day, or the next."""
    month, day = int(found.get("month") or 0), int(found.get("day") or found.get("ordinal") or 0)
    year = found.get("year")
    if year:
        return _day(int(year), month, day, "the date as written")
    return _yearless(month, day, context, future=leans_forward(found))


def month_first_date(found: Found, context: Context) -> Meaning | None:
    """Reads "February 12, 2019", in a language that writes the month first."""
    if not time_index(found.line.language).month_first:
        return None
    return full_date(found, context)


def written_apart(found: Found, _: Context) -> Meaning | None:
    """Reads "2019-02-12" and "12/2/2019" where the tokeniser cut them; nothing with a space in it."""
    pieces = found.line.pieces[found.start : found.end]
    written = "".join(piece.text for piece in pieces)
    if len(written) != pieces[-1].end - pieces[0].start:
        return None
    return _numeric(written, found.line.language) if "/" in written else _iso(written)


def numeric_date(found: Found, _: Context) -> Meaning | None:
    """Reads "12.2.2019" and "12/02/19": day, month, year; in English with slashes that order is not certain."""
    return _numeric(found.get("numeric") or "", found.line.language)


def _numeric(written: str, language: str) -> Meaning | None:
    first, second, last = (int(part) for part in written.replace("/", ".").split("."))
    if last < 100:  # noqa: PLR2004 (a year of two figures)
        last += 2000 if last <= CENTURY_TURN else 1900
    if language == "en" and "/" in written:
        return _either_order(first, second, last)
    return _day(last, second, first, "the date as written, day before month")


def iso_date(found: Found, _: Context) -> Meaning | None:
    """Reads "2019-02-12"."""
    return _iso(found.get("iso") or "")


def _iso(written: str) -> Meaning | None:
    year, month, day = (int(part) for part in written.split("-"))
    return _day(year, month, day, "the date as written")


def _either_order(first: int, second: int, year: int) -> Meaning | None:
    days = [day for a, b in ((first, second), (second, first)) if (day := _valid(year, a, b)) is not None]
    if not days:
        return None
    return Meaning(Interval.one_of(tuple(days), basis="the date as written; month or day may come first"))


def _day(year: int, month: int, day: int, basis: str) -> Meaning | None:
    valid = _valid(year, month, day)
    return Meaning(Interval.day(valid, basis=basis)) if valid else None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _yearless(month: int, day: int, context: Context, *, future: bool) -> Meaning | None:
    if _valid(2000, month, day) is None:  # a leap year: every month has its longest
        return None
    rule = f"the {'next' if future else 'last'} day {day} of month {month}"
    first, last = context.bounds
    if first is None or last is None:
        return Meaning(Interval(grain=Grain.DAY, basis=f"{rule} of an unknown year: {context.anchor}"))
    days = {found for end in (first, last) if (found := _nearest(end, month, day, future=future))}
    soon = {found for end in (first, last) if (found := _nearest(end, month, day, future=True)) and found - end <= SOON}
    if soon - days:
        days, rule = days | soon, f"{rule}, or the next, which is near"
    return Meaning(Interval.one_of(tuple(days), basis=f"{rule}, told at {context.anchor}"))


def _nearest(told: date, month: int, day: int, *, future: bool) -> date | None:
    years = range(told.year, told.year + 9) if future else range(told.year, told.year - 9, -1)
    fits = (_valid(year, month, day) for year in years if 1 <= year <= date.max.year)
    return next((fit for fit in fits if fit and (fit >= told if future else fit <= told)), None)


def month(found: Found, context: Context) -> Meaning | None:
    """Reads "oktober 2017"; without a year the month that is, or was last, or comes next where the words lean on."""
    number = int(found.get("month") or 0)
    mod = _modified(found)
    if year := found.get("year"):
        return Meaning(Interval.month(int(year), number, basis=f"{mod}the month as written"))
    if not looks_like_month(found):
        return None
    future = leans_forward(found)

    def step(told: date) -> tuple[date, date]:
        late = told.month < number if not future else told.month > number
        first, last = months(told.year + (1 if future else -1) * late, number, 1)
        coming = months(told.year + (number < told.month), number, 1)
        return (first, coming[1]) if told < coming[0] <= told + SOON else (first, last)

    word = "next" if future else "last (or, where near, the next)"
    return Meaning(context.over(step, Grain.MONTH, f"{mod}the {word} month {number}"))


def unit_of_month(found: Found, context: Context) -> Meaning | None:
    """Reads "den siste uka i mai 2018": somewhere in that month."""
    meaning = month(found, context)
    if meaning is None:
        return None
    return replace(meaning, interval=replace(meaning.interval, grain=GRAINS[found.get("unit") or "week"]))


def month_of_year_ref(found: Found, context: Context) -> Meaning:
    """Reads "i mai i fjor": the month of a year told from publication."""
    number, offset = int(found.get("month") or 0), int(found.get("year_ref") or 0)
    rule = f"{_modified(found)}month {number} of the year {offset:+d}"
    return Meaning(context.over(lambda told: months(told.year + offset, number, 1), Grain.MONTH, rule))


def year(found: Found, _: Context) -> Meaning | None:
    """Reads "2014" where it stands as a year and counts nothing."""
    if not is_year(found):
        return None
    return Meaning(Interval.year(int(found.get("year") or 0), basis=f"{_modified(found)}the year as written"))


def stated_year(found: Found, _: Context) -> Meaning:
    """Reads "i år 2029": the words before it say that it is a year."""
    return Meaning(Interval.year(int(found.get("year") or 0), basis="the year as written"))


def season(found: Found, _: Context) -> Meaning | None:
    """Reads "høsten 2017", "the summer of 2017": three months, as TIMEX3 and EDTF count them."""
    named = Unit(Grain.SEASON, int(found.get("year") or 0), _season_number(found))
    return Meaning(Interval(named.first, named.last, Grain.SEASON, basis=f"{_modified(found)}the season as written"))


def season_ref(found: Found, context: Context) -> Meaning:
    """Reads "i høst", "last summer", "våren i fjor": the season of this, the last or the next year."""
    number = _season_number(found)
    if (written := found.get("year_ref")) is not None:
        return _season_of(number, int(written), context)
    back = found.get("previous") or found.get("last")
    ahead = found.get("next") or (found.get("season_ref") or "").endswith("next")
    step = 1 if ahead else -1 if back else 0

    def around(told: date) -> tuple[date, date]:
        unit = Unit(Grain.SEASON, told.year, number)
        years = _years_off(unit, told, step)
        shifted = Unit(Grain.SEASON, told.year + years, number)
        return shifted.first, shifted.last

    return Meaning(context.over(around, Grain.SEASON, f"season {number}, {step:+d}"))


def _season_number(found: Found) -> int:
    return int((found.get("season") or found.get("season_ref") or "0")[0])


def _season_of(number: int, offset: int, context: Context) -> Meaning:
    def step(told: date) -> tuple[date, date]:
        unit = Unit(Grain.SEASON, told.year + offset, number)
        return unit.first, unit.last

    return Meaning(context.over(step, Grain.SEASON, f"season {number} of the year {offset:+d}"))


def _years_off(unit: Unit, told: date, step: int) -> int:
    """Last summer is the last that has ended; this autumn the one that is, or else was last."""
    if step > 0:
        return 1 if unit.first <= told else 0
    ends_before = unit.last < told if step else unit.first <= told
    return 0 if ends_before else -1


def decade(found: Found, _: Context) -> Meaning | None:
    """Reads "1990-tallet", "the 1990s", "90-tallet"; "1800-tallet" is a century."""
    first = found.get("year") or f"19{found.get('two')}"
    if not first.endswith("0"):
        return None
    whole_century = first.endswith("00") and found.line.language != "en"
    unit = Unit(Grain.CENTURY if whole_century else Grain.DECADE, int(first))
    return Meaning(Interval(unit.first, unit.last, unit.grain, basis=f"{_modified(found)}the years as written"))


_FIXED = {
    "christmas": (12, 24, 12, 26),
    "christmas_eve": (12, 24, 12, 24),
    "christmas_day": (12, 25, 12, 25),
    "new_years_eve": (12, 31, 12, 31),
    "new_years_day": (1, 1, 1, 1),
    "midsummer": (6, 19, 6, 26),
}
_AFTER_EASTER = {
    "easter": (-7, 1),
    "maundy_thursday": (-3, -3),
    "good_friday": (-2, -2),
    "easter_sunday": (0, 0),
    "ascension": (39, 39),
    "pentecost": (48, 50),
}


def holiday(found: Found, context: Context) -> Meaning:
    """Reads "påsken 2018"; without a year the last that has begun."""
    name = found.get("holiday") or ""
    if written := found.get("year"):
        first, last = _holiday(name, int(written))
        grain = Grain.DAY if first == last else Grain.UNKNOWN
        return Meaning(Interval(first, last, grain, basis="the holiday of the year as written"))

    def step(told: date) -> tuple[date, date]:
        this = _holiday(name, told.year)
        return this if this[0] <= told else _holiday(name, told.year - 1)

    return Meaning(context.over(step, Grain.UNKNOWN, "the last such holiday"))


def _holiday(name: str, year: int) -> tuple[date, date]:
    if name in _FIXED:
        month, day, last_month, last_day = _FIXED[name]
        return date(year, month, day), date(year, last_month, last_day)
    start, end = _AFTER_EASTER[name]
    sunday = easter(year)
    return sunday + timedelta(days=start), sunday + timedelta(days=end)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm in Meeus, Astronomical Algorithms, ch. 8)."""
    century, of_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _modified(found: Found) -> str:
    mod = found.get("mod")
    return {"start": "the beginning of ", "mid": "the middle of ", "end": "the end of "}[mod] if mod else ""
