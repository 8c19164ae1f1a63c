"""Which statements speak of one happening. A wrong merge is worse than none: what is not plain stays apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kronike.model import Event, Merge, Origin, Place, Statement, Tie
from kronike.resolve.clusters import Clusters, Group, Link
from kronike.resolve.entities import Entities
from kronike.resolve.happenings.candidates import candidates
from kronike.resolve.happenings.clues import barred, compare
from kronike.resolve.happenings.copies import copies
from kronike.resolve.happenings.groups import Groups
from kronike.resolve.happenings.telling import Telling, tellings
from kronike.resolve.ids import group_id
from kronike.resolve.judgements import Decisions
from kronike.resolve.meeting import agreed
from kronike.resolve.reports import ReportIndex


@dataclass(frozen=True, slots=True)
class EventGrounds:
    """What events are found with: the reports' origins, what their names stand for, and where the places are."""

    origins: Sequence[Origin]
    entities: Entities
    places: Sequence[Place]


@dataclass(frozen=True, slots=True)
class _Joined:
    """Two tellings of one event: the table, where one says so, and whether it brought two groups together."""

    link: Link
    merge: Merge | None = None
    first: bool = False

    @property
    def reason(self) -> str:
        """Why: the table in one line where the two brought groups together, else its first clue."""
        if self.merge is None or self.first:
            return self.link.reason
        return f"{self.merge.clues[0].what}; {self.merge.score:g} of {self.merge.needed:g} points"


def find_events(
    reports: Sequence[ReportIndex], statements: Sequence[Statement], grounds: EventGrounds, decisions: Decisions
) -> tuple[Event, ...]:
    """Every statement of an event in exactly one Event; cost near linear in the statements.

    First what people decided and what is copied, then the pairs with points enough, the most certain first.
    """
    told = tellings(reports, statements, grounds.entities, grounds.places)
    by_id = {one.id: one for one in told}
    clusters = decisions.clusters()
    judged = [_Joined(link) for link in decisions.links if link.first in by_id and link.second in by_id]
    copied = [_Joined(link) for link in copies(reports, told, grounds.origins) if clusters.join(link)]
    joined: dict[str, list[_Joined]] = defaultdict(list)
    for one in (*judged, *copied, *_joined(told, clusters)):
        joined[one.link.first].append(one)
    return tuple(_event(group, by_id, joined) for group in clusters.groups(list(by_id)))


def _joined(told: Sequence[Telling], clusters: Clusters) -> Iterator[_Joined]:
    """The pairs that are one event, each joined as it comes."""
    groups = Groups(told, clusters)
    for first, second, merge in _pairs(told):
        link = Link(told[first].id, told[second].id, merge.words)
        apart = clusters.find(link.first) != clusters.find(link.second)
        if groups.join(link):
            yield _Joined(link, merge, apart)


def _pairs(told: Sequence[Telling]) -> list[tuple[int, int, Merge]]:
    """The pairs that reach their points, the most certain first, then in the order of the text."""
    found = []
    for first, second in candidates(told):
        one, other = told[first], told[second]
        merge = None if barred(one, other) else compare(one, other)
        if merge:
            found.append((first, second, merge))
    return sorted(found, key=lambda pair: (-pair[2].score, pair[0], pair[1]))


def _event(group: Group, told: Mapping[str, Telling], joined: Mapping[str, Sequence[_Joined]]) -> Event:
    members = [told[atom] for atom in group.atoms]
    inside = [one for atom in group.atoms for one in joined.get(atom, ())]
    statement = {atom: told[atom].statement.id for atom in group.atoms}
    return Event(
        id=group_id("event", group.atoms[0]),
        statements=tuple(one.statement.id for one in members),
        code=next((one.mention.code for one in members if one.mention.code), None),
        interval=agreed(one.time for one in members),
        places=tuple(dict.fromkeys(one.place for one in members if one.place)),
        evidence=group.reasons,
        ties=tuple(Tie(statement[one.link.first], statement[one.link.second], one.reason) for one in inside),
        merges=tuple(one.merge for one in inside if one.merge and one.first),
    )
