"""The stage that finds the times of a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kronike.analyse.layers import Layers
from kronike.analyse.pieces import cut
from kronike.analyse.times.context import Context
from kronike.analyse.times.joining import Expression, joined
from kronike.analyse.times.lexemes import readings
from kronike.analyse.times.matching import Line
from kronike.analyse.times.meaning import Meaning
from kronike.analyse.times.table import TABLE
from kronike.model import LANGUAGES, Sentence, Span, TimeExpression, to_timex3


def find_times(layers: Layers) -> Layers:
    """The layers with their times: every time expression of every sentence that is in a language we read.

    Values are told against the document's publication interval, and against nothing where it has none. Times do not
    cross sentences; "the same day" looks back to the day told before in the document.
    """
    context = Context(layers.reading.document.published)
    found: list[TimeExpression] = []
    for sentence, tokens in zip(layers.sentences, layers.tokens, strict=True):
        if sentence.language not in LANGUAGES:
            continue
        pieces = cut(tokens)
        line = Line(pieces, readings(pieces, sentence.language), sentence.language)
        for expression in joined(line, list(_expressions(line, context))):
            context = context.after(expression.meaning)
            found.append(_finding(sentence, line, expression))
    return replace(layers, times=tuple(found))


def _expressions(line: Line, context: Context) -> Iterator[Expression]:
    """The longest fit at each place, left to right, each told in the context of those before."""
    at = 0
    while at < len(line.pieces):
        expression = _first_that_holds(line, at, context) if line.readings[at] else None
        if expression is None:
            at += 1
            continue
        context = context.after(expression.meaning)
        yield expression
        at = max(expression.end, at + 1)


def _first_that_holds(line: Line, at: int, context: Context) -> Expression | None:
    for found, rule in TABLE.fits(line, at):
        meaning = rule(found, context)
        if meaning is not None:
            return Expression(found.start, found.end, meaning)
    return None


def _finding(sentence: Sentence, line: Line, expression: Expression) -> TimeExpression:
    meaning = expression.meaning
    return TimeExpression(
        document=sentence.document,
        span=Span(line.pieces[expression.start].start, line.pieces[expression.end - 1].end),
        interval=meaning.interval,
        type=meaning.type,
        vague=meaning.vague,
        value=_value(meaning),
        mod=meaning.mod,
        duration=meaning.duration,
    )


def _value(meaning: Meaning) -> str:
    if meaning.value:
        return meaning.value
    if meaning.duration and meaning.type in ("DURATION", "SET"):
        return meaning.duration.iso
    return to_timex3(meaning.interval).value or ""
