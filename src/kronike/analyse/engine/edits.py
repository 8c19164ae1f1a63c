"""Lemmas guessed by the network's edit trees, for the few words that no list has (Müller et al. 2015)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kronike.analyse.engine.labels import Labels
from kronike.analyse.engine.network import Vectors

_TRIES = 3


class Edits:
    """The trees, and the network's weights that choose among them."""

    def __init__(self, labels: Labels, weights: Vectors, bias: Vectors) -> None:
        self._labels = labels
        self._weights = weights
        self._bias = bias

    def guess(self, vectors: Vectors, words: Sequence[str]) -> list[str]:
        """The lemma of each word, by the best of the first trees that fit it, else the word itself."""
        scores = vectors @ self._weights
        scores += self._bias
        return [
            self._guess(word, row, best)
            for word, row, best in zip(words, scores, scores.argmax(axis=1).tolist(), strict=True)
        ]

    def _guess(self, word: str, scores: NDArray[np.float32], best: int) -> str:
        lemma = self._edited(word, self._labels.lemmas[best])
        if lemma is not None:
            return lemma
        for label in np.argsort(-scores, kind="stable")[1:_TRIES].tolist():
            lemma = self._edited(word, self._labels.lemmas[label])
            if lemma is not None:
                return lemma
        return word

    def _edited(self, form: str, number: int) -> str | None:
        """What a tree makes of a form, if it fits."""
        tree = self._labels.trees[number]
        if not tree.keeps:
            return tree.new if form == tree.old else None
        end = len(form) - tree.after
        if tree.before > end:
            return None
        start = self._end(form[: tree.before], tree.start)
        ending = self._end(form[end:], tree.end)
        return None if start is None or ending is None else start + form[tree.before : end] + ending

    def _end(self, letters: str, number: int) -> str | None:
        return "" if number < 0 else self._edited(letters, number)
