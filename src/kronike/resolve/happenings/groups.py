"""Statements of one happening as they come together, with what is known of each group so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kronike.model import Interval
from kronike.resolve.clusters import Clusters, Link
from kronike.resolve.happenings.telling import Telling
from kronike.resolve.meeting import agreed, meet

_MOST_PLACES = 8
"""So many places of a group are held against those of another."""

Areas = Mapping[str, frozenset[str]]
"""Places, each with those that hold it."""


class Groups:
    """Groups that join only where their times leave something in common and their places are not all apart.

    Nor do two by other means: an "attack" is not both an air attack and a terror attack.
    """

    def __init__(self, told: Sequence[Telling], clusters: Clusters) -> None:
        self._clusters = clusters
        self._time: dict[str, Interval | None] = {}
        self._places: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
        self._means: dict[str, frozenset[str]] = defaultdict(frozenset)
        for one in told:
            root = clusters.find(one.id)
            self._time[root] = agreed((self._time.get(root), one.time))
            self._means[root] |= one.kinds.means
            if one.place:
                self._places[root][one.place] = one.areas

    def join(self, link: Link) -> bool:
        """Joins the groups of two statements; ``False`` where they cannot be one or a person parted them."""
        first, second = self._clusters.find(link.first), self._clusters.find(link.second)
        if first == second:
            return True
        one, other = self._time[first], self._time[second]
        time = meet(one, other) if one and other else one or other
        if (one and other and time is None) or not _near(self._places[first], self._places[second]):
            return False
        mine, theirs = self._means[first], self._means[second]
        if mine and theirs and not mine & theirs:
            return False
        if not self._clusters.join(link):
            return False
        places = {**self._places.pop(first), **self._places.pop(second)}
        root = self._clusters.find(link.first)
        self._time[root], self._places[root], self._means[root] = time, places, mine | theirs
        return True


def _near(one: Areas, other: Areas) -> bool:
    mine, theirs = list(one.items())[:_MOST_PLACES], list(other.items())[:_MOST_PLACES]
    return not (mine and theirs) or any(
        place == beside or place in their_areas or beside in my_areas
        for place, my_areas in mine
        for beside, their_areas in theirs
    )
