"""What is found in a text: raw text in, through every stage up to events."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.entities.texts import meantime
from kronike.analyse import STAGES, parse_all
from kronike.analyse.engine import load_engine
from kronike.analyse.events import find_events
from kronike.analyse.layers import Layers
from kronike.model import Document, Paragraph, Reading, Span
from kronike.read import Input, ReadSettings, find_inputs, read_input
from kronike.read.paragraphs import paragraph_spans

_BATCH = 128
_THOUSAND = 1000


def text_readings(texts: Sequence[str], language: str = "en") -> list[Reading]:
    """A reading of each text, dated by nothing."""
    return [_reading(text, str(number), language) for number, text in enumerate(texts)]


def report_readings(folder: Path) -> list[Reading]:
    """The readings of a folder of reports: MEANTIME's, or any that the program reads."""
    if (folder / "meantime.conll").is_file():
        return [_reading(text.text, text.name, text.language) for text in meantime(folder)]
    inputs = [each for each in find_inputs([str(folder)]) if isinstance(each, Input)]
    settings = ReadSettings()
    read = (each for one in inputs for each in read_input(one, settings))
    return [each for each in read if isinstance(each, Reading)]


def _reading(text: str, name: str, language: str) -> Reading:
    spans = paragraph_spans(text, Span(0, len(text))) if text.strip() else ()
    document = Document(text=text, name=name, language=language)
    return Reading(document, paragraphs=tuple(Paragraph(span, language) for span in spans))


def found_in(readings: Sequence[Reading]) -> list[Layers]:
    """The layers of each reading, events included."""
    starts = range(0, len(readings), _BATCH)
    parsed = [layers for at in starts for layers in parse_all(readings[at : at + _BATCH], load_engine())]
    return [_with_events(layers) for layers in parsed]


def _with_events(layers: Layers) -> Layers:
    for stage in STAGES:
        layers = stage.find(layers)
        if stage.name == "events":
            return layers
    return layers


def mentions_per_thousand(found: Sequence[Layers]) -> float:
    """Event mentions for each 1,000 words."""
    words = sum(token.text[0].isalnum() for layers in found for tokens in layers.tokens for token in tokens)
    return _THOUSAND * sum(len(layers.events) for layers in found) / max(words, 1)


def documents_per_second(found: Sequence[Layers]) -> float:
    """How many documents a second of one core's time the stage of events reads, on top of those before it."""
    start = time.process_time()
    for layers in found:
        find_events(layers)
    return len(found) / (time.process_time() - start)
