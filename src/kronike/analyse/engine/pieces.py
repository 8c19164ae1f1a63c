"""A text cut into pieces for the network: paragraphs, and long ones again, with the offsets of their tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kronike.analyse.engine.tokens import Cut, tokenise
from kronike.model import LANGUAGES
from kronike.words.sentences import sentence_words

_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_LONGEST = 600
"""Tokens in a piece: more at once cost memory, and no paragraph is so long."""
_FALLBACK = "en"
_ENDS = frozenset(".!?…:;")
_DASHES = frozenset("-–")
_QUOTE = '"'
_INITIAL = 2
"""Letters of an initial with its stop."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of the text numbered ``text``, with its tokens' offsets in that text.

    ``joined``: places of the words that begin no sentence, whatever the network says.
    """

    text: int
    language: str
    cuts: tuple[Cut, ...]
    words: tuple[str, ...]
    joined: tuple[int, ...] = ()


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
                words = tuple(text[a:b] for a, b in run)
                yield Piece(number, language, tuple(run), words, tuple(_joined(words, run, language)))
            begin = gap.end() if gap else end


def _joined(words: Sequence[str], cuts: Sequence[Cut], language: str) -> Iterator[int]:
    """Where a sentence can not begin.

    Behind what is short for part of a name ("Sen."), at a letter of a run ("S.C."), inside a pair of days
    ("16.-20. mai"), behind a straight mark that opens a quote and at one that closes it, and at a small letter behind
    a question ("– Why? asks Ann Ostby").
    """
    known = sentence_words(language)
    leading = known.leading
    for place, word in enumerate(words[:-1]):
        if word == _QUOTE:
            before, after = place > 0 and _glued(cuts, place - 1), _glued(cuts, place)
            if before != after:
                yield place + after
        elif word in known.goes_on:
            if words[place + 1][0].islower():
                yield place + 1
        elif word[-1] == ".":
            short = len(word) > 1 and word[:-1].lower() in leading
            if short or (_glued(cuts, place) and _runs_on(words[place + 1 : place + 3])):
                yield place + 1


def _runs_on(following: Sequence[str]) -> bool:
    """Whether an initial, or a dash and a number, written right behind a stop goes on with what it stands in."""
    initial = len(following[0]) == _INITIAL and following[0][1] == "."
    return initial or (following[0] in _DASHES and len(following) > 1 and following[1][0].isdigit())


def _glued(cuts: Sequence[Cut], place: int) -> bool:
    """Whether nothing stands between a word and the next."""
    return cuts[place][1] == cuts[place + 1][0]


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
