"""A quote on its way: spans and subject, before its speaker is resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kronike.analyse.quotes.roles import Subject
from kronike.analyse.quotes.said_to import said_to
from kronike.analyse.quotes.views import MARKS, Cue, View
from kronike.model import QuoteMode, Span, stripped

if TYPE_CHECKING:
    from kronike.analyse.layers import Layers


@dataclass(slots=True)
class Found:
    """What was said and by which noun phrase of which sentence; ``block`` is the block's index."""

    block: int
    start: int
    end: int
    mode: QuoteMode
    cue: Span | None = None
    view: View | None = None
    subject: Subject | None = None
    via: str | None = None
    denied: bool = False
    question: bool = False
    cue_words: Cue | None = None
    marked: bool = False
    """Whether marks or a dash without a cue made it speech: its speaker stands nearby."""

    @property
    def span(self) -> Span:
        """What was said."""
        return Span(self.start, self.end)


def direct_quote(
    layers: Layers,
    number: int,
    start: int,
    end: int,
    *,
    view: View | None = None,
    cue: Cue | None = None,
    subject: Subject | None = None,
) -> Found | None:
    """A quote without the blanks, comma or full stop, and marks at its ends."""
    text = layers.text
    span = stripped(text, start, end)
    while span and (text[span.end - 1] in ",." or text[span.end - 1] in MARKS) and span.end - 1 > span.start:
        span = stripped(text, span.start, span.end - 1)
    while span and text[span.start] in MARKS and span.end - 1 > span.start:
        span = stripped(text, span.start + 1, span.end)
    if span is None or not any(letter.isalnum() for letter in span.of(text)):
        return None
    quote = Found(number, span.start, span.end, QuoteMode.DIRECT, view=view, subject=subject)
    if view and cue:
        quote.cue, quote.cue_words = cue.span(view), cue
        behind = max(cue.last, subject.last if subject else 0) + 1
        quote.via = said_to(view, behind)
        quote.denied = view.low[cue.first] in view.cues.denies
    return quote
