"""When, by the times that hang on a word; and which quotes stand around a span."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from kronike.analyse.times.linking import Link, TimeLinks, parts_times
from kronike.analyse.times.seats import Reason
from kronike.model import Modality, Quote, QuoteKind, Span, TimeExpression

if TYPE_CHECKING:
    from collections.abc import Callable

    from kronike.analyse.layers import Layers

NOW = "PRESENT_REF"
"""TIMEX3's value of the present, which all that is told with it shares."""
TOLD = (Modality.ASSERTED, Modality.REPORTED)
_TO_COME = (Modality.PLANNED, Modality.HYPOTHETICAL)
_ITS_OWN = (Reason.NAMED, Reason.OWN, Reason.CLAUSE, Reason.ARGUMENT)


class Circumstances:
    """The document's times and quotes, ready to be asked for those around a span."""

    def __init__(self, layers: Layers) -> None:
        self.text = layers.text
        self.times = TimeLinks(layers)
        self.time_spans = sorted(time.span for time in layers.times)
        self.time_starts = [span.start for span in self.time_spans]
        self.quotes = [quote for quote in layers.quotes if quote.kind is not QuoteKind.TOPIC]
        self.quote_starts = [quote.span.start for quote in self.quotes]

    def time(self, span: Span, put: Modality) -> Link | None:
        """The time expression that an event is dated by, and what it makes of when that was.

        What is still to come, or would be, shares no time with what it is told with.
        """
        link = self.times.of(span)
        return None if link and put in _TO_COME and link.reason not in _ITS_OWN else link

    def time_words(self, span: Span, put: Modality) -> TimeExpression | None:
        """The words of an event's sentence that tell when, where nothing says what interval that is."""
        link = self.times.words_of(span)
        if link is None or (link.reason is Reason.GOVERNOR and not (link.time.value == NOW and put in TOLD)):
            return None
        return None if put in _TO_COME and link.reason not in _ITS_OWN else link.time

    def names_time(self, span: Span) -> bool:
        """Whether words are part of a time ("in the fall of 2017")."""
        at = bisect_right(self.time_starts, span.start) - 1
        return at >= 0 and self.time_spans[at].contains(span)

    def same_side(self, span: Span) -> Callable[[Span], bool]:
        """Tells of other spans whether they stand on the same side of a quote's bounds as this one."""
        scope = self._scope(span)
        return lambda other: self._reaches(other, scope)

    def _scope(self, span: Span) -> Quote | None:
        """The innermost quote around a span that draws a line: what its cue is dated by is when it was said."""
        around = self.quotes_around(span)
        return around[0] if around and parts_times(around[0], self.text) else None

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
