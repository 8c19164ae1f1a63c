"""How much of a gold timeline a timeline tells: alignment-based ROUGE (align+ m:1) and the F-measure of its days.

Martschat and Markert, "Improving ROUGE for Timeline Summarization" (EACL 2017). Each day is held against the day of the
other timeline with the least cost: distance in days times distance in words; what the words share counts one part in
the distance plus one. Words are stemmed, without the scorer's common words, counted over each day as a whole. The
figures are those of tilse 0.2.1's Python scorer to the last digit; ``KRONIKE_ROUGE=tilse`` scores with it where it is
installed, ``KRONIKE_ROUGE=perl`` with the Perl script it calls.
"""

from __future__ import annotations

import os
import string
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.timelines.porter import stem

Timeline = Mapping[date, Sequence[str]]
"""For each day its sentences, words parted by spaces."""

Scores = tuple[float, float, float]
"""F of ROUGE-1, of ROUGE-2, of the days."""

_MARKS = (".", ",", ";", ":", "``", "''", "-", '"')


def score(found: Timeline, gold: Timeline) -> Scores:
    """The F-measures of a timeline; both have at least one day."""
    way = os.environ.get("KRONIKE_ROUGE", "")
    one, two = _by_tilse(found, gold, way) if way else _by_alignment(found, gold)
    return one, two, 2 * len(found.keys() & gold.keys()) / (len(found) + len(gold))


def _by_tilse(found: Timeline, gold: Timeline, way: str) -> tuple[float, float]:
    timelines = import_module("tilse.data.timelines")
    rouge = import_module("tilse.evaluation.rouge")
    names = ["rouge_1", "rouge_2"]
    scorer: Any = rouge.TimelineRougeEvaluator(names, rouge_computation="original" if way == "perl" else "reimpl")
    given = timelines.Timeline(dict(found)), timelines.GroundTruth([timelines.Timeline(dict(gold))])
    scores = scorer.evaluate_align_date_content_costs_many_to_one(*given)
    return scores["rouge_1"]["f_score"], scores["rouge_2"]["f_score"]


def _by_alignment(found: Timeline, gold: Timeline) -> tuple[float, float]:
    costs = _costs(found, gold)
    precise = {day: min(sorted(gold), key=lambda other: costs[day, other]) for day in found}
    recalled = {day: min(sorted(found), key=lambda other: costs[other, day]) for day in gold}
    shares = [
        (
            _share([(day, precise[day]) for day in found], found, gold, counts, of=0),
            _share([(recalled[day], day) for day in gold], found, gold, counts, of=1),
        )
        for counts in (_words, _pairs)
    ]
    return f_of(*shares[0]), f_of(*shares[1])


def _costs(found: Timeline, gold: Timeline) -> dict[tuple[date, date], float]:
    ours = {day: _plain_words(sentences) for day, sentences in found.items()}
    theirs = {day: _plain_words(sentences) for day, sentences in gold.items()}
    return {
        (day, other): (1 - 1 / (abs((day - other).days) + 1)) * (1 - _likeness(ours[day], theirs[other]))
        for day in found
        for other in gold
    }


def _likeness(ours: Counter[str], theirs: Counter[str]) -> float:
    shared = (ours & theirs).total()
    return f_of(shared / (ours.total() or 1), shared / (theirs.total() or 1))


def _share(
    pairs: Sequence[tuple[date, date]],
    found: Timeline,
    gold: Timeline,
    counts: Callable[[tuple[str, ...]], Counter[Any]],
    *,
    of: int,
) -> float:
    """How much is shared of our days (``of`` 0) or of theirs (1), over all pairs together."""
    shared = whole = 0.0
    for day, other in pairs:
        both = counts(tuple(found[day])), counts(tuple(gold[other]))
        shared += (both[0] & both[1]).total() / (abs((day - other).days) + 1)
        whole += both[of].total()
    return shared / whole if whole else 0.0


def f_of(precision: float, recall: float) -> float:
    """The harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _plain_words(sentences: Sequence[str]) -> Counter[str]:
    return Counter(word for sentence in sentences for word in sentence.split() if word not in string.punctuation)


@cache
def content_words(sentence: str) -> tuple[str, ...]:
    """The stems of a sentence's words that are no common words or marks, as they are scored."""
    small = (word.lower() for word in sentence.split())
    return tuple(stem(word) for word in small if word not in common_words())


@cache
def common_words() -> frozenset[str]:
    """The scorer's common words and marks."""
    text = (Path(__file__).parent / "stop_words.txt").read_text(encoding="utf-8")
    return frozenset((*text.split(), *_MARKS))


@cache
def _words(sentences: tuple[str, ...]) -> Counter[str]:
    return Counter(word for sentence in sentences for word in content_words(sentence))


@cache
def _pairs(sentences: tuple[str, ...]) -> Counter[tuple[str, str]]:
    words = [word for sentence in sentences for word in content_words(sentence)]
    return Counter(pairwise(words))
