"""Which side those who take part are on, and what of a phrase belongs to the event's own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kronike.analyse.layers import Layers

Build = Callable[..., Layers]


@pytest.mark.parametrize(
    ("text", "agent", "sort"),
    [
        ("Armed men attacked a village.", "Armed men", "armed"),
        ("A few masked youths attacked a guard.", "A few masked youths", "armed"),
        ("Islamic State attacked a village of the rebels.", "Islamic State", "armed"),
        ("The army attacked a camp of the militia.", "The army", "state"),
        ("Villagers attacked a soldier with stones.", "Villagers", "crowd"),
    ],
)
def test_people_are_on_the_side_they_are_said_to_be(layers: Build, text: str, agent: str, sort: str) -> None:
    """An adjective decides for people in general, a known name for a body; else the noun does."""
    found = layers(text, "en")
    event = next(each for each in found.events if each.kind == "attack")
    acting = [(found.words(each.span), each.kind) for each in event.participants if each.role == "agent"]
    assert acting == [(agent, sort)]


def test_a_union_of_states_is_no_crowd(layers: Build) -> None:
    """A name may hold a word for many people without naming such."""
    (event,) = layers("The European Union demanded an end of the siege.", "en").events[:1]
    assert [each.kind for each in event.participants if each.role == "agent"] != ["crowd"]


@pytest.mark.parametrize(
    ("text", "kind", "words", "patient"),
    [
        ("Rebels raided an outpost of the army.", "attack", "raided", "an outpost"),
        ("Troops took the town of Storvik from the rebels.", "take territory", "took", "the town"),
        ("Protesters stormed the parliament of Storvik.", "riot", "stormed", "the parliament"),
    ],
)
def test_what_is_done_to_is_no_part_of_the_trigger(
    layers: Build, text: str, kind: str, words: str, patient: str
) -> None:
    """The place that a verb needs to be an event takes part in it."""
    found = layers(text, "en")
    event = next(each for each in found.events if each.kind == kind)
    assert found.words(event.span) == words
    assert patient in [found.words(each.span) for each in event.participants if each.role == "patient"]


def test_what_acts_is_not_what_is_done_to(layers: Build) -> None:
    """A bus that overturns is not overturned by a crowd."""
    told = {event.kind for event in layers("Soldiers said that the bus overturned on the road.", "en").events}
    assert "riot" not in told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Students held a sit-in in Storvik.", "demonstrate"),
        ("Airstrikes hit the camp of the rebels.", "air strike"),
        ("Troops freed Storvik from the separatists.", "retake territory"),
        ("Farmers took part in a march against the army.", "demonstrate"),
        ("Soldiers thwarted an attack on a mosque.", "defuse"),
    ],
)
def test_words_are_known_in_every_form(layers: Build, text: str, kind: str) -> None:
    """A hyphen that is a word of its own, a plural that the parse left, a verb that it took for an attribute."""
    assert kind in {event.kind for event in layers(text, "en").events}


def test_what_takes_place_takes_no_territory(layers: Build) -> None:
    """The words "took place in areas" hold a verb and a noun of conquest, and tell of none."""
    text = "The fighting between the army and the rebels took place in areas south of Storvik."
    assert "take territory" not in {event.kind for event in layers(text, "en").events}


def test_firefighters_are_no_fighters(layers: Build) -> None:
    """A death at a fire is no assault because of who put it out."""
    told = {event.code for event in layers("Two people were killed before firefighters came.", "en").events}
    assert "ASSAULT" not in told


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The president will meet the rebels in Storvik.", "AGREE"),
        ("The president met the rebels in Storvik.", "CONSULT"),
        ("The government will provide food for the refugees.", "AGREE"),
    ],
)
def test_cooperation_to_come_is_agreed_to(layers: Build, text: str, code: str) -> None:
    """A meeting or help that is still to come is an agreement, as PLOVER has it."""
    assert code in {event.code for event in layers(text, "en").events}
