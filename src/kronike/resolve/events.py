"""Which statements speak of one happening. A wrong merge is worse than none: what is not plain stays apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kronike.model import Event, EventMention, Interval, Origin, Statement, Subject
from kronike.resolve.clusters import Clusters, Group, Link
from kronike.resolve.ids import group_id
from kronike.resolve.judgements import Decisions
from kronike.resolve.meeting import agreed, meet
from kronike.resolve.reports import ReportIndex

_LONGEST_DAYS = 3
"""Happenings of one kind at one place are taken for one only where both are known to within so many days."""

_MOST_OPEN = 8
"""How many groups of one kind, place and time a statement is held against."""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with the event mention it rests on."""

    statement: Statement
    mention: EventMention


def find_events(
    reports: Sequence[ReportIndex], statements: Sequence[Statement], origins: Sequence[Origin], decisions: Decisions
) -> tuple[Event, ...]:
    """Every statement of an event in exactly one Event; cost near linear in the statements."""
    mentions = {mention.id: mention for index in reports for mention in index.report.analysis.events}
    told = {
        statement.finding: Told(statement, mentions[statement.finding])
        for statement in statements
        if statement.subject is Subject.EVENT
    }
    clusters = decisions.clusters()
    _join_copies(reports, tuple(told.values()), origins, clusters)
    _join_times(tuple(told.values()), clusters)
    return tuple(_event(group, told) for group in clusters.groups(list(told)))


def _join_copies(
    reports: Sequence[ReportIndex], told: Sequence[Told], origins: Sequence[Origin], clusters: Clusters
) -> None:
    """The same word of the same sentence, in reports that carry one text."""
    copied = {document: origin.id for origin in origins if len(origin.documents) > 1 for document in origin.documents}
    sentences = _sentences(index for index in reports if index.doc.id in copied)
    texts = {index.doc.id: index.doc.text for index in reports}
    seen: Counter[tuple[str, str | None, str]] = Counter()
    blocks: dict[tuple[object, ...], dict[str, None]] = defaultdict(dict)
    for one in told:
        sentence = sentences.get(one.statement.sentence)
        if sentence is None:
            continue
        trigger = _fold(one.statement.span.of(texts[one.statement.document]))
        place = (one.statement.sentence, one.mention.code, trigger)
        block = blocks[copied[one.statement.document], sentence, one.mention.code, trigger, seen[place]]
        seen[place] += 1
        if not clusters.join_any(one.mention.id, block, "the same sentence in reports of one origin"):
            block[one.mention.id] = None


def _sentences(reports: Iterable[ReportIndex]) -> Mapping[str, str]:
    """The words of every sentence, folded for comparison."""
    return {s.id: _fold(s.span.of(index.doc.text)) for index in reports for s in index.report.analysis.sentences}


def _fold(words: str) -> str:
    return " ".join(words.casefold().split())


def _join_times(told: Sequence[Told], clusters: Clusters) -> None:
    """The same kind of event at the same place within the same few days, told in different reports."""
    blocks: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in told:
        time, place = one.statement.event_time, one.statement.place
        if one.mention.code and place and time and time.days is not None and time.days <= _LONGEST_DAYS:
            blocks[one.mention.code, place].append(one)
    groups = _Known(told, clusters)
    for block in blocks.values():
        _sweep(sorted(block, key=lambda one: _sort_key(one.statement)), groups)


def _sort_key(statement: Statement) -> tuple[object, ...]:
    time = statement.event_time or Interval()
    return time.earliest, time.latest


def _sweep(block: Sequence[Told], groups: _Known) -> None:
    open_: list[Told] = []
    for one in block:
        open_ = [other for other in open_ if not _over(other, one)]
        if not any(groups.join(other, one) for other in open_) and len(open_) < _MOST_OPEN:
            open_.append(one)


def _over(one: Told, other: Told) -> bool:
    time, later = one.statement.event_time, other.statement.event_time
    return time is not None and later is not None and time.before(later)


class _Known:
    """What is known of each group so far: in which reports it is told, and when it can have been."""

    def __init__(self, told: Sequence[Told], clusters: Clusters) -> None:
        self._clusters = clusters
        self._documents: dict[str, set[str]] = defaultdict(set)
        self._time: dict[str, Interval | None] = {}
        for one in told:
            root = clusters.find(one.mention.id)
            self._documents[root].add(one.statement.document)
            self._time[root] = agreed((self._time.get(root), one.statement.event_time))

    def join(self, one: Told, other: Told) -> bool:
        """Joins two groups of different reports whose times leave something in common."""
        first, second = self._clusters.find(one.mention.id), self._clusters.find(other.mention.id)
        if first == second:
            return True
        one_time, other_time = self._time[first], self._time[second]
        time = meet(one_time, other_time) if one_time and other_time else one_time or other_time
        if time is None or not self._documents[first].isdisjoint(self._documents[second]):
            return False
        if not self._clusters.join(Link(one.mention.id, other.mention.id, "the same kind, place and time")):
            return False
        documents = self._documents[first] | self._documents[second]
        root = self._clusters.find(first)
        self._documents[root], self._time[root] = documents, time
        return True


def _event(group: Group, told: Mapping[str, Told]) -> Event:
    members = [told[atom] for atom in group.atoms]
    return Event(
        id=group_id("event", group.atoms[0]),
        statements=tuple(one.statement.id for one in members),
        code=next((one.mention.code for one in members if one.mention.code), None),
        interval=agreed(one.statement.event_time for one in members),
        places=tuple(dict.fromkeys(one.statement.place for one in members if one.statement.place)),
        evidence=group.reasons,
    )
