"""Words that name events."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from kronike.analyse.layers import Layers
from kronike.model import Grain, Interval, Modality, Span
from kronike.words.events import event_kinds, event_words

Build = Callable[..., Layers]

ROOTS = {
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
}
LANGUAGES = ("nb", "nn", "da", "sv", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_triggers_are_coded_by_the_published_roots(language: str) -> None:
    """All sixteen PLOVER roots, and no other, have words in every language."""
    words, kinds = event_words(language), event_kinds()
    assert {kinds[name].code for name in (*words.verbs, *words.nouns)} - {""} == ROOTS


CASES = [
    ("nb", "Seks menn ble drept i et rakettangrep mot Vesterby.", [("drept", "ASSAULT"), ("rakettangrep", "ASSAULT")]),
    ("nb", "Opprørerne har overgitt seg.", [("overgitt seg", "RETREAT")]),
    ("nb", "Ostby åpnet toppmøtet.", [("åpnet toppmøtet", "CONSULT")]),
    ("nn", "Opprørarane har overgjeve seg.", [("overgjeve seg", "RETREAT")]),
    (
        "da",
        "Oprørerne har overgivet sig efter et selvmordsangreb.",
        [("overgivet sig", "RETREAT"), ("selvmordsangreb", "ASSAULT")],
    ),
    ("sv", "Tusentals civila har evakuerats efter attacken.", [("evakuerats", "AID"), ("attacken", "ASSAULT")]),
    ("en", "The rebels surrendered after an air strike.", [("surrendered", "RETREAT"), ("air strike", "ASSAULT")]),
    ("en", "He had a heart attack on a road in the valley.", []),
    ("nb", "Han fikk hjerteinfarkt og sa at forslaget var godt.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_events_are_named_by_their_triggers(
    layers: Build, language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    """Verbs, nouns, the last part of compounds, reflexives and phrases; not what only looks like one."""
    found = layers(text, language)
    assert [(found.words(event.span), event.code) for event in found.events] == expected


@pytest.mark.parametrize(
    ("language", "text", "modality"),
    [
        ("nb", "Hæren angrep byen.", Modality.ASSERTED),
        ("nb", "Talsmann Ola Ostby sier at hæren angrep byen.", Modality.REPORTED),
        ("nb", "Hæren angrep ikke byen.", Modality.NEGATED),
        ("nb", "Hæren planlegger et angrep.", Modality.PLANNED),
        ("nb", "Det kan komme et angrep.", Modality.POSSIBLE),
        ("nb", "Flere titall menn skal tirsdag ha overgitt seg.", Modality.REPORTED),
        ("en", "The army reportedly attacked the town.", Modality.REPORTED),
        ("en", "The army never attacked the town.", Modality.NEGATED),
    ],
)
def test_how_an_event_is_put(layers: Build, language: str, text: str, modality: Modality) -> None:
    """A fact, somebody's words, a denial, a plan and a possibility are told apart."""
    (event,) = layers(text, language).events
    assert event.modality is modality


def test_time_and_place_are_the_nearest_of_the_clause(layers: Build) -> None:
    """The event takes the time and the place that stand by it, and its interval is the time's."""
    found = layers("I 2011 var det fred. I 2014 erobret opprørerne byen Vesterby i Irak.")
    (event,) = found.events
    (time,) = [time for time in found.times if time.id == event.time]
    assert found.words(time.span).endswith("2014")
    assert event.interval == time.interval
    assert [mention.name for mention in found.mentions if mention.id == event.place] == ["Vesterby"]


def test_an_event_is_not_dated_by_when_it_was_told(layers: Build) -> None:
    """The day of the press conference is not the day of the attack."""
    (event,) = layers("Talsmann Ola Ostby sa onsdag at hæren har angrepet byen.").events
    assert event.time is None
    told = Interval(None, date(2019, 2, 28), Grain.MONTH, basis="told as past in a report published then")
    assert event.interval == told.narrowed(date(2019, 1, 25), date(2019, 2, 28))


@pytest.mark.parametrize(
    ("text", "language", "news"),
    [
        ("Hæren har igangsatt en bølge av angrep mot byen.", "nb", True),
        ("The army has launched an attack on the town.", "en", True),
        ("Hæren angrep byen.", "nb", False),
        ("Hæren hadde angrepet byen.", "nb", False),
    ],
)
def test_news_in_the_perfect_is_recent_which_is_inferred(layers: Build, text: str, language: str, news: bool) -> None:  # noqa: FBT001 -- a value of the test
    """What opens a report in the perfect happened within a week; a plain past or a pluperfect says nothing of it."""
    (event,) = layers(text, language).events
    assert event.interval is not None
    assert event.interval.earliest is None
    assert event.interval.inferred_earliest == (date(2019, 1, 25) if news else None)


def test_noise_holds_no_events(layers: Build) -> None:
    """A promo's massacre did not happen in this report."""
    text = "Alt er rolig. Les også: Ti drept i skyting."
    assert layers(text, noise=(Span(text.index("Les"), len(text)),)).events == ()


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("Soldatene flyktet fra byen.", "nb", "RETREAT"),
        ("Flere tusen mennesker flyktet fra byen.", "nb", None),
        ("The army evacuated hundreds of civilians.", "en", "AID"),
        ("The president has resigned.", "en", "RETREAT"),
        ("Nils Furuly has resigned as head of the company.", "en", None),
        ("The ministry and the company signed an agreement.", "en", "SUPPORT"),
        ("The two companies signed an agreement.", "en", None),
    ],
)
def test_who_takes_part_decides_what_can_be_coded(layers: Build, text: str, language: str, code: str | None) -> None:
    """Civilians who leave do not retreat, and the dealings of firms are none of public life."""
    assert [event.code for event in layers(text, language).events] == [code]


def test_a_state_is_no_event(layers: Build) -> None:
    """That it "is surrounded" says how things are; "has been surrounded" says what was done."""
    assert layers("The rebels are surrounded.", "en").events == ()
    assert [event.code for event in layers("The rebels have been surrounded.", "en").events] == ["MOBILIZE"]
    assert [event.code for event in layers("The rebels are surrounded by the army.", "en").events] == ["MOBILIZE"]


def test_a_word_of_a_joined_verb_makes_no_phrase(layers: Build) -> None:
    """The words "set" and "free" of two verbs joined by "or" are not "set free"; a deal that is killed is rejected."""
    assert layers("The firm set the price or gave it away for free.", "en").events == ()
    assert [event.code for event in layers("The bill was killed by the senate.", "en").events] == ["REJECT"]
