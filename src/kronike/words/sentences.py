"""What a tokeniser must know of a language's full stops: its abbreviations."""

from __future__ import annotations

import msgspec

from kronike.words.lexicon import lexicon


class SentenceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around a full stop, all in lower case and without the stop itself.

    ``abbreviations`` never end a sentence before a name or number ("kl", "dr"); ``closing`` may ("osv", "etc").
    ``numbered`` are abbreviations before a number alone, and plain words elsewhere ("No. 10", "she said no.").
    ``goes_on`` are marks behind which a small letter goes on with the sentence ("– Why? asks Ann Ostby").
    """

    abbreviations: frozenset[str]
    closing: frozenset[str]
    numbered: frozenset[str] = frozenset()
    goes_on: frozenset[str] = frozenset()

    @property
    def leading(self) -> frozenset[str]:
        """Abbreviations that something always follows."""
        return self.abbreviations - self.closing


def sentence_words(language: str) -> SentenceWords:
    """The words of one of `LANGUAGES`."""
    words: SentenceWords = lexicon("sentences", language, SentenceWords)
    return words
