"""The ledger of figures as a table (CSV, RFC 4180): one row for each value of each strand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from kronike.model import Figure, Interval, Point, Story, Strand, to_edtf
from kronike.show.exports.annotations import number
from kronike.show.exports.index import StoryIndex, index_story
from kronike.show.exports.tables import write_rows

COLUMNS = (
    "figure",
    "heading",
    "strand",
    "unit",
    "counted",
    "role",
    "scope",
    "change",
    "window",
    "course",
    "low",
    "high",
    "hedge",
    "said_low",
    "said_high",
    "said_in",
    "event_time",
    "known_from",
    "said_by",
    "voices",
    "polarity",
    "modality",
    "negated",
    "inferred",
    "origin",
    "statement",
    "report",
    "start",
    "end",
    "words",
    "lost",
)


def write_figures(story: Story, target: TextIO) -> None:
    """Writes the header and a row for each value, figure by figure in the order of the record."""
    write_rows(COLUMNS, figure_rows(story), target)


def figure_rows(story: Story) -> Iterator[dict[str, object]]:
    """A dictionary with the keys of `COLUMNS` for each value; ``strand`` counts the strands of a figure from 1."""
    index = index_story(story)
    for figure in story.record.figures:
        for place, strand in enumerate(figure.strands, 1):
            for point in strand.points:
                if point.statement in index.statements:
                    yield _of_figure(figure, place, strand) | _of_point(point, strand, index)


def _of_figure(figure: Figure, place: int, strand: Strand) -> dict[str, object]:
    return {
        "figure": figure.id,
        "heading": figure.heading,
        "strand": place,
        "unit": strand.unit,
        "counted": strand.counted,
        "role": strand.role,
        "scope": strand.scope,
        "change": f"change {strand.direction.value}".strip() if strand.change else "",
        "window": strand.window.iso if strand.window else "",
        "course": strand.course.value,
    }


def _of_point(point: Point, strand: Strand, index: StoryIndex) -> dict[str, object]:
    statement = index.statements[point.statement]
    quantity = index.quantities.get(statement.finding)
    said = quantity.range if quantity else point.range
    event_time, known_from = (_edtf(time) for time in (statement.event_time, statement.known_from))
    return {
        "low": number(point.range.low),
        "high": number(point.range.high),
        "hedge": quantity.hedge.value if quantity else "",
        "said_low": number(said.low),
        "said_high": number(said.high),
        "said_in": point.said_in or strand.unit,
        "event_time": event_time[0],
        "known_from": known_from[0],
        "said_by": statement.voices[0].name if statement.voices else "",
        "voices": " < ".join(f"{voice.kind.value}: {voice.name or 'unknown'}" for voice in statement.voices),
        "polarity": statement.polarity.value,
        "modality": statement.modality.value,
        "negated": bool(quantity and quantity.negated),
        "inferred": " ".join(quantity.inferred) if quantity else "",
        "origin": point.origin,
        "statement": statement.id,
        "report": index.reports[statement.document].reading.document.name,
        "start": statement.span.start,
        "end": statement.span.end,
        "words": index.words(statement.document, statement.span),
        "lost": "; ".join(sorted({*event_time[1], *known_from[1]})),
    }


def _edtf(time: Interval | None) -> tuple[str | None, tuple[str, ...]]:
    rendered = to_edtf(time) if time else None
    return (rendered.value, tuple(rendered.lost)) if rendered else (None, ())
