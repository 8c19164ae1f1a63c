"""Tokens cut into the pieces that numbers and times are read from: a word, a number, or one mark."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from kronike.analyse.layers import Token


class Piece(NamedTuple):
    """One piece: its text, the same in lower case, its place in the document (code points), and its token's index."""

    text: str
    lower: str
    start: int
    end: int
    token: int


def cut(tokens: Iterable[Token]) -> list[Piece]:
    """The pieces of a sentence's tokens, whatever way its tokeniser treats full stops, clitics and hyphens.

    A full stop, an English ``'s`` and a mark beside a number become pieces of their own ("12.–14." is six); a
    grouped number ("3.000", "40 000"), a date in digits and a clock reading stay whole; a name with a number in
    it ("F-16") is one piece.
    """
    pieces: list[Piece] = []
    for index, token in enumerate(tokens):
        text = token.text
        start = token.span.start
        if text.isalpha():
            pieces.append(Piece(text, text.lower(), start, start + len(text), index))
            continue
        shape = _LOOSE if _STARTS_NUMBER.match(text) else _FIRM
        for found in shape.finditer(text):
            part = found[0]
            pieces.append(Piece(part, part.lower(), start + found.start(), start + found.end(), index))
    return pieces


_NUMBER = r"\d+(?:[.,:'\u2019\u00a0\u202f\u2009 ]\d+)*"
_LOOSE = re.compile(
    r"\d{4}-\d\d-\d\d(?![\d-])|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)(?!\d)"
    rf"|{_NUMBER}|[Mm]id(?=-)|[^\W\d_]+(?:[.-][^\W\d_]+)*[\u00b2\u00b3]?|[^\w\s]|[\u00bd\u00bc\u00be\u00b2\u00b3]",
)
"""Cuts where a token is led by a number."""

_STARTS_NUMBER = re.compile(
    r"[^\w\s]*[\d\u00bd\u00bc\u00be]"  # a number, maybe behind a sign: "$5", "(2014"
    r"|[^\W\d_]{1,4}\.\d"  # an abbreviation run into its number: "kl.14.30"
    r"|[a-zæøåäö]+-(?:19|20)\d\d(?!\d)|[Mm]id-"  # "pre-2017", "mid-March"
)
_FIRM = re.compile(r"['\u2019]s\b|(?:(?!['\u2019]s\b)[^\s.]|\.(?=[^\s.]))+|\.")
"""Cuts a word from the full stop and the genitive behind it."""
