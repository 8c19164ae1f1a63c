"""Times that a reader could take in two ways, and words that only look like times."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from kronike.analyse.layers import Layers
from kronike.model import Interval

Build = Callable[..., Layers]
TOLD = Interval.day(date(2019, 5, 10))


def spans(layers: Build, text: str, language: str) -> list[tuple[str, date | None, date | None]]:
    """Each time of a made-up report of 10 May 2019, with the first and last day it can mean."""
    found = layers(text, language, until="times", published=TOLD)
    return [(found.words(time.span), time.interval.earliest, time.interval.latest) for time in found.times]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Møtet holdes 1. juni.", "nb", ("1. juni", date(2018, 6, 1), date(2019, 6, 1))),
        ("Møtet holdes i juni.", "nb", ("juni", date(2018, 6, 1), date(2019, 6, 30))),
        ("It happened on 3 March.", "en", ("3 March", date(2019, 3, 3), date(2019, 3, 3))),
        ("Det skjedde i november.", "nb", ("november", date(2018, 11, 1), date(2018, 11, 30))),
    ],
)
def test_a_near_day_without_a_year_may_be_ahead(
    layers: Build, text: str, language: str, expected: tuple[str, date, date]
) -> None:
    """Last year's and this year's are both kept where this year's comes soon; nothing is chosen."""
    assert spans(layers, text, language) == [expected]


def test_a_month_past_the_turn_of_the_year_may_be_ahead(layers: Build) -> None:
    """In December, January may be the one that comes."""
    found = layers("Havna åpner i januar.", "nb", until="times", published=Interval.day(date(2019, 12, 20)))
    assert [(time.interval.earliest, time.interval.latest) for time in found.times] == [
        (date(2019, 1, 1), date(2020, 1, 31))
    ]


@pytest.mark.parametrize("text", ["The Sun wrote about it.", "Sat on the steps, he slept.", "April Lane smiled."])
def test_names_and_verbs_are_no_times(layers: Build, text: str) -> None:
    """Short names of days count only in dates, a month not as the first part of a name."""
    assert spans(layers, text, "en") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The city was founded 7,000 years ago.", "en"),
        ("Om 9999 år er det slutt.", "nb"),
        ("För 40 000 år sedan fanns det is här.", "sv"),
        ("For 99999999999 år siden var det mørkt.", "da"),
    ],
)
def test_what_lies_outside_the_calendar_has_no_days(layers: Build, text: str, language: str) -> None:
    """A time thousands of years off is found, and no day is made up for it."""
    found = spans(layers, text, language)
    assert [(first, last) for _, first, last in found] == [(None, None)] * len(found)
    assert found


def test_a_day_written_out_narrows_what_the_month_leaves_open(layers: Build) -> None:
    """A past day of the month says that the report is no older: what that makes of its weekdays is a second pair."""
    text = "Byen falt 20. februar 2019. Onsdag ble tre drept."
    found = layers(text, "nb", until="times", published=Interval.month(2019, 2))
    weekday = found.times[-1].interval
    assert weekday.earliest == date(2019, 1, 30)
    assert len(weekday.candidates) == len(("30/1", "6/2", "13/2", "20/2", "27/2"))
    assert (weekday.inferred_earliest, weekday.inferred_latest) == (date(2019, 2, 20), date(2019, 2, 27))


def test_a_weekday_in_the_present_is_the_last_or_the_next(layers: Build) -> None:
    """Where the tense does not say which, both are kept."""
    found = layers("Torsdag møtes de igjen.", "nb", until="times", published=TOLD)
    assert found.times[0].interval.candidates == (date(2019, 5, 9), date(2019, 5, 16))


@pytest.mark.parametrize(
    ("text", "language"),
    [("En mann i 50-årene ble funnet.", "nb"), ("She was in her 30s.", "en"), ("Ei kvinne i 40-åra kom.", "nn")],
)
def test_decades_of_a_life_are_no_times(layers: Build, text: str, language: str) -> None:
    """How old somebody is does not tell when."""
    assert spans(layers, text, language) == []


@pytest.mark.parametrize("published", [None, Interval.month(2019, 2), Interval.day(date(1, 1, 2)), Interval.year(9999)])
@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Onsdag gikk de. Om kvelden, gjennom natten og neste morgen kom ti.", "nb"),
        ("A hearing the week of March 6 and the day before last Tuesday.", "en"),
        ("Den 12. og 13. februar, for et århundre siden.", "nb"),
    ],
)
def test_no_publication_breaks_the_reading(layers: Build, text: str, language: str, published: Interval | None) -> None:
    """Times are found whatever is known of the publication, at the ends of the calendar too."""
    assert layers(text, language, until="times", published=published).times
