"""The language model: one score per language for every word, read once from the package's weights.

A multinomial logistic regression over hashed n-grams (`kronike.words.ngrams`); ``python -m training.language`` makes
the weights. A word's score is the sum of its n-grams' weights over the square root of their number, a text's the sum of
its words' scores over the square root of theirs; so a word is scored once however often it occurs.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from kronike.words.ngrams import grams, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

WORDS_READ = 4000
"""Words of a text that are looked at: more do not change the answer."""
_CHARACTERS_READ = WORDS_READ * 10
_KEPT = 200_000
"""Scored words that are kept for the next text; beyond that the store is emptied, to bound memory."""


class LanguageModel:
    """Scores words and texts for `languages`; ``weights`` has one row per bucket and one column per language."""

    def __init__(self, weights: NDArray[np.float32], bias: NDArray[np.float32], languages: tuple[str, ...]) -> None:
        self.languages = languages
        self._weights = weights
        self._bias = bias
        self._known: dict[str, int] = {}
        self._scores = np.zeros((0, len(languages)), dtype=np.float32)

    def probabilities(self, texts: Sequence[str]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """A row of probabilities per text (they sum to 1), and how many words each text has."""
        split = [words_of(text[:_CHARACTERS_READ])[:WORDS_READ] for text in texts]
        counts = np.fromiter(map(len, split), dtype=np.int64, count=len(split))
        rows = self._rows(split)
        totals = np.zeros((len(split), len(self.languages)))
        filled = np.flatnonzero(counts)
        if len(filled):
            starts = (np.cumsum(counts) - counts)[filled]
            totals[filled] = np.add.reduceat(self._scores[rows], starts, axis=0)
        return _softmax(totals / np.sqrt(np.maximum(counts, 1))[:, None] + self._bias), counts

    def word_scores(self, words: Sequence[str]) -> NDArray[np.float32]:
        """One row of scores (log-odds up to a constant) per word, lower case expected."""
        rows = self._rows([list(words)])
        return self._scores[rows]

    def _rows(self, split: Sequence[Sequence[str]]) -> NDArray[np.int64]:
        if len(self._known) > _KEPT:
            self._known, self._scores = {}, self._scores[:0]
        known = self._known
        new = dict.fromkeys(word for words in split for word in words if word not in known)
        if new:
            self._scores = np.concatenate([self._scores, self._score(list(new))])
            known.update(zip(new, range(len(known), len(known) + len(new)), strict=True))
        return np.fromiter((known[word] for words in split for word in words), dtype=np.int64)

    def _score(self, words: list[str]) -> NDArray[np.float32]:
        found = grams(words)
        sums: NDArray[np.float32] = np.add.reduceat(self._weights[found.buckets], found.starts[:-1], axis=0)
        roots: NDArray[np.float32] = np.sqrt(np.diff(found.starts)).astype(np.float32)
        scores: NDArray[np.float32] = sums / roots[:, None]
        return scores


@cache
def language_model() -> LanguageModel:
    """The shipped model, loaded once."""
    with (files("kronike.words") / "weights" / "language.npz").open("rb") as file, np.load(file) as kept:
        weights = kept["weights"].astype(np.float32) * kept["scale"]
        return LanguageModel(weights, kept["bias"], tuple(str(kept["languages"]).split()))


def _softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: NDArray[np.float64] = raised / raised.sum(axis=1, keepdims=True)
    return shares
