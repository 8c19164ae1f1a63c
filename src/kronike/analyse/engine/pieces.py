"""A text cut into pieces for the network: paragraphs, and long ones again, with the offsets of their tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kronike.analyse.engine.tokens import Cut, tokenise
from kronike.model import LANGUAGES

_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_LONGEST = 600
"""Tokens in a piece: more at once cost memory, and no paragraph is so long."""
_FALLBACK = "en"
_ENDS = frozenset(".!?…:;")


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of the text numbered ``text``, with its tokens' offsets in that text."""

    text: int
    language: str
    cuts: tuple[Cut, ...]
    words: tuple[str, ...]


def pieces(texts: Sequence[tuple[str, str]]) -> Iterator[Piece]:
    """The pieces of texts with their languages, in order; an empty line always ends a piece.

    A text in a language outside the five is read as English.
    """
    for number, (text, told) in enumerate(texts):
        language = told if told in LANGUAGES else _FALLBACK
        begin = 0
        for gap in [*_BREAK.finditer(text), None]:
            end = gap.start() if gap else len(text)
            cuts = [(begin + a, begin + b) for a, b in tokenise(text[begin:end], language)]
            for run in _runs(text, cuts):
                yield Piece(number, language, tuple(run), tuple(text[a:b] for a, b in run))
            begin = gap.end() if gap else end


def _runs(text: str, cuts: list[Cut]) -> Iterator[list[Cut]]:
    """Runs of at most so many tokens, cut after a closing mark where there is one in the last third."""
    begin = 0
    while len(cuts) - begin > _LONGEST:
        end = begin + _LONGEST
        for place in range(end, end - _LONGEST // 3, -1):
            start, stop = cuts[place - 1]
            if text[start:stop] in _ENDS:
                end = place
                break
        yield cuts[begin:end]
        begin = end
    if cuts[begin:]:
        yield cuts[begin:]
