"""What is in one view of a story and not in an earlier one: events, values, statements, disputes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kronike.model import Event, Interval, RelationKind, Story
from kronike.tell.independence import Independence


@dataclass(frozen=True, slots=True)
class EventChange:
    """An event of both views, by its id in the later: how many independent origins tell it, and when it was."""

    event: str
    origins: tuple[int, int]
    intervals: tuple[Interval | None, Interval | None]


@dataclass(frozen=True, slots=True)
class Difference:
    """What the later view has more or otherwise; ids are those of the later view, but for what is ``gone``.

    ``values`` are statements of new values by figure; ``disputes`` conflicts that were not there, ``gone`` those that
    were; ``updates`` the relations by which a value moved; ``closer`` are events told by more independent origins or
    with another time.
    """

    reports: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    closer: tuple[EventChange, ...] = ()
    values: tuple[tuple[str, tuple[str, ...]], ...] = ()
    statements: tuple[str, ...] = ()
    updates: tuple[str, ...] = ()
    disputes: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def difference(earlier: Story, later: Story) -> Difference:
    """What ``later``, a view of the same story, has beyond ``earlier``; linear in both."""
    before = {statement.id for statement in earlier.record.statements}
    known = {report.reading.document.id for report in earlier.reports}
    documents = (report.reading.document.id for report in later.reports)
    relations = {relation.id for relation in earlier.record.relations}
    new = [relation for relation in later.record.relations if relation.id not in relations]
    still = {relation.id for relation in later.record.relations}
    return Difference(
        reports=tuple(document for document in documents if document not in known),
        events=tuple(event.id for event in later.record.events if before.isdisjoint(event.statements)),
        closer=tuple(_closer(earlier, later)),
        values=tuple(_values(later, before)),
        statements=tuple(one.id for one in later.record.statements if one.id not in before),
        updates=tuple(relation.id for relation in new if relation.kind is RelationKind.UPDATES),
        disputes=tuple(relation.id for relation in new if relation.kind is RelationKind.CONFLICTS),
        gone=tuple(
            relation.id
            for relation in earlier.record.relations
            if relation.kind is RelationKind.CONFLICTS and relation.id not in still
        ),
    )


def _values(later: Story, before: set[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for figure in later.record.figures:
        new = [p.statement for strand in figure.strands for p in strand.points if p.statement not in before]
        if new:
            yield figure.id, tuple(new)


def _closer(earlier: Story, later: Story) -> Iterator[EventChange]:
    """Events that both know, where more independent origins tell them now, or they were at another time."""
    old_of = {statement: event for event in earlier.record.events for statement in event.statements}
    then, now = Independence(earlier), Independence(later)
    for event in later.record.events:
        old = next((old_of[name] for name in event.statements if name in old_of), None)
        if old is None:
            continue
        origins = (then.count(old.statements), now.count(event.statements))
        if origins[0] != origins[1] or _days(old) != _days(event):
            yield EventChange(event.id, origins, (old.interval, event.interval))


def _days(event: Event) -> Sequence[object]:
    time = event.interval or Interval()
    return (time.earliest, time.latest, time.candidates)
