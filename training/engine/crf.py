"""A linear chain over labels (Lafferty, McCallum and Pereira 2001): the gradient of its likelihood, a batch at once.

Runs of words are padded to one length; the recursions go over places, all runs side by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
NEVER = np.float32(-1e4)
"""The score of what cannot be."""


def gradients(
    scores: Sequence[Floats], steps: Floats, right: Sequence[NDArray[np.int64]]
) -> tuple[list[Floats], Floats, float]:
    """The loss's gradient by each word's label scores and by ``steps``, and the loss in nats.

    ``scores`` has an array of words by labels for each run, ``steps`` says what it costs to go from a label (row) to
    another (column), its last row and column the beginning and the end; ``right`` has the right labels.
    """
    lengths = np.array([len(run) for run in scores])
    padded, mask = _padded(scores, lengths)
    labels = padded.shape[2]
    inner, first, last = steps[:labels, :labels], steps[labels, :labels], steps[:labels, labels]
    ahead = _ahead(padded, mask, inner, first)
    behind = _behind(padded, mask, inner, last)
    rows = np.arange(len(scores))
    total = _log_sum(ahead[rows, lengths - 1] + last, axis=1)
    told = np.exp(ahead + behind - total[:, None, None]) * mask[:, :, None]
    pairs = np.zeros_like(steps)
    joint = (
        ahead[:, :-1, :, None]
        + inner[None, None]
        + (padded[:, 1:] + behind[:, 1:])[:, :, None, :]
        - total[:, None, None, None]
    )
    pairs[:labels, :labels] = (np.exp(joint) * mask[:, 1:, None, None]).sum(axis=(0, 1))
    pairs[labels, :labels] = told[:, 0].sum(axis=0)
    pairs[:labels, labels] = told[rows, lengths - 1].sum(axis=0)
    loss = float(total.sum())
    for row, (run, truth) in enumerate(zip(scores, right, strict=True)):
        told[row, np.arange(len(truth)), truth] -= 1
        path = np.concatenate([[labels], truth, [labels]])
        np.subtract.at(pairs, (path[:-1], path[1:]), 1)
        loss -= float(run[np.arange(len(truth)), truth].sum() + steps[path[:-1], path[1:]].sum())
    return [told[row, :length].astype(np.float32) for row, length in enumerate(lengths)], pairs, loss


def _padded(scores: Sequence[Floats], lengths: NDArray[Any]) -> tuple[Floats, NDArray[np.bool_]]:
    longest = int(lengths.max())
    padded = np.zeros((len(scores), longest, scores[0].shape[1]), dtype=np.float32)
    for row, run in enumerate(scores):
        padded[row, : len(run)] = run
    return padded, np.arange(longest) < lengths[:, None]


def _ahead(padded: Floats, mask: NDArray[np.bool_], inner: Floats, first: Floats) -> Floats:
    """The log of the sum over all ways to each label at each place, its own score with it."""
    ahead = np.empty_like(padded)
    ahead[:, 0] = padded[:, 0] + first
    for place in range(1, padded.shape[1]):
        reached = _log_sum(ahead[:, place - 1, :, None] + inner, axis=1) + padded[:, place]
        ahead[:, place] = np.where(mask[:, place, None], reached, ahead[:, place - 1])
    return ahead


def _behind(padded: Floats, mask: NDArray[np.bool_], inner: Floats, last: Floats) -> Floats:
    """The log of the sum over all ways from each label at each place to the end, its own score left out."""
    behind = np.empty_like(padded)
    behind[:, -1] = last
    for place in range(padded.shape[1] - 2, -1, -1):
        following = (padded[:, place + 1] + behind[:, place + 1])[:, None, :]
        reached = _log_sum(following + inner, axis=2)
        behind[:, place] = np.where(mask[:, place + 1, None], reached, last)
    return behind


def _log_sum(values: Floats, axis: int) -> Floats:
    most = values.max(axis=axis, keepdims=True)
    summed: Floats = np.log(np.exp(values - most).sum(axis=axis)) + np.squeeze(most, axis=axis)
    return summed
