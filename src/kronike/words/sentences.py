"""What a tokeniser must know of a language's full stops: its abbreviations."""

from __future__ import annotations

import msgspec

from kronike.words.lexicon import lexicon


class SentenceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around a full stop, all in lower case and without the stop itself.

    ``abbreviations`` never end a sentence before a name or number ("kl", "dr"); ``closing`` may ("osv", "etc").
    """

    abbreviations: frozenset[str]
    closing: frozenset[str]


def sentence_words(language: str) -> SentenceWords:
    """The words of one of `LANGUAGES`."""
    words: SentenceWords = lexicon("sentences", language, SentenceWords)
    return words
