"""Words that open a sentence and point back to one before it, and those that point at whoever writes it."""

from __future__ import annotations

import msgspec

from kronike.words.lexicon import lexicon


class PointingWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words in lower case: ``alone`` always point back, ``before`` do where one of ``verbs`` follows them.

    ``own`` are those of the first person.
    """

    alone: frozenset[str]
    before: frozenset[str]
    verbs: frozenset[str]
    own: frozenset[str]


def pointing_words(language: str) -> PointingWords:
    """The words of one of `LANGUAGES`."""
    words: PointingWords = lexicon("pointing", language, PointingWords)
    return words
