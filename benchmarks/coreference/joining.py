"""The given mentions joined as the main job joins them: the pile divided into stories, each story resolved."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from benchmarks.coreference.texts import EventText
from benchmarks.entities.scoring import Cluster
from kronike.model import Report, Span
from kronike.resolve import Decisions, resolve
from kronike.resolve.stories import find_stories

Place = tuple[int, int]
"""The numbers of a text and of a mention in it."""


def joined(texts: Sequence[EventText], reports: Sequence[Report]) -> list[Cluster]:
    """Clusters of places; mentions that are given twice at one span are in one cluster."""
    places: dict[tuple[str, Span], list[Place]] = {}
    for number, (text, report) in enumerate(zip(texts, reports, strict=True)):
        for place, given in enumerate(text.given):
            places.setdefault((report.reading.document.id, given.span), []).append((number, place))
    by_id = {report.reading.document.id: report for report in reports}
    stories = ([by_id[document] for document in story.documents] for story in find_stories(reports))
    return [
        frozenset[Hashable](place for key in event for place in places[key])
        for story in stories
        for event in _events(story)
    ]


def _events(story: Sequence[Report]) -> Iterator[list[tuple[str, Span]]]:
    """The spans of each event of a story."""
    record = resolve(story, (), Decisions())
    statements = {statement.id: statement for statement in record.statements}
    for event in record.events:
        members = [statements[identity] for identity in event.statements]
        yield [(statement.document, statement.span) for statement in members]
