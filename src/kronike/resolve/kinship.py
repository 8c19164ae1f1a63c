"""Which reports may be about the same thing: they share a name that few have, and came out within a month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kronike.model import Document, Interval, Place, PlaceLevel
from kronike.resolve.entities import Entities
from kronike.resolve.reports import ReportIndex
from kronike.words.folding import name_key

_FEW = 12
_SHARE = 20
"""A name is rare that stands in no more than so many reports, or in no more than one in so many."""

_NEAR_DAYS = 31
_WIDE = (PlaceLevel.COUNTRY, PlaceLevel.REGION)


@dataclass(frozen=True, slots=True)
class Kinship:
    """Each report's rare names and publication; ``wide`` are the entities of whole countries."""

    rare: Mapping[str, frozenset[str]]
    published: Mapping[str, Interval | None]
    wide: frozenset[str]

    def near(self, one: str, other: str) -> bool:
        """Whether two reports share a rare name and came out within a month of each other, for all that is known."""
        return not self.rare[one].isdisjoint(self.rare[other]) and _close(self.published[one], self.published[other])


def kinship_of(reports: Sequence[ReportIndex], entities: Entities, places: Sequence[Place]) -> Kinship:
    """The kinship of all reports; linear in their mentions. Countries and publishers make no report another's kin."""
    wide = frozenset(place.entity for place in places if place.level in _WIDE)
    publishers = frozenset(name_key(name) for index in reports for name in _publishers(index.doc))
    barred = wide | {entity.id for entity in entities.all if name_key(entity.name) in publishers}
    named = {
        index.doc.id: frozenset(
            entity.id for mention in index.report.analysis.mentions if (entity := entities.of(mention.id))
        )
        - barred
        for index in reports
    }
    counts = Counter(entity for found in named.values() for entity in found)
    most = max(_FEW, len(reports) // _SHARE)
    rare = frozenset(entity for entity, count in counts.items() if count <= most)
    return Kinship(
        {document: found & rare for document, found in named.items()},
        {index.doc.id: index.doc.published for index in reports},
        wide,
    )


def _publishers(doc: Document) -> tuple[str, ...]:
    return (*((doc.source.name,) if doc.source else ()), *(agency.name for agency in doc.agencies))


def _close(one: Interval | None, other: Interval | None) -> bool:
    """Whether two publications lie at most so many days apart, however uncertain each is."""
    if one is None or other is None:
        return False
    days = [day for day in (one.earliest, one.latest, other.earliest, other.latest) if day is not None]
    return len(days) == 4 and (max(days) - min(days)).days <= _NEAR_DAYS  # noqa: PLR2004 - both sides of both
