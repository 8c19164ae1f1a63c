"""What is known of a report while its place names are resolved: candidates, countries, and the choices so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import cos, hypot, radians, sqrt

from kronike.model import PlaceLevel
from kronike.words.demonyms import demonyms
from kronike.words.localities import Wording, readings
from kronike.words.places import KnownPlace, Named, place_index

_KM_PER_DEGREE = 111.2
_NOTHING = 1e-9
_AROUND = 30
"""So many names before and behind are held against a name, so that a very long report costs no more by the name."""

_TRIED = 5
"""So many of the likeliest candidates speak for their countries before one is chosen."""

_AREAS = (PlaceLevel.COUNTRY, PlaceLevel.PROVINCE, PlaceLevel.DISTRICT)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean.

    ``level`` where the name itself says the kind, ``whole`` where every word of it is the place's name, ``part`` where
    it names a part of it ("northern Iraq"), ``people`` where it only points to it ("Iraqi").
    """

    place: KnownPlace
    own: bool
    level: PlaceLevel | None = None
    whole: bool = True
    part: bool = False
    people: bool = False


@dataclass(slots=True)
class Group:
    """One name of a report, the ``at``-th, with all that is said beside any of its mentions."""

    at: int
    candidates: tuple[Candidate, ...]
    count: int = 0
    levels: Counter[PlaceLevel] = field(default_factory=Counter)
    holders: set[int] = field(default_factory=set)
    plain_holders: set[int] = field(default_factory=set)
    pointed: Counter[str] = field(default_factory=Counter)
    choice: Candidate | None = None
    spoken: list[float] = field(default_factory=list)
    added: Mapping[str, float] = field(default_factory=dict)

    def shares(self) -> dict[str, float]:
        """How much it adds to each country: by its choice, else in parts by how many of its candidates lie there."""
        weight = sqrt(self.count)
        if self.choice:
            return {self.choice.place.country: weight} if self.choice.place.country else {}
        first = self.candidates[:_TRIED]
        counts = Counter(one.place.country for one in first if one.place.country)
        return {code: weight * count / len(first) for code, count in counts.items()}


@dataclass(slots=True)
class Scene:
    """A report: its names, what points to each country in it, and the share of each in the story's other reports."""

    groups: list[Group]
    pointed: Mapping[str, float]
    background: Mapping[str, float]
    weights: Counter[str] = field(default_factory=Counter)
    total: float = 0.0

    def weigh(self) -> None:
        """Weighs the countries anew, by adjectives and by where each name may lie."""
        self.weights = Counter(self.pointed)
        for group in self.groups:
            group.added = group.shares()
            self.weights.update(group.added)

        self.total = sum(self.weights.values())

    def country(self, code: str, group: Group) -> float:
        """The share of a country in the report, 0 to 1, apart from what the name itself adds."""
        total = self.total - sum(group.added.values())
        return (self.weights[code] - group.added.get(code, 0.0)) / total if total > _NOTHING else 0.0

    def others(self, group: Group) -> Iterable[tuple[Group, KnownPlace]]:
        """The names told shortly before and after, with the places chosen for them so far."""
        around = self.groups[max(0, group.at - _AROUND) : group.at + _AROUND + 1]
        return ((one, one.choice.place) for one in around if one is not group and one.choice)


@lru_cache(maxsize=65_536)
def candidates(name: str, language: str) -> tuple[Candidate, ...]:
    """What a name may mean, read as it stands or without the words about it ("northern Iraq", "Idlib province")."""
    found: dict[int, Candidate] = {}
    for wording in readings(name, language):
        for named in place_index().named(wording.name):
            found.setdefault(named.place.number, _candidate(named, wording, name))
    if pointed := _pointed_to(name, language):
        found[pointed.number] = Candidate(pointed, own=False, people=True)
    return tuple(found.values())


def _pointed_to(name: str, language: str) -> KnownPlace | None:
    """The country or region of a demonym or its adjective."""
    code = demonyms(language).get(name.lower())
    if code is None:
        return None
    regions = (named.place for named in place_index().named(code) if named.place.level is PlaceLevel.REGION)
    return place_index().country(code) or next(regions, None)


def _candidate(named: Named, wording: Wording, name: str) -> Candidate:
    return Candidate(named.place, named.own, wording.level, wording.name == name, wording.part)


@lru_cache(maxsize=65_536)
def chain(place: KnownPlace) -> tuple[int, ...]:
    """The row of a place and of all that it lies in."""
    return place.number, *(area.number for area in place_index().around(place))


@lru_cache(maxsize=65_536)
def province(place: KnownPlace) -> int | None:
    """The row of the province that a place lies in or is."""
    areas = (place, *place_index().around(place))
    return next((area.number for area in areas if area.level is PlaceLevel.PROVINCE), None)


@lru_cache(maxsize=65_536)
def areas_called(name: str, language: str) -> frozenset[int]:
    """The rows of countries, provinces and districts that a name may mean."""
    return frozenset(one.place.number for one in candidates(name, language) if one.place.level in _AREAS)


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance of two points, on a flat map of their latitude: right to a few per cent up to some 500 km."""
    east = abs(one[1] - other[1])
    east = min(east, 360 - east) * cos(radians((one[0] + other[0]) / 2))
    return hypot(one[0] - other[0], east) * _KM_PER_DEGREE
