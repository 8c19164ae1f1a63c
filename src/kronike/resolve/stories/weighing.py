"""Features become vectors: what is rare, in the pile and in ordinary reports, tells more (TF-IDF; Salton et al. 1975).

The pile is seen beside a thousand ordinary reports, so that in a pile of five reports of one story their common names
still count, and a report more changes little.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import log, sqrt

from kronike.resolve.stories.features import COUNTRY, Features
from kronike.words.commonness import share

ORDINARY = 1000
"""So many ordinary reports are thought of beside the pile."""
_NAME = 0.002
_COUNTRY = 0.03
"""In which share of ordinary reports a name stands that is not a country's, and one that is."""

Vector = dict[str, float]
"""Weights of keys; the sum of their squares is at most one."""


def _name_share(key: str) -> float:
    return _COUNTRY if key.startswith(COUNTRY) else _NAME


_BLOCKS: tuple[tuple[str, float, Callable[[Features], Mapping[str, float]], Callable[[str], float]], ...] = (
    ("w ", 1.0, lambda features: features.words, share),
    ("n ", 1.0, lambda features: features.names, _name_share),
    ("", 0.6, lambda features: features.numbers, share),
)
"""Each kind of feature: what its keys begin with, its weight, and in which share of ordinary reports a key stands."""


def plain_vector(features: Features) -> Vector:
    """The vector of one report by what is rare in ordinary reports alone, whatever pile it stands in."""
    return _vectors([features], pile=0)[0]


def vectors_of(pile: Sequence[Features]) -> list[Vector]:
    """The vector of each report; linear in the features."""
    return _vectors(pile, pile=len(pile))


def _vectors(features: Sequence[Features], *, pile: int) -> list[Vector]:
    vectors: list[Vector] = [{} for _ in features]
    total = sum(weight for _, weight, _, _ in _BLOCKS)
    for mark, weight, counts_of, ordinary in _BLOCKS:
        counts = [counts_of(one) for one in features]
        known = Counter(key for one in counts for key in one)
        worth = {key: _rarity(known[key] if pile else 0, ordinary(key), pile) for key in known}
        for vector, one in zip(vectors, counts, strict=True):
            weighed = {key: (1 + log(count) if count > 1 else count) * worth[key] for key, count in one.items()}
            length = sqrt(sum(value * value for value in weighed.values()))
            scale = sqrt(weight / total) / length if length else 0.0
            vector.update((mark + key, value * scale) for key, value in sorted(weighed.items()) if value)
    return vectors


def alike(one: Vector, other: Vector) -> float:
    """The cosine of two vectors, at most one."""
    fewer, more = sorted((one, other), key=len)
    return sum(value * more[key] for key, value in fewer.items() if key in more)


def _rarity(known: int, ordinary: float, pile: int) -> float:
    """The logarithm of how seldom a key is, in the pile and the ordinary reports together."""
    return max(0.0, log((pile + ORDINARY) / (known + ORDINARY * ordinary)))
