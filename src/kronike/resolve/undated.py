"""When an undated report was written at the earliest: not before the last thing that it tells of as past."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kronike.model import Event, Interval, Modality, Polarity, Statement, Subject

_HAPPENED = (Modality.ASSERTED, Modality.REPORTED)


def with_starts(statements: Sequence[Statement], events: Sequence[Event]) -> tuple[Statement, ...]:
    """The statements; those of a report without a publication date know since when, by inference, it can have been.

    What it tells of as having happened begins with the time that the statements of that event agree on: where a dated
    report tells of the same event, that is what the dated one's words say of it. The bound is inferred, never stated:
    the day of publication stays unknown, and nothing says when at the latest.
    """
    starts = _starts(statements, events)
    return tuple(
        replace(statement, known_from=starts[statement.document])
        if statement.known_from is None and statement.document in starts
        else statement
        for statement in statements
    )


def _starts(statements: Sequence[Statement], events: Sequence[Event]) -> dict[str, Interval]:
    times = {identity: event.interval for event in events for identity in event.statements}
    latest: dict[str, date] = {}
    for statement in statements:
        time = times.get(statement.id) or statement.event_time
        if statement.known_from is None and _happened(statement) and time and time.earliest:
            latest[statement.document] = max(time.earliest, latest.get(statement.document, time.earliest))
    return {document: _since(day) for document, day in latest.items()}


def _happened(statement: Statement) -> bool:
    told = statement.subject is Subject.EVENT and statement.modality in _HAPPENED
    return told and statement.polarity is Polarity.AFFIRMED


def _since(day: date) -> Interval:
    basis = f"undated; it tells of something that happened no earlier than {day.isoformat()}"
    return Interval.unknown(basis).narrowed(day, None)
