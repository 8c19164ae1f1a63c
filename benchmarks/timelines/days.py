"""Which days matter: a linear ranker over how often sentences with a keyword speak of a day.

Two rankers over the same three counts, each taken as its logarithm and normalised within the topic: one with weights
set by hand, and one whose weights are learned by ridge regression on the other topics' timelines, each timeline
counting as much as any other, as a departure from those set by hand. Counts by lag, of articles published on a day, of
openings, and shares against the neighbours were tried and made it worse: with five topics to learn from, fewer counts
rank better.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from benchmarks.timelines.sentences import Gold, Told

Array = NDArray[np.float64]

BY_HAND = np.array([1.0, 0.6, -0.2])
"""Sentences that name the day; articles of that day or later that do; sentences that name the three days around it."""

_RIDGE = 100.0
_AROUND = 3


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of a span of time with their counts, a row a day; ``named`` is how many of them are named at all."""

    days: tuple[date, ...]
    counts: Array
    named: int


def calendar_of(sentences: Sequence[Told], span: tuple[date, date]) -> Calendar:
    """The counts of each day from the first to the last, of articles published in that time."""
    first, last = span
    days = tuple(first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
    naming = dict.fromkeys(days, 0)
    articles: dict[date, set[int]] = {day: set() for day in days}
    for told in sentences:
        if told.keyword and first <= told.published <= last:
            for day in naming.keys() & set(told.days):
                naming[day] += 1
                if day <= told.published:
                    articles[day].add(told.article)
    each = np.array([naming[day] for day in days], float)
    columns = (each, np.array([len(articles[day]) for day in days], float), _around(each))
    return Calendar(days, _normalised(np.log1p(np.stack(columns, 1))), int((each > 0).sum()))


def _around(counts: Array) -> Array:
    padded = np.pad(counts, _AROUND)
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * _AROUND + 1)
    around: Array = (windows.sum(1) - counts) / (2 * _AROUND)
    return around


def _normalised(columns: Array) -> Array:
    normal: Array = (columns - columns.mean(0)) / (columns.std(0) + 1e-9)
    return normal


def learned(examples: Sequence[tuple[Calendar, Gold]]) -> Array:
    """The weights that ridge regression gives to days of gold timelines and others, drawn towards those by hand."""
    even = [len(calendar.days) ** -0.5 for calendar, _ in examples]
    rows = np.vstack([calendar.counts * each for (calendar, _), each in zip(examples, even, strict=True)])
    wanted = [np.array([float(day in gold) for day in calendar.days]) for calendar, gold in examples]
    target = np.concatenate([(one - one.mean()) * each for one, each in zip(wanted, even, strict=True)])
    by_hand = rows @ BY_HAND
    start = BY_HAND * (by_hand @ target) / (by_hand @ by_hand)
    away = np.linalg.solve(rows.T @ rows + _RIDGE * np.eye(rows.shape[1]), rows.T @ (target - rows @ start))
    weights: Array = start + away
    return weights


def ranked(calendar: Calendar, weights: Array) -> list[date]:
    """All days, the one that matters most first; of equal ones the earlier."""
    order = np.argsort(-(calendar.counts @ weights), kind="stable")
    return [calendar.days[place] for place in order]
