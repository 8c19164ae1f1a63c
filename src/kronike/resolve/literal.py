"""Names word for word: what they are in English, and which name a machine may have made an English word of."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain

from kronike.resolve.profiles import Profile
from kronike.words.aliases import small_words
from kronike.words.folding import name_key
from kronike.words.glosses import GLOSSED_LANGUAGES, glosses_of_word, lemmas_of

_MOST_LEMMAS = 4


def english_of(profile: Profile) -> tuple[str, ...]:
    """The words of a name that count, each in English where a list has it, in the singular; as they are otherwise."""
    languages = sorted(profile.languages & set(GLOSSED_LANGUAGES)) if "en" not in profile.languages else []
    return _english(profile.name.casefold(), languages[0] if languages else "en")


@lru_cache(maxsize=65_536)
def _english(name: str, language: str) -> tuple[str, ...]:
    return tuple(_word(word, language) for word in name.split() if name_key(word) not in small_words())


@lru_cache(maxsize=65_536)
def _word(word: str, language: str) -> str:
    found = glosses_of_word(word, language) if language in GLOSSED_LANGUAGES else ()
    english = name_key(found[0].english if found else word)
    return english[:-1] if english.endswith("s") and not english.endswith("ss") else english


def rendered_from(profile: Profile) -> tuple[str, ...]:
    """The keys of names that a machine may have read as words and translated into this one ("ICE", of "is").

    Only for a name of one word in reports that are said to be translated, by known names that the reports have too
    ("Newspaper", of "Dagbladet") and by the lists' own first lemmas.
    """
    if profile.original or len(profile.words) != 1:
        return ()
    found = [_lemmas(profile.key, language) for language in sorted(profile.translated_from & set(GLOSSED_LANGUAGES))]
    known = map(name_key, sorted(profile.renders))
    return tuple(dict.fromkeys(key for key in (*known, *chain(*found)) if key != profile.key))


@lru_cache(maxsize=4096)
def _lemmas(key: str, language: str) -> tuple[str, ...]:
    return tuple(name_key(lemma) for lemma in lemmas_of(key, language)[:_MOST_LEMMAS])
