"""Features become vectors: what is rare in ordinary reports tells more (TF-IDF; Salton et al. 1975).

How often a key stands in the pile is not asked. Half of a pile may be one story, and the names it is told by are then
the commonest there; so the vector of a report is the same in every pile.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import log, sqrt

from kronike.resolve.stories.features import COUNTRY, Features
from kronike.words.commonness import share

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
_TOTAL = sum(weight for _, weight, _, _ in _BLOCKS)


def vector_of(features: Features) -> Vector:
    """The vector of one report; linear in its features."""
    vector: Vector = {}
    for mark, weight, counts_of, ordinary in _BLOCKS:
        counts = counts_of(features).items()
        weighed = {key: (1 + log(count) if count > 1 else count) * -log(ordinary(key)) for key, count in counts}
        length = sqrt(sum(value * value for value in weighed.values()))
        scale = sqrt(weight / _TOTAL) / length if length else 0.0
        vector.update((mark + key, value * scale) for key, value in sorted(weighed.items()) if value > 0)
    return vector


def alike(one: Vector, other: Vector) -> float:
    """The cosine of two vectors, at most one."""
    fewer, more = sorted((one, other), key=len)
    return sum([value * more[key] for key, value in fewer.items() if key in more])
