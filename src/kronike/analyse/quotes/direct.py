"""Direct speech: behind a dash, between marks, or before a mark that machine translation left over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.quotes.dashed import dashed_quotes
from kronike.analyse.quotes.marked import marked_quotes

if TYPE_CHECKING:
    from kronike.analyse.layers import Layers
    from kronike.analyse.quotes.found import Found
    from kronike.analyse.quotes.views import Block


def direct_quotes(layers: Layers, number: int, block: Block) -> list[Found]:
    """The direct quotes of one block, in order; those without a cue have no subject yet."""
    found = dashed_quotes(layers, number, block)
    taken = max((quote.end for quote in found), default=0)
    return found + [quote for quote in marked_quotes(layers, number, block) if quote.start >= taken]
