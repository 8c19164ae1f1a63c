"""Who takes part in an event, and as what, in every language that is read closely."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kronike.analyse.layers import Layers
from kronike.model import EventMention, Modality

Build = Callable[..., Layers]

AGENT, PATIENT, RECIPIENT = "agent", "patient", "recipient"


def told(found: Layers, event: EventMention) -> dict[str, str]:
    """The words of each participant with its role."""
    return {found.words(each.span): each.role for each in event.participants}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nb", "Minst ti soldater ble drept av opprørere.", {"Minst ti soldater": PATIENT, "opprørere": AGENT}),
        ("nn", "Minst ti soldatar vart drepne av opprørarar.", {"Minst ti soldatar": PATIENT, "opprørarar": AGENT}),
        ("da", "Mindst ti soldater blev dræbt af oprørere.", {"Mindst ti soldater": PATIENT, "oprørere": AGENT}),
        ("sv", "Minst tio soldater dödades av rebeller.", {"Minst tio soldater": PATIENT, "rebeller": AGENT}),
        ("en", "Ten soldiers were killed by rebels.", {"Ten soldiers": PATIENT, "rebels": AGENT}),
        ("nb", "Opprørerne drepte ti soldater.", {"Opprørerne": AGENT, "ti soldater": PATIENT}),
        ("en", "Rebels killed ten soldiers.", {"Rebels": AGENT, "ten soldiers": PATIENT}),
    ],
)
def test_active_and_passive_tell_the_same(layers: Build, language: str, text: str, expected: dict[str, str]) -> None:
    """Who did it and to whom, whichever of them is the subject."""
    found = layers(text, language)
    (event,) = found.events
    assert told(found, event) == expected


@pytest.mark.parametrize(
    ("language", "text", "trigger"),
    [
        ("nb", "Hæren innledet en offensiv mot opprørerne.", "innledet en offensiv"),
        ("nn", "Hæren gjennomførte eit åtak mot opprørarane.", "gjennomførte eit åtak"),
        ("da", "Hæren indledte en offensiv mod oprørerne.", "indledte en offensiv"),
        ("sv", "Armén inledde en offensiv mot rebellerna.", "inledde en offensiv"),
        ("en", "The army launched an attack against the rebels.", "launched an attack"),
    ],
)
def test_a_light_verb_lends_its_subject(layers: Build, language: str, text: str, trigger: str) -> None:
    """A verb that only carries a noun is part of the trigger, and its subject acts."""
    found = layers(text, language)
    (event,) = found.events
    assert found.words(event.span) == trigger
    assert [(each.role, each.kind) for each in event.participants] == [(AGENT, "state"), (RECIPIENT, "armed")]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("nb", "Opprørerne trakk seg i går ut av byen.", "withdraw"),
        ("nn", "Opprørarane trekte seg ut av byen.", "withdraw"),
        ("da", "Oprørerne trak sig i går ud af byen.", "withdraw"),
        ("sv", "Rebellerna drog sig tillbaka från staden.", "withdraw"),
        ("en", "The rebels pulled out of the town after an air strike.", "withdraw"),
        ("nb", "Tilbaketrekningen av de amerikanske styrkene er i gang.", "withdraw"),
    ],
)
def test_one_kind_in_every_language(layers: Build, language: str, text: str, kind: str) -> None:
    """Verbs with particles and nouns of five languages have one English name, and the subject of going acts."""
    event = layers(text, language).events[0]
    assert event.kind == kind
    assert [each.role for each in event.participants] == [AGENT]


def test_what_it_was_done_with_gives_the_mode(layers: Build) -> None:
    """The weapon named with an attack tells its mode where its word does not."""
    (event,) = layers("The army attacked the village with artillery.", "en").events
    assert (event.code, event.mode) == ("ASSAULT", "heavy-weapons")


def test_the_number_of_dead_is_the_events_own(layers: Build) -> None:
    """A killing holds the number of those it killed."""
    found = layers("Rebels killed ten soldiers.", "en")
    (event,) = found.events
    assert [found.words(each.span) for each in found.quantities if each.id in event.quantities] == ["ten soldiers"]


@pytest.mark.parametrize(
    ("language", "text", "modality"),
    [
        ("nb", "Hvis hæren angriper byen, må folk vente.", Modality.HYPOTHETICAL),
        ("en", "If the army attacks the town, people must wait.", Modality.HYPOTHETICAL),
        ("sv", "Armén attackerade inte staden.", Modality.NEGATED),
        ("da", "Hæren angreb ikke byen.", Modality.NEGATED),
        ("nn", "Hæren skal angripe byen.", Modality.PLANNED),
        ("en", "No soldiers were killed.", Modality.NEGATED),
        ("en", "The president denied that the army had attacked the town.", Modality.DENIED),
    ],
)
def test_how_it_is_put_hangs_on_the_trigger(layers: Build, language: str, text: str, modality: Modality) -> None:
    """Conditions, negations and plans are read off what governs the trigger, in every language."""
    (event,) = layers(text, language).events
    assert event.modality is modality


def test_a_state_of_things_is_no_event(layers: Build) -> None:
    """An attribute, a habit and words of a time are no triggers."""
    assert layers("Police patrol the occupied valley.", "en").events == ()
    assert layers("Norway supports the government.", "en").events == ()


def test_the_paragraph_places_what_its_sentence_does_not(layers: Build) -> None:
    """The place told before in the paragraph is taken over, and that is said."""
    found = layers("Det er uro i Oslo. Tirsdag angrep hæren opprørerne.")
    (event,) = [each for each in found.events if each.kind == "attack"]
    assert [mention.name for mention in found.mentions if mention.id == event.place] == ["Oslo"]
    assert "place" in event.inferred
