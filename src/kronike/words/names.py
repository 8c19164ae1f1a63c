"""What finding names must know of a language: nouns that go with people, bodies and places, and names known as such."""

from __future__ import annotations

from functools import cache, lru_cache

import msgspec

from kronike.model import LANGUAGES
from kronike.words.compounds import simple_lemma, split_compound
from kronike.words.lexicon import lexicon

_SHORTEST_HEAD = 4
_LONGEST_WORD = 60


class NameWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns in their base form and in lower case, names as they are written.

    ``people``, ``bodies`` and ``localities`` are nouns for persons, organisations and places; each also counts with one
    of the ``endings`` and as the last part of a compound. ``writings`` are those bodies that only speak for one
    ("report"), ``lands`` those places that are countries. ``body_words`` and ``body_endings`` occur inside the names of
    organisations, ``place_endings`` inside those of places; ``firms`` are what a firm's full name has behind the name
    that it goes by ("AS"). ``wares`` are nouns for things that are made, whose names are those of no person, body or
    place. A name that ends with one of ``venues`` is a place, with one of ``halls`` where a preposition of place stands
    before it. ``trades`` are what only a firm has, written behind its name ("shares"), ``based`` what stands between a
    place and a firm. ``in_place`` are prepositions before a place, ``particles`` stand inside a person's name,
    ``joins`` inside an organisation's. ``he``, ``she`` and ``they`` are personal pronouns in any case form,
    ``possessive`` those of their forms that a noun may follow, ``owners`` the possessives of "I", "we", "you" and of
    the subject ("own"), ``impersonal`` those that stand for nobody, ``quantifiers`` such as stand for an amount of what
    is meant ("all"). ``determiners`` open a noun phrase; ``articles`` are the definite ones of a language whose nouns
    have no definite form, ``indefinite`` the indefinite ones. ``ordinary`` words begin with a capital without being
    names. ``undergoes`` are the verbs, in their base form, whose subject does not act ("the town falls"); ``led`` are
    participles that stand before ``by`` and who is then the ``leader``. ``organisations``, ``places`` and ``given``
    (first names) are names.
    """

    people: frozenset[str]
    bodies: frozenset[str]
    writings: frozenset[str]
    localities: frozenset[str]
    lands: frozenset[str]
    endings: tuple[str, ...]
    genitives: tuple[str, ...]
    body_words: frozenset[str]
    firms: frozenset[str]
    body_endings: tuple[str, ...]
    place_endings: tuple[str, ...]
    wares: frozenset[str]
    venues: frozenset[str]
    halls: frozenset[str]
    trades: frozenset[str]
    based: frozenset[str]
    in_place: frozenset[str]
    particles: frozenset[str]
    joins: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    they: frozenset[str]
    possessive: frozenset[str]
    quantifiers: frozenset[str]
    impersonal: frozenset[str]
    determiners: frozenset[str]
    articles: frozenset[str]
    indefinite: frozenset[str]
    ordinary: frozenset[str]
    undergoes: frozenset[str]
    led: tuple[str, ...]
    by: frozenset[str]
    leader: str
    organisations: frozenset[str]
    places: frozenset[str]
    given: frozenset[str]
    owners: dict[str, frozenset[str]]
    compounds: bool = True


def name_words(language: str) -> NameWords:
    """The words of one of `LANGUAGES`."""
    words: NameWords = lexicon("names", language, NameWords)
    return words


@cache
def firm_words() -> frozenset[str]:
    """What a firm's full name ends with, in any of the languages."""
    return frozenset().union(*(name_words(language).firms for language in LANGUAGES))


@lru_cache(maxsize=1 << 16)
def person_noun(word: str, language: str) -> str | None:
    """The base form of ``word`` where it is a noun for a person ("forsvarsministeren": "forsvarsminister")."""
    return _base(word.casefold(), name_words(language).people, language)


@lru_cache(maxsize=1 << 16)
def body_noun(word: str, language: str) -> str | None:
    """The base form of ``word`` where it is a noun for an organisation or group."""
    return _base(word.casefold(), name_words(language).bodies, language)


@lru_cache(maxsize=1 << 16)
def ware_noun(word: str, language: str) -> str | None:
    """The base form of ``word`` where it is a noun for a thing that is made."""
    return _base(word.casefold(), name_words(language).wares, language)


@lru_cache(maxsize=1 << 16)
def locality_noun(word: str, language: str) -> str | None:
    """The base form of ``word`` where it is a noun for a place."""
    return _base(word.casefold(), name_words(language).localities, language)


def _base(word: str, nouns: frozenset[str], language: str) -> str | None:
    words = name_words(language)
    if len(word) > _LONGEST_WORD:
        return None
    for ending in ("", *words.endings):
        base = word.removesuffix(ending) if ending else word
        if ending and base == word:
            continue
        if base in nouns or _hyphenated(base, nouns) or (words.compounds and _compound(word, base, nouns, language)):
            return base
    return None


def _compound(word: str, base: str, nouns: frozenset[str], language: str) -> bool:
    """Whether the base form of a word ends with a noun where the word's parts meet.

    "omfanget" is the simple word "omfang", "virkestoffer" parts before "stoffer". A word that is no known one may part
    anywhere.
    """
    starts = {start for start in range(2, len(base) - _SHORTEST_HEAD + 1) if base[start:] in nouns}
    if not starts:
        return False
    if parts := split_compound(word, language):
        return any(part.start in starts for part in parts)
    return simple_lemma(word, language) in (None, base, word)


def _hyphenated(word: str, nouns: frozenset[str]) -> bool:
    return "-" in word and word.rpartition("-")[2] in nouns
