"""Dashes that open the lines of a list, not speech."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from kronike.analyse.quotes.marks import dash

if TYPE_CHECKING:
    from kronike.analyse.layers import Layers
    from kronike.analyse.quotes.found import Found
    from kronike.analyse.quotes.views import Block

_FEWEST = 2
_FINAL = frozenset('.!?…:"”»“,')


def without_lists(layers: Layers, document_blocks: list[Block], found: list[Found]) -> list[Found]:
    """The quotes but for those without a cue in adjacent blocks that a dash opens and no sentence ends."""
    cued = {quote.block for quote in found if not quote.marked}
    alike = [number not in cued and _unfinished(layers, block) for number, block in enumerate(document_blocks)]
    listed: set[int] = set()
    for item, run in groupby(range(len(alike)), key=alike.__getitem__):
        numbers = list(run)
        if item and len(numbers) >= _FEWEST:
            listed.update(numbers)
    return [quote for quote in found if quote.block not in listed]


def _unfinished(layers: Layers, block: Block) -> bool:
    span = block.span
    return dash(layers.text, span.start, span.end) is not None and layers.text[span.end - 1] not in _FINAL
