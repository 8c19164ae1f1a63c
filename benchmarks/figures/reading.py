"""What is found in a text: raw text in, through the language engine and the analysis' stages up to quantities."""

from __future__ import annotations

import time
from collections.abc import Sequence

from benchmarks.figures.texts import ValueText
from kronike.analyse import STAGES, parse_all
from kronike.analyse.engine import load_engine
from kronike.analyse.layers import Layers
from kronike.analyse.quantities import find_quantities
from kronike.model import Document, Paragraph, Reading, Span
from kronike.read.paragraphs import paragraph_spans

BATCH = 256


def layers_of(texts: Sequence[ValueText]) -> list[Layers]:
    """The layers that the stage of quantities is given."""
    readings = [_reading(text) for text in texts]
    starts = range(0, len(readings), BATCH)
    parsed = [layers for at in starts for layers in parse_all(readings[at : at + BATCH], load_engine())]
    return [_before_quantities(layers) for layers in parsed]


def _before_quantities(layers: Layers) -> Layers:
    for stage in STAGES:
        if stage.name == "quantities":
            break
        layers = stage.find(layers)
    return layers


def _reading(given: ValueText) -> Reading:
    document = Document(text=given.text, name=given.name, language=given.language)
    spans = paragraph_spans(given.text, Span(0, len(given.text))) if given.text.strip() else ()
    return Reading(document, paragraphs=tuple(Paragraph(span, given.language) for span in spans))


def documents_per_second(layers: Sequence[Layers]) -> float:
    """How many documents a second of one core's time the stage of quantities reads, on top of the parse."""
    start = time.process_time()
    for each in layers:
        find_quantities(each)
    return len(layers) / (time.process_time() - start)
