"""Publication dates."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.model import DateBasis, Grain, Interval
from kronike.read.capture import Stamp
from kronike.read.dates import date_in_url, header_of, parse_date, published

DAYS = st.dates(dt.date(1600, 1, 1), dt.date(2999, 12, 31))
LEADS = st.sampled_from(["", " ", "\ufeff", "\ufeff \r\n", "\n\t"])
WORDS = st.sampled_from(["date ", "Date  ", "DATE: ", "date :\t"])


@given(LEADS, WORDS, DAYS, st.sampled_from([4, 7, 10]), st.sampled_from(["", " Første setning.", "\r\nFørste", ". Så"]))
def test_the_prefix_gives_as_much_as_it_says(lead: str, word: str, day: dt.date, length: int, rest: str) -> None:
    """A year is a year, a month a month, a day a day; the header ends where the date does."""
    written = day.isoformat()[:length]
    header = header_of(lead + word + written + rest)
    assert header is not None
    assert header.span.of(lead + word + written + rest) == lead + word + written
    assert header.published is not None
    assert header.published.grain == {4: Grain.YEAR, 7: Grain.MONTH, 10: Grain.DAY}[length]
    assert header.published.earliest is not None
    assert header.published.earliest.isoformat()[:length] == written


@pytest.mark.parametrize(
    "written", ["2019-13", "2019-00", "2019-02-30", "0000", "1599", "2019/02", "2019-130", "2019-1-2-3"]
)
def test_an_impossible_prefix_is_still_the_header(written: str) -> None:
    """It dates nothing, is no part of the report, and the complaint says how to write it."""
    header = header_of(f"date {written} Første setning.")
    assert header is not None
    assert header.span.end == len(f"date {written}")
    when = published(header, ())
    assert (when.interval, when.basis) == (None, DateBasis.NONE)
    assert "YYYY-MM-DD" in when.complaints[0]


@pytest.mark.parametrize(
    "text",
    [
        "Dates 2019",
        "date 2019ers",
        "date mars",
        "dated 2019-02",
        "En date 2019",
        "",
        "date 20190230 x",
        "Date 2019 was dull",
    ],
)
def test_other_beginnings_are_no_header(text: str) -> None:
    """Running text that looks a little like a prefix is left to the report."""
    assert header_of(text) is None


def test_a_lone_byte_order_mark_is_covered() -> None:
    """It is neither report nor noise."""
    header = header_of("\ufeffFørste setning.")
    assert header is not None
    assert (header.span.start, header.span.end, header.published) == (0, 1, None)


@pytest.mark.parametrize(
    "words",
    [
        "2019-02-12", "2019-02-12T23:30:00-05:00", "2019-02-12T00:15+01:00", "2019-02-12 10:15:00 UTC",
        "20190212T101500Z", "Tue, 12 Feb 2019 10:00:00 +0100", "12 Feb 2019", "12. februar 2019", "12.februar 2019",
        "tirsdag 12. februar 2019",
        "February 12, 2019", "12 februari 2019", "12.02.2019 kl. 10.15", "12. 2. 2019", "2019/02/12", "12. feb. 2019",
    ],
)  # fmt: skip
def test_metadata_tells_the_day_where_it_was_written(words: str) -> None:
    """Every common way of writing a day is read; an offset does not move it."""
    assert parse_date(words) == Interval.day(dt.date(2019, 2, 12))


@pytest.mark.parametrize("words", ["2019-02", "februar 2019", "Feb. 2019", "February 2019", "2019-2"])
def test_a_month_stays_a_month(words: str) -> None:
    """No day is invented."""
    assert parse_date(words) == Interval.month(2019, 2)


@pytest.mark.parametrize(
    "words", ["1549963200", "1549963200000", "12/02/2019", "2019-02-30", "i går", "", "x" * 10_000, "40. mai 2019"]
)
def test_what_is_no_date_or_two_is_none(words: str) -> None:
    """Seconds since 1970 are not guessed at, nor which of two numbers is the month."""
    assert parse_date(words) is None


def test_the_header_comes_before_metadata_and_metadata_before_the_page() -> None:
    """The basis tells which one was used, and unreadable ones are complained of."""
    stamps = (
        Stamp("snart", DateBasis.METADATA, "row 2's date"),
        Stamp("2019-02", DateBasis.PAGE, "the page's address"),
    )
    when = published(None, stamps)
    assert (when.interval and when.interval.grain, when.basis) == (Grain.MONTH, DateBasis.PAGE)
    assert "snart" in when.complaints[0]
    assert published(header_of("date 2018"), stamps).basis is DateBasis.HEADER


def test_an_address_dates_as_finely_as_it_says() -> None:
    """A path with year and month is a month."""
    assert date_in_url("https://avis.example/2019/02/12/sak?x=/2001/01/01") == Interval.day(dt.date(2019, 2, 12))
    assert date_in_url("https://avis.example/2019/02/sak") == Interval.month(2019, 2)
    assert date_in_url("https://avis.example/2019/77/sak") is None
