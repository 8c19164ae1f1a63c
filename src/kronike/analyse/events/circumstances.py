"""When: the nearest time of the sentence; and which quotes stand around a span."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from kronike.model import LANGUAGES, Quote, QuoteKind, Span, TimeExpression
from kronike.words.cues import cue_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from kronike.analyse.layers import Layers
    from kronike.analyse.quotes.views import View

_TRIED = 4


@cache
def _sources() -> frozenset[str]:
    """Every preposition of source: what dates or places its sentence dates and places the event."""
    return frozenset(phrase for language in LANGUAGES for phrase in cue_words(language).according)


class Circumstances:
    """The document's times and quotes, ready to be asked for those around a span."""

    def __init__(self, layers: Layers) -> None:
        self.text = layers.text
        self.times = [time for time in layers.times if time.type != "SET" and not time.vague and time.interval.known]
        self.starts = [time.span.start for time in self.times]
        self.quotes = [quote for quote in layers.quotes if quote.kind is not QuoteKind.TOPIC]
        self.quote_starts = [quote.span.start for quote in self.quotes]

    def time(self, view: View, span: Span) -> TimeExpression | None:
        """The nearest time expression of the same clause and voice whose bounds are known."""
        first = bisect_left(self.starts, view.span.start)
        near = self.times[first : bisect_left(self.starts, view.span.end)]
        scope = self._scope(span)
        found = [time for time in near if self._reaches(time.span, scope)]
        found.sort(key=lambda time: (_gap(time.span, span), time.span.start))
        return next((time for time in found[:_TRIED] if not _parted(view, time.span, span)), None)

    def same_side(self, span: Span) -> Callable[[Span], bool]:
        """Tells of other spans whether they stand on the same side of a quote's bounds as this one."""
        scope = self._scope(span)
        return lambda other: self._reaches(other, scope)

    def _scope(self, span: Span) -> Quote | None:
        """The innermost quote around a span that draws a line: what its cue is dated by is when it was said."""
        around = self.quotes_around(span)
        if not around or (
            around[0].cue and self.text[around[0].cue.start : around[0].cue.end].casefold() in _sources()
        ):
            return None
        return around[0]

    def _reaches(self, span: Span, scope: Quote | None) -> bool:
        """Whether a time or place stands on the same side of that line as the event."""
        return scope is None or scope.span.contains(span)

    def quotes_around(self, span: Span) -> list[Quote]:
        """The quotes that hold a span: the one that begins last before it, and those that one lies in."""
        at = bisect_left(self.quote_starts, span.start + 1) - 1
        found = []
        while at >= 0 and (quote := self.quotes[at]):
            if quote.span.contains(span):
                found.append(quote)
            if quote.inside is None:
                break
            at -= 1
        return found


def _parted(view: View, one: Span, other: Span) -> bool:
    """Whether a comma and a conjunction, a colon or the like stand between: another clause."""
    start, end = min(one.end, other.end), max(one.start, other.start)
    first = bisect_left(view.tokens, start, key=lambda token: token.span.start)
    between = range(first, bisect_left(view.tokens, end, key=lambda token: token.span.start))
    marks = [index for index in between if view.low[index] in {",", ";", ":", "–"}]
    return any(
        view.low[index] != "," or view.low[index + 1] in view.cues.conjunctions | view.cues.breaks
        for index in marks
        if index + 1 < len(view)
    )


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
