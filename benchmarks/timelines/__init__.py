"""Timelines of hundreds of reports: which days mattered, and what to say of each, on Timeline17.

``ar1`` and ``ar2`` are alignment-based ROUGE (align+ m:1), ``day_f1`` the F-measure of the days, each the mean over
all gold timelines; a topic's name before a figure makes it the mean over its own. As in the protocol that all published
figures follow, the number of days, of sentences a day, and the span of time come from the gold timeline. The ranker of
days is learned from the other topics; ``hand`` is the same with weights set by hand, which nothing was learned for;
``once`` tells nothing twice, which the metric does not reward; ``free`` neither, with no length from the gold either:
weights by hand, two sentences a day, a number of days that goes by the topic.
``given_days`` is told the gold's days. Some collections hold the very pages the gold was taken from, among the articles
and without their dates: ``clean`` leaves those pages out. ``redundancy`` is how much of a day's words stand in the day
told before it, at most a week earlier, beside the gold's own. ``seconds`` are of one topic, from raw text;
``memory_mb`` is the peak.
"""

from __future__ import annotations

import resource
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import isqrt
from pathlib import Path

import numpy as np

from benchmarks.contract import Figures, MissingDataError
from benchmarks.timelines.choosing import Chooser
from benchmarks.timelines.chronologies import undated_sentences
from benchmarks.timelines.days import BY_HAND, Array, Calendar, calendar_of, learned, ranked
from benchmarks.timelines.scoring import Scores, Timeline, content_words, score
from benchmarks.timelines.sentences import Gold, Told, articles_of, keywords_of, sentences_of, timelines_of

DEFAULT_DATA = "benchmarks/timelines/t17"
PEERS: Mapping[str, Mapping[str, float]] = {
    "DATEWISE": {
        "ar1": 0.143, "ar2": 0.040, "day_f1": 0.690,
        "bpoil.ar1": 0.127, "bpoil.ar2": 0.033, "bpoil.day_f1": 0.568,
        "egypt.ar1": 0.184, "egypt.ar2": 0.047, "egypt.day_f1": 1.0,
        "finan.ar1": 0.093, "finan.ar2": 0.019, "finan.day_f1": 0.649,
        "h1n1.ar1": 0.153, "h1n1.ar2": 0.041, "h1n1.day_f1": 0.780,
        "haiti.ar1": 0.246, "haiti.ar2": 0.088, "haiti.day_f1": 0.909,
        "iraq.ar1": 0.093, "iraq.ar2": 0.034, "iraq.day_f1": 0.542,
    },
}  # fmt: skip

__all__ = ["DEFAULT_DATA", "PEERS", "measure"]

_WEEK = 7
_SENTENCES = 2
_WORDS = 5
_COPIED = 5
"""An article with so many sentences of the gold, of at least so many words, is where it was taken from."""
_KEYS = ("ar1", "ar2", "day_f1")


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic read: its sentences, its gold timelines with the counts of their days, and how long reading took.

    ``pages`` are the articles that the gold was taken from.
    """

    name: str
    sentences: list[Told]
    gold: list[tuple[Calendar, Gold]]
    pages: frozenset[int]
    seconds: float


def measure(data: Path | None) -> Figures:
    """The figures over all topics in the folder, and of each.

    Raises:
        MissingDataError: where it has fewer than two topics: one to measure and one to learn from.
    """
    folders = sorted(path.parent for path in (data or Path()).glob("*/timelines.jsonl"))
    if len(folders) < 2:  # noqa: PLR2004 -- one to measure, one to learn from
        message = f"{data} holds fewer than two topics, each a folder with timelines.jsonl and articles.raw.jsonl.gz."
        raise MissingDataError(message)
    return figures_of([topic_of(folder) for folder in folders])


def topic_of(folder: Path) -> Topic:
    """A topic, read from raw text."""
    start = time.perf_counter()
    sentences = sentences_of(articles_of(folder), keywords_of(folder))
    timelines = timelines_of(folder)
    gold = [(calendar_of(sentences, (min(told), max(told))), told) for told in timelines]
    return Topic(folder.name, sentences, gold, pages_of(sentences, timelines), time.perf_counter() - start)


def figures_of(topics: Sequence[Topic]) -> Figures:
    """All figures of topics that have been read."""
    scores: dict[str, list[Scores]] = {}
    repeated: dict[str, list[float]] = {}
    figures: Figures = {}
    for topic in topics:
        start, own = time.perf_counter(), dict[str, list[Scores]]()
        weights = learned([each for other in topics if other is not topic for each in other.gold])
        for calendar, gold in topic.gold:
            told = _timelines(topic, calendar, gold, weights)
            for way, timeline in told.items():
                own.setdefault(way, []).append(score(timeline, gold))
            repeated.setdefault("redundancy", []).append(redundancy(told[""]))
            repeated.setdefault("once.redundancy", []).append(redundancy(told["once."]))
            repeated.setdefault("gold.redundancy", []).append(redundancy(gold))
        figures |= _means(f"{topic.name}.", own[""])
        figures[f"{topic.name}.seconds"] = topic.seconds + time.perf_counter() - start
        for way, found in own.items():
            scores.setdefault(way, []).extend(found)
    overall = {key: value for way, found in scores.items() for key, value in _means(way, found).items()}
    means = {key: float(np.mean(values)) for key, values in repeated.items()}
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return overall | means | figures | {"memory_mb": memory}


def _means(name: str, scores: Sequence[Scores]) -> Figures:
    return {f"{name}{key}": float(value) for key, value in zip(_KEYS, np.mean(scores, axis=0), strict=True)}


def _timelines(topic: Topic, calendar: Calendar, gold: Gold, weights: Array) -> dict[str, Timeline]:
    """The topic's timeline in each way of making it."""
    count = max(1, round(sum(map(len, gold.values())) / len(gold)))
    by_rank, by_hand = ranked(calendar, weights), ranked(calendar, BY_HAND)
    within = [told for told in topic.sentences if min(gold) <= told.published <= max(gold)]
    clean = [told for told in within if told.article not in topic.pages]
    cleanly = ranked(calendar_of(clean, (min(gold), max(gold))), weights)
    chooser = _chooser(within, by_rank)
    return {
        "": chooser.timeline(by_rank, len(gold), count),
        "hand.": _chooser(within, by_hand).timeline(by_hand, len(gold), count),
        "once.": chooser.timeline(by_rank, len(gold), count, once=True),
        "given_days.": chooser.timeline(sorted(gold), len(gold), count),
        "clean.": _chooser(clean, cleanly).timeline(cleanly, len(gold), count),
        "free.": free_timeline(topic.sentences),
    }


def _chooser(sentences: Sequence[Told], days: Sequence[date]) -> Chooser:
    return Chooser(sentences, undated_sentences(sentences, days))


def free_timeline(sentences: Sequence[Told]) -> Timeline:
    """A timeline whose length nobody gave: over all articles, twice the root of the number of days that are named."""
    published = [told.published for told in sentences]
    calendar = calendar_of(sentences, (min(published), max(published)))
    days = ranked(calendar, BY_HAND)
    return _chooser(sentences, days).timeline(days, 2 * isqrt(calendar.named), _SENTENCES, once=True)


def pages_of(sentences: Sequence[Told], timelines: Sequence[Gold]) -> frozenset[int]:
    """The articles that gold timelines were taken from: those that hold several of their sentences, word for word."""
    gold = {content_words(line) for timeline in timelines for lines in timeline.values() for line in lines}
    spoken = Counter(
        told.article for told in sentences if len(words := content_words(told.text)) >= _WORDS and words in gold
    )
    return frozenset(article for article, count in spoken.items() if count >= _COPIED)


def redundancy(timeline: Timeline) -> float:
    """The mean share of a day's content words that stand in the day told before it, where that is within a week."""
    shares = []
    for before, day in pairwise(sorted(timeline)):
        old = {word for sentence in timeline[before] for word in content_words(sentence)}
        new = {word for sentence in timeline[day] for word in content_words(sentence)}
        if (day - before).days <= _WEEK and new:
            shares.append(len(old & new) / len(new))
    return float(np.mean(shares)) if shares else 0.0
