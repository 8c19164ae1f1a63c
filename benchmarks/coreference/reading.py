"""Reports as the main job has them, but that their event mentions are the given ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from benchmarks.coreference.texts import EventText
from kronike.analyse import STAGES, parse_all
from kronike.analyse.engine import load_engine
from kronike.analyse.layers import Layers
from kronike.model import Document, EventMention, Paragraph, Reading, Report, Span
from kronike.read.paragraphs import paragraph_spans

_BATCH = 64


def reports_of(texts: Sequence[EventText]) -> list[Report]:
    """The reports, each analysed; its event mentions are the given spans with what we find out about each."""
    return [report for at in range(0, len(texts), _BATCH) for report in _batch(texts[at : at + _BATCH])]


def _batch(texts: Sequence[EventText]) -> Iterator[Report]:
    readings = [_reading(text) for text in texts]
    for text, parsed in zip(texts, parse_all(readings, load_engine()), strict=True):
        layers = _analysed(text, parsed)
        yield Report(reading=layers.reading, analysis=layers.analysis())


def _analysed(text: EventText, parsed: Layers) -> Layers:
    layers = parsed
    for stage in STAGES:
        layers = stage.find(layers)
        if stage.name == "events":
            layers = replace(layers, events=tuple(_given(text, layers)))
    return layers


def _reading(text: EventText) -> Reading:
    spans = paragraph_spans(text.text, Span(0, len(text.text)))
    document = Document(text=text.text, name=text.name, language=text.language, published=text.published)
    return Reading(document, paragraphs=tuple(Paragraph(span, text.language) for span in spans))


def _given(text: EventText, layers: Layers) -> Iterator[EventMention]:
    """The given spans, each once, with what we find out about an event there."""
    for span in dict.fromkeys(given.span for given in text.given):
        found = next((event for event in layers.events if event.span.overlaps(span)), None)
        mention = EventMention(document=layers.reading.document.id, span=span)
        if found:
            mention = replace(found, span=span, id=mention.id, lemma="")
        yield mention
