"""Words that name events, coded by PLOVER root and mode, with time, place and how they are put."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kronike.analyse.events.circumstances import Circumstances
from kronike.analyse.events.modality import modality
from kronike.analyse.events.triggers import Hit, hits
from kronike.analyse.quotes.views import View, blocks
from kronike.model import EventMention

if TYPE_CHECKING:
    from kronike.analyse.layers import Layers

__all__ = ["find_events"]


def find_events(layers: Layers) -> Layers:
    """The event mentions of the document in the order of the text, of the languages that are read closely."""
    around = Circumstances(layers)
    found = []
    for block in blocks(layers):
        for view in block.views:
            found += [_mention(layers, around, view, hit) for hit in hits(view)]
    return replace(layers, events=tuple(found))


def _mention(layers: Layers, around: Circumstances, view: View, hit: Hit) -> EventMention:
    time = around.time(view, hit.span)
    place = around.place(view, hit.span)
    return EventMention(
        document=layers.reading.document.id,
        span=hit.span,
        code=hit.trigger.code,
        mode=hit.trigger.mode or None,
        participants=around.participants(view, hit),
        place=place.id if place else None,
        time=time.id if time else None,
        interval=time.interval if time else None,
        modality=modality(view, hit, around.quotes_around(hit.span)),
    )
