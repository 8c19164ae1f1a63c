"""People that something befell at a place that is not told: whose numbers of related reports are of one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kronike.resolve.clusters import Clusters, Link
from kronike.resolve.kinship import Kinship
from kronike.resolve.measured import Claim

_LOOK_BACK = 12
"""How many numbers of the same role before it a number is held against."""
_REASON = "what befell people, in reports about the same thing"


def join_befallen(claims: Sequence[Claim], clusters: Clusters, kinship: Kinship) -> None:
    """Joins a number without a place to one before it, or the other way about, where the reports are about one thing.

    Numbers of two places are never joined, not even through one that has none. Cost is linear in the claims.
    """
    by_role: dict[tuple[str, bool], list[Claim]] = defaultdict(list)
    places: dict[str, set[str]] = defaultdict(set)
    for claim in (claim for claim in claims if claim.befell):
        if claim.place[0]:
            places[clusters.find(claim.quantity.id)].add(claim.place[0])
    for claim in (claim for claim in claims if claim.befell):
        block = by_role[claim.quantity.role, claim.quantity.negated]
        for other in reversed(block[-_LOOK_BACK:]):
            if _of_one_thing(claim, other, kinship):
                _join(claim, other, clusters, places)
        block.append(claim)


def _of_one_thing(one: Claim, other: Claim, kinship: Kinship) -> bool:
    here, there = one.statement.document, other.statement.document
    untold = not (one.place[0] and other.place[0])
    return untold and here != there and kinship.near(here, there)


def _join(one: Claim, other: Claim, clusters: Clusters, places: dict[str, set[str]]) -> None:
    first, second = (clusters.find(claim.quantity.id) for claim in (one, other))
    both = places[first] | places[second]
    if len(both) <= 1 and clusters.join(Link(other.quantity.id, one.quantity.id, _REASON)):
        places[clusters.find(one.quantity.id)] = both
