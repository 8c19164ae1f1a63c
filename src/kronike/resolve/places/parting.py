"""Two places of one name in a story: reports that clearly mean another place than the rest have an entity of their own.

Names are joined before anybody asks where they lie; here what their reports say of them parts them again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kronike.model import Entity, MentionKind
from kronike.resolve.entities import Entities
from kronike.resolve.ids import group_id
from kronike.resolve.places.choosing import Choice
from kronike.resolve.places.clues import TOLD
from kronike.resolve.places.scene import chain, kilometres
from kronike.resolve.reports import ReportIndex

_CLEAR = 0.9
_FAR_KM = 50.0


@dataclass(frozen=True, slots=True)
class Chosen:
    """What one report takes one chain of an entity to be."""

    entity: str
    chain: str
    choice: Choice


def part_places(
    reports: Sequence[ReportIndex], entities: Entities, chosen: Sequence[Chosen], held: frozenset[str]
) -> tuple[Entities, tuple[Chosen, ...]]:
    """The entities with those of two places parted, and the choices with the entities that they are now of.

    A place is another where the report's own words say so (the area it lies in, an adjective before it), it is not
    the place that most of the reports mean, none of the two holds the other, and they lie apart. What a person has
    joined (``held``, by chain or mention) stays together. Linear in the choices.
    """
    moved = _moved(chosen, {entity.id for entity in entities.all if not held.isdisjoint(_atoms(entity))})
    if not moved:
        return entities, tuple(chosen)
    place = {of: at for at, of in enumerate(of for index in reports for of in index.chains)}
    found = tuple(sorted(_parted(reports, entities, moved), key=lambda entity: place[entity.chains[0]]))
    now = {of: entity.id for entity in found for of in entity.chains}
    told = tuple(replace(one, entity=now[one.chain]) for one in chosen)
    return Entities(found, {mention: entity for entity in found for mention in entity.mentions}), told


def _atoms(entity: Entity) -> Iterable[str]:
    return (*entity.chains, *entity.mentions)


def _moved(chosen: Iterable[Chosen], held: set[str]) -> dict[str, int]:
    """The chains that mean another place than their entity, with the place's number."""
    of: dict[str, list[Chosen]] = defaultdict(list)
    for one in chosen:
        if one.choice.sure and one.entity not in held:
            of[one.entity].append(one)
    moved: dict[str, int] = {}
    for found in of.values():
        weights: Counter[int] = Counter(one.choice.place.number for one in found)
        if len(weights) > 1:
            main = max(weights, key=lambda number: (weights[number], -number))
            first = next(one.choice for one in found if one.choice.place.number == main)
            others = {one.choice.place.number for one in found if _clear(one.choice) and _apart(one.choice, first)}
            moved |= {one.chain: one.choice.place.number for one in found if one.choice.place.number in others}
    return moved


def _clear(choice: Choice) -> bool:
    return choice.likelihood >= _CLEAR and not TOLD.isdisjoint(choice.reasons)


def _apart(one: Choice, other: Choice) -> bool:
    """Whether two places are far from each other and neither lies in the other."""
    if one.place.number in chain(other.place) or other.place.number in chain(one.place):
        return False
    here, there = one.place.middle, other.place.middle
    return here is None or there is None or kilometres(here, there) > _FAR_KM


def _parted(reports: Sequence[ReportIndex], entities: Entities, moved: Mapping[str, int]) -> Iterable[Entity]:
    index_of = {of: index for index in reports for of in index.chains if of in moved}
    for entity in entities.all:
        sides: dict[int | None, list[str]] = {}
        for of in entity.chains:
            sides.setdefault(moved.get(of), []).append(of)
        if len(sides) == 1:
            yield entity
            continue
        apart = {mention.id for of in entity.chains if of in moved for mention in index_of[of].chains[of]}
        for number, chains in sides.items():
            yield _rest(entity, chains, apart) if number is None else _other(entity, chains, index_of)


def _rest(entity: Entity, chains: Sequence[str], apart: set[str]) -> Entity:
    mentions = tuple(mention for mention in entity.mentions if mention not in apart)
    return replace(entity, id=group_id("entity", chains[0]), chains=tuple(chains), mentions=mentions)


def _other(entity: Entity, chains: Sequence[str], index_of: Mapping[str, ReportIndex]) -> Entity:
    mentions = [mention for of in chains for mention in index_of[of].chains[of]]
    forms = Counter(mention.name for mention in mentions if mention.kind is MentionKind.NAME)
    return replace(
        entity,
        id=group_id("entity", chains[0]),
        name=forms.most_common(1)[0][0],
        spellings=tuple(form for form, _ in forms.most_common()),
        chains=tuple(chains),
        mentions=tuple(mention.id for mention in mentions),
        evidence=(f"its reports mean another place than others do by “{entity.name}”",),
        merges=(),
    )
