"""Known names that are words too, by the English noun a machine makes of them: "newspaper" of "Dagbladet"."""

from __future__ import annotations

import re
from functools import cache

from kronike.words.glosses import GLOSSED_LANGUAGES, glosses_of_word
from kronike.words.names import name_words

_SHORTEST = 4
_DEFINITE = ("", "et", "en", "a", "n")


def original_in(text: str, word: str, language: str) -> str | None:
    """The one known name of ``language`` in ``text`` that ``word`` renders; ``None`` where there is none, or several.

    The text is the whole of it, captions and credits too: there a machine often leaves a name alone that it translates
    elsewhere. Linear in the text.
    """
    found = [name for name in originals(word, language) if re.search(rf"\b{re.escape(name)}\b", text)]
    return found[0] if len(found) == 1 else None


def originals(word: str, language: str) -> tuple[str, ...]:
    """The known names of ``language``, of one word each, whose gloss is headed by the English ``word``."""
    return _by_head(language).get(word.casefold(), ()) if language in GLOSSED_LANGUAGES else ()


@cache
def _by_head(language: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for name in sorted(name_words(language).organisations):
        if name.isalpha() and not name.isupper() and len(name) > _SHORTEST:
            for head in _heads(name.casefold(), language):
                found.setdefault(head, {})[name] = None
    return {head: tuple(names) for head, names in found.items()}


def _heads(word: str, language: str) -> set[str]:
    bases = {word.removesuffix(ending) for ending in _DEFINITE}
    glosses = (gloss for base in bases for gloss in glosses_of_word(base, language) if gloss.upos in ("NOUN", "PROPN"))
    return {gloss.english.casefold().rpartition(" ")[2] for gloss in glosses}
