"""Which sentences tell a day: those that together come nearest to the centre of what is told of it.

Sentences that name the day, and openings of articles published on it or the next, each group as a mean, give a first
centre; the half of them nearest to it, a second (after the collector of DATEWISE: Ghalandari and Ifrim, "Examining the
State-of-the-Art in News Timeline Summarization", ACL 2020). Of that half, sentences are chosen one by one so that their
sum comes nearest to the second centre (CentroidOpt: Ghalandari, "Revisiting the Centroid-based Method", 2017), long
ones a little later than others, and those of a chronology, written to tell a day in a line, sooner.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from math import log

import numpy as np
from numpy.typing import NDArray

from benchmarks.timelines.scoring import Timeline, content_words
from benchmarks.timelines.sentences import Told

Array = NDArray[np.float64]

OPENING = 8
"""So many sentences are the opening of an article."""
_DAYS = 2
"""Articles of so many days from the day on are about it."""
_FEWEST = 20
"""So many sentences are kept at least."""
_WEEK = 7
_LIKE = 0.4
"""Sentences whose vectors have this cosine, or more, tell much the same."""
_CHRONICLED = 1.5
"""A sentence of a chronology counts by so much more."""
_LONG = 36
_TOO_LONG = 0.2
"""A sentence of more words counts less, by this power of how many times as long it is."""

Vector = list[tuple[int, float]]


class Chooser:
    """The sentences of a topic that were published inside a span of time, ready to be chosen from.

    ``chronicled`` are the days of those that name none but belong to a chronology, by the sentence's place.
    """

    def __init__(self, sentences: Sequence[Told], chronicled: Mapping[int, date] | None = None) -> None:
        self._sentences, self._chronicled = sentences, chronicled or {}
        self._vectors = _vectors(sentences)
        self._naming: dict[date, list[int]] = defaultdict(list)
        self._opening: dict[date, list[int]] = defaultdict(list)
        for number, told in enumerate(sentences):
            for day in told.days:
                self._naming[day].append(number)
            if told.place < OPENING:
                around = {told.published - timedelta(days=ahead) for ahead in range(_DAYS)}
                for day in sorted(around.difference(told.days)):
                    self._opening[day].append(number)
        for number, day in self._chronicled.items():
            self._naming[day].append(number)

    def timeline(self, days: Iterable[date], length: int, count: int, *, once: bool = False) -> Timeline:
        """The first ``length`` days of which there is something to tell, in at most ``count`` sentences each.

        With ``once``, what has been told of a day before in the order, by the same sentence or within a week by one
        much like it, is not told again.
        """
        told: dict[date, list[int]] = {}
        for day in days:
            if len(told) < length and (chosen := self._summary(day, count, told if once else {})):
                told[day] = chosen
        return {day: [self._sentences[number].text for number in chosen] for day, chosen in told.items()}

    def _summary(self, day: date, count: int, told: Mapping[date, Sequence[int]]) -> list[int]:
        """At most ``count`` sentences with a keyword that tell of the day, the best first; none where none does."""
        groups = [self._naming.get(day, []), self._opening.get(day, [])]
        every = sorted({number for group in groups for number in group})
        near = self._near(every, self._centre(groups))
        kept = [every[place] for place in np.argsort(-near, kind="stable")[: max(_FEWEST, len(every) // 2)]]
        lines = [number for number in every if self._chronicled.get(number) == day]
        usable = self._new(self._usable([*kept, *lines]), day, told) or self._new(self._usable(every), day, told)
        return self._nearest(usable, day, self._centre([kept]), count) if usable else []

    def _new(self, numbers: Sequence[int], day: date, told: Mapping[date, Sequence[int]]) -> Sequence[int]:
        """Those that tell something new; where all are much like what has been told, those not told word by word."""
        texts = {self._sentences[number].text for chosen in told.values() for number in chosen}
        unsaid = [number for number in numbers if self._sentences[number].text not in texts]
        others = [n for other, chosen in told.items() if abs((other - day).days) <= _WEEK for n in chosen]
        likeness = [self._near(unsaid, dict(self._vectors[number])) for number in others]
        fresh = np.max(likeness, axis=0) < _LIKE if likeness else np.ones(len(unsaid), bool)
        return [number for number, new in zip(unsaid, fresh, strict=True) if new] or unsaid

    def _usable(self, numbers: Sequence[int]) -> list[int]:
        """Those with a keyword, of equal ones the first."""
        first: dict[str, int] = {}
        for number in sorted(set(numbers)):
            if self._sentences[number].keyword:
                first.setdefault(self._sentences[number].text, number)
        return list(first.values())

    def _centre(self, groups: Sequence[Sequence[int]]) -> dict[int, float]:
        """The sum of the groups' means, of length one."""
        centre: dict[int, float] = defaultdict(float)
        for group in groups:
            for number in group:
                for word, value in self._vectors[number]:
                    centre[word] += value / len(group)
        return dict(_unit(list(centre.items())))

    def _near(self, numbers: Sequence[int], centre: dict[int, float]) -> Array:
        return np.array([sum(centre.get(w, 0.0) * value for w, value in self._vectors[n]) for n in numbers])

    def _nearest(self, numbers: Sequence[int], day: date, centre: dict[int, float], count: int) -> list[int]:
        """Sentences added one by one, each the one that brings the sum nearest to the centre."""
        near, weights = self._near(numbers, centre), self._weights(numbers, day)
        total: dict[int, float] = defaultdict(float)
        length, reached = 0.0, 0.0
        chosen: list[int] = []
        while len(chosen) < min(count, len(numbers)):
            shared = self._near(numbers, total)
            gain = (reached + near) / np.sqrt(length + 2 * shared + 1) * weights
            gain[chosen] = -1.0
            best = int(gain.argmax())
            length, reached = length + 2 * shared[best] + 1, reached + near[best]
            for word, value in self._vectors[numbers[best]]:
                total[word] += value
            chosen.append(best)
        return [numbers[place] for place in chosen]

    def _weights(self, numbers: Sequence[int], day: date) -> Array:
        words = np.array([len(self._sentences[number].text.split()) for number in numbers])
        lines = [_CHRONICLED if self._chronicled.get(number) == day else 1.0 for number in numbers]
        weights: Array = (_LONG / np.maximum(_LONG, words)) ** _TOO_LONG * np.array(lines)
        return weights


def _vectors(sentences: Sequence[Told]) -> list[Vector]:
    """The tf-idf vector of each sentence, of length one, over the stems of its content words."""
    counts = [Counter(content_words(told.text)) for told in sentences]
    seen = Counter(word for count in counts for word in count)
    rarity = {
        word: (place, log((1 + len(counts)) / (1 + often)) + 1) for place, (word, often) in enumerate(seen.items())
    }
    return [_unit([(rarity[word][0], often * rarity[word][1]) for word, often in count.items()]) for count in counts]


def _unit(vector: Vector) -> Vector:
    length = sum(value * value for _, value in vector) ** 0.5 or 1.0
    return [(word, value / length) for word, value in vector]
