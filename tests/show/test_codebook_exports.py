"""Events go out in the columns of other codebooks, each cell with its rule and its words."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from kronike.model import Story
from kronike.show.exports.codebooks import LEADING, columns, write_acled, write_ucdp
from kronike.tell.codebooks.acled_cells import COLUMNS as ACLED
from kronike.tell.codebooks.ucdp import COLUMNS as UCDP


def coded(story: Story) -> Story:
    """The made-up story with its first event coded as an act of war."""
    report = story.reports[0]
    event = story.record.events[0]
    kept = {each.finding for each in story.record.statements if each.id in event.statements}
    reports = tuple(
        replace(
            each,
            analysis=replace(
                each.analysis,
                events=tuple(
                    replace(found, code="ASSAULT", kind="attack") if found.id in kept else found
                    for found in each.analysis.events
                ),
            ),
        )
        for each in story.reports
    )
    assert report
    record = replace(story.record, events=(replace(event, code="ASSAULT"), *story.record.events[1:]))
    return replace(story, reports=reports, record=record)


def test_a_row_for_each_event_with_rules_and_places(story: Story) -> None:
    """Every cell of the codebook has its rule, and its words where it rests on any."""
    for write, own in ((write_acled, ACLED), (write_ucdp, UCDP)):
        target = io.StringIO()
        write(coded(story), target)
        rows = list(csv.DictReader(io.StringIO(target.getvalue())))
        assert rows
        assert tuple(rows[0]) == columns(own)
        assert all(row[f"{key}_rule"] for row in rows for key in own)
        assert all(row[f"{key}_at"] for row in rows for key in own if row[key] and not key.endswith("prec"))


def test_the_words_lead_the_row(story: Story) -> None:
    """A row quotes the words it rests on, by report and offsets."""
    target = io.StringIO()
    write_acled(coded(story), target)
    row = next(csv.DictReader(io.StringIO(target.getvalue())))
    text = {each.reading.document.name: each.reading.document.text for each in story.reports}[row["report"]]
    assert text[int(row["start"]) : int(row["end"])] == row["words"]
    assert set(LEADING) <= set(row)
