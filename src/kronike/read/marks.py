"""Marks and letters that a machine translator leaves in the wrong place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kronike.model import Span
from kronike.words.translation import signs
from kronike.words.vocabulary import is_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FEWEST_STARTS = 2
"""Paragraphs that must start in lower case before it is a habit and not a slip."""
_FEWEST_WORDS = 5
_SPACED = re.compile(r"[,.!?] [”»](?=\s)|(?<=\d): (?=\d\d\b)(?!\d\d:)")
_DASH = re.compile(r"[–—-] ?(?=\w)")
_FIRST_WORDS = re.compile(r"(?:[–—-] )?([^\W\d_]+)(?= ([^\W\d_]+)(?=[ ,]))")


def broken_quotations(text: str, spans: Sequence[Span], language: str) -> Iterator[Span]:
    """Closing quotation marks in paragraphs where nothing was opened before them."""
    own = signs(language)
    if not own.closing:
        return
    for span in spans:
        opened = 0
        if text.find(own.closing, span.start, span.end) < 0:
            continue
        for place in range(span.start, span.end):
            if text[place] == own.opening:
                opened += 1
            elif text[place] == own.closing:
                if not opened:
                    yield Span(place, place + 1)
                opened = max(0, opened - 1)


def spaced_marks(text: str, spans: Sequence[Span], language: str) -> Iterator[Span]:
    """Closing marks after a space, and clock times torn apart ("12: 00")."""
    del language  # every language writes these marks without a space
    for span in spans:
        for match in _SPACED.finditer(text, span.start, span.end):
            yield Span(*match.span())


def dash_quotations(text: str, spans: Sequence[Span], language: str) -> Iterator[Span]:
    """Dashes that open a paragraph of speech, in a language that opens speech with marks."""
    own = signs(language)
    if own.dash_opens_quotes:
        return
    for span in spans:
        if (dash := _DASH.match(text, span.start, span.end)) and _is_speech(span.of(text), own.closing, own.speech):
            yield Span(*dash.span())


def lower_case_starts(text: str, spans: Sequence[Span], language: str) -> Iterator[Span]:
    """First words in lower case of paragraphs of some length, where it is a habit; names are no such words."""
    found = []
    for span in spans:
        first = _FIRST_WORDS.match(text, span.start, span.end)
        long = len(span.of(text).split(maxsplit=_FEWEST_WORDS)) >= _FEWEST_WORDS
        if first and long and first[1].islower() and is_word(first[1], language):
            found.append(Span(*first.span(1)))
    if len(found) >= FEWEST_STARTS:
        yield from found


def _is_speech(words: str, closing: str, speech: Sequence[str]) -> bool:
    """Whether a paragraph ends as speech does: in a question, or with who says it after a closing mark or comma."""
    if words.rstrip().endswith("?"):
        return True
    return any(f"{mark} {word}" in words for mark in (closing, ",") for word in speech)
