"""Which sentences tell a day: those that together come nearest to the centre of all that is told of it.

The centre is the weighted mean of the tf-idf vectors of sentences that name the day and of the openings of articles
published on it or the next day; sentences are chosen one by one so that their sum comes nearest to it (CentroidOpt:
Ghalandari, "Revisiting the Centroid-based Method", NewSum 2017, as DATEWISE has it: Ghalandari and Ifrim, ACL 2020).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from math import log

import numpy as np
from numpy.typing import NDArray

from benchmarks.timelines.scoring import content_words
from benchmarks.timelines.sentences import Told

Array = NDArray[np.float64]

OPENING = 8
"""So many sentences are the opening of an article."""
_NAMED = 1.5
"""What a sentence that names the day weighs beside an opening."""
_DAYS = 2
"""Articles of so many days from the day on are about it."""


class Chooser:
    """The sentences of a topic that were published inside a span of time, ready to be chosen from."""

    def __init__(self, sentences: Sequence[Told]) -> None:
        self._sentences = sentences
        self._vectors = _vectors(sentences)
        self._of: dict[date, dict[int, float]] = defaultdict(lambda: defaultdict(float))
        for number, told in enumerate(sentences):
            for day in told.days:
                self._of[day][number] += _NAMED
            for ahead in range(_DAYS if told.place < OPENING else 0):
                self._of[told.published - timedelta(days=ahead)][number] += 1.0

    def summary(self, day: date, count: int) -> list[str]:
        """At most ``count`` sentences with a keyword that tell of the day, the best first; none where none does."""
        weights = self._of.get(day, {})
        first: dict[str, int] = {}
        for number in weights:
            if self._sentences[number].keyword:
                first.setdefault(self._sentences[number].text, number)
        if not first:
            return []
        centre = self._centre(weights)
        return [self._sentences[number].text for number in self._nearest(list(first.values()), centre, count)]

    def _centre(self, weights: dict[int, float]) -> dict[int, float]:
        centre: dict[int, float] = defaultdict(float)
        for number, weight in weights.items():
            for word, value in self._vectors[number]:
                centre[word] += weight * value
        return centre

    def _nearest(self, numbers: list[int], centre: dict[int, float], count: int) -> list[int]:
        """Sentences added one by one, each the one that brings the sum nearest to the centre."""
        words = {word: place for place, word in enumerate(centre)}
        rows = np.concatenate([np.full(len(self._vectors[n]), row) for row, n in enumerate(numbers)])
        columns = np.array([words[word] for n in numbers for word, _ in self._vectors[n]], int)
        values = np.array([value for n in numbers for _, value in self._vectors[n]])
        aim = np.array(list(centre.values()))
        near = np.bincount(rows, values * aim[columns], len(numbers))
        total, length, reached = np.zeros(len(words)), 0.0, 0.0
        chosen: list[int] = []
        while len(chosen) < min(count, len(numbers)):
            shared = np.bincount(rows, values * total[columns], len(numbers))
            gain = (reached + near) / np.sqrt(length + 2 * shared + 1)
            gain[chosen] = -1.0
            best = int(gain.argmax())
            length, reached = length + 2 * shared[best] + 1, reached + near[best]
            mine = rows == best
            total[columns[mine]] += values[mine]
            chosen.append(best)
        return [numbers[row] for row in chosen]


def _vectors(sentences: Sequence[Told]) -> list[list[tuple[int, float]]]:
    """The tf-idf vector of each sentence, of length one, over the stems of its content words."""
    counts = [Counter(content_words(told.text)) for told in sentences]
    seen = Counter(word for count in counts for word in count)
    rarity = {
        word: (place, log((1 + len(counts)) / (1 + often)) + 1) for place, (word, often) in enumerate(seen.items())
    }
    return [_unit([(rarity[word][0], often * rarity[word][1]) for word, often in count.items()]) for count in counts]


def _unit(vector: list[tuple[int, float]]) -> list[tuple[int, float]]:
    length = sum(value * value for _, value in vector) ** 0.5
    return [(word, value / length) for word, value in vector]
