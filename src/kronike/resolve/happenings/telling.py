"""What is known of each event mention, gathered once, so that two can be held against each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kronike.model import (
    EventMention,
    Interval,
    Modality,
    Place,
    Statement,
    Subject,
)
from kronike.resolve.entities import Entities
from kronike.resolve.happenings.scenes import COMMON, LONGEST_SENTENCE, Scene, Scenes
from kronike.resolve.reports import ReportIndex
from kronike.resolve.stories.features import features_of
from kronike.resolve.stories.weighing import Vector, vector_of
from kronike.words.commonness import keys_of, share
from kronike.words.kinds import Kinds, is_definite, kinds_of

ENTITY = "entity "
"""Begins the key of who takes part where it is an entity."""
_BEFORE = 40
"""So many characters before a trigger are looked at for what makes it definite."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement of an event with all that speaks for or against its being the event of another.

    ``roles`` hold, by the part each takes, the entity (else the words) of who or what takes part; ``areas`` the
    entities of the places that hold ``place``; ``counts`` the exact numbers told with the event, by what is counted and
    what befell it; ``definite`` says that the trigger is a noun that takes up what is known ("the attack").
    """

    statement: Statement
    mention: EventMention
    trigger: str
    kinds: Kinds
    scene: Scene
    roles: Mapping[str, frozenset[str]]
    place: str | None
    areas: frozenset[str]
    counts: Mapping[tuple[str, str], frozenset[float]]
    report: Vector
    definite: bool = False

    @property
    def id(self) -> str:
        """The mention's id."""
        return self.mention.id

    @property
    def time(self) -> Interval | None:
        """When it happened, as far as its words tell."""
        return self.statement.event_time

    @property
    def happened(self) -> bool:
        """Whether it is put as having happened, by whomever."""
        return self.statement.modality in (Modality.ASSERTED, Modality.REPORTED, Modality.DENIED)


def tellings(
    reports: Sequence[ReportIndex], statements: Sequence[Statement], entities: Entities, places: Sequence[Place]
) -> tuple[Telling, ...]:
    """A telling for every statement of an event, in their order; linear in the findings."""
    of_event: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.subject is Subject.EVENT:
            of_event.setdefault(statement.document, []).append(statement)
    holding = _holding(places)
    return tuple(
        telling
        for index in reports
        if index.doc.id in of_event
        for telling in _of_report(index, of_event[index.doc.id], entities, holding)
    )


def _holding(places: Sequence[Place]) -> Mapping[str, frozenset[str]]:
    """For the entity of each place those of the places that hold it."""
    by_id = {place.id: place for place in places}
    found: dict[str, frozenset[str]] = {}
    for place in places:
        around: dict[str, None] = {}
        above = by_id.get(place.inside or "")
        while above is not None and above.entity not in around:
            around[above.entity] = None
            above = by_id.get(above.inside or "")
        found[place.entity] = frozenset(around)
    return found


def _of_report(
    index: ReportIndex, statements: Sequence[Statement], entities: Entities, holding: Mapping[str, frozenset[str]]
) -> Iterator[Telling]:
    mentions = {mention.id: mention for mention in index.report.analysis.events}
    report = vector_of(features_of(index.report))
    scenes = Scenes(index, entities)
    for statement in statements:
        mention = mentions[statement.finding]
        sentence = index.sentence_at(mention.span)
        language = sentence.language if sentence else index.doc.language
        trigger = mention.span.of(index.doc.text)
        lemma = mention.lemma or trigger.casefold()
        yield Telling(
            statement=statement,
            mention=mention,
            trigger=trigger,
            kinds=kinds_of(lemma, language),
            scene=scenes.at(sentence.span if sentence else mention.span, language),
            roles=_roles(mention, entities, index.doc.text, language),
            place=statement.place,
            areas=holding.get(statement.place or "", frozenset()),
            counts=scenes.counts(mention),
            report=report,
            definite=is_definite(
                index.doc.text[max(0, mention.span.start - _BEFORE) : mention.span.start], trigger, lemma, language
            ),
        )


def _roles(mention: EventMention, entities: Entities, text: str, language: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for part in mention.participants:
        entity = entities.of(part.mention)
        words = part.span.of(text)[:LONGEST_SENTENCE]
        keys = {key for key, _ in keys_of(words, language) if share(key) <= COMMON and not key.startswith("#")}
        found[part.role] = found.get(part.role, frozenset()) | ({ENTITY + entity.id} if entity else keys)
    return found
