"""What is found in one document: every finding has a span, and an id made of kind, document and span."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kronike.model.duration import Duration
from kronike.model.identity import content_id
from kronike.model.interval import Interval
from kronike.model.ranges import Hedge, Range
from kronike.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something found at a span of a document; its words are read from the text, never kept as truth."""

    document: str
    span: Span
    id: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            kind = type(self).__name__.lower()
            object.__setattr__(self, "id", content_id(kind, self.document, self.span.start, self.span.end))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Finding):
    """One sentence of the report, in the language of its paragraph."""

    language: str


class NameType(StrEnum):
    """What a mention stands for."""

    PERSON = "PER"
    ORGANISATION = "ORG"
    LOCATION = "LOC"


class MentionKind(StrEnum):
    """How a mention refers."""

    NAME = "name"
    ROLE = "role"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Finding):
    """A name, a role ("the NATO chief") or a pronoun that stands for an entity.

    ``name`` is the words without a genitive ending ("SDFs" is "SDF"). ``chain`` is the id of the first
    mention in this document of the same entity: all mentions of one chain are one entity. ``acts`` marks a
    place that is named as who does or says something ("Moscow says"), not as where.
    """

    type: NameType
    kind: MentionKind = MentionKind.NAME
    name: str
    chain: str = ""
    acts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Finding):
    """What a report says that somebody is: ``span`` is the words ("SDFs talsmann"), as true as the report and its date.

    ``holder`` is the mention of who has the role, ``title`` the noun in its base form, ``of`` the mention of the body
    or country it is held in, where one is named.
    """

    holder: str
    title: str
    of: str | None = None


@dataclass(frozen=True, slots=True)
class RangeEnd:
    """One end of a range ("mai" in "fra mai til juli") and its TIMEX3 value."""

    span: Span
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression(Finding):
    """Words for a time, and the interval they give against the anchor named in its ``basis``.

    ``type`` is TIMEX3's: DATE, TIME, DURATION or SET; ``value`` what TIMEX3 writes for the words, one reading where
    the interval holds several, and ``mod`` its modifier (START, MID, END, APPROX …). ``duration`` is how long, or
    for a SET how often, as far as the words say. ``ends`` are the two ends of a range, which TIMEX3 tags one by one.
    """

    interval: Interval
    type: str = "DATE"
    vague: bool = False
    value: str = ""
    mod: str = ""
    duration: Duration | None = None
    ends: tuple[RangeEnd, ...] = ()


class Modality(StrEnum):
    """How an event or a number is put.

    ``DENIED``: a voice says that it did not happen; ``NEGATED``: the report itself does. ``HYPOTHETICAL``: what would
    be, under a condition.
    """

    ASSERTED = "asserted"
    REPORTED = "reported"
    DENIED = "denied"
    NEGATED = "negated"
    PLANNED = "planned"
    POSSIBLE = "possible"
    HYPOTHETICAL = "hypothetical"


class Direction(StrEnum):
    """Which way a measured thing moved."""

    NONE = ""
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Finding):
    """A number with what it counts or measures.

    ``words`` is the number with its hedge and its measure, without the noun it counts. ``counted`` is the English
    singular lemma of that noun, or the word itself where none is known, and for a measure what is measured
    ("land"); ``unit`` a measure ("percent", "km2", "whole" for all of it) or empty. ``role`` says what happened to
    what is counted (killed, wounded, surrendered, held …); ``place`` and ``group`` are its scope, ``change`` marks
    "by 20 per cent" and ``direction`` which way it moved. ``window`` is how long it was counted over ("in two
    days"). ``time`` is the id of the time expression it is dated by, ``interval`` what that makes of when it held.
    ``inferred`` names the fields that the report's other sentences gave.
    """

    range: Range
    hedge: Hedge = Hedge.NONE
    words: Span | None = None
    unit: str = ""
    counted: str = ""
    role: str = ""
    place: str = ""
    group: str = ""
    change: bool = False
    direction: Direction = Direction.NONE
    modality: Modality = Modality.ASSERTED
    negated: bool = False
    window: Duration | None = None
    time: str | None = None
    interval: Interval | None = None
    inferred: tuple[str, ...] = ()

    @property
    def approximate(self) -> bool:
        """Whether the bounds are not meant to the last digit."""
        return self.hedge in (Hedge.ABOUT, Hedge.ALMOST, Hedge.VAGUE)


class QuoteMode(StrEnum):
    """Whose words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Polarity(StrEnum):
    """Whether the voice affirms or denies what is said."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class QuoteKind(StrEnum):
    """Whether something was said, is only thought or wanted, or is no more than what somebody spoke about."""

    SPEECH = "speech"
    ATTITUDE = "attitude"
    TOPIC = "topic"


class Stance(StrEnum):
    """How a voice stands to what was put to it; empty where it simply says something."""

    NONE = ""
    CONFIRMS = "confirms"
    DENIES = "denies"
    REFUSES = "refuses"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Finding):
    """What somebody is given as saying: ``span`` is the content, without marks, dash or cue.

    ``speakers`` are ids of mentions (two sources may share one cue); ``speaker_name`` their resolved names as the
    report gives them, empty where unknown; ``voice`` is the whole phrase that names them. ``gaps`` are what stands
    inside the span and is not said: a cue and its voice between two parts. ``via`` is the outlet or medium it was said
    to, ``addressee`` the words for whom ("reporters" in "told reporters"); ``inside`` the id of the quote this one is
    nested in. ``kind`` keeps speech from what a report only says that somebody thinks, hopes or wants, and from what
    was spoken about: a topic is nobody's claim. ``stance`` says that a voice confirms, denies, will not say (refuses),
    or has not said (silent).
    """

    cue: Span | None = None
    speakers: tuple[str, ...] = ()
    speaker_name: str = ""
    voice: Span | None = None
    gaps: tuple[Span, ...] = ()
    mode: QuoteMode = QuoteMode.DIRECT
    via: str | None = None
    hedges: tuple[Span, ...] = ()
    polarity: Polarity = Polarity.AFFIRMED
    question: bool = False
    inside: str | None = None
    kind: QuoteKind = QuoteKind.SPEECH
    addressee: Span | None = None
    stance: Stance = Stance.NONE


@dataclass(frozen=True, slots=True)
class Participant:
    """Who or what takes part in an event, as agent, patient, recipient or instrument; a mention where there is one.

    ``kind`` says what sort of actor the words name: state, official, air (planes), armed, civilian, protester, crowd,
    crime, other or empty (unknown).
    """

    role: str
    span: Span
    mention: str | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention(Finding):
    """A word that names an event. ``span`` is the trigger.

    ``code`` is a PLOVER root (or ``None``: it cannot be coded), ``mode`` its PLOVER mode, ``context`` its PLOVER
    contexts. ``kind`` is the English name of what happened, the same in all languages ("surrender"); empty where no
    table has it. ``lemma`` is the base forms of the trigger's words in small letters, one space between them, as the
    parse has them. ``time`` is the id of the time expression it is dated by, ``interval`` what is known of when it
    happened; ``place`` a mention's id. ``reported_by`` are the mentions of whoever it is passed on from, ``quantities``
    the ids of the numbers that are its own. ``background``: not the news of the day. ``inferred`` names the fields that
    other sentences of the report gave.
    """

    code: str | None = None
    mode: str | None = None
    context: tuple[str, ...] = ()
    kind: str = ""
    lemma: str = ""
    participants: tuple[Participant, ...] = ()
    place: str | None = None
    time: str | None = None
    interval: Interval | None = None
    modality: Modality = Modality.ASSERTED
    reported_by: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()
    background: bool = False
    inferred: tuple[str, ...] = ()
