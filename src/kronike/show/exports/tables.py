"""The statements of a story as a table (CSV, RFC 4180): one row each, with what the row could not carry."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TextIO

from kronike.model import Place, Statement, Story, to_edtf
from kronike.show.exports.annotations import number
from kronike.show.exports.index import StoryIndex, index_story

COLUMNS = (
    "id",
    "about",
    "report",
    "start",
    "end",
    "words",
    "sentence",
    "event_time",
    "known_from",
    "voices",
    "polarity",
    "modality",
    "hedged",
    "place",
    "place_level",
    "place_in",
    "place_country",
    "latitude",
    "longitude",
    "place_id",
    "code",
    "low",
    "high",
    "hedge",
    "unit",
    "counted",
    "role",
    "lost",
)


def write_csv(story: Story, target: TextIO) -> None:
    """Writes the header and a row for each statement, in the order of the record."""
    write_rows(COLUMNS, statement_rows(story), target)


def write_rows(columns: Sequence[str], rows: Iterable[Mapping[str, object]], target: TextIO) -> None:
    """Writes a header and a line for each row, in the order given."""
    writer = csv.DictWriter(target, columns, lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({key: cell(value) for key, value in row.items()})


def statement_rows(story: Story) -> Iterator[dict[str, object]]:
    """A dictionary with the keys of `COLUMNS` for each statement."""
    index = index_story(story)
    for statement in story.record.statements:
        yield _row(statement, index)


def _row(statement: Statement, index: StoryIndex) -> dict[str, object]:
    when, known = statement.event_time, statement.known_from
    event_time = to_edtf(when) if when else None
    known_from = to_edtf(known) if known else None
    lost = {*(event_time.lost if event_time else ()), *(known_from.lost if known_from else ())}
    sentence = index.sentences.get(statement.sentence)
    return {
        "id": statement.id,
        "about": statement.subject.value,
        "report": index.reports[statement.document].reading.document.name,
        "start": statement.span.start,
        "end": statement.span.end,
        "words": index.words(statement.document, statement.span),
        "sentence": index.words(statement.document, sentence.span) if sentence else "",
        "event_time": event_time.value if event_time else None,
        "known_from": known_from.value if known_from else None,
        "voices": " < ".join(f"{voice.kind.value}: {voice.name or 'unknown'}" for voice in statement.voices),
        "polarity": statement.polarity.value,
        "modality": statement.modality.value,
        "hedged": statement.hedged,
        "place": index.place_name(statement.place),
        **_place(index.place(statement.place)),
        "lost": "; ".join(sorted(lost)),
        **_measure(statement, index),
    }


def _place(place: Place | None) -> dict[str, object]:
    """Level, areas and country of a known place; coordinates only of a point."""
    if place is None:
        return {}
    return {
        "place_level": place.level.value,
        "place_in": ", ".join(place.areas),
        "place_country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "place_id": place.gazetteer_id,
    }


def _measure(statement: Statement, index: StoryIndex) -> dict[str, object]:
    event, quantity = index.events.get(statement.finding), index.quantities.get(statement.finding)
    return {
        "code": event.code if event else None,
        "low": number(quantity.range.low) if quantity else None,
        "high": number(quantity.range.high) if quantity else None,
        "hedge": quantity.hedge.value if quantity else None,
        "unit": quantity.unit if quantity else None,
        "counted": quantity.counted if quantity else None,
        "role": quantity.role if quantity else None,
    }


def cell(value: object) -> object:
    """Text that a spreadsheet would run as a formula gets an apostrophe before it; ``start`` and ``end`` stay true."""
    if isinstance(value, str) and value.startswith(("=", "+", "@", "\t", "\r")):
        return "'" + value
    return value
