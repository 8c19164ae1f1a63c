"""The stage that finds the times of a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kronike.analyse.layers import Layers
from kronike.analyse.pieces import cut
from kronike.analyse.times.context import Context
from kronike.analyse.times.heading import heading
from kronike.analyse.times.joining import Expression, joined
from kronike.analyse.times.lexemes import readings
from kronike.analyse.times.licence import can_tell_time
from kronike.analyse.times.matching import Line
from kronike.analyse.times.meaning import Meaning
from kronike.analyse.times.narrowing import Told, narrowed, published_by, told_day
from kronike.analyse.times.table import TABLE
from kronike.model import LANGUAGES, Interval, RangeEnd, Sentence, Span, TimeExpression, to_timex3


def find_times(layers: Layers) -> Layers:
    """The layers with their times: every time expression of every sentence that is in a language we read.

    Values are told against the document's publication interval, and against nothing where it has none. Times do not
    cross sentences; "the same day" looks back to the day told before in the document.

    A day that the report writes out and tells as past was over when it was published, and one to come was not: where
    that says more of the publication than its own interval does, what it makes of the other times is inferred. Where
    nothing else says when it was published, a line at its head that is only a date does.
    """
    published = _plausible(layers.reading.document.published)
    found, told = _told_at(published, layers)
    if not (published and published.known) and (day := _plausible(heading(layers.text, layers.sentences, found))):
        published = day
        found, told = _told_at(published, layers)
    if nearer := published_by(told, published):
        again = {time.span: time for time in _told_at(nearer, layers)[0]}
        found = [narrowed(time, again.get(time.span)) for time in found]
    return replace(layers, times=tuple(found))


_FIRST_NEWS, _LAST_NEWS = 1000, 9000
"""Years between which a publication is believed: centuries can be counted from it both ways inside the calendar."""


def _plausible(published: Interval | None) -> Interval | None:
    bounds = (published.earliest, published.latest) if published else ()
    return published if all(day is None or _FIRST_NEWS <= day.year <= _LAST_NEWS for day in bounds) else None


def _told_at(published: Interval | None, layers: Layers) -> tuple[list[TimeExpression], list[Told]]:
    """Every expression told against a publication interval, and the days that are written out."""
    context = Context(published)
    found: list[TimeExpression] = []
    told: list[Told] = []
    for number, (sentence, tokens) in enumerate(zip(layers.sentences, layers.tokens, strict=True)):
        if sentence.language not in LANGUAGES:
            continue
        context = replace(context, sentence=number)
        pieces = cut(tokens)
        line = Line(pieces, readings(pieces, sentence.language), sentence.language, tokens)
        for expression in joined(line, list(_expressions(line, context))):
            context = context.after(expression.meaning).with_year(expression.year)
            found.append(_finding(sentence, line, expression))
            if day := told_day(line, expression):
                told.append(day)
    return found, told


def _expressions(line: Line, context: Context) -> Iterator[Expression]:
    """The longest fit at each place, left to right, each told in the context of those before."""
    at, near = 0, TABLE.near(line)
    while at < len(line.pieces):
        expression = _first_that_holds(line, at, near[at], context) if line.readings[at] else None
        if expression is None:
            at += 1
            continue
        context = context.after(expression.meaning).with_year(expression.year)
        yield expression
        at = max(expression.end, at + 1)


def _first_that_holds(line: Line, at: int, near: int, context: Context) -> Expression | None:
    for found, rule in TABLE.fits(line, at, near):
        meaning = rule(found, context) if can_tell_time(found) else None
        if meaning is not None:
            year = found.get("year")
            return Expression(found.start, found.end, meaning, int(year) if year else None)
    return None


def _finding(sentence: Sentence, line: Line, expression: Expression) -> TimeExpression:
    meaning = expression.meaning
    return TimeExpression(
        document=sentence.document,
        span=_span(line, expression.start, expression.end),
        interval=meaning.interval,
        type=meaning.type,
        vague=meaning.vague,
        value=_value(meaning),
        mod=meaning.mod,
        duration=meaning.duration,
        ends=tuple(RangeEnd(_span(line, end.start, end.end), end.value) for end in meaning.ends),
    )


def _span(line: Line, start: int, end: int) -> Span:
    return Span(line.pieces[start].start, line.pieces[end - 1].end)


def _value(meaning: Meaning) -> str:
    if meaning.value:
        return meaning.value
    if meaning.duration and meaning.type in ("DURATION", "SET"):
        return meaning.duration.iso
    return to_timex3(_best(meaning.interval)).value or ""


def _best(interval: Interval) -> Interval:
    """What context narrows the words to, where it does so on both sides."""
    first, last = interval.inferred_earliest, interval.inferred_latest
    if first is None or last is None:
        return interval
    return Interval(first, last, interval.grain, clock=interval.clock)
