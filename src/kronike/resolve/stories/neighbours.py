"""For each report the few that are most like it, through an inverted index.

What stands in more than a tenth of a large pile proposes no pair, so the cost grows with the pile and what is rare in
it, not with its square.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from kronike.resolve.stories.weighing import Vector

LEAST = 0.05
"""Reports less alike than this are no neighbours."""
_MOST = 40
_COMMON = 1000
_SHARE = 10
"""A key is passed over that stands in more than so many reports and in more than one in so many."""

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


def neighbours(vectors: Sequence[Vector]) -> list[list[int]]:
    """For each vector the numbers of at most forty others that are most like it, the likest first."""
    index = _Index(vectors)
    return [index.near(number) for number in range(len(vectors))]


class _Index:
    """The vectors in columns: for each key which reports have it, and with what weight."""

    def __init__(self, vectors: Sequence[Vector]) -> None:
        keys = {key: number for number, key in enumerate(sorted({key for vector in vectors for key in vector}))}
        columns = np.array([keys[key] for vector in vectors for key in vector], dtype=np.int64)
        weights = np.array([value for vector in vectors for value in vector.values()], dtype=np.float64)
        lengths = [len(vector) for vector in vectors]
        rows = np.repeat(np.arange(len(vectors)), lengths)
        order = np.argsort(columns, kind="stable")
        self._rows, self._weights = rows[order], weights[order]
        bounds = np.searchsorted(columns[order], np.arange(len(keys) + 1))
        self._posts = list(pairwise(bounds.tolist()))
        self._ends = np.concatenate(([0], np.cumsum(lengths))).tolist()
        self._columns, self._own = columns.tolist(), weights.tolist()
        self._most = max(_COMMON, len(vectors) // _SHARE)
        self._count = len(vectors)

    def near(self, number: int) -> list[int]:
        """The neighbours of one report."""
        at: list[Ints] = []
        worth: list[Floats] = []
        for place in range(self._ends[number], self._ends[number + 1]):
            start, end = self._posts[self._columns[place]]
            if 1 < end - start <= self._most:
                at.append(self._rows[start:end])
                worth.append(self._weights[start:end] * self._own[place])
        if not at:
            return []
        alike = np.bincount(np.concatenate(at), np.concatenate(worth), minlength=self._count)
        alike[number] = 0.0
        found = np.flatnonzero(alike >= LEAST)
        best = found[np.lexsort((found, -alike[found]))][:_MOST]
        return [int(one) for one in best]
