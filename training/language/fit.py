"""Fits the language model: multinomial logistic regression, whole-batch Adam, numpy only.

The text's score is linear in the scores of its words, so each step scores every distinct word once.
Method: Kingma and Ba 2015 (Adam), with the weight decay kept apart (Loshchilov and Hutter 2019).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from kronike.words.ngrams import BUCKETS, grams, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

STEPS = 90
RATE = 0.08
DECAY = 0.05
_ON, _OFF = 0.9, 0.99


class Table(NamedTuple):
    """Texts as rows of words, words as rows of buckets, and each row's scale: one over the root of its length."""

    words: NDArray[np.int64]
    word_starts: NDArray[np.int64]
    text_scale: NDArray[np.float32]
    buckets: NDArray[np.int64]
    bucket_starts: NDArray[np.int64]
    word_scale: NDArray[np.float32]
    labels: NDArray[np.int64]


def table(texts: Sequence[str], labels: Sequence[int]) -> Table:
    """Counts the texts out; those without a word are left out."""
    split = [words_of(text) for text in texts]
    kept = [place for place, words in enumerate(split) if words]
    known: dict[str, int] = {}
    rows = np.fromiter((known.setdefault(w, len(known)) for p in kept for w in split[p]), dtype=np.int64)
    counts = np.array([len(split[place]) for place in kept])
    found = grams(list(known))
    return Table(
        rows,
        np.cumsum(counts) - counts,
        (1 / np.sqrt(counts)).astype(np.float32)[:, None],
        found.buckets,
        found.starts[:-1],
        (1 / np.sqrt(np.diff(found.starts))).astype(np.float32)[:, None],
        np.array(labels)[kept],
    )


def fit(data: Table, classes: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Weights (buckets, classes) and bias (classes) after `STEPS` steps of falling size."""
    weights = np.zeros((BUCKETS, classes), dtype=np.float32)
    bias = np.zeros(classes, dtype=np.float32)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        slope, lean, loss = _gradient(data, weights, bias)
        mean += (1 - _ON) * (slope - mean)
        square += (1 - _OFF) * (slope * slope - square)
        rate = RATE * (1 - (step - 1) / STEPS)
        move = (mean / (1 - _ON**step)) / (np.sqrt(square / (1 - _OFF**step)) + 1e-9)
        weights -= rate * (move + DECAY * weights)
        bias -= rate * lean
        if step % 20 == 0:
            print(f"step {step}: loss {loss:.4f}", flush=True)
    return weights, bias


def _gradient(
    data: Table, weights: NDArray[np.float32], bias: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32], float]:
    words = np.add.reduceat(weights[data.buckets], data.bucket_starts, axis=0) * data.word_scale
    scores = np.add.reduceat(words[data.words], data.word_starts, axis=0) * data.text_scale + bias
    scores -= scores.max(axis=1, keepdims=True)
    shares = np.exp(scores)
    shares /= shares.sum(axis=1, keepdims=True)
    rows = np.arange(len(data.labels))
    loss = float(-np.log(shares[rows, data.labels] + 1e-12).mean())
    shares[rows, data.labels] -= 1
    shares /= len(rows)
    lean = shares.sum(axis=0)
    per_text = np.repeat(shares * data.text_scale, np.diff(data.word_starts, append=len(data.words)), axis=0)
    per_word = _scatter(data.words, per_text, len(data.bucket_starts)) * data.word_scale
    per_gram = np.repeat(per_word, np.diff(data.bucket_starts, append=len(data.buckets)), axis=0)
    return _scatter(data.buckets, per_gram, len(weights)), lean, loss


def _scatter(places: NDArray[np.int64], values: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """Sums the rows of ``values`` into ``size`` rows, by place."""
    columns = [np.bincount(places, weights=column, minlength=size) for column in values.T]
    return np.stack(columns, axis=1).astype(np.float32)
