"""The contexts of PLOVER (manual 2.0, table of general contexts) and the words that tell of them."""

from __future__ import annotations

from functools import cache, lru_cache

import msgspec

from kronike.words.lexicon import lexicon


class ContextWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Beginnings of words by context, in lower case; one that ends in a full stop is a whole word."""

    contexts: dict[str, tuple[str, ...]]


@cache
def _stems(language: str) -> tuple[dict[str, str], dict[int, dict[str, str]]]:
    words: ContextWords = lexicon("contexts", language, ContextWords)
    pairs = [(stem, context) for context, stems in words.contexts.items() for stem in stems]
    whole = {stem[:-1]: context for stem, context in pairs if stem.endswith(".")}
    begins: dict[int, dict[str, str]] = {}
    for stem, context in pairs:
        if not stem.endswith("."):
            begins.setdefault(len(stem), {})[stem] = context
    return whole, begins


@lru_cache(maxsize=1 << 16)
def context_of(word: str, language: str) -> str:
    """The context that a word in lower case tells of: as a whole, or by how it begins; empty where it tells of none."""
    whole, begins = _stems(language)
    if word in whole:
        return whole[word]
    lengths = sorted((length for length in begins if length <= len(word)), reverse=True)
    return next((begins[length][word[:length]] for length in lengths if word[:length] in begins[length]), "")
