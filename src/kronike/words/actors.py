"""What sort of actor a noun names: a state's, an armed group's, a civilian, a protester, a criminal."""

from __future__ import annotations

from functools import cache, lru_cache

import msgspec

from kronike.words.lexicon import lexicon
from kronike.words.triggers import trigger_words

_SHORTEST_PART = 4
_SHORTEST_TAIL = 5
_LONGEST_WORD = 60


class ActorWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns and adjectives in base form by the sort of actor; several words are parted by single blanks.

    ``forces`` are of a state where nothing beside them says whose they are. ``armed_names`` and ``state_names``
    are names, as they are written, of bodies known to be of a sort, ``armed_name_words`` words in such names.
    ``business`` tells of firms and who runs them, ``trade`` of what firms deal in; ``chambers`` are bodies that decide
    where they sit. ``articles`` are the endings of the definite, the longest first.
    """

    state: frozenset[str]
    official: frozenset[str]
    forces: frozenset[str]
    armed: frozenset[str]
    protester: frozenset[str]
    crowd: frozenset[str]
    civilian: frozenset[str]
    crime: frozenset[str]
    air: frozenset[str]
    armed_names: frozenset[str] = frozenset()
    armed_name_words: frozenset[str] = frozenset()
    state_names: frozenset[str] = frozenset()
    business: frozenset[str] = frozenset()
    trade: frozenset[str] = frozenset()
    chambers: frozenset[str] = frozenset()
    articles: tuple[str, ...] = ()


@cache
def _by_word(language: str) -> dict[str, str]:
    words: ActorWords = lexicon("actors", language, ActorWords)
    groups = (
        ("state", words.state | words.forces),
        ("official", words.official),
        ("civilian", words.civilian),
        ("crime", words.crime),
        ("air", words.air),
        ("protester", words.protester),
        ("crowd", words.crowd),
        ("armed", words.armed),
    )
    return {word: sort for sort, group in groups for word in group}


@cache
def _by_name(language: str) -> dict[str, str]:
    words: ActorWords = lexicon("actors", language, ActorWords)
    return {**dict.fromkeys(words.state_names, "state"), **dict.fromkeys(words.armed_names, "armed")}


@lru_cache(maxsize=1 << 16)
def actor_sort(lemma: str, language: str) -> str:
    """The sort of a noun or adjective in lower case, whole or by the last part of a compound; empty where unknown."""
    table = _by_word(language)
    if lemma in table or not trigger_words(language).compounds or len(lemma) > _LONGEST_WORD:
        last = lemma.rpartition("-")[2]
        return table.get(lemma) or table.get(last) or table.get(last.removesuffix("s"), "")
    parts = (lemma[start:] for start in range(2, len(lemma) - _SHORTEST_PART + 1))
    return next((table[part] for part in parts if part in table), "")


def known_sort(name: str, language: str) -> str:
    """The sort of a body that is known by its whole name; empty where it is not."""
    return _by_name(language).get(name, "")


def name_sort(name: str, language: str) -> str:
    """The sort of a body: known by its name, else by a word in it ("Arab Army"); empty where unknown."""
    known = known_sort(name, language)
    if known:
        return known
    parts = name.split()
    words: ActorWords = lexicon("actors", language, ActorWords)
    if not words.armed_name_words.isdisjoint(parts):
        return "armed"
    sorts = (actor_sort(part.casefold().removesuffix("s"), language) for part in parts[1:])
    return next((sort for sort in sorts if sort in ("state", "armed")), "")


@cache
def forces(language: str) -> frozenset[str]:
    """Nouns for armed bodies of a state, unless something beside them says that they are another's."""
    words: ActorWords = lexicon("actors", language, ActorWords)
    return words.forces


def business_noun(lemma: str, language: str) -> bool:
    """Whether a noun in lower case, whole or by the last part of a compound, tells of a firm or of who runs it."""
    words: ActorWords = lexicon("actors", language, ActorWords)
    if lemma in words.business or not trigger_words(language).compounds or len(lemma) > _LONGEST_WORD:
        return lemma in words.business
    bare = (lemma, without_article(lemma, language))
    tails = (word[start:] for word in bare for start in range(len(word) - _SHORTEST_TAIL + 1))
    return any(tail in words.business for tail in tails)


def without_article(word: str, language: str) -> str:
    """A noun in lower case without the article that ends it, for where the parse has no base form of it."""
    words: ActorWords = lexicon("actors", language, ActorWords)
    ending = next((each for each in words.articles if word.endswith(each)), "")
    return word.removesuffix(ending) if len(word) - len(ending) >= _SHORTEST_PART else word


@cache
def business_phrases(language: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of several words that tell of a firm ("board of directors"), in lower case."""
    words: ActorWords = lexicon("actors", language, ActorWords)
    return tuple(sorted(tuple(phrase.split()) for phrase in words.business if " " in phrase))


def trade_noun(lemma: str, language: str) -> bool:
    """Whether a word tells of what firms deal in: orders, shares, prices, wares."""
    words: ActorWords = lexicon("actors", language, ActorWords)
    return lemma.casefold() in words.trade


def chamber(lemma: str, language: str) -> bool:
    """Whether a noun names a body that decides where it sits, so that what is done "in" it is done by it."""
    words: ActorWords = lexicon("actors", language, ActorWords)
    return lemma.casefold() in words.chambers
