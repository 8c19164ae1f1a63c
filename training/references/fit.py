"""Fits the weights of named clues to decisions: a softmax over a phrase's candidates, by Adam on the whole batch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from kronike.analyse.references.clues import clues, clues_for_new
from kronike.analyse.references.linking import barred
from kronike.analyse.references.phrases import Kind, Phrase
from kronike.analyse.references.things import Thing, Things

Gold = Mapping[tuple[int, int], int]
"""The cluster of each span."""

_RAREST = 4
_STEPS = 120
_RATE = 0.08
_HOLD = 3e-4
MISSED, INVENTED, WRONG = 2.0, 0.4, 0.6
"""What the three mistakes cost (Durrett and Klein 2013): a new thing that is old, an old that is new, another old."""


@dataclass(slots=True)
class Decisions:
    """Every choice in one row: clue numbers, where each candidate's begin, where each decision's candidates begin."""

    names: dict[str, int] = field(default_factory=dict)
    counts: Counter[int] = field(default_factory=Counter)
    clues: list[int] = field(default_factory=list)
    candidates: list[int] = field(default_factory=list)
    decisions: list[int] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)
    cost: list[float] = field(default_factory=list)

    def add(self, rows: Sequence[tuple[Iterator[str], bool]]) -> None:
        """One decision: the clues of each candidate, the new thing first, and whether it is right."""
        self.decisions.append(len(self.candidates))
        is_new = rows[0][1]
        for place, (row, right) in enumerate(rows):
            self.candidates.append(len(self.clues))
            for name in row:
                number = self.names.setdefault(name, len(self.names))
                self.clues.append(number)
                self.counts[number] += 1
            self.right.append(right)
            self.cost.append(0.0 if right else MISSED if place == 0 else INVENTED if is_new else WRONG)


def read(decisions: Decisions, phrases: Sequence[Phrase], gold: Gold) -> None:
    """The decisions of one document, each with the right ones before it taken.

    A phrase whose borders are not those of the data counts as the data's that it shares its name or its begin and head
    with. Where what a phrase stands for was spoken of only in words that are no phrase, nothing is learned from it.
    """
    things, of_cluster, begun = Things(), dict[int, Thing](), _begun(gold)
    for phrase in phrases:
        cluster = _cluster(phrase, gold)
        known = of_cluster.get(cluster) if cluster is not None else None
        candidates = [thing for thing in things.candidates(phrase) if thing is known or not barred(phrase, thing)]
        told = cluster is None or known is not None or phrase.span.start <= begun[cluster]
        if candidates and told and (known is None or known in candidates):
            rows = [(clues_for_new(phrase), known is None)]
            decisions.add([*rows, *((clues(phrase, thing), thing is known) for thing in candidates)])
        if known is None:
            known = things.new(phrase)
            if cluster is not None:
                of_cluster[cluster] = known
        else:
            things.put(phrase, known)


def _begun(gold: Gold) -> dict[int, int]:
    """Where each cluster is first spoken of."""
    first: dict[int, int] = {}
    for (start, _), cluster in gold.items():
        first[cluster] = min(start, first.get(cluster, start))
    return first


def _cluster(phrase: Phrase, gold: Gold) -> int | None:
    """The cluster of a phrase by its span, else by its name, or its begin."""
    span = phrase.span.start, phrase.span.end
    if span in gold or phrase.kind is Kind.PRONOUN:
        return gold.get(span)
    core = phrase.mention.span if phrase.mention else phrase.span
    if phrase.mention:
        near = [it for it in gold if span[0] <= it[0] <= core.start and core.end <= it[1]]
    else:
        near = [it for it in gold if it[0] == span[0] and it[1] >= span[0] + len(phrase.written)]
    return gold[min(near, key=lambda it: (it[1] - it[0], it))] if near else None


def fit(decisions: Decisions) -> dict[str, float]:
    """The weight of each clue that is not rare, without those that hardly weigh."""
    ids = np.asarray(decisions.clues, dtype=np.int32)
    starts = np.asarray(decisions.candidates, dtype=np.int64)
    heads = np.asarray(decisions.decisions, dtype=np.int64)
    right = np.asarray(decisions.right)
    cost = np.asarray(decisions.cost, dtype=np.float64)
    common = np.asarray([decisions.counts[number] >= _RAREST for number in range(len(decisions.names))])
    lengths = np.diff(np.append(starts, len(ids)))
    owner = np.repeat(np.arange(len(heads)), np.diff(np.append(heads, len(starts))))
    weights = np.zeros(len(decisions.names), dtype=np.float64)
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        scores = np.add.reduceat(weights[ids], starts) + cost
        slope = _softmax(scores, heads, owner) - _softmax(np.where(right, scores, -np.inf), heads, owner)
        gradient = np.bincount(ids, np.repeat(slope, lengths), len(weights)) / len(heads) + _HOLD * weights
        mean = 0.9 * mean + 0.1 * gradient
        spread = 0.99 * spread + 0.01 * gradient**2
        move = (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-8)
        weights = np.where(common, weights - _RATE * move * (1 - step / (_STEPS + 1)), 0.0)
    return {name: round(float(weights[number]), 3) for name, number in decisions.names.items() if common[number]}


def _softmax(scores: NDArray[np.float64], heads: NDArray[np.int64], owner: NDArray[np.int64]) -> NDArray[np.float64]:
    top = np.maximum.reduceat(scores, heads)[owner]
    odds = np.exp(scores - top)
    total: NDArray[np.float64] = odds / np.add.reduceat(odds, heads)[owner]
    return total
