"""The words that name events are what their files say, and the marks behind them hold."""

from __future__ import annotations

import pytest

from kronike.model import LANGUAGES
from kronike.words.actors import actor_sort, name_sort
from kronike.words.contexts import context_of
from kronike.words.events import event_kinds, event_words, noun_entries, verb_entries, verb_of_participle
from kronike.words.weapons import weapon_mode

ROLES = {"agent", "patient", "instrument"}


def test_kinds_say_what_their_parts_are() -> None:
    """Each kind's noun and subject give one of the known roles, and a mode stands only with a root."""
    for kind in event_kinds().values():
        assert {kind.of, kind.whose, kind.subject} <= ROLES
        assert kind.code or not kind.mode


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_a_language_is_known(language: str) -> None:
    """A word stands under a kind of the table, and has no empty entry."""
    words = event_words(language)
    assert {*words.verbs, *words.nouns} <= event_kinds().keys()
    assert all(entry.strip("?~! ") for entries in (*words.verbs.values(), *words.nouns.values()) for entry in entries)


def test_entries_with_most_words_come_first() -> None:
    """What needs more words is tried before what needs fewer."""
    entries = verb_entries("en")["take"]
    assert [len(entry.others) for entry in entries] == sorted((len(e.others) for e in entries), reverse=True)


def test_bars_stand_for_several_entries() -> None:
    """Words parted by bars are written out."""
    found = {entry.others for entry in verb_entries("en")["find"] if entry.kind == "seize weapons"}
    assert {("bomb",), ("mine",)} <= found


@pytest.mark.parametrize(
    ("lemma", "language", "kind"),
    [
        ("rakettangrep", "nb", "shelling"),
        ("grenseangrep", "nb", "attack"),
        ("gränsattack", "sv", "attack"),
        ("hjerteinfarkt", "nb", None),
        ("valgkamp", "nb", None),
    ],
)
def test_the_last_part_of_a_compound_tells(lemma: str, language: str, kind: str | None) -> None:
    """A compound is of the kind of its last part, unless a list says that it only looks so."""
    found = noun_entries(lemma, language)
    assert (found[-1].kind if found else None) == kind


def test_participles_lead_to_their_verb() -> None:
    """A participle that is read as an adjective has its verb."""
    assert verb_of_participle("wounded", "en") == "wound"
    assert verb_of_participle("omringet", "nb") == "omringe"
    assert verb_of_participle("lovely", "en") == ""


def test_actors_weapons_and_contexts_are_told_apart() -> None:
    """Sorts of actors, names of bodies, weapons and contexts come from their files."""
    assert actor_sort("regjeringssoldat", "nb") == "state"
    assert actor_sort("demonstrant", "sv") == "protester"
    assert name_sort("Northland Liberation Army", "en") == "armed"
    assert weapon_mode("bilbombe", "nb") == "explosives"
    assert context_of("elections", "en") == "election"
    assert context_of("tree", "en") == ""
