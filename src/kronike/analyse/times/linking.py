"""Which time expression belongs to a word: by the path between them in the tree, not by nearness."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from kronike.analyse.layers import Layers
from kronike.analyse.times.heading import published_of
from kronike.analyse.times.lasting import LENGTH
from kronike.analyse.times.seats import Reason, SentenceTimes
from kronike.model import LANGUAGES, Interval, Quote, QuoteKind, Span, TimeExpression
from kronike.words.cues import cue_words
from kronike.words.time import time_index


@dataclass(frozen=True, slots=True)
class Link:
    """The time expression a word is dated by, when that makes it happen, and why it was taken.

    ``interval`` is the expression's own, or what "since", "until" and "after" before it make of that.
    ``carried``: it stands in a sentence before.
    """

    time: TimeExpression
    interval: Interval
    reason: Reason

    @property
    def carried(self) -> bool:
        """Whether the expression stands in a sentence before."""
        return self.reason is Reason.CARRIED


class TimeLinks:
    """The times of a document that tell when, ready to be asked for the one that belongs to a span.

    A word is dated by what hangs on it in the tree, on the verb of its clause, or on one beside or above it that shares
    its time; then by what opens its sentence, or stands beside it with nothing between. Failing all, what is told as
    past in a paragraph that opens with a dated past belongs there. What is said is not dated by when it is said: only
    times in the same quote count, and none in another.
    """

    def __init__(self, layers: Layers) -> None:
        self._published = published_of(layers)
        self._starts = [sentence.span.start for sentence in layers.sentences]
        self._sentences = _seated(layers, _tells_when)
        self._unbounded = _seated(layers, _tells_words)
        timed = [number if sentence.times else -1 for number, sentence in enumerate(self._sentences)]
        self._last_timed = list(accumulate(timed, max))
        self._opening = _openings(layers, self._starts)
        self._quotes = [quote for quote in layers.quotes if parts_times(quote, layers.text)]
        self._quote_starts = [quote.span.start for quote in self._quotes]

    def of(self, span: Span) -> Link | None:
        """The time that the word at a span is dated by, or ``None`` where the report's words do not say."""
        at = bisect_left(self._starts, span.start + 1) - 1
        if at < 0:
            return None
        voice = self._voice(span)
        sentence = self._sentences[at]
        found = sentence.of(span, lambda time: self._voice(time.span) == voice)
        if found:
            time, reason, bound = found
            return Link(time, self._bounded(time.interval, bound), reason)
        return self._carried(span, at, voice)

    def words_of(self, span: Span) -> Link | None:
        """The time expression of the sentence that dates a word and gives no interval ("last week", undated)."""
        at = bisect_left(self._starts, span.start + 1) - 1
        if at < 0 or not self._unbounded[at].times:
            return None
        voice = self._voice(span)
        found = self._unbounded[at].of(span, lambda time: self._voice(time.span) == voice)
        return Link(found[0], found[0].interval, found[1]) if found else None

    def tells_when(self, sentence: int) -> bool:
        """Whether the sentence of a number has a time of its own that says more than since when."""
        return self._sentences[sentence].tells_when or bool(self._unbounded[sentence].times)

    def _carried(self, span: Span, at: int, voice: str) -> Link | None:
        """What opened the paragraph, where the word is told as past and no other time has come between."""
        first = self._opening.get(at, at)
        if first == at or self._last_timed[at] > first:
            return None
        opening = self._sentences[first].opening(self._published.earliest if self._published else None)
        if opening is None or self._voice(opening.span) != voice or not self._sentences[at].past(span):
            return None
        return Link(opening, opening.interval, Reason.CARRIED)

    def _bounded(self, interval: Interval, bound: str) -> Interval:
        """The interval that "since Friday", "until Friday" tell of: from it on, or up to it."""
        if bound not in _BOUNDS:
            return interval
        basis = f"{_BOUNDS[bound]} {interval.basis}"
        if bound == "end":
            return Interval(None, interval.latest, interval.grain, basis=basis)
        latest = self._published.latest if bound in _SO_FAR and self._published else None
        if latest and interval.earliest and latest < interval.earliest:
            latest = None
        return Interval(interval.earliest, latest, interval.grain, basis=basis)

    def _voice(self, span: Span) -> str:
        """The innermost quote that holds a span; empty for the report's own words."""
        at = bisect_left(self._quote_starts, span.start + 1) - 1
        while at >= 0:
            quote = self._quotes[at]
            if quote.span.contains(span):
                return quote.id
            if quote.inside is None:
                break
            at -= 1
        return ""


@cache
def _sources() -> frozenset[str]:
    return frozenset(phrase for language in LANGUAGES for phrase in cue_words(language).according)


def parts_times(quote: Quote, text: str) -> bool:
    """Whether what dates or places the sentence around a quote says nothing of what is told in it.

    A preposition of source ("according to") is no act of saying, so what dates its sentence dates the event.
    """
    if quote.kind is QuoteKind.TOPIC:
        return False
    return quote.cue is None or quote.cue.of(text).casefold() not in _sources()


_BOUNDS = {"since": "since", "after": "after", "start": "from", "end": "up to"}
_SO_FAR = ("since", "after")
"""What begins so, and is told of, has been or begun when the report was published."""


def _tells_when(time: TimeExpression) -> bool:
    return time.type != "SET" and not time.vague and time.interval.known


def _tells_words(time: TimeExpression) -> bool:
    """Whether an expression tells when, though nothing says which day, month or year that is."""
    return time.type != "SET" and (time.vague or not time.interval.known) and time.interval.basis != LENGTH


def _seated(layers: Layers, tells: Callable[[TimeExpression], bool]) -> list[SentenceTimes]:
    """Every sentence with those of its times that tell what is asked for."""
    times = [time for time in layers.times if tells(time)]
    starts = [time.span.start for time in times]
    return [
        SentenceTimes(
            tokens,
            times[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)],
            time_index(sentence.language if sentence.language in LANGUAGES else "en").bounds,
        )
        for sentence, tokens in zip(layers.sentences, layers.tokens, strict=True)
    ]


def _openings(layers: Layers, starts: list[int]) -> dict[int, int]:
    """For each sentence of a paragraph, the number of its first."""
    found: dict[int, int] = {}
    for paragraph in layers.reading.paragraphs:
        first = bisect_left(starts, paragraph.span.start)
        last = bisect_left(starts, paragraph.span.end)
        found |= dict.fromkeys(range(first, last), first)
    return found
