"""What we find in a document: raw text in, through the language engine, names and quotes."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from benchmarks.quotes.given import Given, Predicted, Spans
from kronike.analyse.engine import load_engine
from kronike.analyse.layers import Layers
from kronike.analyse.names import find_names
from kronike.analyse.parsing import parse_all
from kronike.analyse.quotes import find_quotes
from kronike.model import Document, Paragraph, Quote, Reading, Span, pieces_outside
from kronike.read.paragraphs import paragraph_spans

_BATCH = 256


def predictions(given: Given) -> Predicted:
    """Our quotes in the terms of the scorer, for each document."""
    return {
        document.id: [_predicted(layers, quote) for quote in layers.quotes if given.nested or quote.inside is None]
        for document, layers in zip(given.documents, map(find_quotes, named(given)), strict=True)
    }


def named(given: Given) -> Iterator[Layers]:
    """The layers that the stage of quotes is given."""
    readings = [_reading(document.text, given.language, document.id) for document in given.documents]
    for at in range(0, len(readings), _BATCH):
        yield from map(find_names, parse_all(readings[at : at + _BATCH], load_engine()))


def _reading(text: str, language: str, name: str) -> Reading:
    spans = paragraph_spans(text, Span(0, len(text))) if text.strip() else ()
    document = Document(text=text, name=name, language=language)
    return Reading(document, paragraphs=tuple(Paragraph(span, language) for span in spans))


def _predicted(layers: Layers, quote: Quote) -> dict[str, Spans]:
    said_by = {mention.id: mention.span for mention in layers.mentions}
    named_by = [said_by[speaker] for speaker in quote.speakers if speaker in said_by]
    source = [quote.voice] if quote.voice else named_by
    return {
        "source": [(span.start, span.end) for span in source],
        "cue": [(quote.cue.start, quote.cue.end)] if quote.cue else [],
        "content": [(piece.start, piece.end) for _, piece in pieces_outside([quote.span], quote.gaps)],
    }


def documents_per_second(layers: Sequence[Layers]) -> float:
    """How many documents the stage of quotes reads in a second of one core, on top of the parse and the names."""
    start = time.process_time()
    for each in layers:
        find_quotes(each)
    return len(layers) / (time.process_time() - start)
