"""When, where and by whom: the nearest time and place of the sentence, the names behind "by" and "against"."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from kronike.model import LANGUAGES, Mention, NameType, Participant, Quote, QuoteKind, Span, TimeExpression
from kronike.words.cues import cue_words
from kronike.words.names import locality_noun
from kronike.words.triggers import trigger_words

if TYPE_CHECKING:
    from kronike.analyse.events.triggers import Hit
    from kronike.analyse.layers import Layers
    from kronike.analyse.quotes.views import View

_PREPOSITION_WITHIN = 4
_NAME_WITHIN = 3
_TRIED = 4


@cache
def _sources() -> frozenset[str]:
    """Every preposition of source: what dates or places its sentence dates and places the event."""
    return frozenset(phrase for language in LANGUAGES for phrase in cue_words(language).according)


class Circumstances:
    """The document's times and quotes, ready to be asked for those around a span."""

    def __init__(self, layers: Layers) -> None:
        self.text = layers.text
        self.latest = -1
        self.places: list[Mention] = []
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

    def place(self, view: View, span: Span) -> Mention | None:
        """The nearest place name of the sentence behind a preposition of place or a noun like "village"."""
        scope = self._scope(span)
        found = [mention for mention in self._places(view) if self._reaches(mention.span, scope)]
        return min(found, key=lambda mention: (_gap(mention.span, span), mention.span.start), default=None)

    def _places(self, view: View) -> list[Mention]:
        """The place names of the sentence where something can happen; asked for once for each sentence."""
        if self.latest != view.number:
            self.latest, self.places = view.number, _located_names(view)
        return self.places

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

    def participants(self, view: View, hit: Hit) -> tuple[Participant, ...]:
        """The agent behind "by" and the recipient behind "against", where a name stands there."""
        words = trigger_words(view.language)
        found = []
        for role, before in (("agent", words.by), ("recipient", words.against)):
            name = _name_behind(view, hit.last, before)
            if name:
                found.append(Participant(role, name.span, name.id))
        return tuple(found)


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


def _located_names(view: View) -> list[Mention]:
    found: dict[str, Mention] = {}
    for index, mention in enumerate(view.mentions):
        if mention and mention.type is NameType.LOCATION and mention.id not in found and _located(view, index):
            found[mention.id] = mention
    return list(found.values())


def _located(view: View, index: int) -> bool:
    """Whether a place name stands where something happens, not where somebody comes from or whose it is."""
    mention, token = view.mentions[index], view.tokens[index]
    if mention is None:
        return False
    if mention.span.end < token.span.end and "-" in token.text:
        return locality_noun(token.text.rpartition("-")[2], view.language) is not None
    if len(mention.span) > len(mention.name):  # a genitive
        return False
    if index and locality_noun(view.tokens[index - 1].text, view.language):
        return True
    for at in range(index - 1, max(-1, index - 1 - _PREPOSITION_WITHIN), -1):
        if view.low[at] in view.names.in_place:
            return True
        if view.low[at] in view.cues.stops or not view.low[at][0].isalnum():
            return False
    return False


def _name_behind(view: View, last: int, words: frozenset[str]) -> Mention | None:
    for at in range(last + 1, min(len(view) - 1, last + 1 + _NAME_WITHIN)):
        if view.low[at] in words:
            return next((name for index in (at + 1, at + 2) if (name := view.whole(index))), None)
    return None
