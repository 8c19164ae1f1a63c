"""Words that name events, coded by PLOVER where they can be, with who took part, time, place and how they are put."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kronike.analyse.events.background import is_background
from kronike.analyse.events.circumstances import TOLD, Circumstances
from kronike.analyse.events.codes import coded, promised
from kronike.analyse.events.contexts import contexts_of
from kronike.analyse.events.echoes import Told, dated_alike, told
from kronike.analyse.events.firms import firms_of
from kronike.analyse.events.happenings import denies, happenings, is_habit, is_state, span_of
from kronike.analyse.events.means import mode_of
from kronike.analyse.events.modality import modality
from kronike.analyse.events.narrative import references
from kronike.analyse.events.numbers import numbers_of
from kronike.analyse.events.participants import acted_by, participants
from kronike.analyse.events.places import Scene
from kronike.analyse.events.triggers import Hit, hits
from kronike.analyse.events.violence import violent_sentences
from kronike.analyse.events.when import Dating
from kronike.analyse.quotes.views import View, blocks
from kronike.analyse.times.heading import published_of
from kronike.model import EventMention, Mention, Participant
from kronike.words.events import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kronike.analyse.layers import Layers

__all__ = ["find_events"]

_UNCODED = EventKind()


def find_events(layers: Layers) -> Layers:
    """The event mentions of the document in the order of the text, of the languages that are read closely.

    What can be coded is found by the words of PLOVER's roots, however it is put; what cannot, only where it is told as
    having happened.
    """
    found: list[Told] = []
    parts = blocks(layers)
    views = [view for block in parts for view in block.views]
    violent = violent_sentences(views)
    finder = _Finder(layers, views)
    for block in parts:
        scene = Scene(block)
        for view in block.views:
            found += sorted(
                finder.mentions(view, scene, violent=view.number in violent), key=lambda each: each.mention.span
            )
    return replace(layers, events=tuple(dated_alike(found, published_of(layers))))


class _Finder:
    """Makes the event mentions of one document."""

    def __init__(self, layers: Layers, views: Sequence[View]) -> None:
        self._layers = layers
        self._firms = firms_of(views)
        self._around = Circumstances(layers)
        self._published = published_of(layers)
        self._senses: dict[str, EventKind] = {}
        self._cues = frozenset(quote.cue.start for quote in layers.quotes if quote.cue)
        self._dating = Dating(self._around, self._published, references(views, self._around, self._cues))

    def mentions(self, view: View, scene: Scene, *, violent: bool) -> Iterator[Told]:
        """Those of one sentence: the coded ones, then the happenings that have no code."""
        taken: set[int] = set()
        for hit in (self._in_sense(view, hit) for hit in hits(view, violent=violent)):
            if self._around.names_time(hit.span) or denies(view, hit) or is_state(view, hit):
                continue
            taking = self._participants(view, hit)
            if hit.weak and (is_habit(view, hit) or not acted_by(taking)):
                continue
            taken.update(range(hit.first, hit.last + 1))
            mention = self._mention(view, scene, replace(hit, kind=coded(view, hit, taking, self._firms)), taking)
            if mention.code or mention.modality in TOLD:
                yield told(view, hit, mention)
        yield from self._uncoded(view, scene, taken)

    def _in_sense(self, view: View, hit: Hit) -> Hit:
        """A bare noun in the sense that the report has told before: "the protest" after "a formal protest"."""
        if hit.verb:
            return hit
        lemma = view.lemma(hit.head)
        if hit.first < hit.head and hit.carrier < 0:
            self._senses[lemma] = hit.kind
            return hit
        return replace(hit, kind=self._senses.get(lemma, hit.kind))

    def _uncoded(self, view: View, scene: Scene, taken: set[int]) -> Iterator[Told]:
        """The happenings that have no code: those put as facts or passed on as facts; a verb of saying is none."""
        taken |= {at for at, token in enumerate(view.tokens) if token.span.start in self._cues}
        for first, last in happenings(view, frozenset(taken)):
            hit = Hit(first, last, span_of(view, (first, last)), "", _UNCODED, first, first)
            mention = self._mention(view, scene, hit, self._participants(view, hit))
            if mention.modality in TOLD:
                yield told(view, hit, mention)

    def _participants(self, view: View, hit: Hit) -> tuple[Participant, ...]:
        """Who takes part; no time does, whatever the parse makes of it."""
        return tuple(each for each in participants(view, hit) if not self._around.names_time(each.span))

    def _mention(self, view: View, scene: Scene, hit: Hit, taking: tuple[Participant, ...]) -> EventMention:
        quotes = self._around.quotes_around(hit.span)
        put = modality(view, hit, quotes)
        kind = promised(hit.kind, put) if hit.carrier >= 0 else hit.kind
        when = self._dating.when(view, hit, put, quotes)
        place, inferred = self._place(view, scene, hit, taking)
        return EventMention(
            document=self._layers.reading.document.id,
            span=hit.span,
            code=kind.code or None,
            mode=mode_of(view, hit) if kind is hit.kind else None,
            context=contexts_of(view) if hit.kind.code else (),
            kind=hit.name,
            participants=taking,
            place=place.id if place else None,
            time=when.time,
            interval=when.interval,
            modality=put,
            reported_by=tuple(dict.fromkeys(speaker for quote in quotes for speaker in quote.speakers)),
            quantities=numbers_of(self._layers.quantities, view, hit, taking),
            background=is_background(view, hit, when.interval, self._published),
            inferred=(*(("place",) if inferred else ()), *(("time",) if when.carried else ())),
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
