"""When an undated report was written at the earliest: not before the last thing that it tells of as past."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from kronike.model import Event, Interval, Modality, Polarity, Statement, Subject, moved_day
from kronike.resolve.measured import Claim

_HAPPENED = (Modality.ASSERTED, Modality.REPORTED)
_MOVING = ("land", "force")
_MONTH = 31
"""Reports that give just the same value of a thing that moves came out within a month of each other."""

Start = tuple[date, str]


def with_starts(
    statements: Sequence[Statement], events: Sequence[Event], claims: Sequence[Claim] = ()
) -> tuple[Statement, ...]:
    """The statements; those of a report without a publication date know since when, by inference, it can have been.

    What it tells of as having happened begins with the time that the statements of that event agree on: where a dated
    report tells of the same event, that is what the dated one's words say of it. A value of ``claims`` of a thing that
    moves ties it to the dated report that gives just that value. The bound is inferred, never stated: the day of
    publication stays unknown, and nothing says when at the latest.
    """
    starts = _latest([*_told(statements, events), *_measured(claims)])
    return tuple(
        replace(statement, known_from=starts[statement.document])
        if statement.known_from is None and statement.document in starts
        else statement
        for statement in statements
    )


def _latest(found: Sequence[tuple[str, Start]]) -> dict[str, Interval]:
    """The last of the bounds of each report."""
    latest: dict[str, Start] = {}
    for document, start in found:
        if document not in latest or latest[document][0] < start[0]:
            latest[document] = start
    return {
        document: Interval.unknown(f"undated; {reason}").narrowed(day, None)
        for document, (day, reason) in latest.items()
    }


def _told(statements: Sequence[Statement], events: Sequence[Event]) -> Iterator[tuple[str, Start]]:
    """When the things began that undated reports tell of as past."""
    times = {identity: event.interval for event in events for identity in event.statements}
    for statement in statements:
        time = times.get(statement.id) or statement.event_time
        if statement.known_from is None and _happened(statement) and time and time.earliest:
            day = time.earliest
            yield statement.document, (day, f"it tells of something that happened no earlier than {day.isoformat()}")


def _measured(claims: Sequence[Claim]) -> Iterator[tuple[str, Start]]:
    """A month before the first dated report that gives just the value of a moving thing that an undated one gives."""
    first: dict[tuple[object, ...], date] = {}
    for claim in claims:
        published = claim.statement.known_from
        if published and published.earliest and _level(claim):
            key = _value(claim)
            first[key] = min(published.earliest, first.get(key, published.earliest))
    for claim in claims:
        day = first.get(_value(claim)) if claim.statement.known_from is None and _level(claim) else None
        start = moved_day(day, -_MONTH)
        if day and start:
            value = f"{claim.quantity.range.low} {claim.unit or claim.quantity.counted}"
            yield (
                claim.statement.document,
                (start, f"it gives the value ({value}) of a report of {day.isoformat()} or later"),
            )


def _level(claim: Claim) -> bool:
    """Whether it is an exact value of land held or of soldiers somewhere, not a part or a change of it."""
    quantity = claim.quantity
    told = claim.statement.modality in _HAPPENED and claim.statement.polarity is Polarity.AFFIRMED
    return told and claim.kind in _MOVING and quantity.range.exact and not quantity.change and claim.unit not in _PARTS


_PARTS = ("percent", "per mille", "whole", "share")


def _value(claim: Claim) -> tuple[object, ...]:
    return (
        claim.kind,
        claim.group[0],
        claim.place[0] if claim.kind == "force" else "",
        claim.unit,
        claim.quantity.range,
    )


def _happened(statement: Statement) -> bool:
    told = statement.subject is Subject.EVENT and statement.modality in _HAPPENED
    return told and statement.polarity is Polarity.AFFIRMED
