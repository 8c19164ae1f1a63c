"""The parser: arc-eager transitions, chosen greedily by a small network, all sentences of a batch side by side.

Nivre and Fernández-González 2014 for the transitions with a last word put back on the buffer, as spaCy's parser has
them (Honnibal and Johnson 2015); Kiperwasser and Goldberg 2016 for scores from words' vectors. Words are numbered
through the batch from 1; 0 stands for no word. A sentence of n words takes at most 4n steps, so the cost is linear.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kronike.analyse.engine.network import Vectors, Weights, widened

SHIFT, REDUCE, LEFT, RIGHT = range(4)
_NEVER = np.float32(-1e9)
_SEEN = 8
"""Words that a choice looks at."""
_DEPTH = 3
"""Words of the stack among them."""

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Arcs:
    """Each word's governor, 0 for the root, and the number of the transition that attached it."""

    heads: Numbers
    choices: Numbers


@dataclass(frozen=True, slots=True)
class ArcWeights:
    """The choosing network.

    ``narrow`` takes what it needs of a word's vector, ``lower`` gives the word's part in every place, ``upper`` the
    scores of transitions.
    """

    narrow: Vectors
    narrow_bias: Vectors
    lower: Vectors
    bias: Vectors
    absent: Vectors
    upper: Vectors
    upper_bias: Vectors
    kinds: Numbers
    """SHIFT, REDUCE, LEFT or RIGHT for each transition."""

    def parts(self, vectors: Vectors) -> Vectors:
        """What each word adds in each of the places it can be seen in; first the part of no word."""
        narrow = vectors @ self.narrow
        narrow += self.narrow_bias
        parts = np.empty((len(vectors) + 1, len(self.absent)), dtype=np.float32)
        parts[0] = self.absent
        np.matmul(narrow, self.lower, out=parts[1:])
        return parts.reshape(-1, len(self.bias))

    def scores(self, parts: Vectors, seen: Numbers) -> Vectors:
        """The scores of all transitions, by the words seen in each state."""
        summed = parts[(seen * _SEEN + np.arange(_SEEN)).ravel()].reshape(len(seen), _SEEN, -1).sum(axis=1)
        summed += self.bias
        width = len(self.upper)
        best = summed[:, :width]
        for piece in range(width, summed.shape[1], width):
            best = np.maximum(best, summed[:, piece : piece + width])
        scores: Vectors = best @ self.upper
        scores += self.upper_bias
        return scores


def read_arcs(weights: Weights) -> ArcWeights:
    """The parser of a file of weights."""
    parts = {
        name: widened(weights[f"arcs.{name}"])
        for name in ("narrow", "narrow_bias", "lower", "bias", "absent", "upper", "upper_bias")
    }
    return ArcWeights(**parts, kinds=weights["arcs.kinds"].astype(np.int64))


def attach(weights: ArcWeights, vectors: Vectors, lengths: Sequence[int]) -> Arcs:
    """The trees of sentences, given one after the other with their lengths in words."""
    parts = weights.parts(vectors)
    states = _States(lengths)
    while len(states.active):
        seen = states.seen()
        scores = weights.scores(parts, seen)
        scores += states.forbidden()[:, weights.kinds]
        choices = scores.argmax(axis=1)
        states.step(weights.kinds[choices], choices)
    return Arcs(states.heads, states.choices)


class _States:
    """All sentences' stacks and buffers, and the arcs so far."""

    def __init__(self, lengths: Sequence[int]) -> None:
        sizes = np.array(lengths, dtype=np.int64)
        count, width = len(sizes), int(sizes.max(initial=0)) + _DEPTH + 1
        words = int(sizes.sum()) + 1
        self.width = width
        self.end = np.cumsum(sizes) + 1
        self.following = self.end - sizes  # the next word of the buffer
        self.stack = np.zeros(count * width, dtype=np.int64)
        self.depth = np.zeros(count, dtype=np.int64)
        self.again = np.zeros(count * width, dtype=np.int64)  # words put back on the buffer, the first one last
        self.waiting = np.zeros(count, dtype=np.int64)
        self.heads, self.choices = np.zeros(words, dtype=np.int64), np.full(words, -1, dtype=np.int64)
        self.left, self.right = np.zeros(words, dtype=np.int64), np.zeros(words, dtype=np.int64)  # latest dependents
        self.before = np.zeros(words, dtype=np.int64)  # the dependent attached before, on the same side
        self.shifted = np.zeros(words, dtype=np.bool_)  # put back once: may not be shifted again
        self.active = np.flatnonzero(sizes)

    def seen(self) -> Numbers:
        """The words that each active state's choice looks at, in the places the network was trained on."""
        rows = self.active
        base = rows * self.width + self.depth[rows] + _DEPTH - 1
        first, second, third = self.stack[base], self.stack[base - 1], self.stack[base - 2]
        buffer, then = self._buffer(0), self._buffer(1)
        self._tops = first, second, buffer
        dependents = self.left[buffer], self.left[first], self.right[first]
        return np.stack([buffer, then, first, second, third, *dependents], axis=1)

    def _buffer(self, place: int) -> Numbers:
        rows = self.active
        waiting = self.waiting[rows]
        again = self.again[rows * self.width + np.maximum(waiting - 1 - place, 0)]
        later = self.following[rows] + place - waiting
        return np.where(waiting > place, again, np.where(later < self.end[rows], later, 0))

    def forbidden(self) -> Vectors:
        """A low score for each kind of transition that a state does not allow; stack and buffer are not both empty."""
        rows = self.active
        depth, left = self.depth[rows], self.end[rows] - self.following[rows] + self.waiting[rows]
        buffer = self._tops[2]
        allowed = np.empty((len(rows), 4), dtype=np.bool_)
        allowed[:, SHIFT] = (depth == 0) | ((left > 1) & ~self.shifted[buffer])
        allowed[:, REDUCE] = (depth > 1) | ((depth == 1) & (left == 0))
        allowed[:, LEFT] = allowed[:, RIGHT] = (depth > 0) & (left > 0)
        return np.where(allowed, np.float32(0), _NEVER)

    def step(self, kinds: Numbers, choices: Numbers) -> None:
        """One transition in every active state; finished states leave."""
        first, second, buffer = self._tops
        rows = self.active
        pushes = (kinds == SHIFT) | (kinds == RIGHT)
        self._attach_right(first[kinds == RIGHT], buffer[kinds == RIGHT], choices[kinds == RIGHT])
        self._attach_left(first[kinds == LEFT], buffer[kinds == LEFT], choices[kinds == LEFT])
        self._put_back(rows, first, (kinds == REDUCE) & (self.heads[first] == 0) & (second > 0))
        pushed = rows[pushes]
        self.stack[pushed * self.width + self.depth[pushed] + _DEPTH] = buffer[pushes]
        waits = self.waiting[pushed] > 0
        self.waiting[pushed] -= waits
        self.following[pushed] += ~waits
        self.depth[rows] += np.where(pushes, 1, -1)
        unfinished = (self.depth[rows] > 0) | (self.following[rows] < self.end[rows]) | (self.waiting[rows] > 0)
        self.active = rows[unfinished]

    def _attach_right(self, heads: Numbers, words: Numbers, choices: Numbers) -> None:
        self.heads[words], self.choices[words] = heads, choices
        self.before[words] = self.right[heads]
        self.right[heads] = words

    def _attach_left(self, words: Numbers, heads: Numbers, choices: Numbers) -> None:
        """A word that has a governor loses it: it was the last dependent that governor took."""
        told = self.heads[words] > 0
        self.right[self.heads[words[told]]] = self.before[words[told]]
        self.heads[words], self.choices[words] = heads, choices
        self.before[words] = self.left[heads]
        self.left[heads] = words
        self.shifted[heads] = False

    def _put_back(self, rows: Numbers, first: Numbers, which: NDArray[np.bool_]) -> None:
        back = rows[which]
        self.shifted[first[which]] = True
        self.again[back * self.width + self.waiting[back]] = first[which]
        self.waiting[back] += 1
