"""Events of the record with all that a codebook's rules ask for, and cells that say what each value rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kronike.model import (
    Entity,
    Event,
    EventMention,
    Modality,
    Participant,
    Place,
    Quantity,
    Span,
    Statement,
    Story,
    Subject,
)
from kronike.tell.codebooks.facts import Facts

_TOLD = frozenset({Modality.ASSERTED, Modality.REPORTED})
_DEAD = frozenset({"killed", "dead"})


@dataclass(frozen=True, slots=True)
class Cell:
    """A value (empty: it cannot be coded), the rule that gave it in words, and the words of a report it rests on."""

    value: object
    rule: str
    document: str = ""
    span: Span | None = None


@dataclass(frozen=True)
class Happening:
    """An event told as having happened: its mentions, place, numbers of dead, and how many ``origins`` tell it."""

    event: Event
    facts: Facts
    statements: tuple[Statement, ...]
    place: Place | None
    placed_by: tuple[str, Span] | None
    deaths: tuple[Quantity, ...]
    origins: int
    entities: Mapping[str, Entity]
    texts: Mapping[str, str]

    @property
    def first(self) -> Statement:
        """The statement that a row quotes."""
        return self.statements[0]

    def parties(self, *roles: str) -> list[tuple[EventMention, Participant]]:
        """Those who take part in some roles, in the order they are told."""
        return [(mention, each) for mention in self.facts.own for each in mention.participants if each.role in roles]


def happenings(story: Story) -> Iterator[Happening]:
    """The record's events that anything tells as having happened and that have a code, in its order."""
    index = _Index(story)
    for event in story.record.events:
        statements = tuple(index.statements[name] for name in event.statements if name in index.statements)
        told = tuple(each for each in statements if each.modality in _TOLD and each.finding in index.mentions)
        if event.code and told:
            yield index.happening(event, told)


class _Index:
    """The story's findings by id."""

    def __init__(self, story: Story) -> None:
        analyses = [report.analysis for report in story.reports]
        documents = [report.reading.document for report in story.reports]
        self.texts = {document.id: document.text for document in documents}
        self.statements = {each.id: each for each in story.record.statements}
        self.mentions = {each.id: each for analysis in analyses for each in analysis.events}
        self.quantities = {each.id: each for analysis in analyses for each in analysis.quantities}
        self.places = {each.entity: each for each in story.record.places}
        self.entities = {name: each for each in story.record.entities for name in each.mentions}
        self.names = {each.id: each.span for analysis in analyses for each in analysis.mentions}
        self.origins = {name: each.id for each in story.record.origins for name in each.documents}
        self.in_sentence: dict[str, list[EventMention]] = defaultdict(list)
        for each in story.record.statements:
            if each.subject is Subject.EVENT and each.finding in self.mentions:
                self.in_sentence[each.sentence].append(self.mentions[each.finding])

    def happening(self, event: Event, told: tuple[Statement, ...]) -> Happening:
        own = tuple(self.mentions[each.finding] for each in told)
        sentences = dict.fromkeys(each.sentence for each in told if each.sentence)
        beside = tuple(other for name in sentences for other in self.in_sentence[name] if other not in own)
        place = next((self.places[name] for name in event.places if name in self.places), None)
        numbers = dict.fromkeys(name for mention in own for name in mention.quantities if name in self.quantities)
        dead = tuple(self.quantities[name] for name in numbers if self.quantities[name].role in _DEAD)
        origins = len({self.origins.get(each.document, each.document) for each in told})
        placed_by = self._placed_by(own, place)
        facts = Facts(own, beside)
        return Happening(event, facts, told, place, placed_by, dead, origins, self.entities, self.texts)

    def _placed_by(self, own: tuple[EventMention, ...], place: Place | None) -> tuple[str, Span] | None:
        for mention in own:
            entity = self.entities.get(mention.place or "")
            if place and entity and entity.id == place.entity and mention.place in self.names:
                return mention.document, self.names[mention.place]
        return None
