"""Kinds of happenings as words name them: "killed", "death" and "drap" are one kind, in whatever language."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

import msgspec

from kronike.model import LANGUAGES
from kronike.words.commonness import stem
from kronike.words.glosses import GLOSSED_LANGUAGES, glosses, glosses_of_word
from kronike.words.lexicon import lexicon

_GLOSSES = 3
"""So many of a word's glosses are looked at, the best first."""
_SUFFIXES = ("ation", "ition", "ment", "ance", "ence", "ing", "ion", "al")
"""What makes a noun of a verb, the longest first; what is left must be long enough to be the verb."""
_SHORTEST_VERB = 4


class KindWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base forms, several words parted by single blanks.

    ``families``: words that name one kind of happening. ``reporting``: words for telling of something, of which a
    report has many that are not one. ``empty``: words that name no kind by themselves. ``particles`` change what the
    verb before them names ("trappe ned", "trappe opp"). A noun is definite that ends in one of ``endings``, or has one
    of ``determiners`` right before it or before its adjective. ``means`` (English alone) are words before another that
    make two kinds of one: an air attack, a suicide attack.
    """

    reporting: frozenset[str]
    empty: frozenset[str]
    particles: frozenset[str]
    endings: tuple[str, ...]
    determiners: frozenset[str]
    means: frozenset[str] = frozenset()
    families: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Kinds:
    """What a trigger names: its own words as ``roots`` (in English, without endings), and ``families`` it belongs to.

    ``means`` are the roots of words before the last that tell by what means ("air" attack). ``reporting``: it only
    tells of something; ``empty``: its words name no kind.
    """

    roots: frozenset[str]
    families: frozenset[str]
    means: frozenset[str] = frozenset()
    reporting: bool = False
    empty: bool = False


@lru_cache(maxsize=50_000)
def kinds_of(lemma: str, language: str) -> Kinds:
    """The kinds of a trigger by the base forms of its words; of one in another language by its English glosses."""
    words = _words(language)
    parts = [part for part in lemma.split() if part not in words.empty]
    if not parts:
        return Kinds(frozenset({root(lemma)}), frozenset(), empty=True)
    reporting = lemma in words.reporting or all(part in words.reporting for part in parts)
    families = _families_of(lemma, parts, language)
    english = [phrase.split() for part in parts for phrase in _english(part, language)]
    roots = frozenset(root(phrase[-1]) for phrase in english)
    particle = next((word for word in lemma.split()[1:] if word in words.particles), None)
    if particle:
        roots = frozenset(f"{each} {particle}" for each in roots)
    return Kinds(roots, families, _means(parts, english), reporting=reporting)


def _means(parts: list[str], english: list[list[str]]) -> frozenset[str]:
    """The words for means among those before the last of a phrase or compound."""
    said = [*parts[:-1], *(word for phrase in english for word in phrase[:-1])]
    return frozenset(root(word) for word in said) & _all_means()


def is_definite(before: str, trigger: str, lemma: str, language: str) -> bool:
    """Whether a trigger of one word is a definite noun, by its form or by the text right before it."""
    words = _words(language)
    if set(before.casefold().split()[-2:]) & words.determiners:
        return True
    word = trigger.casefold()
    return " " not in word and word.endswith(words.endings) and word != lemma + "t"


def _families_of(lemma: str, parts: list[str], language: str) -> frozenset[str]:
    """Those of the whole phrase, else those of its words; in another language its own, else those of its glosses."""
    own = _families(language).get(_key(lemma))
    if own:
        return own
    found = frozenset(family for part in parts for family in _families(language).get(_key(part), ()))
    if found or language == "en":
        return found
    english = (phrase for part in parts for phrase in _english(part, language)[:1])
    return frozenset(family for phrase in english for family in _english_families(phrase))


def _english_families(phrase: str) -> frozenset[str]:
    known = _families("en")
    return known.get(_key(phrase)) or known.get(_key(phrase.rsplit(maxsplit=1)[-1]), frozenset())


def _english(word: str, language: str) -> tuple[str, ...]:
    if language not in GLOSSED_LANGUAGES:
        return (word,)
    found = glosses(word, language) or glosses_of_word(word, language)
    return tuple(dict.fromkeys(gloss.english.lower() for gloss in found[:_GLOSSES])) or (word,)


@lru_cache(maxsize=50_000)
def root(word: str) -> str:
    """An English word without the ending that makes a noun of a verb, and without its inflection."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_VERB:
            return stem(word.removesuffix(suffix)).removesuffix("at")
    bare = stem(word)
    return bare.removesuffix("at") if len(bare) > _SHORTEST_VERB + 2 else bare


def _key(phrase: str) -> str:
    return " ".join(stem(word) for word in phrase.split())


@cache
def _all_means() -> frozenset[str]:
    return frozenset(map(root, _words("en").means))


@cache
def _families(language: str) -> dict[str, frozenset[str]]:
    """From a word or phrase to the families that have it."""
    found: dict[str, set[str]] = defaultdict(set)
    for family, words in _words(language).families.items():
        for word in words:
            found[_key(word)].add(family)
    return {word: frozenset(families) for word, families in found.items()}


def _words(language: str) -> KindWords:
    words: KindWords = lexicon("kinds", language if language in LANGUAGES else "en", KindWords)
    return words
