"""From one time to another: all of it, both ends included."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from kronike.analyse.times.absolute import full_date
from kronike.analyse.times.context import Context
from kronike.analyse.times.matching import Found, Rule
from kronike.analyse.times.meaning import End, Meaning
from kronike.analyse.times.units import UNKNOWN, around, timex_of
from kronike.model import Duration, Grain, Interval
from kronike.model.calendar_units import months

BASIS = "from the first to the last as written"


def years(found: Found, _: Context) -> Meaning | None:
    """Reads "2017-2019", "fra 2014 til 2017", "2017-18"."""
    written = found.all("year", "two")
    first, last = int(written[0]), int(written[1])
    if len(written[1]) == len("18"):
        last += first // 100 * 100
    if first >= last:
        return None
    return _throughout(date(first, 1, 1), date(last, 12, 31), Grain.YEAR, BASIS)


def month_range(found: Found, context: Context) -> Meaning | None:
    """Reads "fra mai til juli 2017"; without a year the last that has begun."""
    first, last = (int(value) for value in found.all("month"))
    written = found.get("year")
    if written:
        return _months(int(written), first, last, BASIS)

    def step(told: date) -> tuple[date, date]:
        year = told.year - (first > told.month)
        return months(year, first, 1)[0], months(year + (last < first), last, 1)[1]

    rule = f"from month {first} to month {last}, the last that has begun"
    return Meaning(context.over(step, Grain.MONTH, rule, throughout=True), "DURATION")


def _months(year: int, first: int, last: int, basis: str) -> Meaning:
    start = months(year - (last < first), first, 1)[0]
    return _throughout(start, months(year, last, 1)[1], Grain.MONTH, basis)


def day_range(found: Found, context: Context) -> Meaning | None:
    """Reads "12.-14. februar 2019", "from 3 to 7 May", "12. og 13. februar"."""
    first, last = found.all("day")[:2]
    starts = full_date(_only(found, first), context)
    ends = full_date(_only(found, last), context)
    if starts is None or ends is None or int(first) >= int(last):
        return None
    early, late = starts.interval.earliest, ends.interval.latest
    if early is not None and early != starts.interval.latest:
        interval = Interval(early, late, Grain.DAY, basis=f"{BASIS}; {starts.interval.basis}")
        return Meaning(interval, "DURATION", ends=(End(0, 0, starts.value), End(0, 0, ends.value)))
    if early is None or late is None or early > late:
        return Meaning(Interval(grain=Grain.DAY, basis=starts.interval.basis), "DURATION")
    if _two_apart(found, late - early):
        return Meaning(Interval(early, late, Grain.DAY, basis="the one day and the other"), "DURATION")
    return _throughout(early, late, Grain.DAY, BASIS)


def _two_apart(found: Found, between: timedelta) -> bool:
    """Reads "3. og 17. februar": two days, and nothing of those between them."""
    return found.get("and") is not None and found.get("between") is None and between > timedelta(days=1)


def _only(found: Found, day: str) -> Found:
    lexemes = tuple(lexeme for lexeme in found.lexemes if lexeme.kind != "day" or lexeme.value == day)
    return Found(found.line, found.start, found.end, lexemes)


def weekday_range(found: Found, context: Context) -> Meaning:
    """Reads "fra onsdag til fredag": the last such days that have begun."""
    first, last = (int(value) for value in found.all("weekday"))
    length = (last - first) % 7

    def step(told: date) -> tuple[date, date]:
        start = told - timedelta(days=(told.isoweekday() - first) % 7)
        return start, start + timedelta(days=length)

    rule = f"from weekday {first} to weekday {last}, the last that have begun"
    return _range(context.over(step, Grain.DAY, rule, throughout=True))


def _throughout(first: date, last: date, grain: Grain, basis: str) -> Meaning:
    return _range(Interval(first, last, grain, throughout=True, basis=basis))


_UNITS = {Grain.YEAR: "year", Grain.MONTH: "month", Grain.DAY: "day"}


def _range(interval: Interval) -> Meaning:
    """A range and how long it is, counted in the units it is told in."""
    first, last, grain = interval.earliest, interval.latest, interval.grain
    if first is None or last is None or not interval.throughout:
        return Meaning(interval, "DURATION")
    between = {
        Grain.YEAR: last.year - first.year,
        Grain.MONTH: 12 * (last.year - first.year) + last.month - first.month,
        Grain.DAY: (last - first).days,
    }[grain]
    return Meaning(interval, "DURATION", Duration(grain, between))


def with_ends(rule: Rule) -> Rule:
    """The rule, with its range's two ends, which TIMEX3 tags each for itself."""

    def told(found: Found, context: Context) -> Meaning | None:
        meaning = rule(found, context)
        middle = found.place("to") or found.place("dash") or found.place("and")
        if meaning is None or middle is None:
            return meaning
        opener = found.place("from") or found.place("between")
        bounds = (meaning.interval.earliest, meaning.interval.latest)
        values = [end.value for end in meaning.ends] or [_end(meaning.interval, day) for day in bounds]
        first = End(opener[1] if opener else found.start, middle[0], values[0])
        last = End(middle[1], found.end, values[1])
        return replace(meaning, ends=(first, last))

    return told


def _end(interval: Interval, day: date | None) -> str:
    if day is None or interval.grain not in _UNITS:
        return UNKNOWN["day"]
    return timex_of(*around(day, _UNITS[interval.grain]), _UNITS[interval.grain])
