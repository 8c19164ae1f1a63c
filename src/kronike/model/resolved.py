"""What many analyses together show: origins, entities, places, statements, events, figures, and how they relate."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kronike.model.duration import Duration
from kronike.model.findings import Direction, Modality, NameType, Polarity
from kronike.model.interval import Interval
from kronike.model.naming import Merge
from kronike.model.origins import Origin
from kronike.model.ranges import Range
from kronike.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A resolved person, organisation or place name: all its mentions, every spelling, and why they are one.

    The id names its first atom, a chain of mentions in one document, so an id from an earlier build still finds the
    entity that holds the atom. ``merges`` are the tables of clues by which its names were joined;
    ``mistranslated`` those of its spellings that a machine made of a name; ``roles`` the ids of what reports say it is.
    """

    id: str
    type: NameType
    name: str
    spellings: tuple[str, ...]
    chains: tuple[str, ...]
    mentions: tuple[str, ...]
    evidence: tuple[str, ...] = ()
    merges: tuple[Merge, ...] = ()
    mistranslated: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


class PlaceLevel(StrEnum):
    """How large an area a place name covers."""

    POINT = "point"
    VILLAGE = "village"
    TOWN = "town"
    DISTRICT = "district"
    PROVINCE = "province"
    COUNTRY = "country"
    REGION = "region"
    RIVER = "river"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an entity is, as far as it is known.

    ``name`` is what the reports call it, ``gazetteer_name`` what the gazetteer does; ``gazetteer_id`` is
    ``geonames:ID``. Coordinates (degrees, WGS 84) stand only with a point: a town, a village. ``extent`` (south, west,
    north, east) of a province or country is approximate: it holds its towns. ``inside`` is the id of the smallest
    other Place of the story that holds it, ``areas`` the names of all areas that do, the smallest first. ``evidence``
    says why this place, of all that are called so.
    """

    id: str
    entity: str
    name: str
    level: PlaceLevel
    country: str | None = None
    gazetteer_id: str | None = None
    gazetteer_name: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    inside: str | None = None
    areas: tuple[str, ...] = ()
    extent: tuple[float, float, float, float] | None = None
    evidence: tuple[str, ...] = ()


class VoiceKind(StrEnum):
    """What part a voice has in a chain of speech."""

    SPEAKER = "speaker"
    NARRATOR = "narrator"
    OUTLET = "outlet"
    AGENCY = "agency"
    TRANSLATOR = "translator"


@dataclass(frozen=True, slots=True)
class Voice:
    """One link of a chain of speech; ``entity`` where the name is resolved, an empty name where it is unknown."""

    kind: VoiceKind
    name: str
    entity: str | None = None


class Subject(StrEnum):
    """What a statement is about."""

    EVENT = "event"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Somebody's assertion of an event or a figure, resting on one finding.

    ``voices`` runs from who said it to who passed it on; the narrator is a voice. ``known_from`` is the publication
    interval, the second clock. ``sources`` are what it rests on beside its report: the ids of the speakers, and
    ``publisher NAME``; two statements that share one are not independent of each other.
    """

    id: str
    subject: Subject
    finding: str
    document: str
    span: Span
    sentence: str
    voices: tuple[Voice, ...]
    quote: str | None = None
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED
    hedged: bool = False
    event_time: Interval | None = None
    known_from: Interval | None = None
    place: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """Two statements that tell of one event, and why: a decision that rests on the two alone."""

    one: str
    other: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening that several statements may speak of; its time is what they agree it can have been.

    ``ties`` are the decisions on pairs that hold its statements together, ``merges`` the tables of clues behind them.
    """

    id: str
    statements: tuple[str, ...]
    code: str | None = None
    interval: Interval | None = None
    places: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    ties: tuple[Tie, ...] = ()
    merges: tuple[Merge, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One statement's value of a strand, in the strand's unit; ``said_in`` is the unit it was said in, if another."""

    statement: str
    range: Range
    said_in: str = ""
    origin: str = ""


class Course(StrEnum):
    """What the values of a strand come to: values for two times are a course, two values for one time a dispute."""

    ONE = "one value"
    STEADY = "the same value"
    MOVED = "moved"
    DISPUTED = "disputed"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """The values of one figure in one unit, scope and direction; strands never share an axis or arithmetic.

    ``window`` is how long its numbers were counted over, where that is told.
    """

    unit: str
    counted: str
    role: str
    scope: str
    change: bool
    points: tuple[Point, ...]
    direction: Direction = Direction.NONE
    window: Duration | None = None
    course: Course = Course.UNCLEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured thing over time, always a number, with a strand for each unit, scope and direction.

    ``apart`` says in words why strands are not held against each other.
    """

    id: str
    heading: str
    strands: tuple[Strand, ...]
    apart: tuple[str, ...] = ()


class RelationKind(StrEnum):
    """How one statement stands to another."""

    AGREES = "agrees"
    CONFLICTS = "conflicts"
    UPDATES = "updates"
    REPEATS = "repeats"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """``statement`` agrees with, conflicts with, updates or repeats ``other``, for a reason given in words.

    ``updates`` has a direction: ``statement`` is the later value, ``other`` the one it replaces. ``span`` and
    ``other_span`` are the words that are set against each other, where those are more than the statements' own.
    """

    id: str
    kind: RelationKind
    statement: str
    other: str
    reason: str
    span: Span | None = None
    other_span: Span | None = None


class Verdict(StrEnum):
    """What a person decided."""

    SAME = "same"
    DIFFERENT = "different"
    REJECT = "reject"
    EDIT = "edit"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a finding set to another value, both as text."""

    field: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A person's decision on one or several ids: never overwritten, only superseded.

    ``targets`` are the ids as given; ``atoms`` holds for each target the atoms it stood for when it was judged (chains
    of mentions, statements, documents), so that the decision holds when groups are computed anew. ``when`` is an ISO
    8601 instant in UTC. ``supersedes`` is the judgement this one replaces or undoes.
    """

    id: str
    verdict: Verdict
    targets: tuple[str, ...]
    atoms: tuple[tuple[str, ...], ...]
    by: str
    when: str
    why: str
    changes: tuple[Change, ...] = ()
    supersedes: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything that was resolved, each list in a stable order."""

    origins: tuple[Origin, ...] = ()
    entities: tuple[Entity, ...] = ()
    places: tuple[Place, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    relations: tuple[Relation, ...] = ()
