"""A quote on its way: spans and subject, before its speaker is resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kronike.analyse.quotes.roles import Subject
from kronike.analyse.quotes.said_to import addressee, said_to
from kronike.analyse.quotes.stances import kind_of, stance_of
from kronike.analyse.quotes.views import MARKS, PAUSES, Cue, View
from kronike.model import QuoteKind, QuoteMode, Span, Stance, stripped

if TYPE_CHECKING:
    from kronike.analyse.layers import Layers
    from kronike.analyse.quotes.content import Content


_FEW = 2
"""So few words without a verb are a cue's object or place, seldom what was said."""


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
    addressee: Span | None = None
    kind: QuoteKind = QuoteKind.SPEECH
    stance: Stance = Stance.NONE
    denied: bool = False
    question: bool = False
    cue_words: Cue | None = None
    gaps: list[Span] = field(default_factory=list)
    marked: bool = False
    """Whether marks or a dash without a cue made it speech: its speaker stands nearby."""
    like: Found | None = None
    """The quote whose speaker goes on in this one."""

    @property
    def span(self) -> Span:
        """What was said."""
        return Span(self.start, self.end)


def reported(number: int, view: View, cue: Cue, subject: Subject | None, content: Content) -> Found | None:
    """Reported speech without the marks and joints at its ends; marks around the whole make it direct speech."""
    first, end = content.first, content.end
    of = first + 1 < end and view.low[first] in view.cues.of
    if of and (first == cue.last + 1 or _opens_clause(view, first + 1)):
        first += 1
    if first == cue.last + 1 and "Reflex=Yes" in view.tokens[first].feats:
        return None  # "it goes without saying": the verb has its subject for an object
    while first < end and view.low[first] in PAUSES and view.low[first] not in MARKS:
        first += 1
    while end > first and view.low[end - 1] in PAUSES - {"!", "?"} and view.low[end - 1] not in MARKS:
        end -= 1
    end = _without_odd_mark(view, first, end)
    if end - first <= 1 or (end - first <= _FEW and not content.topic and not _says(view, first, end)):
        return None
    start, stop, mode = view.tokens[first].span.start, _with_mark(view, first, end), QuoteMode.INDIRECT
    closing = _closing_of_pair(view, first, end)
    if closing:
        start, stop, mode = view.tokens[first + 1].span.start, view.tokens[closing - 1].span.end, QuoteMode.DIRECT
    elif any(view.low[index] in MARKS for index in range(first, end)):
        mode = QuoteMode.MIXED
    behind = max(cue.last, subject.last if subject and subject.first > cue.last else 0) + 1
    return Found(
        number,
        start,
        stop,
        mode,
        cue=cue.span(view),
        cue_words=cue,
        view=view,
        subject=subject,
        via=None if cue.source else said_to(view, behind),
        addressee=None if cue.source else addressee(view, cue, subject),
        kind=kind_of(view, cue, content),
        stance=stance_of(view, cue),
        denied=view.low[cue.first] in view.cues.denies,
        gaps=_gaps(view, content, start, stop),
    )


def _opens_clause(view: View, index: int) -> bool:
    return view.low[index] in view.cues.infinitive | view.cues.that


def _says(view: View, first: int, end: int) -> bool:
    """Whether a few words can be all that was said: there is a verb among them."""
    return any(view.tokens[at].upos in {"VERB", "AUX"} for at in range(first, end))


def _without_odd_mark(view: View, first: int, end: int) -> int:
    """The end before a closing mark whose opening one stands outside."""
    marks = sum(view.low[index] in MARKS for index in range(first, end))
    if end - first > 1 and marks == 1 and view.low[end - 1] in MARKS:
        end -= 1
        while end > first and view.low[end - 1] in PAUSES - {"!", "?"}:
            end -= 1
    return end


def _gaps(view: View, content: Content, start: int, stop: int) -> list[Span]:
    if content.gap is None:
        return []
    first, last = view.tokens[content.gap[0]].span.start, view.tokens[content.gap[1] - 1].span.end
    return [Span(first, last)] if start < first and last < stop else []


def _closing_of_pair(view: View, first: int, end: int) -> int | None:
    """The closing mark, where one pair stands around the whole clause: its words are then the speaker's own."""
    closing = end if end < len(view) and view.low[end] in MARKS else end - 1
    marks = [index for index in range(first, closing + 1) if view.low[index] in MARKS]
    return closing if marks == [first, closing] and closing - first > 1 else None


def _with_mark(view: View, first: int, end: int) -> int:
    """The end of the clause, with the closing mark of a pair that began in it."""
    opened = sum(view.low[index] in "«“„" for index in range(first, end))
    closed = sum(view.low[index] in "»”" for index in range(first, end))
    if opened > closed and end < len(view) and view.low[end] in "»”":
        return view.tokens[end].span.end
    return view.tokens[end - 1].span.end


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
        quote.via, quote.addressee = said_to(view, behind), addressee(view, cue, subject)
        quote.stance = stance_of(view, cue)
        quote.denied = view.low[cue.first] in view.cues.denies
    return quote
