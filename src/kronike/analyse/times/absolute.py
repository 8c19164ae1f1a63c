"""Dates as they are written out, in words or in digits; years, decades and centuries."""

from __future__ import annotations

from datetime import date

from kronike.analyse.times.context import Context
from kronike.analyse.times.licence import is_decade_of_life, is_year
from kronike.analyse.times.matching import Found
from kronike.analyse.times.meaning import NOT_A_TIME, Meaning
from kronike.analyse.times.units import GRAINS, UNKNOWN, around, timex_of
from kronike.analyse.times.yearless import day_of_month, valid_day
from kronike.model import Grain, Interval
from kronike.model.calendar_units import Unit
from kronike.words.time import time_index

HUNDRED = 100
CENTURY_TURN = 69
"""A year of two figures up to this is of the 2000s, else of the 1900s (POSIX's rule)."""


def full_date(found: Found, context: Context) -> Meaning | None:
    """Reads "12. februar 2019", "February 12, 2019"; without a year the last such day, or the next."""
    month, day = int(found.get("month") or 0), int(found.get("day") or found.get("ordinal") or 0)
    year = found.get("year")
    if year:
        return _day(int(year), month, day, "the date as written")
    return day_of_month(month, day, found, context)


def month_first_date(found: Found, context: Context) -> Meaning | None:
    """Reads "February 12, 2019", in a language that writes the month first."""
    if not time_index(found.line.language).month_first:
        return None
    return full_date(found, context)


def unit_of_day(found: Found, context: Context) -> Meaning | None:
    """Reads "the week of March 6", "uka 12. mai": the week, weekend or month that holds the day."""
    unit, told = found.get("unit") or "", full_date(found, context)
    if told is None or unit not in ("week", "weekend"):
        return None
    first, last = told.interval.earliest, told.interval.latest
    if first is None or last is None:
        return Meaning(Interval(grain=GRAINS[unit], basis=told.interval.basis), value=UNKNOWN[unit])
    basis = f"the {unit} that holds {told.interval.basis}"
    interval = Interval(around(first, unit)[0], around(last, unit)[1], GRAINS[unit], basis=basis)
    if "X" in told.value:
        return Meaning(interval, value=UNKNOWN[unit])
    named = date.fromisoformat(told.value) if told.value else first
    return Meaning(interval, value=timex_of(*around(named, unit), unit))


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
    last = _whole_year(last) if last < HUNDRED else last
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
    days = [day for a, b in ((first, second), (second, first)) if (day := valid_day(year, a, b)) is not None]
    if not days:
        return None
    basis = "the date as written; month or day may come first"
    return Meaning(Interval.one_of(tuple(days), basis=basis), value=days[0].isoformat())


def _day(year: int, month: int, day: int, basis: str) -> Meaning | None:
    valid = valid_day(year, month, day)
    return Meaning(Interval.day(valid, basis=basis)) if valid else None


def year(found: Found, _: Context) -> Meaning | None:
    """Reads "2014", "'98" where it stands as a year and counts nothing."""
    if (two := found.get("two")) is not None:
        return Meaning(Interval.year(_whole_year(int(two)), basis="the year as written"))
    if not is_year(found):
        return None
    return stated_year(found, _)


def stated_year(found: Found, _: Context) -> Meaning:
    """Reads "i år 2029": the words before it say that it is a year."""
    return Meaning(Interval.year(int(found.get("year") or 0), basis="the year as written"), mod=found.get("mod") or "")


def fiscal_year(found: Found, _: Context) -> Meaning:
    """Reads "fiscal 2007": the year of somebody's accounts, which may begin in the one before."""
    written = int(found.get("year") or 0)
    basis = "the year of accounts as written, which may begin in the year before"
    interval = Interval(date(written - 1, 1, 1), date(written, 12, 31), Grain.YEAR, basis=basis)
    return Meaning(interval, value=f"FY{written}")


def before_christ(found: Found, _: Context) -> Meaning:
    """Reads "490 BC": a year that our calendar of days does not reach."""
    year = int(found.get("number") or found.get("year") or 0)
    interval = Interval(grain=Grain.YEAR, basis="a year before Christ, which our calendar does not reach")
    return Meaning(interval, value=f"BC{year:04d}")


def _whole_year(two: int) -> int:
    return two + (2000 if two <= CENTURY_TURN else 1900)


def decade(found: Found, _: Context) -> Meaning | None:
    """Reads "1990-tallet", "the 1990s", "90-tallet"; "1800-tallet" is a century; "en mann i 50-årene" is an age."""
    if found.get("year") is None and is_decade_of_life(found):
        return NOT_A_TIME
    first = found.get("year") or f"19{found.get('two') or found.get('decade_word')}"
    if not first.isdecimal() or not first.endswith("0"):
        return None
    whole_century = first.endswith("00") and found.line.language != "en"
    unit = Unit(Grain.CENTURY if whole_century else Grain.DECADE, int(first))
    interval = Interval(unit.first, unit.last, unit.grain, basis="the years as written")
    return Meaning(interval, mod=found.get("mod") or "")


def century(found: Found, _: Context) -> Meaning | None:
    """Reads "det 19. århundre", "the 21st century"."""
    number = int(found.get("ordinal") or found.get("day") or 0)
    if found.get("unit") != "century" or number < _FIRST_CENTURY:
        return None
    unit = Unit(Grain.CENTURY, 100 * (number - 1))
    return Meaning(
        Interval(unit.first, unit.last, unit.grain, basis="the century as written"), mod=found.get("mod") or ""
    )


_FIRST_CENTURY = 2
