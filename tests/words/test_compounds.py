"""Compounds part where they are joined, and words that are none stay whole."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kronike.words.compounds import split_compound
from kronike.words.compounds.parts import SPLIT_LANGUAGES, CompoundWords, Parts
from kronike.words.compounds.splitting import LONGEST, cheapest
from kronike.words.compounds.table import Table
from kronike.words.lexicon import lexicon

LETTERS = st.text(alphabet="abdefgiklmnoprstuvyæøåäö-", max_size=70)


@pytest.mark.parametrize(
    ("word", "language", "parts"),
    [
        ("opprørsalliansen", "nb", "opprørs|alliansen"),
        ("utenriksdepartementet", "nb", "utenriks|departementet"),
        ("partnerland", "nb", "partner|land"),
        ("selvmordsbombe", "nb", "selv|mords|bombe"),
        ("barnehage", "nb", "barne|hage"),
        ("flyktningleir", "nn", "flyktning|leir"),
        ("grenseovergangen", "nn", "grense|overgangen"),
        ("koalitionsstyrkerne", "da", "koalitions|styrkerne"),
        ("udenrigsministeriet", "da", "udenrigs|ministeriet"),
        ("gränsövergången", "sv", "gräns|övergången"),
        ("gatukorsning", "sv", "gatu|korsning"),
        ("kyrkogård", "sv", "kyrko|gård"),
    ],
)
def test_a_compound_parts_at_its_joints(word: str, language: str, parts: str) -> None:
    """Linking letters stay with the part before them, in every language."""
    assert "|".join(part.text for part in split_compound(word, language)) == parts


@pytest.mark.parametrize(
    ("word", "language", "lemmas"),
    [
        ("opprørsstyrkene", "nb", ["opprør", "styrke"]),
        ("sikkerhetsstyrker", "nb", ["sikkerhet", "styrke"]),
        ("flygtningelejren", "da", ["flygtning", "lejr"]),
        ("gatukorsningarna", "sv", ["gata", "korsning"]),
    ],
)
def test_each_part_has_its_lemma(word: str, language: str, lemmas: list[str]) -> None:
    """Linking letters and the ending of the last part are off."""
    assert [part.lemma for part in split_compound(word, language)] == lemmas


def test_a_hyphen_parts_and_acronyms_keep_their_capitals() -> None:
    """What stands before the hyphen may be any name; behind it, compounds part further."""
    assert [part.lemma for part in split_compound("IS-krigere", "nb")] == ["IS", "kriger"]
    assert [part.lemma for part in split_compound("NATO-sjefen", "nb")] == ["NATO", "sjef"]
    assert [part.text for part in split_compound("EU-utenriksministrene", "nb")] == ["EU", "utenriks", "ministrene"]


def test_a_letter_that_two_parts_share_belongs_to_the_first() -> None:
    """Three consonants in a row are written as two: "kontrolloven" is kontroll and lov."""
    parts = split_compound("kontrolloven", "nb")
    assert [(part.text, part.lemma, part.start, part.end) for part in parts] == [
        ("kontroll", "kontroll", 0, 8),
        ("oven", "lov", 8, 12),
    ]


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("minister", "nb"),
        ("regjeringen", "nb"),
        ("forsvar", "nb"),
        ("selvstendig", "nb"),
        ("menneske", "nb"),
        ("billeder", "da"),
        ("hundrede", "da"),
        ("beskrivning", "sv"),
        ("förutsättning", "sv"),
        ("Aust-Agder", "nb"),
        ("stabs-", "nb"),
        ("-medlem", "nb"),
        ("rebel-held", "en"),
        ("battlefield", "en"),
        ("", "nb"),
        ("by", "nb"),
    ],
)
def test_what_is_no_compound_stays_whole(word: str, language: str) -> None:
    """Simple and derived words, names of capitals on both sides, halves of words, and English have no parts."""
    assert split_compound(word, language) == ()


@pytest.mark.parametrize("language", SPLIT_LANGUAGES)
@given(word=LETTERS)
@settings(deadline=None, max_examples=60)
def test_parts_cover_the_word_in_order(word: str, language: str) -> None:
    """Whatever the word, parts are its text, follow each other with at most a hyphen between, and are two or more."""
    parts = split_compound(word, language)
    assert len(parts) != 1
    assert all(word[part.start : part.end].lower() == part.text.lower() for part in parts)
    assert all(0 <= after.start - part.end <= 1 for part, after in pairwise(parts))
    if parts:
        assert (parts[0].start, parts[-1].end) == (0, len(word))
        assert len(word) <= LONGEST


def test_the_cheapest_parts_win() -> None:
    """Of two ways to part a word that cost the same, the one of fewer parts is taken."""
    parts = Parts({"gras": "20", "gra": "10", "s": "10"}, {"land": "20"})
    found = cheapest("grasland", parts)
    assert found is not None
    assert [part.text for part in found.parts] == ["gras", "land"]
    assert cheapest("landgras", parts) is None


def test_an_ending_no_list_has_is_taken_off() -> None:
    """A last part that is only known as a lemma is found in its regular forms, and in the genitive."""
    parts = Parts({"gras": "20"}, {"land": "20"}, ("ene", "et"))
    for word in ("graslandet", "graslandets", "graslandene"):
        found = cheapest(word, parts)
        assert found is not None
        assert found.parts[-1].lemma == "land"


@pytest.mark.parametrize("language", SPLIT_LANGUAGES)
def test_the_lexicon_of_joints_contradicts_itself_nowhere(language: str) -> None:
    """What is never a first part is not bound to be one, unless it says so on purpose; endings are in small letters."""
    words = lexicon("compounds", language, CompoundWords)
    assert not set(words.heads) & set(words.never_last)
    assert all(form.islower() for form in (*words.bound, *words.heads, *words.whole, *words.endings))


@given(lines=st.dictionaries(st.text(alphabet="abcøå", min_size=1, max_size=6), st.text(alphabet="0 ab", max_size=5)))
def test_a_packed_table_answers_as_a_dictionary_does(lines: dict[str, str]) -> None:
    """Every key gives its value, and others nothing."""
    packed = "\n".join(f"{key}\t{value}" for key, value in sorted(lines.items()))
    table = Table(packed.encode())
    assert {key: table.get(key) for key in lines} == lines
    assert table.get("zzz") is None
    assert table.get("\ud800") is None
