"""When events were: made-up reports of Wednesday 2019-02-13."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from kronike.analyse.events import find_events
from kronike.analyse.layers import Layers
from kronike.model import EventMention, Interval, to_edtf

Build = Callable[..., Layers]
TOLD = Interval.day(date(2019, 2, 13))


def event(found: Layers, word: str) -> EventMention:
    """The last event that a word names."""
    return next(each for each in reversed(found.events) if found.words(each.span) == word)


def when(found: Layers, word: str) -> str:
    """When that event was, in EDTF; empty where nothing says."""
    interval = event(found, word).interval
    return (to_edtf(interval).value or "") if interval else ""


@pytest.mark.parametrize(
    ("language", "text", "word", "expected"),
    [
        ("nb", "Vi er nå i gang med å slå tilbake angrepet, sier oberst Ola Vestby.", "slå tilbake", "2019-02-13"),
        ("nb", "Byen er nå tatt tilbake fra opprørerne.", "tatt tilbake", "[..2019-02-13]"),
        ("nb", "I 2011 ble det opplyst at hæren hadde trukket seg ut.", "trukket seg ut", "[..2011]"),
        ("nb", "Kongen sa i 2011 at hæren var i ferd med å trekke seg ut.", "trekke seg ut", "2011"),
        ("en", "The king said in 2011 that the army was withdrawing.", "withdrawing", "2011"),
        ("en", "Sales rose to 17 percent, up from 14 percent in 2017.", "rose to", "[..2019-02-13]"),
        ("en", "More cars were sold than in 2017.", "sold", "[..2019-02-13]"),
        ("nb", "Salget steg til 17 prosent, opp fra 14 prosent i 2017.", "steg til", "[..2019-02-13]"),
        ("nn", "Salet auka til 17 prosent, opp frå 14 prosent i 2017.", "auka til", "[..2019-02-13]"),
        ("da", "Der blev solgt flere biler end i 2017.", "solgt", "[..2019-02-13]"),
        ("sv", "Det såldes fler bilar än 2017.", "såldes", "[..2019-02-13]"),
        ("en", "In a Monday ceremony, the king opened the bridge. It has been bombed.", "bombed", "[..2019-02-13]"),
        ("nb", "På søndagens auksjon ble maleriet solgt.", "solgt", "2019-02-10"),
        ("nb", "I fjor, da brua kollapset, var alt rolig.", "kollapset", "2018"),
        ("en", "The group was founded in 2013. Over the next two years it attacked towns.", "attacked", "[2013..2015]"),
        ("nb", "Gruppa ble stiftet i 2013. De neste to årene ble mange byer bombet.", "bombet", "[2013..2015]"),
    ],
)
def test_events_are_dated_by_what_the_words_say(
    layers: Build, language: str, text: str, word: str, expected: str
) -> None:
    """By now, by when it was said to go on or be over, on from then; and not by what is only compared with."""
    assert when(layers(text, language, published=TOLD), word) == expected


@pytest.mark.parametrize(
    ("language", "text", "word", "expected"),
    [
        ("en", "The army bombed the town on Monday. A spy was arrested.", "arrested", "2019-02-11"),
        (
            "en",
            "The army bombed the town on Monday. A spy was arrested. A bridge was destroyed.",
            "destroyed",
            "2019-02-11",
        ),
        ("nb", "Et tog sporet av mandag. Lokføreren ble pågrepet.", "pågrepet", "2019-02-11"),
        ("nn", "Soldatane angreip byen måndag. Ein spion vart arrestert.", "arrestert", "2019-02-11"),
        ("da", "Et tog kørte af sporet mandag. Føreren blev anholdt.", "anholdt", "2019-02-11"),
        ("sv", "Armén anföll staden i måndags. Två män dödades.", "dödades", "2019-02-11"),
        ("en", "The army bombed the town on Monday. A spy had been arrested before.", "arrested", "[..2019-02-13]"),
        ("en", "The army bombed the town on Monday. A spy has been arrested.", "arrested", "[..2019-02-13]"),
        ("en", "Police said on Monday the town was safe. Rebels attacked it.", "attacked", "[..2019-02-13]"),
        (
            "en",
            "The army bombed the town on Monday. A spy, Quill Marrow, who was arrested, is 40.",
            "arrested",
            "[..2019-02-13]",
        ),
    ],
)
def test_what_is_told_on_shares_the_time_told_before(
    layers: Build, language: str, text: str, word: str, expected: str
) -> None:
    """A main verb in the plain past goes on from the dated one; one told as past before it, or by the way, does not."""
    found = layers(text, language, published=TOLD)
    assert when(found, word) == expected
    assert ("time" in event(found, word).inferred) == (expected == "2019-02-11")


def test_what_is_joined_to_a_later_day_came_before_it(layers: Build) -> None:
    """Of "A, and in 2011 B", A was by then, which is inferred; the words themselves leave it open."""
    found = layers("Rebels bombed the town, and in 2011 they left the country.", "en", published=TOLD)
    interval = event(found, "bombed").interval
    assert interval is not None
    assert (interval.latest, interval.inferred_latest) == (date(2019, 2, 13), date(2011, 12, 31))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The army attacked the town this week.", "attacked", "[2019-02-11..2019-02-13]"),
        ("The army will attack the town this week.", "attack", "[2019-02-11..2019-02-17]"),
        ("Rebels are under attack from the army.", "attack", "[..2019-02-13]"),
    ],
)
def test_what_is_told_as_a_fact_was_not_after_the_report(layers: Build, text: str, word: str, expected: str) -> None:
    """A time that reaches beyond publication ends there for what is past; a fact without a time is no later."""
    assert when(layers(text, "en", published=TOLD), word) == expected


@pytest.mark.parametrize(
    ("language", "text", "word", "expected"),
    [
        ("en", "He spoke of the September 11th terrorist attacks.", "attacks", "2001-09-11"),
        ("en", "The attacks of September 11 last year were many.", "attacks", "2018-09-11"),
        ("en", "A spy was arrested before the September 12 attacks.", "attacks", "2018-09-12"),
    ],
)
def test_a_day_that_everybody_knows_needs_no_year(
    layers: Build, language: str, text: str, word: str, expected: str
) -> None:
    """By the word that names it with its day; the same day of another year, or another day, is as ever."""
    assert when(layers(text, language, published=TOLD), word) == expected


def test_a_headline_has_the_time_of_what_tells_it_out(layers: Build) -> None:
    """The same word with a day below dates the headline, which is inferred; without, it was by publication."""
    told = layers("Two killed in attack\nTwo people were killed in an attack on Monday.", "en", published=TOLD)
    first = told.events[0]
    assert first.interval == Interval.day(date(2019, 2, 11), basis=first.interval.basis if first.interval else "")
    assert "time" in first.inferred
    alone = layers("Two killed in explosion\nThe weather was fine.", "en", published=TOLD)
    assert when(alone, "explosion") == "[..2019-02-13]"


def test_what_is_told_again_was_when_it_was_first(layers: Build) -> None:
    """A definite noun in the next sentence has the day of the same word before."""
    told = layers("A storm caused an attack on Monday. The attack was brutal.", "en", published=TOLD)
    again = event(told, "attack")
    assert again.interval is not None
    assert again.interval.earliest == date(2019, 2, 11)
    assert again.inferred == ("time",)


def test_a_line_with_the_date_dates_a_report(layers: Build) -> None:
    """Where nothing else says when a report was published, a date on a line of its own at its head does."""
    text = "Bridge collapses\nMarch 3, 2011\nA bridge was bombed today in Vestby."
    found = layers(text, "en", until="quotes", published=Interval.unknown(""))
    assert when(find_events(found), "bombed") == "2011-03-03"
