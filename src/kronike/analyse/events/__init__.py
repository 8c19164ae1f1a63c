"""Words that name events, coded by PLOVER where they can be, with who took part, time, place and how they are put."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kronike.analyse.events.background import FRESH, in_past, in_perfect, is_background
from kronike.analyse.events.circumstances import Circumstances
from kronike.analyse.events.codes import coded
from kronike.analyse.events.contexts import contexts_of
from kronike.analyse.events.happenings import denies, happenings, is_habit, is_state, span_of, told_as_past
from kronike.analyse.events.means import mode_of
from kronike.analyse.events.modality import modality
from kronike.analyse.events.numbers import numbers_of
from kronike.analyse.events.participants import acted_by, participants
from kronike.analyse.events.places import Scene
from kronike.analyse.events.triggers import Hit, hits
from kronike.analyse.events.violence import violent_sentences
from kronike.analyse.quotes.views import View, blocks
from kronike.model import EventMention, Interval, Mention, Modality, Participant
from kronike.words.events import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kronike.analyse.layers import Layers

__all__ = ["find_events"]

_TOLD = (Modality.ASSERTED, Modality.REPORTED)
_UNCODED = EventKind()
_OPENING = 3
"""Sentences at the start of a report, where news puts what is new."""


def find_events(layers: Layers) -> Layers:
    """The event mentions of the document in the order of the text, of the languages that are read closely.

    What can be coded is found by the words of PLOVER's roots, however it is put; what cannot, only where it is told as
    having happened.
    """
    found: list[EventMention] = []
    parts = blocks(layers)
    violent = violent_sentences([view for block in parts for view in block.views])
    finder = _Finder(layers)
    for block in parts:
        scene = Scene(block)
        for view in block.views:
            found += sorted(finder.mentions(view, scene, violent=view.number in violent), key=lambda each: each.span)
    return replace(layers, events=tuple(found))


class _Finder:
    """Makes the event mentions of one document."""

    def __init__(self, layers: Layers) -> None:
        self._layers = layers
        self._around = Circumstances(layers)
        self._cues = frozenset(quote.cue.start for quote in layers.quotes if quote.cue)

    def mentions(self, view: View, scene: Scene, *, violent: bool) -> Iterator[EventMention]:
        """Those of one sentence: the coded ones, then the happenings that have no code."""
        taken: set[int] = set()
        for hit in hits(view, violent=violent):
            if self._around.names_time(hit.span) or denies(view, hit) or is_state(view, hit):
                continue
            taking = self._participants(view, hit)
            if hit.weak and (is_habit(view, hit) or not acted_by(taking)):
                continue
            taken.update(range(hit.first, hit.last + 1))
            mention = self._mention(view, scene, replace(hit, kind=coded(view, hit, taking)), taking)
            if mention.code or mention.modality in _TOLD:
                yield mention
        yield from self._uncoded(view, scene, taken)

    def _uncoded(self, view: View, scene: Scene, taken: set[int]) -> Iterator[EventMention]:
        """The happenings that have no code: those put as facts or passed on as facts; a verb of saying is none."""
        taken |= {at for at, token in enumerate(view.tokens) if token.span.start in self._cues}
        for first, last in happenings(view, frozenset(taken)):
            hit = Hit(first, last, span_of(view, (first, last)), "", _UNCODED, first, first)
            mention = self._mention(view, scene, hit, self._participants(view, hit))
            if mention.modality in _TOLD:
                yield mention

    def _participants(self, view: View, hit: Hit) -> tuple[Participant, ...]:
        """Who takes part; no time does, whatever the parse makes of it."""
        return tuple(each for each in participants(view, hit) if not self._around.names_time(each.span))

    def _mention(self, view: View, scene: Scene, hit: Hit, taking: tuple[Participant, ...]) -> EventMention:
        quotes = self._around.quotes_around(hit.span)
        put = modality(view, hit, quotes)
        link = self._around.time(hit.span, put)
        words = self._around.time_words(hit.span, put) if link is None or link.carried else None
        link = None if words else link
        interval = link.interval if link else None
        if (interval is None or not (interval.known or interval.inferred_latest)) and put in _TOLD:
            interval = self._told_by(view, hit) or interval
        place, inferred = self._place(view, scene, hit, taking)
        return EventMention(
            document=self._layers.reading.document.id,
            span=hit.span,
            code=hit.kind.code or None,
            mode=mode_of(view, hit),
            context=contexts_of(view) if hit.kind.code else (),
            kind=hit.name,
            participants=taking,
            place=place.id if place else None,
            time=words.id if words else link.time.id if link else None,
            interval=interval,
            modality=put,
            reported_by=tuple(dict.fromkeys(speaker for quote in quotes for speaker in quote.speakers)),
            quantities=numbers_of(self._layers.quantities, view, hit, taking),
            background=is_background(view, hit, interval, self._layers.reading.document.published),
            inferred=(*(("place",) if inferred else ()), *(("time",) if link and link.carried else ())),
        )

    def _place(
        self, view: View, scene: Scene, hit: Hit, taking: tuple[Participant, ...]
    ) -> tuple[Mention | None, bool]:
        """The place, and whether it is another sentence that gives it."""
        reaches = self._around.same_side(hit.span)
        own = scene.place(view, hit, taking, reaches)
        if own is not None or not hit.kind.code:
            return own, False
        around = scene.around(view, reaches)
        return around, around is not None

    def _told_by(self, view: View, hit: Hit) -> Interval | None:
        """What is told as past in a report was over when that was published; nothing says when it began.

        A coded event that opens a report in the perfect ("has launched") is news, a week old at most: that is inferred.
        """
        published = self._layers.reading.document.published
        perfect = in_perfect(view, hit)
        past = perfect or in_past(view, hit) or told_as_past(view, hit.first, hit.last, verb=hit.verb)
        if not past or published is None or published.latest is None:
            return None
        told = Interval(None, published.latest, published.grain, basis="told as past in a report published then")
        if not (perfect and hit.kind.code) or view.number >= _OPENING or published.earliest is None:
            return told
        return told.narrowed(published.earliest - FRESH, published.latest)
