"""Events in the columns of other codebooks (CSV, RFC 4180): each cell with its rule and where its words stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TextIO

from kronike.model import Interval, Story, to_edtf
from kronike.show.exports.index import StoryIndex, index_story
from kronike.show.exports.tables import write_rows
from kronike.tell.codebooks.acled_cells import COLUMNS as ACLED
from kronike.tell.codebooks.acled_cells import acled_cells
from kronike.tell.codebooks.happenings import Cell, Happening, happenings
from kronike.tell.codebooks.ucdp import COLUMNS as UCDP
from kronike.tell.codebooks.ucdp import ucdp_cells

Cells = Callable[[Happening], Mapping[str, Cell]]

LEADING = ("event", "plover", "plover_mode", "sources", "report", "start", "end", "words", "sentence", "modality")
"""The columns before the codebook's own; behind each of those stand its rule and its place."""


def write_acled(story: Story, target: TextIO) -> None:
    """Writes a row for each event that is told as having happened, in the record's order."""
    write_rows(columns(ACLED), codebook_rows(story, acled_cells), target)


def write_ucdp(story: Story, target: TextIO) -> None:
    """Writes a row for each event that is told as having happened, in the record's order."""
    write_rows(columns(UCDP), codebook_rows(story, ucdp_cells), target)


def columns(own: Sequence[str]) -> tuple[str, ...]:
    """The header of a codebook's table."""
    return (*LEADING, *(name for key in own for name in (key, f"{key}_rule", f"{key}_at")), "lost")


def codebook_rows(story: Story, cells: Cells) -> Iterator[dict[str, object]]:
    """A dictionary with the keys of `columns` for each event."""
    index = index_story(story)
    for found in happenings(story):
        row, lost = _leading(found, index), list[str]()
        for key, cell in cells(found).items():
            row |= {key: _value(cell, lost), f"{key}_rule": cell.rule, f"{key}_at": _at(cell, index)}
        yield row | {"lost": "; ".join(sorted(set(lost)))}


def _leading(found: Happening, index: StoryIndex) -> dict[str, object]:
    first = found.first
    sentence = index.sentences.get(first.sentence)
    return {
        "event": found.event.id,
        "plover": found.event.code,
        "plover_mode": next((mention.mode for mention in found.facts.own if mention.mode), None),
        "sources": found.origins,
        "report": index.reports[first.document].reading.document.name,
        "start": first.span.start,
        "end": first.span.end,
        "words": index.words(first.document, first.span),
        "sentence": index.words(first.document, sentence.span) if sentence else "",
        "modality": first.modality.value,
    }


def _value(cell: Cell, lost: list[str]) -> object:
    if isinstance(cell.value, Interval):
        edtf = to_edtf(cell.value)
        lost += edtf.lost
        return edtf.value
    return cell.value


def _at(cell: Cell, index: StoryIndex) -> str:
    """REPORT:START-END of the words a cell rests on; empty where it rests on none."""
    if cell.span is None or not cell.document:
        return ""
    return f"{index.reports[cell.document].reading.document.name}:{cell.span.start}-{cell.span.end}"
