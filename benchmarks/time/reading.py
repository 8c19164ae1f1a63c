"""What we find in a document: raw text in, through the language engine and the analysis' stage of times."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from benchmarks.time.texts import Timex, TimexText
from kronike.analyse.engine import load_engine
from kronike.analyse.layers import Layers
from kronike.analyse.parsing import parse_all
from kronike.analyse.times import find_times
from kronike.model import Document, Interval, Paragraph, Reading, Span, TimeExpression
from kronike.read.paragraphs import paragraph_spans

BATCH = 256

Published = Callable[[TimexText], Interval | None]


def by_day(text: TimexText) -> Interval | None:
    """The day a document was created."""
    return Interval.day(text.created) if text.created else None


def by_month(text: TimexText) -> Interval | None:
    """Only the month of that day."""
    return Interval.month(text.created.year, text.created.month) if text.created else None


def parsed(texts: Sequence[TimexText]) -> list[Layers]:
    """The layers that the stage of times is given, told against the day of creation."""
    readings = [_reading(text) for text in texts]
    starts = range(0, len(readings), BATCH)
    return [layers for at in starts for layers in parse_all(readings[at : at + BATCH], load_engine())]


def _reading(given: TimexText) -> Reading:
    document = Document(text=given.text, name=given.name, published=by_day(given), language=given.language)
    spans = paragraph_spans(given.text, Span(0, len(given.text))) if given.text.strip() else ()
    return Reading(document, paragraphs=tuple(Paragraph(span, given.language) for span in spans))


def times_in(layers: Layers, published: Interval | None) -> tuple[TimeExpression, ...]:
    """The time expressions of a document, told against a publication time."""
    document = replace(layers.reading.document, published=published)
    return find_times(replace(layers, reading=replace(layers.reading, document=document))).times


def timexes(found: Sequence[TimeExpression], *, whole_ranges: bool) -> list[Timex]:
    """Our findings in the terms of the yardstick: TIMEX3 tags the two ends of a range, the probe the range."""
    told: list[Timex] = []
    for it in found:
        if it.ends and not whole_ranges:
            told += [Timex(end.span.start, end.span.end, "DATE", end.value) for end in it.ends]
        else:
            told.append(Timex(it.span.start, it.span.end, it.type, it.value))
    return told


def documents_per_second(layers: Sequence[Layers]) -> float:
    """How many documents a second of processor time the stage of times reads, on top of the parse."""
    start = time.process_time()
    for each in layers:
        find_times(each)
    return len(layers) / (time.process_time() - start)
