"""The words that say how an event is put, who takes part, and where violence is near."""

from __future__ import annotations

from functools import cache, lru_cache

import msgspec

from kronike.words.lexicon import lexicon

_LONGEST_WORD = 60
_LONG_STEM = 6


class TriggerWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What around the words that name events tells how each is put.

    ``light`` verbs belong to the noun they govern ("åpnet toppmøtet"); a base with its endings behind bars stands for
    several forms. ``others`` look like triggers and are none. ``ahead`` marks what is still to come, ``maybe`` what
    is only possible, ``conditions`` what would be if, ``negations`` what did not happen. ``by`` stands before who did
    it, ``against`` before whom it was done to, ``of`` before either, ``means`` before what it was done with, ``to``
    before whom it was done for. ``have`` is the verb of the perfect, ``going`` stands before what is under way. Some
    triggers are of war and crime only where words of ``violence`` stand near ("killed" in an attack, or on a road); a
    word of violence begins with one of those stems, holds it if the stem is long, or is the stem where that ends in a
    full stop. Behind the words of ``about`` stands what is talked of as a word or a notion.
    """

    light: tuple[str, ...]
    others: frozenset[str]
    ahead: frozenset[str]
    maybe: frozenset[str]
    conditions: frozenset[str]
    negations: frozenset[str]
    by: frozenset[str]
    against: frozenset[str]
    of: frozenset[str]
    means: frozenset[str]
    to: frozenset[str]
    have: frozenset[str]
    going: tuple[str, ...]
    violence: tuple[str, ...]
    compounds: bool = True
    about: frozenset[str] = frozenset()


def trigger_words(language: str) -> TriggerWords:
    """The words of one of `LANGUAGES`."""
    words: TriggerWords = lexicon("triggers", language, TriggerWords)
    return words


def forms(entry: str) -> tuple[str, ...]:
    """``base|ending|ending`` as its forms, the base first."""
    base, *endings = entry.split("|")
    return (base, *(base + ending for ending in endings))


@cache
def light_verbs(language: str) -> frozenset[str]:
    """Every form of the verbs that only carry a noun."""
    return frozenset(form for entry in trigger_words(language).light for form in forms(entry))


@lru_cache(maxsize=1 << 16)
def of_violence(word: str, language: str) -> bool:
    """Whether a word in lower case is one of arms, fighters, war or violent crime."""
    if len(word) > _LONGEST_WORD or word in trigger_words(language).others:
        return False
    whole, begins, holds = _stems(language)
    return word in whole or word.startswith(begins) or any(stem in word for stem in holds)


@cache
def _stems(language: str) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    stems = trigger_words(language).violence
    whole = frozenset(stem[:-1] for stem in stems if stem.endswith("."))
    begins = tuple(stem for stem in stems if not stem.endswith("."))
    return whole, begins, tuple(stem for stem in begins if len(stem) >= _LONG_STEM)
