"""Since when, at the earliest, an undated report can have been written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from kronike.model import Record, Report
from kronike.resolve import Decisions, resolve

Make = Callable[..., Report]


def starts(record: Record, report: Report) -> set[tuple[date | None, date | None, date | None]]:
    """What is stated and what is inferred of when the report's statements became known."""
    known = [one.known_from for one in record.statements if one.document == report.reading.document.id]
    return {(time.earliest, time.latest, time.inferred_earliest) if time else (None, None, None) for time in known}


def test_an_undated_report_is_no_older_than_what_it_tells_of(report: Make) -> None:
    """The last thing that has happened bounds it from below, by inference; no day of publication is made up."""
    undated = report(
        "[LOC|Fjellvik] was [event ASSAULT 2020-03-01 @Fjellvik|attacked]. It had been [event RETREAT 2018|left].",
        published=None,
    )
    record = resolve((undated,), (), Decisions())
    assert starts(record, undated) == {(None, None, date(2020, 3, 1))}
    known_from = record.statements[0].known_from
    assert known_from is not None
    assert "2020-03-01" in known_from.basis


def test_what_is_denied_planned_or_without_a_time_bounds_nothing(report: Make) -> None:
    """Only what is told as having happened, at a known time, says since when."""
    undated = report(
        "It was not [event ASSAULT 2020-03-01 denied|attacked], but [event RETREAT -|left].", published=None
    )
    assert starts(resolve((undated,), (), Decisions()), undated) == {(None, None, None)}


def test_an_event_shared_with_a_dated_report_says_more(report: Make) -> None:
    """Where a dated report tells of the same event, the bound is that of the time both agree on."""
    undated = report("[LOC|Fjellvik] was [event ASSAULT <2020-03-01,2020-03-02> @Fjellvik|attacked].", published=None)
    dated = report("[LOC|Fjellvik] was [event ASSAULT 2020-03-02 @Fjellvik|hit].", name="b.txt", outlet="Other")
    record = resolve((undated, dated), (), Decisions())
    assert starts(record, undated) == {(None, None, date(2020, 3, 2))}


def test_a_dated_report_keeps_its_date(report: Make) -> None:
    """Nothing is inferred of a report whose publication is known."""
    dated = report("[LOC|Fjellvik] was [event ASSAULT 2020-03-01 @Fjellvik|attacked].")
    record = resolve((dated,), (), Decisions())
    assert starts(record, dated) == {(date(2020, 3, 1), date(2020, 3, 31), None)}
