"""The places of a story: each name resolved in its own report, then one for each entity by what the reports say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kronike.model import LANGUAGES, Entity, Mention, MentionKind, NameType, Place, PlaceLevel
from kronike.resolve.entities import Entities
from kronike.resolve.ids import group_id
from kronike.resolve.places.choosing import Choice, choose
from kronike.resolve.places.scene import candidates
from kronike.resolve.places.toponyms import Toponym
from kronike.resolve.reports import ReportIndex
from kronike.words.countries import country_code
from kronike.words.places import KnownPlace, place_index

_AGREED = 0.6
"""The share of what the reports say that must speak for one place; below it the place is unknown."""

_OTHERWISE = "en"


@dataclass(slots=True)
class _Votes:
    """What the reports say of one entity: how likely each place is, summed, and every choice."""

    weights: Counter[int] = field(default_factory=Counter)
    choices: dict[int, list[Choice]] = field(default_factory=lambda: defaultdict(list))

    def add(self, choice: Choice) -> None:
        """Counts a report's choice."""
        self.weights[choice.place.number] += choice.likelihood  # type: ignore[assignment]
        self.choices[choice.place.number].append(choice)

    def agreed(self) -> list[Choice]:
        """The choices of the place that most speaks for, where it is sure in a report and the reports agree."""
        number, weight = max(self.weights.items(), key=lambda item: (item[1], -item[0]))
        found = self.choices[number]
        sure = any(choice.sure for choice in found) and weight >= _AGREED * sum(self.weights.values())
        return found if sure else []


def find_places(reports: Sequence[ReportIndex], entities: Entities) -> tuple[Place, ...]:
    """A Place for each entity whose name the index knows and whose place is sure; linear in the reports.

    Each name is chosen within its report; where that leaves one open, the countries of the story's other reports are a
    faint background. What names people ("Syrian") has no place.
    """
    named = [(index, _names(index, entities)) for index in reports]
    alone = [_chosen(index, found, {}) for index, found in named]
    background = _background(alone)
    votes: dict[str, _Votes] = defaultdict(_Votes)
    for (index, names), chosen in zip(named, alone, strict=True):
        settled = all(choice.sure for _, choice in chosen)
        for entity, choice in chosen if settled else _chosen(index, names, background):
            if not choice.people:
                votes[entity].add(choice)
    agreed = {name: found for name, vote in votes.items() if (found := vote.agreed())}
    entity_at = {found[0].place.number: name for name, found in agreed.items() if not found[0].part}
    return tuple(_place(entity, agreed[entity.id], entity_at) for entity in entities.all if entity.id in agreed)


def _chosen(
    index: ReportIndex, found: Sequence[tuple[str, Toponym]], background: Mapping[str, float]
) -> list[tuple[str, Choice]]:
    """The entity and the choice of each name of a report that the index knows."""
    chosen = choose(index.doc.text, [toponym for _, toponym in found], background)
    return [(entity, choice) for (entity, _), choice in zip(found, chosen, strict=True) if choice]


def _background(reports: Iterable[Sequence[tuple[str, Choice]]]) -> dict[str, float]:
    """The share of each country in what the reports are sure of."""
    choices = (choice for chosen in reports for _, choice in chosen if choice.sure)
    counts = Counter(choice.place.country for choice in choices if choice.place.country)
    total = sum(counts.values())
    return {code: count / total for code, count in counts.items()}


def _names(index: ReportIndex, entities: Entities) -> list[tuple[str, Toponym]]:
    """The report's place names with their entities, in the order of the text."""
    found = []
    for mention in index.report.analysis.mentions:
        entity = entities.of(mention.id)
        if entity and mention.kind is MentionKind.NAME and _may_be_place(entity):
            language = _language(index, mention)
            found.append((entity.id, Toponym(_known_form(mention, entity, language), mention.span, language)))
    return sorted(found, key=lambda one: (one[1].span.start, one[1].span.end))


def _may_be_place(entity: Entity) -> bool:
    if entity.type is NameType.PERSON:
        return False
    return entity.type is NameType.LOCATION or country_code(entity.name) is not None


def _language(index: ReportIndex, mention: Mention) -> str:
    sentence = index.sentence_at(mention.span)
    language = sentence.language if sentence else index.doc.language
    return language if language in LANGUAGES else _OTHERWISE


def _known_form(mention: Mention, entity: Entity, language: str) -> str:
    """The name as it stands, else another spelling of the entity that the index knows."""
    forms = (mention.name, *entity.spellings)
    return next((form for form in forms if candidates(form, language)), mention.name)


def _place(entity: Entity, agreed: Sequence[Choice], entity_at: Mapping[int, str]) -> Place:
    first = agreed[0].place
    part = all(choice.part for choice in agreed)
    areas = ((first,) if part else ()) + place_index().around(first)
    held_in = next((entity_at[area.number] for area in areas if area.number in entity_at), None)
    point = None if part else first.point
    return Place(
        id=group_id("place", entity.id),
        entity=entity.id,
        name=entity.name,
        level=_level(agreed),
        country=first.country or None,
        gazetteer_id=None if part else first.gazetteer_id,
        gazetteer_name=None if part else first.name,
        latitude=point[0] if point else None,
        longitude=point[1] if point else None,
        inside=group_id("place", held_in) if held_in and held_in != entity.id else None,
        areas=tuple(area.name for area in areas),
        extent=None if part or point else _extent(first),
        evidence=tuple(dict.fromkeys(reason for choice in agreed for reason in choice.reasons)),
    )


def _level(agreed: Sequence[Choice]) -> PlaceLevel:
    """The level that most of the reports give; of two as common the one told first."""
    return Counter(choice.level for choice in agreed).most_common(1)[0][0]


def _extent(place: KnownPlace) -> tuple[float, float, float, float] | None:
    return place_index().bounds(place)
