"""Words are glossed in English from the lists, compounds from their parts, and English leads back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kronike.words.glosses import COMPOSED, GLOSSED_LANGUAGES, OWN, gloss, glosses, glosses_of_word, lemmas_of
from kronike.words.glosses.lists import SOURCES, OwnGlosses, gloss_list
from kronike.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("lemma", "language", "upos", "english"),
    [
        ("opprør", "nb", "NOUN", "rebellion"),
        ("regjering", "nn", "NOUN", "government"),
        ("gissel", "nb", None, "hostage"),
        ("oprør", "da", "NOUN", "rebellion"),
        ("våben", "da", "NOUN", "weapon"),
        ("fånge", "sv", "NOUN", "prisoner"),
        ("omringa", "sv", "VERB", "surround"),
        ("Tyskland", "nb", "PROPN", "Germany"),
        ("Frankrig", "da", "PROPN", "France"),
        ("Förenta staterna", "sv", None, "United States"),
        ("xyzzy", "nb", None, ""),
        ("government", "en", None, ""),
    ],
)
def test_the_best_gloss_comes_first(lemma: str, language: str, upos: str | None, english: str) -> None:
    """Words of news have their sense of news; what is not listed has none, and English has none either."""
    assert gloss(lemma, language, upos) == english


def test_the_part_of_speech_decides_where_it_can() -> None:
    """The word "styrke" is strength as a noun and strengthen as a verb; a kind the lists lack gives the others."""
    assert gloss("styrke", "nb", "VERB") == "strengthen"
    assert "force" in [each.english for each in glosses("styrke", "nb", "NOUN")]
    assert gloss("styrke", "nb", "ADV")
    assert {each.upos for each in glosses("styrke", "nb", "AUX")} == {"VERB"}


def test_our_own_glosses_come_before_the_lists() -> None:
    """A linguist's correction outranks every list, whose other glosses follow."""
    found = glosses("opprør", "nb", "NOUN")
    assert found[0].source == OWN
    assert "commotion" in [each.english for each in found if each.source == "wiktionary"]
    assert [each.rank for each in found] == list(range(len(found)))


def test_the_two_forms_of_norwegian_help_each_other_out() -> None:
    """A word that only the other form's lists have is glossed from there, and says so."""
    only_there = next(
        lemma
        for lemma in gloss_list("nb", "wikdict")
        if not any(lemma in gloss_list("nn", each) for each in SOURCES["nn"])
    )
    assert {each.language for each in glosses(only_there, "nn")} <= {"nb", "nn"}
    assert glosses("åtgjerd", "nb")[0].language == "nn"


@pytest.mark.parametrize(
    ("word", "language", "english"),
    [
        ("opprørsstyrkene", "nb", "rebel force"),
        ("selvmordsbomberen", "nb", "suicide bomber"),
        ("giftgassangrepet", "nb", "poison gas attack"),
        ("SDF-kriger", "nb", "SDF fighter"),
        ("flygtningelejren", "da", "refugee camp"),
        ("gränsövergången", "sv", "border crossing"),
    ],
)
def test_a_compound_is_glossed_by_its_parts(word: str, language: str, english: str) -> None:
    """In their order, listed runs of parts as one, whole where a list has the whole; in the singular of its lemma."""
    assert glosses_of_word(word, language)[0].english == english


@pytest.mark.parametrize(
    ("word", "language", "english"),
    [
        ("fangene", "nb", "prisoner"),
        ("landsbyene", "nb", "village"),
        ("gidslerne", "da", "hostage"),
        ("städernas", "sv", "city"),
    ],
)
def test_an_inflected_word_is_glossed_by_its_lemma(word: str, language: str, english: str) -> None:
    """Forms as they stand in texts are looked up too, genitives among them."""
    assert glosses_of_word(word, language, "NOUN")[0].english == english


def test_a_composed_gloss_says_so() -> None:
    """Nobody takes a gloss put together here for a dictionary's."""
    assert glosses_of_word("giftgassangrep", "nb")[0].source == COMPOSED
    assert glosses_of_word("giftgassxyzzy", "nb") == ()


def test_english_leads_back_to_the_words_it_glosses() -> None:
    """A literal mistranslation is recognised by the word it stands for."""
    assert "is" in lemmas_of("Ice", "nb")
    assert lemmas_of("the Daily Newspaper", "nb") == ("Dagbladet",)
    assert lemmas_of("hostage", "da")[0] == "gidsel"
    assert lemmas_of("xyzzy", "sv") == ()


@given(lemma=st.text(max_size=30), language=st.sampled_from(GLOSSED_LANGUAGES))
@settings(deadline=None, max_examples=60)
def test_any_text_may_be_looked_up(lemma: str, language: str) -> None:
    """Nothing raises, and a gloss is never empty."""
    assert all(each.english for each in glosses_of_word(lemma, language))


@pytest.mark.parametrize("language", GLOSSED_LANGUAGES)
def test_every_own_gloss_is_clean(language: str) -> None:
    """No gloss of ours is empty, ends in a blank or says the same twice."""
    own = lexicon("glosses", language, OwnGlosses)
    for table in (own.first, own.nouns, own.verbs, own.adjectives, own.adverbs, own.names):
        for lemma, english in table.items():
            each = english.split(", ")
            assert lemma == lemma.strip()
            assert all(word and word == word.strip() for word in each)
            assert len(set(each)) == len(each)


@pytest.mark.parametrize("language", GLOSSED_LANGUAGES)
def test_every_list_is_read(language: str) -> None:
    """Each source named has its file, of lines with a lemma, parts of speech and glosses."""
    for source in SOURCES[language]:
        listed = gloss_list(language, source)
        assert len(listed) > 100
        assert all("=" in field and not field.endswith("=") for field in next(iter(listed.values())).split("\t"))
