"""Hashed n-grams and the vocabulary: what the language model and the search for untranslated words rest on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kronike.words.language_model import language_model
from kronike.words.ngrams import BUCKETS, LONGEST_GRAM, SCRIPT, WHOLE_TIMES, grams, words_of
from kronike.words.vocabulary import is_compound, is_word

WORD = st.text(alphabet="abcæøåöé'", min_size=1, max_size=12)


def test_words_are_letters_in_lower_case() -> None:
    """Digits and marks are no words, an apostrophe inside is, and other scripts count as one letter."""
    assert words_of("Den 3. mai: «Blåbær»-fest, don't!") == ["den", "mai", "blåbær", "fest", "don't"]
    assert words_of("мост") == [SCRIPT * 4]
    assert words_of("12 – …") == []


@given(st.lists(WORD, min_size=1, max_size=6))
def test_a_word_has_the_same_grams_in_any_company(words: list[str]) -> None:
    """Hashing a word beside others gives what hashing it alone gives."""
    together = grams(words)
    for place, word in enumerate(words):
        mine = together.buckets[together.starts[place] : together.starts[place + 1]]
        assert mine.tolist() == grams([word]).buckets.tolist()


@given(WORD)
def test_a_word_has_all_its_grams(word: str) -> None:
    """One gram for each place and size, ends included, and the whole word besides; each in a bucket."""
    marked = len(word) + 2
    expected = sum(max(0, marked - size + 1) for size in range(1, LONGEST_GRAM + 1)) + WHOLE_TIMES
    found = grams([word]).buckets
    assert len(found) == expected
    assert ((found >= 0) & (found < BUCKETS)).all()


def test_hashes_are_the_same_everywhere() -> None:
    """The shipped weights belong to these buckets: a change of the hash would need new weights."""
    assert grams(["ikkje"]).buckets[:4].tolist() == [213817, 214514, 220790, 260052]


def test_telling_words_score_for_their_language() -> None:
    """A word that one language alone has scores highest for it."""
    model = language_model()
    words = {"ikkje": "nn", "hvordan": "nb", "och": "sv", "the": "en", "nogen": "da"}
    best = model.word_scores(list(words)).argmax(axis=1).tolist()
    assert {word: model.languages[place] for word, place in zip(words, best, strict=True)} == words


def test_compounds_are_built_of_known_words() -> None:
    """Two known words make a compound, with or without a joint; a word and debris do not."""
    assert is_word("gruppa", "nb")
    assert not is_word("gruppa", "en")
    assert is_compound("opprørsgruppa", "nb")
    assert is_compound("ferjegruppa", "nb")
    assert not is_compound("gruppaxyzzy", "nb")
    assert not is_compound("bo", "nb")
