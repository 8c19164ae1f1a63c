"""Clusters parted into those that have no mention in common, so that each part is scored by itself.

The scores are sums over mentions and clusters (for CEAF over the best match, which matches nothing without a mention in
common), so the parts' sums are the whole's, and the match is found among few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

from benchmarks.entities.scoring import Cluster


def parts(gold: Sequence[Cluster], found: Sequence[Cluster]) -> list[tuple[list[Cluster], list[Cluster]]]:
    """Gold and found clusters of each part."""
    above: dict[Hashable, Hashable] = {}

    def find(mention: Hashable) -> Hashable:
        while (up := above.get(mention, mention)) != mention:
            mention = up
        return mention

    first = {cluster: next(iter(cluster)) for cluster in (*gold, *found)}
    for cluster, lead in first.items():
        for mention in cluster:
            one, other = find(lead), find(mention)
            if one != other:
                above[other] = one
    sides: dict[Hashable, tuple[list[Cluster], list[Cluster]]] = defaultdict(lambda: ([], []))
    for side, clusters in enumerate((gold, found)):
        for cluster in clusters:
            sides[find(first[cluster])][side].append(cluster)
    return list(sides.values())
