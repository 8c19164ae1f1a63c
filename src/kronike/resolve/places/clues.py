"""What speaks for a candidate: a table of clues, each a small function with its weight and its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, log10

from kronike.model import PlaceLevel
from kronike.resolve.places.scene import Candidate, Group, Scene, chain, kilometres, province

_UNKNOWN_PEOPLE = {PlaceLevel.DISTRICT: 20_000, PlaceLevel.REGION: 50_000_000, PlaceLevel.RIVER: 10_000_000}
_FEW = 500
_WHOLE = (PlaceLevel.COUNTRY, PlaceLevel.REGION, PlaceLevel.RIVER)
_TOWNS = (PlaceLevel.TOWN, PlaceLevel.VILLAGE, PlaceLevel.POINT)
_NEAR_KM = 80.0
_MOST_NEAR = 2.0
_OTHER_KIND = -0.4


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing that speaks for or against a candidate; ``words`` tell the reader, empty where it is no reason."""

    weight: float
    strength: Callable[[Candidate, Group, Scene], float]
    words: str = ""


def _people(candidate: Candidate, _group: Group, _scene: Scene) -> float:
    place = candidate.place
    return log10(max(place.people or _UNKNOWN_PEOPLE.get(place.level, 0), _FEW)) - log10(_FEW)


def _whole(candidate: Candidate, _group: Group, _scene: Scene) -> float:
    return float(candidate.place.level in _WHOLE)


def _town(candidate: Candidate, _group: Group, _scene: Scene) -> float:
    return float(candidate.place.level in _TOWNS)


def _capital(candidate: Candidate, _group: Group, _scene: Scene) -> float:
    return float(candidate.place.capital)


def _own(candidate: Candidate, _group: Group, _scene: Scene) -> float:
    return float(candidate.own)


def _stripped(candidate: Candidate, _group: Group, _scene: Scene) -> float:
    return float(not candidate.whole) + float(candidate.part)


def _held_plainly(candidate: Candidate, group: Group, _scene: Scene) -> float:
    return float(any(row in group.plain_holders for row in chain(candidate.place)[1:]))


def _held(candidate: Candidate, group: Group, _scene: Scene) -> float:
    return float(any(row in group.holders for row in chain(candidate.place)[1:]))


def _pointed(candidate: Candidate, group: Group, _scene: Scene) -> float:
    return float(group.pointed[candidate.place.country] > 0)


def _kind(candidate: Candidate, group: Group, _scene: Scene) -> float:
    """1 where the words name the kind of place it is, less than 0 where they name another."""
    said = candidate.level or (group.levels.most_common(1)[0][0] if group.levels else None)
    level = candidate.place.level
    if said is None:
        return 0.0
    if said in _TOWNS:
        return 1.0 if level in _TOWNS else _OTHER_KIND
    return 1.0 if said is level else _OTHER_KIND


def _country(candidate: Candidate, group: Group, scene: Scene) -> float:
    return scene.country(candidate.place.country, group)


def _background(candidate: Candidate, _group: Group, scene: Scene) -> float:
    return scene.background.get(candidate.place.country, 0.0)


def _same_province(candidate: Candidate, group: Group, scene: Scene) -> float:
    here = province(candidate.place)
    if here is None or candidate.place.level is PlaceLevel.PROVINCE:
        return 0.0
    there = [province(place) for _, place in scene.others(group)]
    return sum(one == here for one in there) / len(there) if there else 0.0


def _near(candidate: Candidate, group: Group, scene: Scene) -> float:
    """How many of the other places lie close by, each by its distance."""
    here = candidate.place.middle
    if here is None or candidate.place.level in _WHOLE:
        return 0.0
    close = (
        exp(-kilometres(here, place.middle) / _NEAR_KM)
        for _, place in scene.others(group)
        if place.middle and place.level not in _WHOLE
    )
    return min(_MOST_NEAR, sum(close))


_IN_AREA = "named with the area it lies in"
_THERE = "said to lie there"
_POINTED = "the adjective before it points to the country"
TOLD = frozenset({_IN_AREA, _THERE, _POINTED})
"""Reasons by which a report's own words say where a place lies."""

OF_NAME = (
    Clue(1.0, _people),
    Clue(1.5, _whole),
    Clue(0.4, _town),
    Clue(0.8, _own),
    Clue(0.8, _capital),
    Clue(-1.2, _stripped),
    Clue(8.0, _held_plainly, _IN_AREA),
    Clue(4.0, _held, _THERE),
    Clue(3.0, _pointed, _POINTED),
    Clue(2.5, _kind, "the words say what kind of place it is"),
)
"""What the name and the words about it say: it does not change while the other names are chosen."""

OF_COUNTRY = (
    Clue(3.0, _country, "the report's country"),
    Clue(1.5, _background, "the story's country"),
)
OF_OTHERS = (
    Clue(2.0, _same_province, "other places of the report lie in the same province"),
    Clue(1.5, _near, "close to other places of the report"),
)
CLUES = (*OF_NAME, *OF_COUNTRY, *OF_OTHERS)
"""Weights set by reasoning and looked at on half of the articles of LGL and GeoWebNews; see `benchmarks/places`."""


_MOST_OF_OTHERS = 2.0 + 1.5 * _MOST_NEAR
"""The most that the clues of `OF_OTHERS` can add: who is farther behind without them stays behind."""


def scores(group: Group, scene: Scene) -> list[float]:
    """How much speaks for each candidate, in decimal orders of inhabitants.

    Nearness is left out for those who could not come first with it.
    """
    if len(group.spoken) != len(group.candidates):
        group.spoken = [_sum(OF_NAME, one, group, scene) for one in group.candidates]
    found = [
        spoken + _sum(OF_COUNTRY, one, group, scene) for one, spoken in zip(group.candidates, group.spoken, strict=True)
    ]
    least = max(found, default=0.0) - _MOST_OF_OTHERS
    return [
        known + _sum(OF_OTHERS, one, group, scene) if known >= least else known
        for one, known in zip(group.candidates, found, strict=True)
    ]


def _sum(clues: Sequence[Clue], candidate: Candidate, group: Group, scene: Scene) -> float:
    return sum(clue.weight * clue.strength(candidate, group, scene) for clue in clues)


def reasons(candidate: Candidate, group: Group, scene: Scene) -> tuple[str, ...]:
    """What speaks for a candidate, in words."""
    return tuple(clue.words for clue in CLUES if clue.words and clue.strength(candidate, group, scene) > _TELLING)


_TELLING = 0.3
"""A clue weaker than this is not told as a reason."""
