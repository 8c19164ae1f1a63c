"""Speech behind a dash, as Nordic papers set it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.quotes.closing import closing_cue
from kronike.analyse.quotes.found import Found, direct_quote
from kronike.analyse.quotes.marks import dash
from kronike.analyse.quotes.views import Block, View

if TYPE_CHECKING:
    from kronike.analyse.layers import Layers


def dashed_quotes(layers: Layers, number: int, block: Block) -> list[Found]:
    """The quotes of a block that opens with a dash, in order; those without a cue have no subject yet."""
    text = layers.text
    heads = [at for at, view in enumerate(block.views) if dash(text, view.span.start, view.span.end) is not None]
    if not heads or heads[0] != 0:
        return []
    found = []
    for at, following in zip(heads, [*heads[1:], len(block.views)], strict=True):
        quote = _one_dash(layers, number, block.views[at:following])
        if quote:
            found.append(quote)
    return found


def _one_dash(layers: Layers, number: int, views: tuple[View, ...]) -> Found | None:
    text = layers.text
    start = dash(text, views[0].span.start, views[0].span.end) or views[0].span.start
    for view in views:
        closing = closing_cue(view, floor=1 if view is views[0] else 0, last=view is views[-1])
        if closing:
            cue, subject = closing
            end = view.tokens[cue.first].span.start
            if cue.first and subject is not None and subject.first < cue.first:
                end = min(end, view.tokens[subject.first].span.start)
            return direct_quote(layers, number, start, end, view=view, cue=cue, subject=subject)
    end = views[-1].span.end
    quote = direct_quote(layers, number, start, end)
    if quote:
        quote.marked = True
        quote.question = text[quote.end - 1] == "?"
    return quote
