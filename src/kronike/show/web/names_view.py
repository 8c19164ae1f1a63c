"""Who is who on the page: what each entity is called, is said to be, and why its names are held to be one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kronike.model import Entity, Merge, Role, Story
from kronike.show.phrasebook import phrases
from kronike.show.web.entry_view import Words, words_at
from kronike.show.web.lookup import Lookup


@dataclass(frozen=True, slots=True)
class NameView:
    """An entity: its name and type, its other spellings, and why the names are held to be one.

    ``roles`` are the words that say what it is, each as true as the report it stands in, with its date.
    """

    id: str
    name: str
    type: str
    others: tuple[str, ...]
    mistranslated: tuple[str, ...]
    roles: tuple[Words, ...]
    merges: tuple[Merge, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameRow:
    """An entity with the roles that reports give it."""

    entity: Entity
    roles: tuple[Role, ...]


def name_rows(story: Story) -> tuple[NameRow, ...]:
    """The entities with more to tell than their name: other spellings, roles; those named most often first."""
    roles = {role.id: role for report in story.reports for role in report.analysis.roles}
    told = [entity for entity in story.record.entities if len(entity.spellings) > 1 or entity.roles or entity.merges]
    told.sort(key=lambda entity: -len(entity.mentions))
    return tuple(NameRow(entity, tuple(roles[one] for one in entity.roles if one in roles)) for entity in told)


def name_views(rows: Sequence[NameRow], lookup: Lookup) -> tuple[NameView, ...]:
    """What the page shows of these entities."""
    return tuple(_view(row, lookup) for row in rows)


def _view(row: NameRow, lookup: Lookup) -> NameView:
    entity = row.entity
    tables = {merge.words for merge in entity.merges}
    return NameView(
        id=entity.id,
        name=entity.name,
        type=phrases().name[entity.type.value],
        others=tuple(form for form in entity.spellings if form != entity.name and form not in entity.mistranslated),
        mistranslated=entity.mistranslated,
        roles=tuple(words_at(role.document, role.span, lookup) for role in row.roles),
        merges=entity.merges,
        reasons=tuple(reason for reason in entity.evidence if reason not in tables),
    )
