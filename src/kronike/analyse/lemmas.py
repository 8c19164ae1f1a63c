"""The base forms of the words that events are named by, read off the parse while it is there."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kronike.analyse.layers import Layers, Token
    from kronike.model import Span


def with_lemmas(layers: Layers) -> Layers:
    """The event mentions with the base forms of their triggers; what has one already keeps it."""
    starts = [sentence.span.start for sentence in layers.sentences]

    def tokens_at(span: Span) -> Sequence[Token]:
        place = bisect_right(starts, span.start) - 1
        return layers.tokens[place] if place >= 0 else ()

    events = tuple(
        event if event.lemma else replace(event, lemma=_lemma(tokens_at(event.span), event.span))
        for event in layers.events
    )
    return replace(layers, events=events)


def _lemma(tokens: Sequence[Token], span: Span) -> str:
    """The base forms of the words in a span; a word without one stands as it is."""
    words = (token.lemma or token.text for token in tokens if token.span.overlaps(span) and token.text[0].isalnum())
    return " ".join(word.casefold() for word in words)
