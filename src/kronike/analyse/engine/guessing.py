"""Lemmas guessed by the network's edit trees, for the few words that no list has (Müller et al. 2015)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

_TRIES = 3

COMPONENT = "trainable_lemmatizer"


class Guesser:
    """Reads the trained lemmatizer's weights; applies them to chosen words alone."""

    def __init__(self, nlp: Language) -> None:
        component: Any = nlp.get_pipe(COMPONENT)
        softmax = next(node for node in component.model.walk() if node.name == "softmax")
        self._weights: NDArray[np.float32] = np.ascontiguousarray(softmax.get_param("W").T)
        self._bias: NDArray[np.float32] = softmax.get_param("b")
        self._labels: list[int] = component.cfg["labels"]
        self._trees = component.trees

    def guess(self, doc: Doc, places: Sequence[int], words: Sequence[str]) -> dict[int, str]:
        """The lemma of each word in ``places``: by the best of the first trees that fits, else the word itself."""
        if not places:
            return {}
        scores = doc.tensor[list(places)] @ self._weights + self._bias
        best = scores.argmax(axis=1).tolist()
        guessed = {}
        for row, (place, label) in enumerate(zip(places, best, strict=True)):
            lemma = self._trees.apply(self._labels[label], words[place])
            guessed[place] = self._second(words[place], scores[row]) if lemma is None else lemma
        return guessed

    def _second(self, word: str, scores: NDArray[np.float32]) -> str:
        """What the next best trees make of a word that the best does not fit."""
        for label in np.argsort(-scores, kind="stable")[1:_TRIES].tolist():
            lemma: str | None = self._trees.apply(self._labels[label], word)
            if lemma is not None:
                return lemma
        return word
