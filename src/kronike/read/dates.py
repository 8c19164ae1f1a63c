"""Publication dates: the ``date 2019-02`` prefix, metadata, and what the page says. No day is ever invented."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate
from functools import cache

from babel.dates import get_month_names

from kronike.model import LANGUAGES, DateBasis, Interval, Span
from kronike.read.capture import Stamp

_LONGEST = 200
FIRST_YEAR = 1600
"""Newspapers begin here; an earlier year in a date is a mistake."""

_HEADER = re.compile(
    r"\ufeff?\s{0,200}date(?:[^\S\n]{0,20}:[^\S\n]{0,20}|[^\S\n]{1,20})"
    r"(?P<date>[0-9]{4}(?:[-/][0-9]{1,4}){0,3})"
    r"(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
    r"(?![\w]|[-/][0-9])",
    re.IGNORECASE,
)
_ISO = re.compile(
    r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:[T ][0-9]{2}(?::?[0-9]{2}){0,2}(?:[.,][0-9]{1,9})?"
    r"[^\S\n]?(?:Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?)?)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T[0-9]{4,6}(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?")
_RFC_822 = re.compile(r"(?:[A-Za-z]{3,9},?\s)?[0-9]{1,2}[\s-][A-Za-z]{3,9}[\s-][0-9]{2,4}(?:\s.{0,40})?")
_DOTTED = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})(?:\D.{0,40})?")
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})(?:\D.{0,40})?")
_WORDED = re.compile(
    r"(?:[^\W\d]{2,12}\.?,?\s)?(?:([0-9]{1,2})(?:\.\s?|\s))?([^\W\d]{3,12})\.?,?\s([0-9]{4})(?:\D.{0,40})?"
)
_MONTH_FIRST = re.compile(r"(?:[^\W\d]{2,12}\.?,?\s)?([^\W\d]{3,12})\.?\s([0-9]{1,2}),?\s([0-9]{4})(?:\D.{0,40})?")
_IN_URL = re.compile(r"/(?P<year>(?:19|20)[0-9]{2})[/-](?P<month>[01]?[0-9])(?:[/-](?P<day>[0-3]?[0-9]))?(?=[/-]|$)")


@dataclass(frozen=True, slots=True)
class Header:
    """The leading span that is no report (date prefix, byte order mark), and its date or what is wrong with it."""

    span: Span
    published: Interval | None = None
    complaint: str | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """When a report came out, where that was found, and what was wrong with the dates that gave nothing."""

    interval: Interval | None = None
    basis: DateBasis = DateBasis.NONE
    complaints: tuple[str, ...] = ()


def header_of(text: str) -> Header | None:
    """The ``date YYYY``, ``date YYYY-MM`` or ``date YYYY-MM-DD`` prefix, with the byte order mark before it.

    White space may stand before it, a colon after the word; the first sentence may follow on the same line.
    """
    found = _HEADER.match(text)
    if found is None or _reads_on(text, found):
        return Header(Span(0, 1)) if text.startswith("\ufeff") else None
    span, written = Span(0, found.end()), found["date"]
    interval = _numbers(*written.split("-"), basis=f"the date {written} in front of the text")
    if interval is not None:
        return Header(span, interval)
    return Header(span, complaint=_complaint(written))


def _reads_on(text: str, found: re.Match[str]) -> bool:
    """Whether a lone year is only the start of a sentence: "Date 2019 was a year …"."""
    behind = text[found.end() : found.end() + 40].partition("\n")[0].lstrip()
    return "-" not in found["date"] and behind[:1].islower()


def published(header: Header | None, stamps: tuple[Stamp, ...]) -> Published:
    """The date of the header, else of the first stamp that holds one."""
    complaints = [header.complaint] if header and header.complaint else []
    if header and header.published:
        return Published(header.published, DateBasis.HEADER)
    for stamp in stamps:
        interval = parse_date(stamp.text, basis=f"{stamp.where}: {stamp.text.strip()[:60]}")
        if interval is not None:
            return Published(interval, stamp.basis, tuple(complaints))
        complaints.append(
            f"{stamp.where} is {stamp.text.strip()[:60]!r}, which is no date; write it as 2019-02-12 or 2019-02"
        )
    return Published(complaints=tuple(complaints))


def parse_date(words: str, *, basis: str = "") -> Interval | None:
    """The day, month or year that a date tells, or ``None``: ISO 8601, RFC 822, day.month.year, named months.

    The day is the one written, in the place where it was written: ``2019-02-12T23:30-05:00`` is 12 February.
    Seconds since 1970 and 12/02/2019 are not guessed at.
    """
    words = " ".join(words[:_LONGEST].split())
    for parse in (_iso, _rfc_822, _dotted, _year_first, _worded, _month_first):
        if interval := parse(words, basis):
            return interval
    return None


def date_in_url(url: str, *, basis: str = "") -> Interval | None:
    """The date in a path such as ``/2019/02/12/``; without a day it is the month."""
    found = _IN_URL.search(url.split("?", 1)[0])
    return _numbers(found["year"], found["month"], found["day"], basis=basis) if found else None


def _complaint(written: str) -> str:
    return (
        f"the text starts with 'date {written}', which is no date; write 'date YYYY', 'date YYYY-MM' or "
        "'date YYYY-MM-DD' with a day that exists, or leave it out (the report is read as undated)"
    )


def _iso(words: str, basis: str) -> Interval | None:
    found = _ISO.fullmatch(words) or _COMPACT.fullmatch(words)
    return _numbers(*found.groups(), basis=basis) if found else None


def _rfc_822(words: str, basis: str) -> Interval | None:
    if not _RFC_822.fullmatch(words):
        return None
    parts = parsedate(words)
    return _numbers(parts[0], parts[1], parts[2], basis=basis) if parts else None


def _dotted(words: str, basis: str) -> Interval | None:
    found = _DOTTED.fullmatch(words)
    return _numbers(found[3], found[2], found[1], basis=basis) if found else None


def _year_first(words: str, basis: str) -> Interval | None:
    found = _YEAR_FIRST.fullmatch(words)
    return _numbers(*found.groups(), basis=basis) if found else None


def _worded(words: str, basis: str) -> Interval | None:
    found = _WORDED.fullmatch(words)
    month = _months().get(found[2].casefold()) if found else None
    return _numbers(found[3], month, found[1], basis=basis) if found and month else None


def _month_first(words: str, basis: str) -> Interval | None:
    found = _MONTH_FIRST.fullmatch(words)
    month = _months().get(found[1].casefold()) if found else None
    return _numbers(found[3], month, found[2], basis=basis) if found and month else None


@cache
def _months() -> dict[str, int]:
    """Month names and their short forms in every language, without full stops."""
    return {
        name.casefold().rstrip("."): number
        for language in LANGUAGES
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for number, name in get_month_names(width, context, locale=language).items()
    }


def _numbers(
    year: str | int, month: str | int | None = None, day: str | int | None = None, *more: str, basis: str
) -> Interval | None:
    """The year, month or day of these numbers, or ``None`` where the calendar has no such."""
    try:
        if more or int(year) < FIRST_YEAR:
            return None
        if month is None:
            return Interval.year(int(year), basis=basis)
        if day is None:
            return Interval.month(int(year), int(month), basis=basis)
        return Interval.day(date(int(year), int(month), int(day)), basis=basis)
    except ValueError:  # IllegalMonthError is one too
        return None
