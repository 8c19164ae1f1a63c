"""Sentences that an outlet puts beside many of its reports: they tell nothing of where a report comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median_low

from kronike.resolve.origins.telling import Telling, Told

_MANY = 12
_TIMES = 3
"""A sentence is put aside that stands in a dozen reports or more, and three times as many as the others beside it.

Of a wire in seven papers every sentence stands in seven: none is put aside.
"""


def without_boilerplate(tellings: Sequence[Telling]) -> list[Telling]:
    """The reports without such sentences; linear in their sentences."""
    counts: Counter[frozenset[str]] = Counter()
    for telling in tellings:
        counts.update({frozenset(told.keys) for told in telling.told})
    return [_without(telling, counts) for telling in tellings]


def _without(telling: Telling, counts: Counter[frozenset[str]]) -> Telling:
    found = [counts[frozenset(told.keys)] for told in telling.told]
    most = max(_MANY, _TIMES * median_low(found)) if found else 0
    kept: tuple[Told, ...] = tuple(told for told, count in zip(telling.told, found, strict=True) if count < most)
    return replace(telling, told=kept, weight=sum(told.weight for told in kept))
