"""Which well-known organisations have several names: acronyms and names in the languages that share no initials."""

from __future__ import annotations

from functools import cache

import msgspec

from kronike.model import LANGUAGES
from kronike.words.folding import name_key
from kronike.words.lexicon import lexicon


class Aliases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names of organisations in one language: ``names`` maps an acronym that all languages' files share to them.

    ``small`` are the words inside a name that its initials pass over.
    """

    small: tuple[str, ...]
    names: dict[str, tuple[str, ...]]


@cache
def _known() -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for key, names in lexicon("aliases", language, Aliases).names.items():
            for name in names:
                found.setdefault(name_key(name), set()).add(key)
    return {name: next(iter(keys)) for name, keys in found.items() if len(keys) == 1}


@cache
def small_words() -> frozenset[str]:
    """The keys of the words that initials pass over, in all languages."""
    return frozenset(name_key(word) for language in LANGUAGES for word in lexicon("aliases", language, Aliases).small)


def alias_of(name: str) -> str | None:
    """The acronym that stands for the organisation called ``name`` in any of the languages, or ``None``."""
    return _known().get(name_key(name))
