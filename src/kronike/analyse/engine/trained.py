"""The whole network of a folder: from words to sentences, tags, trees and labels of names, a batch at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kronike.analyse.engine.arcs import ArcWeights, Numbers, attach, read_arcs
from kronike.analyse.engine.chain import best_labels, may_follow
from kronike.analyse.engine.forms import KNOWN
from kronike.analyse.engine.labels import Labels, read_labels
from kronike.analyse.engine.network import Encoder, Vectors, Weights, read_encoder, widened
from kronike.analyse.engine.vectors import Remembered

MODEL = Path(__file__).parent / "model"
WEIGHTS_FILE = "weights.npz"
KNOWN_FILE = "known.tsv.xz"
_BEGINS = 1
_LONGEST = 150
"""Words in a sentence: sentences of a batch are parsed side by side, so a long one makes all others wait."""
_OPENING = frozenset({*"-–—―−«„“‘([•*", "--"})
"""Marks that open a sentence, a quote or an item of a list."""


@dataclass(frozen=True, slots=True)
class Scorer:
    """A last layer: vectors to the scores of labels."""

    weights: Vectors
    bias: Vectors

    def __call__(self, vectors: Vectors) -> Vectors:
        """One row of scores for each vector."""
        scores: Vectors = vectors @ self.weights
        scores += self.bias
        return scores


@dataclass(frozen=True, slots=True)
class Answers:
    """What the network says of a batch of texts, as columns over all their words; ``sentences`` are lengths."""

    vectors: Vectors
    sentences: list[int]
    tags: list[int]
    heads: Numbers
    """Numbers of governors as `arcs` counts words, from 1; 0 is the root. The first is that of no word."""
    choices: list[int]
    names: NDArray[np.int64]


class Network:
    """The trained network, ready to read. Nothing is fetched."""

    def __init__(self, weights: Weights, labels: Labels) -> None:
        self.labels = labels
        self.lemmas = _scorer(weights, "lemmas")
        self._syntax, self._named = read_encoder(weights, "syntax"), read_encoder(weights, "names")
        self._tags, self._begins, self._names = (_scorer(weights, name) for name in ("tags", "begins", "labels"))
        self._arcs: ArcWeights = read_arcs(weights)
        self._steps = widened(weights["steps"]) + may_follow()
        encoders: list[Encoder] = [self._syntax, self._named]
        self._remembered = Remembered(encoders, labels.norms, labels.numbers)

    def read(
        self, texts: Sequence[tuple[str, Sequence[str]]], joined: Sequence[Sequence[int]] | None = None
    ) -> Answers:
        """What it says of texts, each given as its language and its words; none is empty.

        ``joined`` gives, for each text, the words that begin no sentence.
        """
        lengths = [len(words) for _, words in texts]
        syntax, named = self._remembered.vectors(texts)
        vectors = self._syntax.in_context(syntax, lengths)
        starts = np.cumsum([0, *lengths[:-1]])
        barred = [
            start + place for start, places in zip(starts.tolist(), joined or (), strict=False) for place in places
        ]
        sentences = self._sentences(vectors, starts, barred, [word for _, words in texts for word in words])
        arcs = attach(self._arcs, vectors, sentences)
        scores = self._names(self._named.in_context(named, lengths))
        return Answers(
            vectors,
            sentences,
            self._tags(vectors).argmax(axis=1).tolist(),
            arcs.heads,
            arcs.choices[1:].tolist(),
            best_labels(scores, sentences, self._steps),
        )

    def _sentences(
        self, vectors: Vectors, starts: NDArray[np.int64], barred: list[int], words: Sequence[str]
    ) -> list[int]:
        """The lengths of sentences: every text begins one, and what only opens one is not one."""
        begins = self._begins(vectors).argmax(axis=1) == _BEGINS
        begins[barred] = False
        begins[starts] = True
        for place in np.flatnonzero(begins[:-1] & begins[1:]).tolist():
            begins[place + 1] = words[place] not in _OPENING
        begins[starts] = True
        found: list[int] = np.diff(np.flatnonzero(np.append(begins, True))).tolist()
        return [part for length in found for part in _parted(length)]


def _parted(length: int) -> list[int]:
    """A sentence's length, or those of the even parts of a list or debris that is longer than any sentence."""
    parts = -(-length // _LONGEST)
    return [length] if parts == 1 else [length * (part + 1) // parts - length * part // parts for part in range(parts)]


def read_network(folder: Path = MODEL) -> Network:
    """The network in a folder.

    Raises:
        OSError: where the folder holds none.
    """
    KNOWN.load(folder / KNOWN_FILE)
    with np.load(folder / WEIGHTS_FILE) as packed:
        return Network({name: packed[name] for name in packed.files}, read_labels(folder))


def _scorer(weights: Weights, name: str) -> Scorer:
    return Scorer(widened(weights[f"{name}.weights"]), widened(weights[f"{name}.bias"]))
