"""What a tokeniser must know of a language beyond its sentence lexicon: words that end in a stop, words cut in two."""

from __future__ import annotations

import msgspec

from kronike.words.lexicon import lexicon


class TokenWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a language's treebank cuts words; all entries in lower case.

    ``stopped``: words written with a stop that belongs to them, without it ("kl", "st.meld"). ``ordinals``: whether
    "12. mars" holds the word "12.". ``ranges``: whether "40-45" is one word. ``hyphens``: whether a hyphen between
    words is a word of its own ("well-known"). ``whole``: words kept in one although a rule would cut them.
    ``beginnings``: first parts that keep their hyphen ("anti"). ``endings``: what is cut off the end of a word
    ("n't"). ``cut``: words cut after so many letters ("cannot" = 3). ``clipped``: words that keep an apostrophe at
    their end ("ha'").
    """

    stopped: frozenset[str]
    ordinals: bool
    ranges: bool = False
    hyphens: bool = False
    whole: frozenset[str] = frozenset()
    beginnings: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    cut: dict[str, int] = {}
    clipped: frozenset[str] = frozenset()


def token_words(language: str) -> TokenWords:
    """The words of one of `LANGUAGES`."""
    words: TokenWords = lexicon("tokens", language, TokenWords)
    return words
