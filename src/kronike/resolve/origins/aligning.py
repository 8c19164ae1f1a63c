"""Which sentences of two reports tell the same: each with the one of the other report that is most like it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kronike.resolve.origins.telling import Telling, Told


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence of the shorter report and the likest of the longer; ``alike`` is Dice's share of their weight."""

    one: Told
    other: Told
    alike: float


def matches(one: Telling, other: Telling) -> list[Match]:
    """The likest sentence of ``other`` for each of ``one`` that shares a key with any; linear in the keys shared."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, told in enumerate(other.told):
        for key in told.keys:
            places[key].append(place)
    return list(_matches(one.told, other.told, places))


def _matches(tolds: Sequence[Told], others: Sequence[Told], places: Mapping[str, Sequence[int]]) -> Iterator[Match]:
    for told in tolds:
        shared: dict[int, float] = defaultdict(float)
        for key, weight in told.keys.items():
            for place in places.get(key, ()):
                shared[place] += weight
        if shared:
            alike, place = max((2 * s / (told.weight + others[at].weight), -at) for at, s in shared.items())
            yield Match(told, others[-place], alike)
