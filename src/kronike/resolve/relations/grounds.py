"""What relations may rest on, and what is asked of two statements: their times, their voices, their origins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kronike.model import Event, EventMention, Interval, Origin, Place, Statement, Subject
from kronike.resolve.kinship import Kinship
from kronike.resolve.measured import Claim
from kronike.resolve.relations.matter import Matter, matters_of
from kronike.resolve.reports import ReportIndex
from kronike.words.folding import name_key

SHORT_DAYS = 3
"""Times known to within so many days are near enough to be told apart or found the same."""
_ONE_REPORTING = 62
"""Two accounts of what befell people are of one happening only where their times, together, span no more days."""
_YEAR = 366
_PUBLISHER = "publisher "


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a relation may rest on: each statement's origin, its claim if it has a number, and the event it is near.

    ``kinship`` tells which reports may be about the same thing, ``matters`` what each number is about by the words
    beside it, ``mentions`` the event mention of each statement of one, ``reports`` the reports by document, ``inside``
    the entities of the places that each place lies in; those that no gazetteer knows are not in it.
    """

    origin: Mapping[str, str]
    claims: Mapping[str, Claim]
    event_near: Mapping[str, str]
    kinship: Kinship
    matters: Mapping[str, Matter] = field(default_factory=dict)
    mentions: Mapping[str, EventMention] = field(default_factory=dict)
    reports: Mapping[str, ReportIndex] = field(default_factory=dict)
    inside: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def copied(self, new: Statement, old: Statement) -> bool:
        """Whether the two stand in different reports that go back to one source."""
        return new.document != old.document and self.origin[new.document] == self.origin[old.document]

    def one_event(self, new: Statement, old: Statement) -> bool:
        """Whether the two numbers stand beside one event."""
        event = self.event_near.get(new.id)
        return event is not None and event == self.event_near.get(old.id)

    def at_one_place(self, new: Statement, old: Statement) -> bool:
        """Whether two statements name one place, or one a place inside the other's."""
        if not (new.place and old.place):
            return False
        one, other = self.inside.get(new.place, frozenset()), self.inside.get(old.place, frozenset())
        return new.place == old.place or new.place in other or old.place in one

    def elsewhere(self, new: Statement, old: Statement) -> bool:
        """Whether the two name known places, neither of which lies in the other."""
        known = new.place in self.inside and old.place in self.inside
        return known and not self.at_one_place(new, old)


def grounds_of(
    reports: Sequence[ReportIndex],
    statements: Sequence[Statement],
    claims: Sequence[Claim],
    events: Sequence[Event],
    origins: Sequence[Origin],
    places: Sequence[Place],
    kinship: Kinship,
) -> Grounds:
    """The grounds of a pile."""
    mentions = {mention.id: mention for index in reports for mention in index.report.analysis.events}
    return Grounds(
        origin={document: origin.id for origin in origins for document in origin.documents},
        claims={claim.statement.id: claim for claim in claims},
        event_near=_events_near(reports, statements, events),
        kinship=kinship,
        matters=matters_of(reports, statements),
        mentions={one.id: mentions[one.finding] for one in statements if one.finding in mentions},
        reports={index.doc.id: index for index in reports},
        inside=_inside(places),
    )


def _events_near(
    reports: Sequence[ReportIndex], statements: Sequence[Statement], events: Sequence[Event]
) -> Mapping[str, str]:
    """For each statement of a figure the event that stands closest to it in its sentence."""
    of_report = {index.doc.id: index for index in reports}
    event_of = {identity: event.id for event in events for identity in event.statements}
    statement_of = {statement.finding: statement.id for statement in statements}
    near: dict[str, str] = {}
    for statement in statements:
        if statement.subject is Subject.FIGURE:
            mention = of_report[statement.document].nearest_event(statement.span)
            if mention:
                near[statement.id] = event_of[statement_of[mention.id]]
    return near


def _inside(places: Sequence[Place]) -> Mapping[str, frozenset[str]]:
    """For each place's entity those of the places that hold it."""
    by_id = {place.id: place for place in places}
    found: dict[str, frozenset[str]] = {}
    for place in places:
        if place.gazetteer_id is None:
            continue
        around: dict[str, None] = {}
        above = by_id.get(place.inside or "")
        while above and above.entity not in around:
            around[above.entity] = None
            above = by_id.get(above.inside or "")
        found[place.entity] = frozenset(around)
    return found


def speakers(statement: Statement) -> frozenset[str]:
    """The keys of who says it, but for who publishes it."""
    return frozenset(key for key in statement.sources if not key.startswith(_PUBLISHER))


def one_source(new: Statement, old: Statement) -> bool:
    """Whether two statements rest on one speaker or, in different reports, on one agency."""
    if new.document == old.document:
        return not speakers(new).isdisjoint(speakers(old))
    return not set(new.sources).isdisjoint(old.sources)


def two_voices(new: Statement, old: Statement) -> bool:
    """Whether different, known voices speak first."""
    if not speakers(new).isdisjoint(speakers(old)):
        return False
    one, other = new.voices[0], old.voices[0]
    if one.entity and other.entity:
        return one.entity != other.entity
    if not (one.name and other.name):
        return one.kind is not other.kind
    return (one.kind, name_key(one.name)) != (other.kind, name_key(other.name))


def one_telling(new: Statement, old: Statement) -> bool:
    """Whether the two stand in one sentence and in one mouth."""
    return new.sentence == old.sentence and new.document == old.document and not two_voices(new, old)


def later(new: Statement, old: Statement) -> bool:
    """Whether the one was published after the other, for certain."""
    return bool(new.known_from and old.known_from and old.known_from.before(new.known_from))


def days_apart(new: Statement, old: Statement) -> int | None:
    """How many days lie between the two publications at most; nothing where either is open."""
    return _spanned(new.known_from, old.known_from)


def disjoint(new: Statement, old: Statement) -> bool:
    """Whether they cannot speak of one time: it is another, or a day is held against years."""
    one, other = new.event_time, old.event_time
    if not (one and other):
        return False
    if not one.overlaps(other):
        return True
    lengths = sorted(days for time in (one, other) if (days := time.days) is not None)
    return len(lengths) == 2 and lengths[0] <= SHORT_DAYS and lengths[1] > _YEAR  # noqa: PLR2004 -- both sides


def short(time: Interval | None) -> bool:
    """Whether a time is known to within three days."""
    return time is not None and time.days is not None and time.days <= SHORT_DAYS


def close(one: Interval | None, other: Interval | None) -> bool:
    """Whether two bounded times that overlap stay close together."""
    spanned = _spanned(one, other)
    return spanned is not None and spanned <= _ONE_REPORTING and bool(one and other and one.overlaps(other))


def _spanned(one: Interval | None, other: Interval | None) -> int | None:
    if one is None or other is None:
        return None
    days = [day for day in (one.earliest, one.latest, other.earliest, other.latest) if day is not None]
    return (max(days) - min(days)).days if len(days) == 4 else None  # noqa: PLR2004 -- both sides of both
