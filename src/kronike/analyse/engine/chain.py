"""Names as the best way through a chain of labels (Viterbi 1967), all sentences of a batch side by side."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kronike.analyse.engine.network import Vectors

OUTSIDE = "O"
LABELS = (OUTSIDE, *(f"{place}-{kind}" for kind in ("PER", "ORG", "LOC") for place in "BI"))
"""Outside a name, or the first or a later word of one."""
_NEVER = np.float32(-1e4)


def may_follow() -> Vectors:
    """What is added to a step from a label (row) to another (column): nothing, or never; the last ones are the ends."""
    count = len(LABELS)
    steps = np.zeros((count + 1, count + 1), dtype=np.float32)
    for column, label in enumerate(LABELS):
        if label.startswith("I"):
            allowed = [row for row, before in enumerate(LABELS) if before[2:] == label[2:]]
            steps[:, column] = _NEVER
            steps[allowed, column] = 0
    return steps


def best_labels(scores: Vectors, lengths: Sequence[int], steps: Vectors) -> NDArray[np.int64]:
    """The label of each word; ``scores`` has the words of all sentences one after the other, by label."""
    found = np.zeros(len(scores), dtype=np.int64)
    sizes = np.array(lengths, dtype=np.int64)
    order = np.argsort(-sizes, kind="stable")
    starts, sizes = (np.cumsum(sizes) - sizes)[order], sizes[order]
    count = scores.shape[1]
    inner, first, last = steps[:count, :count], steps[count, :count], steps[:count, count]
    reached = scores[starts[sizes > 0]] + first
    back = np.zeros((len(reached), int(sizes.max(initial=0)), count), dtype=np.int8)
    for place in range(1, back.shape[1]):
        running = int(np.count_nonzero(sizes > place))
        ways = reached[:running, :, None] + inner
        back[:running, place] = ways.argmax(axis=1)
        reached[:running] = ways.max(axis=1) + scores[starts[:running] + place]
    label = (reached + last).argmax(axis=1)
    for place in range(back.shape[1] - 1, -1, -1):
        running = int(np.count_nonzero(sizes > place))
        found[starts[:running] + place] = label[:running]
        label[:running] = back[np.arange(running), place, label[:running]]
    return found
