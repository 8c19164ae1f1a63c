"""The CoNLL score of coreference: the mean F1 of MUC, B-cubed and CEAF-e.

MUC: Vilain et al. 1995. B-cubed: Bagga and Baldwin 1998. CEAF-e: Luo 2005, by his similarity of two entities and the
best one-to-one match. Their mean: Denis and Baldridge 2009, as in CoNLL 2012 (Pradhan et al. 2012). Mentions that
only one side has count against the other, with no change to the figures (Pradhan et al. 2014).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

Cluster = frozenset[Hashable]
Parts = tuple[float, float, float, float]
"""Correct and all of recall, correct and all of precision."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean, nought where both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(documents: Iterable[tuple[Sequence[Cluster], Sequence[Cluster]]]) -> dict[str, Rate]:
    """``muc``, ``b3`` and ``ceafe`` summed over documents, each given as its gold clusters and those found."""
    totals: dict[str, Parts] = dict.fromkeys(_MEASURES, (0.0, 0.0, 0.0, 0.0))
    for gold, found in documents:
        for name, parts in _MEASURES.items():
            old, new = totals[name], parts(gold, found)
            totals[name] = (old[0] + new[0], old[1] + new[1], old[2] + new[2], old[3] + new[3])
    return {
        name: Rate(_share(right, given), _share(hit, wanted)) for name, (hit, wanted, right, given) in totals.items()
    }


def conll(rates: dict[str, Rate]) -> float:
    """The CoNLL score of what `score` gives: the mean of its F1."""
    return sum(rate.f1 for rate in rates.values()) / len(rates)


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _muc(gold: Sequence[Cluster], found: Sequence[Cluster]) -> Parts:
    return (*_links(gold, found), *_links(found, gold))


def _links(clusters: Sequence[Cluster], others: Sequence[Cluster]) -> tuple[float, float]:
    """The links of the clusters that the others keep, and all their links."""
    place = {mention: number for number, other in enumerate(others) for mention in other}
    kept = wanted = 0
    for cluster in clusters:
        alone = sum(mention not in place for mention in cluster)
        pieces = len({place[mention] for mention in cluster if mention in place}) + alone
        kept += len(cluster) - pieces
        wanted += len(cluster) - 1
    return kept, wanted


def _b_cubed(gold: Sequence[Cluster], found: Sequence[Cluster]) -> Parts:
    shared = _overlaps(gold, found)
    hit = sum(count * count / len(gold[one]) for (one, _), count in shared.items())
    right = sum(count * count / len(found[other]) for (_, other), count in shared.items())
    return hit, sum(map(len, gold)), right, sum(map(len, found))


def _ceaf_e(gold: Sequence[Cluster], found: Sequence[Cluster]) -> Parts:
    shared = _overlaps(gold, found)
    alike = {(one, other): 2 * count / (len(gold[one]) + len(found[other])) for (one, other), count in shared.items()}
    best = assignment(alike, len(gold), len(found))
    return best, len(gold), best, len(found)


def _overlaps(gold: Sequence[Cluster], found: Sequence[Cluster]) -> Counter[tuple[int, int]]:
    place = {mention: number for number, cluster in enumerate(found) for mention in cluster}
    return Counter(
        (number, place[mention]) for number, cluster in enumerate(gold) for mention in cluster if mention in place
    )


_MEASURES: dict[str, Callable[[Sequence[Cluster], Sequence[Cluster]], Parts]] = {
    "muc": _muc,
    "b3": _b_cubed,
    "ceafe": _ceaf_e,
}


def assignment(worth: dict[tuple[int, int], float], rows: int, columns: int) -> float:
    """The most that a one-to-one match of rows and columns is worth (Kuhn 1955, by shortest paths)."""
    if rows > columns:
        return assignment({(column, row): value for (row, column), value in worth.items()}, columns, rows)
    low, high = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner = [0] * (columns + 1)
    for row in range(1, rows + 1):
        _augment(row, worth, low, high, owner)
    return sum(worth.get((owner[column] - 1, column - 1), 0.0) for column in range(1, columns + 1) if owner[column])


def _augment(
    row: int, worth: dict[tuple[int, int], float], low: list[float], high: list[float], owner: list[int]
) -> None:
    """Gives one more row a column, moving others where that is worth more."""
    count = len(owner)
    owner[0], at = row, 0
    least, before, seen = [float("inf")] * count, [0] * count, [False] * count
    while owner[at]:
        seen[at] = True
        here, step, nearest = owner[at], float("inf"), 0
        for column in range(1, count):
            if seen[column]:
                continue
            cost = -worth.get((here - 1, column - 1), 0.0) - low[here] - high[column]
            if cost < least[column]:
                least[column], before[column] = cost, at
            if least[column] < step:
                step, nearest = least[column], column
        for column in range(count):
            if seen[column]:
                low[owner[column]] += step
                high[column] -= step
            else:
                least[column] -= step
        at = nearest
    while at:
        owner[at] = owner[before[at]]
        at = before[at]
