"""Same event? Given event mentions joined by the main job's own decisions, after the pile is divided into stories.

``ecbplus.events`` is the CoNLL score (per cent) on the test topics 36 to 45 of ECB+ with gold mentions and our own
stories, ``ecbplus.dev`` the same on the dev topics; ``meantime.events`` that on MEANTIME's English reports, all in one
pile. ``.muc``, ``.b3`` and ``.ceafe`` are its parts. ``lemma`` beside each is what the same base form in the same story
gives (in MEANTIME: in the same topic), by the same scorer. MEANTIME's other languages are none of those that are read,
so links across languages are not measured on it. ``docs_per_second`` is everything behind the analysis.
"""

from __future__ import annotations

import time
from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path

from benchmarks.contract import Figures
from benchmarks.coreference.joining import joined
from benchmarks.coreference.parts import parts
from benchmarks.coreference.reading import reports_of
from benchmarks.coreference.texts import DEV_TOPICS, TEST_TOPICS, EventText, ecbplus, meantime, sets_in
from benchmarks.entities.scoring import Cluster, conll, score

DEFAULT_DATA = "benchmarks/events"
PEERS: Mapping[str, Mapping[str, float]] = {
    "same lemma": {"ecbplus.events": 74.6, "meantime.events": 54.0},
    "best published": {"ecbplus.events": 86.0},
}

__all__ = ["DEFAULT_DATA", "PEERS", "measure"]


def measure(data: Path | None) -> Figures:
    """The figures of both sets.

    Raises:
        MissingDataError: where they are not there.
    """
    folder = sets_in(data)
    figures: Figures = {}
    sets = {
        "ecbplus.events": ecbplus(folder, TEST_TOPICS),
        "ecbplus.dev": ecbplus(folder, DEV_TOPICS),
        "meantime.events": meantime(folder, "en"),
    }
    seconds, count = 0.0, 0
    for name, texts in sets.items():
        reports = reports_of(texts)
        start = time.perf_counter()
        found = joined(texts, reports)
        seconds, count = seconds + time.perf_counter() - start, count + len(texts)
        figures |= figures_of(name, texts, found)
        figures[f"{name}.lemma"] = figures_of(name, texts, by_lemma(texts))[name]
    return figures | {"docs_per_second": count / seconds}


def figures_of(name: str, texts: Sequence[EventText], found: Sequence[Cluster]) -> Figures:
    """The CoNLL score and its parts of the clusters of (text's number, mention's number)."""
    chains: dict[str, set[Hashable]] = {}
    for number, text in enumerate(texts):
        for place, given in enumerate(text.given):
            chains.setdefault(given.chain, set()).add((number, place))
    rates = score(parts([frozenset(chain) for chain in chains.values()], found))
    return {name: 100 * conll(rates), **{f"{name}.{key}": 100 * rate.f1 for key, rate in rates.items()}}


def by_lemma(texts: Sequence[EventText]) -> list[Cluster]:
    """The baseline: mentions of one base form, as the data has it, in one story of ECB+ or one topic of MEANTIME."""
    found: dict[tuple[str, str], set[Hashable]] = {}
    for number, text in enumerate(texts):
        for place, given in enumerate(text.given):
            inside = text.story if text.topic == "all" else text.topic
            found.setdefault((inside, given.lemma), set()).add((number, place))
    return [frozenset(cluster) for cluster in found.values()]
