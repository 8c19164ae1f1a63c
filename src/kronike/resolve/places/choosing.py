"""Which place each name of a report means: the candidate that most speaks for, in the light of the other choices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt

from kronike.model import PlaceLevel
from kronike.resolve.places.clues import reasons, scores
from kronike.resolve.places.scene import Candidate, Group, Scene, areas_called, candidates, chain
from kronike.resolve.places.toponyms import Setting, Toponym, settings
from kronike.words.demonyms import countries_pointed_to
from kronike.words.places import KnownPlace
from kronike.words.places.keys import place_key

_ROUNDS = 3
_MOST = 200
"""So many candidates of a name are weighed; the smallest are left out."""

_SURE = 0.6
_MANY = {
    PlaceLevel.VILLAGE: 100_000,
    PlaceLevel.TOWN: 100_000,
    PlaceLevel.DISTRICT: 1_000_000,
    PlaceLevel.PROVINCE: 1_000_000,
}
"""So many inhabitants make a place known by its name alone; countries, rivers and regions always are."""

_TOWNS = (PlaceLevel.VILLAGE, PlaceLevel.TOWN)


@dataclass(frozen=True, slots=True)
class Choice:
    """The place a name means: at which level, how likely against the other candidates (0 to 1), and why.

    ``part`` where the name is a part of the place ("northern Iraq"): then the level is a region. ``people`` where it
    only points to the place ("Iraqi").
    """

    place: KnownPlace
    level: PlaceLevel
    likelihood: float
    reasons: tuple[str, ...]
    part: bool = False
    people: bool = False

    @property
    def sure(self) -> bool:
        """Whether it is likely enough to be told: a small place that nothing but its name speaks for is not."""
        return self.likelihood >= _SURE and (bool(self.reasons) or _widely_known(self.place))


def _widely_known(place: KnownPlace) -> bool:
    return place.people >= _MANY.get(place.level, 0)


def choose(
    text: str, toponyms: Sequence[Toponym], background: Mapping[str, float] | None = None
) -> tuple[Choice | None, ...]:
    """The place of each name, ``None`` where the index has none that is called so.

    ``toponyms`` are in the order of the text; ``background`` weighs countries by the story's other reports. A name
    means one place in one report. Linear in the names.
    """
    if not toponyms:
        return ()
    found = settings(text, toponyms)
    groups: dict[object, Group] = {}
    of = [_group(one, setting, groups) for one, setting in zip(toponyms, found, strict=True)]
    pointed = countries_pointed_to(text, toponyms[0].language)
    scene = Scene(list(groups.values()), {code: sqrt(count) for code, count in pointed.items()}, background or {})
    for _ in range(_ROUNDS):
        scene.weigh()
        for group in scene.groups:
            group.choice = _best(group, scene)
    chosen = {id(group): _choice(group, scene) for group in scene.groups}
    return tuple(chosen[id(group)] for group in of)


def _group(one: Toponym, setting: Setting, groups: dict[object, Group]) -> Group:
    key = place_key(one.name)
    group = groups.get(key)
    if group is None:
        listed = sorted(candidates(one.name, one.language), key=lambda it: (-it.own, -it.place.people, it.place.number))
        group = groups[key] = Group(len(groups), tuple(listed[:_MOST]))
    _note(group, one, setting)
    return group


def _note(group: Group, one: Toponym, setting: Setting) -> None:
    group.count += 1
    if setting.level:
        group.levels[setting.level] += 1
    if setting.country:
        group.pointed[setting.country] += 1
    if setting.beside:
        rows = areas_called(setting.beside.name, one.language)
        group.holders |= rows
        if setting.beside.plain:
            group.plain_holders |= rows


def _best(group: Group, scene: Scene) -> Candidate | None:
    """The candidate that most speaks for; of several the first."""
    found = scores(group, scene)
    return group.candidates[found.index(max(found))] if found else None


def _choice(group: Group, scene: Scene) -> Choice | None:
    best = group.choice
    if best is None:
        return None
    found = scores(group, scene)
    top = found[group.candidates.index(best)]
    odds = sum(exp(it - top) for one, it in zip(group.candidates, found, strict=True) if not _same(one, best))
    return Choice(best.place, _level(best, group), 1 / (1 + odds), reasons(best, group, scene), best.part, best.people)


def _same(one: Candidate, other: Candidate) -> bool:
    """Whether both are one place, or a town and the area about it: then the level is in doubt, but not where it is."""
    return one.place.number in chain(other.place) or other.place.number in chain(one.place)


def _level(best: Candidate, group: Group) -> PlaceLevel:
    """The level the words give a town or village, else the index's; of a part of an area, a region."""
    if best.part:
        return PlaceLevel.REGION
    said = next((level for level, _ in group.levels.most_common() if level in _TOWNS), None)
    return said if said and best.place.level in _TOWNS else best.place.level
