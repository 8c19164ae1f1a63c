"""Words that name events, coded by PLOVER root and mode where they can be, with time, place and how they are put."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kronike.analyse.events.circumstances import Circumstances
from kronike.analyse.events.happenings import happenings, span_of, told_as_past
from kronike.analyse.events.modality import modality
from kronike.analyse.events.triggers import Hit, hits, is_verb
from kronike.analyse.events.violence import violent_sentences
from kronike.analyse.quotes.views import View, blocks
from kronike.model import EventMention, Interval, Modality
from kronike.words.triggers import Trigger

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kronike.analyse.layers import Layers

__all__ = ["find_events"]

_TOLD = (Modality.ASSERTED, Modality.REPORTED)
_UNCODED = Trigger(code="")


def find_events(layers: Layers) -> Layers:
    """The event mentions of the document in the order of the text, of the languages that are read closely.

    What can be coded is found by the words of PLOVER's roots, however it is put; what cannot, only where it is told as
    having happened.
    """
    around = Circumstances(layers)
    views = [view for block in blocks(layers) for view in block.views]
    violent = violent_sentences(views)
    cues = frozenset(quote.cue.start for quote in layers.quotes if quote.cue)
    found: list[EventMention] = []
    for view in views:
        coded = hits(view, violent=view.number in violent)
        mentions = [_mention(layers, around, view, hit) for hit in coded]
        mentions += _uncoded(layers, around, view, coded, cues)
        found += sorted(mentions, key=lambda mention: mention.span)
    return replace(layers, events=tuple(found))


def _uncoded(
    layers: Layers, around: Circumstances, view: View, coded: list[Hit], cues: frozenset[int]
) -> Iterator[EventMention]:
    """The happenings that have no code: those put as facts or passed on as facts; a verb of saying is none."""
    taken = {at for hit in coded for at in range(hit.first, hit.last + 1)}
    taken |= {at for at, token in enumerate(view.tokens) if token.span.start in cues}
    for first, last in happenings(view, frozenset(taken)):
        mention = _mention(layers, around, view, Hit(first, last, span_of(view, (first, last)), _UNCODED))
        if mention.modality in _TOLD:
            yield mention


def _mention(layers: Layers, around: Circumstances, view: View, hit: Hit) -> EventMention:
    time = around.time(view, hit.span)
    place = around.place(view, hit.span)
    put = modality(view, hit, around.quotes_around(hit.span))
    interval = time.interval if time else None
    if interval is None and put in _TOLD and told_as_past(view, hit.first, hit.last, verb=is_verb(view, hit)):
        interval = _told_by(layers)
    return EventMention(
        document=layers.reading.document.id,
        span=hit.span,
        code=hit.trigger.code or None,
        mode=hit.trigger.mode or None,
        participants=around.participants(view, hit),
        place=place.id if place else None,
        time=time.id if time else None,
        interval=interval,
        modality=put,
    )


def _told_by(layers: Layers) -> Interval | None:
    """What is told as past in a report was over when that was published; nothing says when it began."""
    published = layers.reading.document.published
    if published is None or published.latest is None:
        return None
    return Interval(None, published.latest, published.grain, basis="told as past in a report published then")
