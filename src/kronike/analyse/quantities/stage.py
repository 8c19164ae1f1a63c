"""The stage that finds the quantities of a document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kronike.analyse.layers import Layers
from kronike.analyse.pieces import Piece, cut
from kronike.analyse.quantities.composing import Composed, composed
from kronike.analyse.quantities.context import Report
from kronike.analyse.quantities.enriching import enriched, told_once
from kronike.analyse.quantities.hedges import hedged
from kronike.analyse.quantities.line import Line
from kronike.analyse.quantities.money import currency_before
from kronike.analyse.quantities.numbers import number_at
from kronike.analyse.quantities.sharing import shared
from kronike.analyse.quantities.wholes import wholes
from kronike.model import LANGUAGES, Hedge, Quantity, Range, Sentence, Span


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
    report = Report(layers, tuple(_lines(layers)))
    found = [quantity for at in range(len(report.lines)) for quantity in _of_sentence(report, at)]
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
    starting = {mention.span.start: mention for mention in layers.mentions}
    ending = {mention.span.end: mention for mention in layers.mentions}
    for sentence, tokens in zip(layers.sentences, layers.tokens, strict=True):
        if sentence.language in LANGUAGES:
            first = max(0, bisect_left(starts, sentence.span.start) - 1)
            times = taken[first : bisect_left(starts, sentence.span.end)]
            pieces = cut(tokens)
            yield sentence, Line(pieces, tokens, sentence.language, _inside(pieces, times), starting, ending)


def _of_sentence(report: Report, at: int) -> Iterator[Quantity]:
    sentence, line = report.lines[at]
    numbers = told_once(line, [enriched(line, item) for item in shared(line, list(_in_line(line)))])
    taken = frozenset(piece for item in numbers for piece in range(item.start, item.end))
    extents = [item for item in wholes(line) if taken.isdisjoint(range(item.start, item.end))]
    for item in sorted((*numbers, *extents), key=lambda item: item.start):
        yield _quantity(sentence, line, report.completed(at, item))


def _quantity(sentence: Sentence, line: Line, item: Composed) -> Quantity:
    return Quantity(
        document=sentence.document,
        span=line.span(item.start, item.end),
        words=line.span(item.start, item.words_end or item.end),
        range=item.range,
        hedge=item.hedge,
        unit=item.unit,
        counted=item.counted,
        role=item.role,
        place=item.place,
        group=item.group,
        change=item.change,
        direction=item.direction,
        modality=item.modality,
        negated=item.negated,
        window=item.window,
        inferred=item.inferred,
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
    numbers = line.numbers
    while at < len(line.pieces):
        word = line.pieces[at].lower
        may_be = not word.isalpha() or word in numbers.starts or numbers.cardinal(word)
        number = number_at(line, at) if may_be else None
        if number is None:
            at += 1
            continue
        item = composed(line, number)
        if item is not None and item.start >= done:
            yield item
            done = item.end
        at = max(number.end, done)
