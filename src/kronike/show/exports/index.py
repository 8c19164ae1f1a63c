"""Look-up tables over a story, made once for an export or a page."""

from __future__ import annotations

from dataclasses import dataclass

from kronike.model import (
    Entity,
    EventMention,
    Mention,
    Place,
    Quantity,
    Quote,
    Report,
    Sentence,
    Span,
    Statement,
    Story,
)


@dataclass(frozen=True, slots=True)
class StoryIndex:
    """A story with its things by id."""

    story: Story
    reports: dict[str, Report]
    sentences: dict[str, Sentence]
    mentions: dict[str, Mention]
    quantities: dict[str, Quantity]
    quotes: dict[str, Quote]
    events: dict[str, EventMention]
    statements: dict[str, Statement]
    by_finding: dict[str, Statement]
    entities: dict[str, Entity]
    entity_of: dict[str, Entity]
    place_of: dict[str, Place]

    def words(self, document: str, span: Span) -> str:
        """The words of a span of a document."""
        return span.of(self.reports[document].reading.document.text)

    def place_name(self, identity: str | None) -> str | None:
        """What the place of a mention or an entity is called: by the gazetteer, else as the reports call it."""
        if identity is None:
            return None
        entity = self._entity(identity)
        if entity is None:
            return self.mentions[identity].name if identity in self.mentions else None
        place = self.place_of.get(entity.id)
        return place.name if place else entity.name

    def place(self, identity: str | None) -> Place | None:
        """The resolved place of a mention or an entity; ``None`` where it is unknown."""
        entity = self._entity(identity) if identity else None
        return self.place_of.get(entity.id) if entity else None

    def _entity(self, identity: str) -> Entity | None:
        return self.entities.get(identity) or self.entity_of.get(identity)


def index_story(story: Story) -> StoryIndex:
    """The look-up tables of a story."""
    analyses = [report.analysis for report in story.reports]
    record = story.record
    return StoryIndex(
        story=story,
        reports={report.reading.document.id: report for report in story.reports},
        sentences={s.id: s for a in analyses for s in a.sentences},
        mentions={m.id: m for a in analyses for m in a.mentions},
        quantities={q.id: q for a in analyses for q in a.quantities},
        quotes={q.id: q for a in analyses for q in a.quotes},
        events={e.id: e for a in analyses for e in a.events},
        statements={s.id: s for s in record.statements},
        by_finding={s.finding: s for s in record.statements},
        entities={e.id: e for e in record.entities},
        entity_of={m: e for e in record.entities for m in e.mentions},
        place_of={p.entity: p for p in record.places},
    )
