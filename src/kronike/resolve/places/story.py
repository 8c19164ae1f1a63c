"""The places of a story: each name resolved in its own report, then one for each entity by what the reports say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kronike.model import LANGUAGES, Entity, Mention, MentionKind, NameType, Place, PlaceLevel
from kronike.resolve.entities import Entities
from kronike.resolve.ids import group_id
from kronike.resolve.places.choosing import Choice, choose
from kronike.resolve.places.parting import Chosen, part_places
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


def find_places(
    reports: Sequence[ReportIndex], entities: Entities, held: frozenset[str] = frozenset()
) -> tuple[Entities, tuple[Place, ...]]:
    """The entities, those of two places parted, and a Place for each that the index knows and that is sure.

    Each name is chosen within its report; where that leaves one open, the countries of the story's other reports are a
    faint background. What names people ("Syrian") has no place. ``held`` are chains and mentions that a person has
    joined. Linear in the reports.
    """
    named = [(index, _names(index, entities)) for index in reports]
    alone = [_chosen(index, found, {}) for index, found in named]
    background = _background(alone)
    chosen: list[Chosen] = []
    for (index, names), found in zip(named, alone, strict=True):
        settled = all(one.choice.sure for one in found)
        chosen += found if settled else _chosen(index, names, background)
    entities, told = part_places(reports, entities, [one for one in chosen if not one.choice.people], held)
    votes: dict[str, _Votes] = defaultdict(_Votes)
    for one in told:
        votes[one.entity].add(one.choice)
    agreed = {name: choices for name, vote in votes.items() if (choices := vote.agreed())}
    entity_at = {choices[0].place.number: name for name, choices in agreed.items() if not choices[0].part}
    return entities, tuple(
        _place(entity, agreed[entity.id], entity_at) for entity in entities.all if entity.id in agreed
    )


def _chosen(
    index: ReportIndex, found: Sequence[tuple[str, str, Toponym]], background: Mapping[str, float]
) -> list[Chosen]:
    """The choice for each name of a report that the index knows."""
    choices = choose(index.doc.text, [toponym for *_, toponym in found], background)
    return [Chosen(entity, chain, it) for (entity, chain, _), it in zip(found, choices, strict=True) if it]


def _background(reports: Iterable[Sequence[Chosen]]) -> dict[str, float]:
    """The share of each country in what the reports are sure of."""
    choices = (one.choice for chosen in reports for one in chosen if one.choice.sure)
    counts = Counter(choice.place.country for choice in choices if choice.place.country)
    total = sum(counts.values())
    return {code: count / total for code, count in counts.items()}


def _names(index: ReportIndex, entities: Entities) -> list[tuple[str, str, Toponym]]:
    """The report's place names with their entities and chains, in the order of the text."""
    found = []
    for mention in index.report.analysis.mentions:
        entity = entities.of(mention.id)
        if entity and mention.kind is MentionKind.NAME and _may_be_place(entity):
            language = _language(index, mention)
            toponym = Toponym(_known_form(mention, entity, language), mention.span, language)
            found.append((entity.id, mention.chain or mention.id, toponym))
    return sorted(found, key=lambda one: (one[2].span.start, one[2].span.end))


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
