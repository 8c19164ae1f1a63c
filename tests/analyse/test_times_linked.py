"""Which time a word is dated by: made-up reports of 2019-02-13, a Wednesday."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from kronike.analyse.layers import Layers
from kronike.analyse.times.linking import Link, TimeLinks
from kronike.model import Interval, Span

Build = Callable[..., Layers]
TOLD = Interval.day(date(2019, 2, 13))


def linked(layers: Build, text: str, word: str, language: str = "nb") -> tuple[Layers, Link | None]:
    """The link of the last place a word stands at."""
    found = layers(text, language, until="quotes", published=TOLD)
    at = text.rindex(word)
    return found, TimeLinks(found).of(Span(at, at + len(word)))


@pytest.mark.parametrize(
    ("text", "word", "language", "expected"),
    [
        ("Tirsdag ble to drept og fire såret.", "såret", "nb", "Tirsdag"),
        ("Tirsdag ble to drept og fire såret.", "drept", "nb", "Tirsdag"),
        ("Soldatene flyktet mandag, og byen falt tirsdag.", "flyktet", "nb", "mandag"),
        ("Soldatene flyktet mandag, og byen falt tirsdag.", "falt", "nb", "tirsdag"),
        ("The soldiers fled on Monday and the town fell on Tuesday.", "fled", "en", "Monday"),
        ("The town was bombed on Monday, killing four people.", "killing", "en", "Monday"),
        ("De bombet byen i 2014.", "bombet", "nb", "2014"),
        ("When the club was founded in 2013, it quickly bought a stadium.", "bought", "en", "2013"),
        ("Byen falt i løpet av 2014.", "falt", "nb", "2014"),
    ],
)
def test_a_word_is_dated_by_its_own_clause(layers: Build, text: str, word: str, language: str, expected: str) -> None:
    """Each verb takes the time that hangs on it; one without shares that of the verb beside or above it."""
    found, link = linked(layers, text, word, language)
    assert link is not None
    assert found.words(link.time.span) == expected


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("Ola Nordlys sa onsdag at byen hadde falt.", "falt", "nb"),
        ("Kari Fjelltopp said on Wednesday that the town had fallen.", "fallen", "en"),
        ("It was the first attack since 1992.", "attack", "en"),
        ("They broke the 1991 agreement.", "broke", "en"),
        ("Antallet ble trappet ned, og i 2011 ble det opplyst at alle var hjemme.", "trappet ned", "nb"),
    ],
)
def test_what_dates_something_else_does_not_date_the_word(layers: Build, text: str, word: str, language: str) -> None:
    """When a thing was said, what it is measured against and what its object is of are no time of the event."""
    assert linked(layers, text, word, language)[1] is None


def test_what_is_said_keeps_its_own_time(layers: Build) -> None:
    """A time inside what is said dates what is told there, not the saying."""
    text = "«Byen falt mandag», sa Ola Nordlys."
    _, inside = linked(layers, text, "falt")
    _, saying = linked(layers, text, "sa")
    assert inside is not None
    assert inside.interval.earliest == date(2019, 2, 11)
    assert saying is None


def test_a_dated_past_carries_through_its_paragraph(layers: Build) -> None:
    """What follows in the past without a time belongs to the year that the paragraph opened with, and no further."""
    text = "I 2014 tok soldatene makten. Byen falt. Mange hadde flyktet.\nNoen dro."
    _, same = linked(layers, text, "falt")
    _, before = linked(layers, text, "flyktet")
    _, next_paragraph = linked(layers, text, "dro")
    assert before is None
    assert same is not None
    assert same.carried
    assert same.interval.earliest == date(2014, 1, 1)
    assert next_paragraph is None


@pytest.mark.parametrize(
    ("text", "word", "earliest", "latest"),
    [
        ("Byen har blitt bombet siden mandag.", "bombet", date(2019, 2, 11), date(2019, 2, 13)),
        ("De kjempet til mandag.", "kjempet", None, date(2019, 2, 11)),
    ],
)
def test_a_bound_leaves_the_other_side_open(
    layers: Build, text: str, word: str, earliest: date | None, latest: date
) -> None:
    """What lasts since a day reaches up to the report, what lasted until one began on no known day."""
    _, link = linked(layers, text, word)
    assert link is not None
    assert (link.interval.earliest, link.interval.latest) == (earliest, latest)


def test_nothing_is_dated_without_a_time(layers: Build) -> None:
    """A report that tells no time dates nothing."""
    assert linked(layers, "Byen falt.", "falt")[1] is None


def test_words_that_give_no_interval_still_tell_when(layers: Build) -> None:
    """What is told of "the last few years" is dated by these words alone; a bare length dates nothing."""
    text = "The town was bombed in the last few years. The battle lasted four days."
    found = layers(text, "en", until="quotes", published=TOLD)
    link = TimeLinks(found).words_of(Span(text.index("bombed"), text.index("bombed") + 6))
    assert link is not None
    assert found.words(link.time.span) == "the last few years"
    assert TimeLinks(found).words_of(Span(text.index("lasted"), text.index("lasted") + 6)) is None
