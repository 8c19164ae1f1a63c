"""Weapons, and the PLOVER mode of an assault with each."""

from __future__ import annotations

from functools import cache, lru_cache

import msgspec

from kronike.words.lexicon import lexicon
from kronike.words.triggers import trigger_words

_SHORTEST_PART = 4
_LONGEST_WORD = 60


class WeaponWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns in base form by PLOVER's modes of ASSAULT (manual 2.0); each also as the last part of a compound."""

    modes: dict[str, tuple[str, ...]]


@cache
def _modes(language: str) -> dict[str, str]:
    words: WeaponWords = lexicon("weapons", language, WeaponWords)
    return {noun: mode for mode, nouns in words.modes.items() for noun in nouns}


@lru_cache(maxsize=1 << 16)
def weapon_mode(lemma: str, language: str) -> str:
    """The mode of a weapon in lower case; empty where the noun is none."""
    table = _modes(language)
    if lemma in table or not trigger_words(language).compounds or len(lemma) > _LONGEST_WORD:
        return table.get(lemma, "")
    parts = (lemma[start:] for start in range(2, len(lemma) - _SHORTEST_PART + 1))
    return next((table[part] for part in parts if part in table), "")
