"""The network's sums, with numpy alone: words to vectors, vectors that see their neighbours, scores of labels.

A word's vector is a sum of rows from hashed tables, mixed once; it does not depend on the words around, so each
distinct word is worked out once and remembered. Then some layers each let a word see one neighbour to either side
(maxout, Goodfellow et al. 2013; layer normalisation, Ba et al. 2016; residual sums, He et al. 2016).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kronike.analyse.engine.hashing import Hashes, places

Vectors = NDArray[np.float32]
Weights = Mapping[str, NDArray[np.generic]]

_ROWS_AT_ONCE = 1200
"""Rows that go through all layers together: few enough to stay in a processor's own memory."""
_LEAST = np.float32(1e-8)
_WINDOW = 3


@dataclass(frozen=True, slots=True)
class Table:
    """Vectors of one feature, reached by hashes; four rows make a vector."""

    column: int
    seed: int
    rows: Vectors

    def vectors(self, hashes: Hashes) -> Vectors:
        """The vector of each hash."""
        found = places(hashes, self.seed, len(self.rows))
        summed: Vectors = self.rows[found[:, 0]]
        for place in range(1, found.shape[1]):
            summed += self.rows[found[:, place]]
        return summed


@dataclass(frozen=True, slots=True)
class Layer:
    """A maxout layer with normalised output; ``weights`` is inputs by pieces times outputs."""

    weights: Vectors
    bias: Vectors
    gain: Vectors
    offset: Vectors

    def __call__(self, inputs: Vectors) -> Vectors:
        """Rows of inputs to rows of outputs."""
        width = len(self.gain)
        sums = inputs @ self.weights
        sums += self.bias
        best: Vectors = np.maximum(sums[:, :width], sums[:, width : 2 * width])
        for piece in range(2 * width, sums.shape[1], width):
            np.maximum(best, sums[:, piece : piece + width], out=best)
        best -= (best @ np.full(width, 1 / width, dtype=np.float32))[:, None]
        spread = np.einsum("ij,ij->i", best, best)
        spread /= np.float32(width)
        spread += _LEAST
        best *= np.reciprocal(np.sqrt(spread))[:, None]
        best *= self.gain
        best += self.offset
        return best


@dataclass(frozen=True, slots=True)
class Encoder:
    """Words to vectors: tables, a layer that mixes them, and layers that look to the sides."""

    tables: tuple[Table, ...]
    mixer: Layer
    layers: tuple[Layer, ...]

    def words(self, hashes: Hashes) -> Vectors:
        """The vectors of words alone; one row of hashes for each, as `forms.FEATURES` orders them."""
        return self.mixer(np.concatenate([table.vectors(hashes[:, table.column]) for table in self.tables], axis=1))

    def in_context(self, words: Vectors, lengths: Sequence[int]) -> Vectors:
        """The vectors of words among their neighbours; ``lengths`` says where a text ends and none is seen."""
        found = np.empty_like(words)
        begin = 0
        for group in _groups(lengths):
            size = sum(group)
            found[begin : begin + size] = self._through(words[begin : begin + size], group)
            begin += size
        return found

    def _through(self, words: Vectors, lengths: Sequence[int]) -> Vectors:
        """Empty rows between texts, one for each layer, keep them apart, as in training."""
        gap = len(self.layers)
        ends = np.cumsum(np.array(lengths) + gap)
        inside = np.concatenate([np.arange(end - length, end) for end, length in zip(ends, lengths, strict=True)])
        rows = np.zeros((int(ends[-1]) + gap, words.shape[1]), dtype=np.float32)
        rows[inside] = words
        width = rows.shape[1]
        seen = np.zeros((len(rows), _WINDOW * width), dtype=np.float32)
        for layer in self.layers:
            seen[1:, :width] = rows[:-1]
            seen[:, width : 2 * width] = rows
            seen[:-1, 2 * width :] = rows[1:]
            rows += layer(seen)
        context: Vectors = rows[inside]
        return context


def _groups(lengths: Sequence[int]) -> Iterator[list[int]]:
    group: list[int] = []
    for length in lengths:
        if group and sum(group) + length > _ROWS_AT_ONCE:
            yield group
            group = []
        group.append(length)
    if group:
        yield group


def read_encoder(weights: Weights, name: str) -> Encoder:
    """The encoder that a file of weights holds under a name."""
    tables: list[Table] = []
    while f"{name}.table{len(tables)}" in weights:
        number = len(tables)
        column, seed = (int(each) for each in weights[f"{name}.table{number}.of"])
        tables.append(Table(column, seed, widened(weights[f"{name}.table{number}"])))
    layers: list[Layer] = []
    while f"{name}.layer{len(layers)}.weights" in weights:
        layers.append(_layer(weights, f"{name}.layer{len(layers)}"))
    return Encoder(tuple(tables), _layer(weights, f"{name}.mixer"), tuple(layers))


def _layer(weights: Weights, name: str) -> Layer:
    return Layer(*(widened(weights[f"{name}.{part}"]) for part in ("weights", "bias", "gain", "offset")))


def widened(numbers: NDArray[np.generic]) -> Vectors:
    """16-bit numbers as 32-bit ones, in one piece of memory."""
    return np.ascontiguousarray(numbers, dtype=np.float32)
