"""Which pairs of reports are worth holding against each other: the few likest of each by what is rare in them.

Numbers and names of a wire stand in its rewrites and translations; through an inverted index the cost grows with the
pile, not with its square.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log, sqrt

from kronike.resolve.origins.telling import Telling, rareness
from kronike.resolve.stories.neighbours import neighbours

_NEAREST = 12
"""So many of the likest reports of each are looked at: nine of ten pairs of one source stand among the first five."""
_TELLING = 3.0
"""Keys that more than one ordinary report in twenty has propose nothing."""
_SHARED = 0.25
"""Reports whose rarer keys overlap by less of the lighter's weight are not aligned: few sentences can match."""


def candidates(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs of places, the earlier first, in order; each once."""
    keys = [_keys(telling) for telling in tellings]
    near = neighbours([_vector(each) for each in keys])
    pairs = {(min(one, other), max(one, other)) for one, others in enumerate(near) for other in others[:_NEAREST]}
    weights = [{key: rareness(key) for key in each} for each in keys]
    totals = [sum(each.values()) for each in weights]
    for one, other in sorted(pairs):
        fewer, more = sorted((weights[one], weights[other]), key=len)
        shared = sum(weight for key, weight in fewer.items() if key in more)
        if shared >= _SHARED * min(totals[one], totals[other]):
            yield one, other


def _keys(telling: Telling) -> Counter[str]:
    return Counter(key for told in telling.told for key, weight in told.keys.items() if weight > _TELLING)


def _vector(keys: Mapping[str, int]) -> dict[str, float]:
    """Weights by rareness and, dampened, by how often a key stands; of length one."""
    weights = {key: (1 + log(count)) * rareness(key) for key, count in keys.items()}
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {key: weight / length for key, weight in weights.items()}
