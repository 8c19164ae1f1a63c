"""Speech behind a name and a colon, as transcripts and interviews set it: "HART: We are not done."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.quotes.found import direct_quote
from kronike.analyse.quotes.roles import Subject
from kronike.model import NameType

if TYPE_CHECKING:
    from kronike.analyse.layers import Layers
    from kronike.analyse.quotes.found import Found
    from kronike.analyse.quotes.views import Block, View

_LONGEST_NAME = 5
_FEWEST_TURNS = 3
_FEWEST_WORDS = 3
_SHORTEST_CAPITALS = 3


def turns(document_blocks: list[Block]) -> frozenset[int]:
    """The blocks that are turns of a conversation: those of a name and a colon, where there are several.

    One such line alone is a headline's ("Ruritania: No deal").
    """
    found = [number for number, block in enumerate(document_blocks) if _colon(block)]
    return frozenset(found) if len(found) >= _FEWEST_TURNS else frozenset()


def turn(layers: Layers, number: int, block: Block) -> list[Found]:
    """What is said in one turn."""
    view, colon = block.views[0], _colon(block)
    names = [mention for at in range(colon) if (mention := view.whole(at)) is not None]
    subject = Subject(0, colon - 1, names=tuple(dict.fromkeys(names[:1])), head=view.low[colon - 1])
    start = view.tokens[colon].span.end
    quote = direct_quote(layers, number, start, block.span.end, view=view, subject=subject)
    if quote is None:
        return []
    quote.question = layers.text[quote.end - 1] == "?"
    return [quote]


def _colon(block: Block) -> int:
    """The index of the colon behind the name that opens a block; 0 where there is none."""
    view = block.views[0]
    alone = len(block.views) > 1  # the parse may take a name and a colon for a sentence
    for at in range(1, min(len(view) - (0 if alone else _FEWEST_WORDS), _LONGEST_NAME)):
        if view.low[at] == ":":
            return at if _is_name(view, at) else 0
    return 0


def _is_name(view: View, end: int) -> bool:
    mention = view.whole(end - 1)
    if mention is not None and mention.type is NameType.PERSON and view.run(end - 1)[0] == 0:
        return True
    words = [token.text for token in view.tokens[:end]]
    return all(word.isupper() or not word.isalpha() for word in words) and len(words[-1]) >= _SHORTEST_CAPITALS
