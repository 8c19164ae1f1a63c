"""A quote on its way: spans and subject, before its speaker is resolved."""

from __future__ import annotations

from dataclasses import dataclass

from kronike.analyse.quotes.subjects import Subject
from kronike.analyse.quotes.views import View
from kronike.model import QuoteMode, Span


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
    marked: bool = False
    """Whether marks or a dash without a cue made it speech: its speaker stands nearby."""

    @property
    def span(self) -> Span:
        """What was said."""
        return Span(self.start, self.end)
