"""The stage that finds the quantities of a document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kronike.analyse.layers import Layers
from kronike.analyse.pieces import Piece, cut
from kronike.analyse.quantities.composing import Composed, composed
from kronike.analyse.quantities.hedges import hedged
from kronike.analyse.quantities.line import Line
from kronike.analyse.quantities.money import currency_before
from kronike.analyse.quantities.numbers import number_at
from kronike.analyse.quantities.sharing import shared
from kronike.model import LANGUAGES, Hedge, NameType, Quantity, Range, Sentence, Span


@dataclass(frozen=True, slots=True)
class HedgedNumber:
    """A number with its hedge, whatever it is there for; ``bounded``: a range, a bound, or said to be exact."""

    span: Span
    range: Range
    hedge: Hedge
    bounded: bool


def find_quantities(layers: Layers) -> Layers:
    """The layers with their quantities: numbers with what they count or measure, in every language we read.

    What is part of a time is no quantity; the names of places that stand in the layers give quantities their place.
    """
    found = [quantity for sentence, line in _lines(layers) for quantity in _of_sentence(sentence, line)]
    return replace(layers, quantities=tuple(found))


def hedged_numbers(layers: Layers) -> tuple[HedgedNumber, ...]:
    """Every number outside times with its hedge, also those that count nothing, in the order of the text."""
    return tuple(number for _, line in _lines(layers) for number in _numbers(line))


def _numbers(line: Line) -> Iterator[HedgedNumber]:
    at = 0
    while at < len(line.pieces):
        number = number_at(line, at)
        if number is None:
            at += 1
            continue
        told = hedged(line, number, currency_before(line, number.start)[0])
        yield HedgedNumber(line.span(told.start, told.end), told.range, told.hedge, told.bounded)
        at = max(number.end, told.end)


def _lines(layers: Layers) -> Iterator[tuple[Sentence, Line]]:
    taken = [time.span for time in layers.times]
    starts = [span.start for span in taken]
    places = {m.span.start: m for m in layers.mentions if m.type is NameType.LOCATION}
    names = frozenset(mention.span.end for mention in layers.mentions)
    for sentence, tokens in zip(layers.sentences, layers.tokens, strict=True):
        if sentence.language in LANGUAGES:
            first = max(0, bisect_left(starts, sentence.span.start) - 1)
            times = taken[first : bisect_left(starts, sentence.span.end)]
            pieces = cut(tokens)
            yield sentence, Line(pieces, tokens, sentence.language, _inside(pieces, times), places, names)


def _of_sentence(sentence: Sentence, line: Line) -> Iterator[Quantity]:
    for item in shared(line, list(_in_line(line))):
        yield Quantity(
            document=sentence.document,
            span=line.span(item.start, item.end),
            words=line.span(item.start, item.words_end or item.end),
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
