"""One report as its page shows it: its head, its marked text and its findings by kind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from kronike.model import Noise, Reading, Report, Span
from kronike.show.exports.index import StoryIndex
from kronike.show.intake_rows import IntakeRow
from kronike.show.web.addresses import report_file, span_anchor
from kronike.show.web.blocks import Block
from kronike.show.web.exact import excerpt_html
from kronike.show.web.languages import html_language
from kronike.show.web.marks import KINDS, marks_of
from kronike.show.web.segments import Mark
from kronike.show.web.text_html import text_html


@dataclass(frozen=True, slots=True)
class FindingView:
    """Findings of which the same is told: of each the id it is anchored by and its words."""

    title: str
    places: tuple[tuple[str, Markup], ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """All that a report's page shows."""

    row: IntakeRow
    file: str
    language: str
    text: Markup
    findings: tuple[tuple[str, tuple[FindingView, ...]], ...]
    noise: tuple[FindingView, ...]


def report_view(report: Report, row: IntakeRow, index: StoryIndex, linked: Iterable[Span]) -> ReportView:
    """The page of a report; ``linked`` are the spans that other pages link to and that need an anchor."""
    document = report.reading.document
    marks = marks_of(report, index)
    blocks = _blocks(report)
    anchored = {block.id for block in blocks}
    places = (place for line in row.evidence for place in line.places)
    wanted = sorted({*linked, *(place.span for place in places if place.span)})
    bare = [Mark(span_anchor(span), span, "", "") for span in wanted if span_anchor(span) not in anchored]
    noise = (_set_aside(noise, document.text) for noise in report.reading.noise)
    return ReportView(
        row=row,
        file=report_file(document.id),
        language=html_language(document.language),
        text=text_html(document.text, (*bare, *marks), blocks),
        findings=tuple(_listed(marks, document.text)),
        noise=tuple(noise),
    )


def _listed(marks: list[Mark], text: str) -> Iterator[tuple[str, tuple[FindingView, ...]]]:
    by_kind: dict[str, dict[tuple[str, str], list[Mark]]] = defaultdict(dict)
    for mark in marks:
        alone = "" if mark.kind == "name" else mark.id  # names are listed by whom they stand for
        by_kind[mark.kind].setdefault((mark.title, alone), []).append(mark)
    for kind in KINDS:
        if by_kind[kind]:
            lead = re.compile(f"{kind}[:,] ")  # the heading of the list says what they are
            groups = by_kind[kind].items()
            yield kind, tuple(_view(lead.sub("", title, count=1), group, text) for (title, _), group in groups)


def _view(title: str, group: list[Mark], text: str) -> FindingView:
    return FindingView(title, tuple((mark.id, excerpt_html(mark.span.of(text))) for mark in group))


def _set_aside(noise: Noise, text: str) -> FindingView:
    return FindingView(f"{noise.why.value}: {noise.reason}", ((noise.id, excerpt_html(noise.span.of(text))),))


def _blocks(report: Report) -> list[Block]:
    """Header and noise whole; of each sentence what is left between them."""
    reading = report.reading
    blocks = [_noise_block(noise) for noise in reading.noise]
    if reading.header:
        blocks.append(Block(reading.header.start, reading.header.end, "header", "date line of the file"))
    holes = sorted((block.start, block.end) for block in blocks)
    at = 0
    for sentence in sorted(report.analysis.sentences, key=lambda sentence: sentence.span):
        while at < len(holes) and holes[at][1] <= sentence.span.start:
            at += 1
        pieces = _without(sentence.span, holes, at)
        language = _foreign(sentence.language, reading)
        blocks += [
            Block(piece.start, piece.end, "sentence", "", "" if number else span_anchor(sentence.span), language)
            for number, piece in enumerate(pieces)
        ]
    return blocks


def _noise_block(noise: Noise) -> Block:
    title = f"{noise.why.value}: {noise.reason}"
    return Block(noise.span.start, noise.span.end, "noise", title, noise.id)


def _foreign(language: str, reading: Reading) -> str:
    return html_language(language) if language != reading.document.language else ""


def _without(span: Span, holes: list[tuple[int, int]], at: int) -> Iterator[Span]:
    """What is left of a span between the holes from number ``at`` on."""
    start = span.start
    while at < len(holes) and holes[at][0] < span.end:
        if start < holes[at][0]:
            yield Span(start, holes[at][0])
        start = max(start, holes[at][1])
        at += 1
    if start < span.end:
        yield Span(start, span.end)
