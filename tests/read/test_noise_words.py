"""Promises of the noise lexica."""

from __future__ import annotations

import re

import pytest

from kronike.model import LANGUAGES, OTHER_LANGUAGE
from kronike.read.noise.markers import markers_for
from kronike.words.noise import NoiseWords, noise_words, words_for

EVERY = [*LANGUAGES, OTHER_LANGUAGE]
AS_WRITTEN = {"agencies", "tail_labels", "dateline_dash"}


@pytest.mark.parametrize("language", EVERY)
def test_every_language_has_its_words(language: str) -> None:
    """Each lexicon loads, and the five languages leave no list empty but ``near`` and ``agencies``."""
    words = noise_words(language)
    empty = {field for field in NoiseWords.__struct_fields__ if getattr(words, field) == ()}
    assert language == OTHER_LANGUAGE or empty <= {"near", "agencies"}


@pytest.mark.parametrize("language", EVERY)
def test_words_are_in_lower_case_without_repeats(language: str) -> None:
    """Lists hold each word once, folded, save for those whose capitals tell them apart."""
    words = noise_words(language)
    for field in NoiseWords.__struct_fields__:
        listed = getattr(words, field)
        if field == "dateline_dash":
            continue
        assert len(set(listed)) == len(listed), (
            f"{language}.{field} repeats {[w for w in listed if listed.count(w) > 1]}"
        )
        assert field in AS_WRITTEN or all(word == word.casefold() == word.strip() for word in listed), field


def test_near_languages_lend_their_words() -> None:
    """A short nynorsk line taken for bokmål is still met with nynorsk words."""
    assert "les òg" in words_for(frozenset({"nb"})).promo
    assert "les òg" not in words_for(frozenset({"sv"})).promo


def test_an_unknown_language_is_read_with_the_words_of_every_language() -> None:
    """Any other tag means the neutral words alone."""
    assert words_for(frozenset({"de"})) == words_for(frozenset({OTHER_LANGUAGE}))


@pytest.mark.parametrize("language", EVERY)
def test_no_marker_matches_nothing(language: str) -> None:
    """No pattern is so loose that it finds a marker in blank words."""
    markers = markers_for(frozenset({language}))
    patterns = [getattr(markers, name) for name in markers.__dataclass_fields__]
    assert not [p.pattern for p in patterns if isinstance(p, re.Pattern) and p.search("xqz xqz")]
