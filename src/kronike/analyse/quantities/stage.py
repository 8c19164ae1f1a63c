"""The stage that finds the quantities of a document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kronike.analyse.layers import Layers, Token
from kronike.analyse.pieces import Piece, cut
from kronike.analyse.quantities.composing import Composed, composed
from kronike.analyse.quantities.line import Line
from kronike.analyse.quantities.numbers import number_at
from kronike.analyse.quantities.sharing import shared
from kronike.model import LANGUAGES, Mention, NameType, Quantity, Sentence, Span


def find_quantities(layers: Layers) -> Layers:
    """The layers with their quantities: numbers with what they count or measure, in every language we read.

    What is part of a time is no quantity; the names of places that stand in the layers give quantities their place.
    """
    taken = [time.span for time in layers.times]
    starts = [span.start for span in taken]
    places = {m.span.start: m for m in layers.mentions if m.type is NameType.LOCATION}
    names = frozenset(mention.span.end for mention in layers.mentions)
    found: list[Quantity] = []
    for sentence, tokens in zip(layers.sentences, layers.tokens, strict=True):
        if sentence.language in LANGUAGES:
            first = max(0, bisect_left(starts, sentence.span.start) - 1)
            last = bisect_left(starts, sentence.span.end)
            found.extend(_of_sentence(sentence, tokens, taken[first:last], places, names))
    return replace(layers, quantities=tuple(found))


def _of_sentence(
    sentence: Sentence,
    tokens: Sequence[Token],
    times: Sequence[Span],
    places: Mapping[int, Mention],
    names: frozenset[int],
) -> Iterator[Quantity]:
    pieces = cut(tokens)
    line = Line(pieces, tokens, sentence.language, _inside(pieces, times), places, names)
    for item in shared(line, list(_in_line(line))):
        yield Quantity(
            document=sentence.document,
            span=line.span(item.start, item.end),
            range=item.range,
            hedge=item.hedge,
            unit=item.unit,
            counted=item.counted,
            role=item.role,
            place=item.place,
            change=item.change,
        )


def _inside(pieces: Sequence[Piece], times: Sequence[Span]) -> frozenset[int]:
    """The indices of the pieces that lie in a time; both run in the order of the text."""
    taken: set[int] = set()
    at = 0
    for time in times:
        while at < len(pieces) and pieces[at].end <= time.start:
            at += 1
        while at < len(pieces) and pieces[at].start < time.end:
            taken.add(at)
            at += 1
    return frozenset(taken)


def _in_line(line: Line) -> Iterator[Composed]:
    at, done = 0, 0
    while at < len(line.pieces):
        number = number_at(line, at)
        if number is None:
            at += 1
            continue
        item = composed(line, number)
        if item is not None and item.start >= done:
            yield item
            done = item.end
        at = max(number.end, done)
