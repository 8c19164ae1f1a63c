"""Words of politics and war in their everyday sense: made-up people and places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kronike.analyse.layers import Layers

Build = Callable[..., Layers]


def codes(found: Layers) -> dict[str, str | None]:
    """The codes by the words of the events."""
    return {found.words(event.span): event.code for event in found.events}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I asked for a table by the window and my friend accepted."),
        ("en", "My brother offered to help me with the boxes."),
        ("en", "Thank you for your cooperation."),
        ("en", "We are now free to choose another dentist."),
        ("en", "He pleaded guilty on Friday."),
        ("nb", "Jeg ba om en ny time, og du godtok den."),
        ("sv", "Jag bad om en ny tid."),
    ],
)
def test_what_people_do_among_themselves_has_no_code(layers: Build, language: str, text: str) -> None:
    """What writer and reader ask, offer and agree on is no politics, and how things are is no event."""
    assert not [code for code in codes(layers(text, language)).values() if code]


@pytest.mark.parametrize(
    "text",
    [
        "The army attacked the problem of old boots.",
        "The rebels shot a film about their war.",
        "The soldiers had to shell out for new boots after the war.",
        "The definition of torture is old.",
        "The minister disliked the word “genocide”.",
    ],
)
def test_figures_of_speech_and_words_talked_about_are_no_events(layers: Build, text: str) -> None:
    """Neither a problem that is attacked nor a word that is defined is violence, with soldiers about."""
    assert "ASSAULT" not in codes(layers(text, "en")).values()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("I threatened the president on Monday.", ("threatened", "THREATEN")),
        ("The government asked for help on Monday.", ("asked", "REQUEST")),
        ("The army attacked the town on Monday.", ("attacked", "ASSAULT")),
        ("Rebels set up a military camp near Storvik.", ("set up", "MOBILIZE")),
        ("The torture of prisoners went on in the camp.", ("torture", "ASSAULT")),
    ],
)
def test_public_life_keeps_its_code(layers: Build, text: str, event: tuple[str, str]) -> None:
    """What is done to a president, and what an army does, is coded."""
    found = codes(layers(text, "en"))
    assert any(word.startswith(event[0]) and code == event[1] for word, code in found.items()), found


def test_far_from_public_life_the_words_have_no_code(layers: Build) -> None:
    """In a report that tells of nobody public, "negotiations" are not those of states; in another they are."""
    private = "The singer rose early. She was in negotiations about a film. Her sister visited the studio. It rained."
    public = "The minister rose early. She was in negotiations about a treaty. The president visited Oslo. It rained."
    assert "CONSULT" not in codes(layers(private, "en")).values()
    assert "CONSULT" in codes(layers(public, "en")).values()
