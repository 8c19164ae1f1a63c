"""Kinds of happenings by the words that name them."""

from __future__ import annotations

import pytest

from kronike.words.kinds import is_definite, kinds_of


@pytest.mark.parametrize(
    ("lemma", "language", "family"),
    [
        ("kill", "en", "killing"),
        ("carry out attack", "en", "attack"),
        ("gun down", "en", "shooting"),
        ("overgi seg", "nb", "surrender"),
        ("gjenerobre", "nb", "retaking"),
        ("overgje seg", "nn", "surrender"),
        ("dræbe", "da", "killing"),
        ("jordskalv", "sv", "earthquake"),
    ],
)
def test_words_of_five_languages_have_a_family(lemma: str, language: str, family: str) -> None:
    """Each language's own words, and phrases as wholes, lead to the same families."""
    assert family in kinds_of(lemma, language).families


def test_a_word_and_what_is_made_of_it_share_a_root() -> None:
    """The noun of a verb is the same happening."""
    pairs = [("announce", "announcement"), ("nominate", "nomination"), ("evacuate", "evacuation"), ("kill", "killing")]
    assert all(kinds_of(one, "en").roots & kinds_of(other, "en").roots for one, other in pairs)


def test_a_particle_makes_another_verb() -> None:
    """What goes up is not what goes down."""
    assert not kinds_of("trappe opp", "nb").roots & kinds_of("trappe ned", "nb").roots


def test_means_part_two_of_a_kind() -> None:
    """An air attack and a terror attack are attacks of two kinds."""
    air, terror = kinds_of("luftangrep", "nb"), kinds_of("terrorangrep", "nb")
    assert air.roots & terror.roots
    assert air.means
    assert terror.means
    assert not air.means & terror.means


def test_words_that_name_nothing_by_themselves() -> None:
    """A light verb is empty, a verb of saying only reports."""
    assert kinds_of("take", "en").empty
    assert kinds_of("say", "en").reporting
    assert not kinds_of("attack", "en").reporting


@pytest.mark.parametrize(
    ("before", "trigger", "lemma", "language", "definite"),
    [
        ("after the ", "attack", "attack", "en", True),
        ("after an ", "attack", "attack", "en", False),
        ("", "Evakueringen", "evakuering", "nb", True),
        ("", "evakuering", "evakuering", "nb", False),
        ("ble ", "erobret", "erobre", "nb", False),
        ("i den ", "blodige", "blodig", "nb", True),
    ],
)
def test_definite_nouns(before: str, trigger: str, lemma: str, language: str, *, definite: bool) -> None:
    """By a determiner before it, or by its ending; a participle is none."""
    assert is_definite(before, trigger, lemma, language) is definite
