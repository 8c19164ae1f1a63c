"""Chronologies that name no days: reports that run through many days in order; their sentences, dated by the others.

Newspapers end a story with a page of its days, and such pages often lose the dates that headed their paragraphs. Each
sentence is held against what the other reports tell of each day (a language model of the day: de Jong, Rode and
Hiemstra, "Temporal Language Models for the Disclosure of Historical Text", 2005, with Dirichlet's smoothing), and the
days of a report's sentences run forwards, or backwards, from the first to the last: the likeliest such run (Viterbi
1967), each new day at a cost, less for a day that matters more. A report is a chronology where that run explains it
better than any one day, and than the last days before it was published, each sentence by its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from benchmarks.timelines.scoring import content_words
from benchmarks.timelines.sentences import Told

Array = NDArray[np.float32 | np.float64]
Numbers = NDArray[np.int64]

_SMOOTHED = 1000.0
"""So many words of the whole are added to those of each day."""
_FEWEST_WORDS = 3
_FEWEST_SENTENCES = 10
_FEWEST_DAYS = 8
_LATELY = 4
"""A report tells of so many days up to its own without being a chronology."""
_COST = 4.0
"""What a new day costs, in natural logarithms."""
_GAIN = 2.0
"""How much better, a sentence, the run must be."""
_SURE = 20.0
"""What a day that the sentence itself names counts for."""


def undated_sentences(sentences: Sequence[Told], ranked: Sequence[date]) -> dict[int, date]:
    """The day of each sentence of a chronology that names none, by the sentence's place in the sequence.

    ``ranked`` are all days of a span of time, the one that matters most first. Time is linear in sentences times days.
    """
    models = _DayModels(sentences, min(ranked), len(ranked))
    found: dict[int, date] = {}
    for numbers in models.articles.values():
        dated = _dated(models, numbers, _costs(ranked))
        found.update((number, day) for number, day in dated if not sentences[number].days)
    return found


def _costs(ranked: Sequence[date]) -> Array:
    """What each day of the span costs, in order of the calendar: of day r by rank, log r more than of the first."""
    ranks = {day: rank for rank, day in enumerate(ranked, start=1)}
    logs = np.log([ranks[day] for day in sorted(ranked)])
    costs: Array = _COST + logs - logs.mean()
    return costs


def _dated(models: _DayModels, numbers: Sequence[int], costs: Array) -> Iterator[tuple[int, date]]:
    """The sentences of an article with the day each is of, if it is a chronology."""
    told = [number for number in numbers if len(models.words[number]) >= _FEWEST_WORDS]
    days = models.until(numbers[0])
    if len(told) < _FEWEST_SENTENCES or days < _FEWEST_DAYS:
        return
    likely = models.likelihoods(numbers, told, days)
    (value, path) = max((_run(likely, costs[:days], back=back) for back in (False, True)), key=lambda run: run[0])
    without = max(likely.sum(0).max(), likely[:, -_LATELY:].max(1).sum())
    if value - without >= _GAIN * len(told) and len(set(path)) >= _FEWEST_DAYS:
        yield from ((number, models.first + timedelta(days=day)) for number, day in zip(told, path, strict=True))


class _DayModels:
    """What is told of each day: for each word, how much likelier it is on the day than on any, as a logarithm."""

    def __init__(self, sentences: Sequence[Told], first: date, length: int) -> None:
        self._sentences, self.first, self._length = sentences, first, length
        self.words = _numbered([content_words(told.text) for told in sentences])
        self.articles: dict[int, list[int]] = defaultdict(list)
        known = 1 + max((int(words.max()) for words in self.words if len(words)), default=0)
        self._counts = np.zeros((known, length), np.float32)
        for number, told in enumerate(sentences):
            self.articles[told.article].append(number)
            for day in self._days(told):
                self._counts[self.words[number], day] += 1
        often = self._counts.sum(1) + 0.5
        self._often, self._all = often / often.sum(), self._counts.sum(0)
        self._models = self._likelier(self._counts, self._often[:, None], self._all)

    def until(self, number: int) -> int:
        """How many days of the span there are up to the publication of the sentence's article."""
        return min(self._length, (self._sentences[number].published - self.first).days + 1)

    def likelihoods(self, numbers: Sequence[int], told: Sequence[int], days: int) -> Array:
        """For each sentence told, a row, how likely its words are on each day, the words of its own article left out.

        ``numbers`` are all the sentences of the article.
        """
        flat = np.concatenate([self.words[number] for number in told])
        starts = np.cumsum([0, *(len(self.words[number]) for number in told[:-1])])
        rows = np.add.reduceat(self._models[flat, :days], starts, axis=0).astype(np.float64)
        for day, own in self._own(numbers, days).items():
            counts = self._counts[flat, day] - own[flat]
            rows[:, day] = np.add.reduceat(
                self._likelier(counts, self._often[flat], self._all[day] - own.sum()), starts
            )
        for row, number in enumerate(told):
            rows[row, [day for day in self._days(self._sentences[number], named=True) if day < days]] += _SURE
        return rows

    def _own(self, numbers: Sequence[int], days: int) -> Mapping[int, Array]:
        own: dict[int, list[Numbers]] = defaultdict(list)
        for number in numbers:
            for day in self._days(self._sentences[number]):
                if day < days:
                    own[day].append(self.words[number])
        known = len(self._often)
        return {day: np.bincount(np.concatenate(each), minlength=known) * 1.0 for day, each in own.items()}

    def _likelier(self, counts: Array, often: Array, all_of: Array) -> Array:
        likelier: Array = np.log1p(counts / (_SMOOTHED * often)) + np.log(_SMOOTHED / (all_of + _SMOOTHED))
        return likelier

    def _days(self, told: Told, *, named: bool = False) -> list[int]:
        """The days it tells of: those it names; if none, that of publication and the one before."""
        days = told.days or (() if named else (told.published, told.published - timedelta(days=1)))
        places = ((day - self.first).days for day in days)
        return [place for place in places if 0 <= place < self._length]


def _numbered(sentences: Sequence[Sequence[str]]) -> list[Numbers]:
    """The words of each sentence, once each, as numbers; words of one sentence alone left out."""
    often = Counter(word for words in sentences for word in set(words))
    numbers = {word: number for number, word in enumerate(word for word, count in often.items() if count > 1)}
    return [np.array(sorted({numbers[word] for word in words if word in numbers}), np.int64) for words in sentences]


def _run(likely: Array, costs: Array, *, back: bool) -> tuple[float, list[int]]:
    """The likeliest run of days that never goes back (or, with ``back``, never forward), a day a row, and its value."""
    if back:
        value, path = _run(likely[:, ::-1], costs[::-1], back=False)
        return value, [likely.shape[1] - 1 - day for day in path]
    every = np.arange(likely.shape[1])
    best, came = likely[0] - costs, [every]
    for row in likely[1:]:
        highest = np.maximum.accumulate(best)
        where = np.maximum.accumulate(np.where(best >= highest, every, 0))
        onward = np.concatenate(([-np.inf], highest[:-1])) - costs
        came.append(np.where(best >= onward, every, np.concatenate(([0], where[:-1]))))
        best = np.maximum(best, onward) + row
    path = [int(best.argmax())]
    for before in came[:0:-1]:
        path.append(int(before[path[-1]]))
    return float(best.max()), path[::-1]
