"""A mixed pile divided into stories: B-cubed, in per cent, against the seminal events of ECB+ and MEANTIME's topics.

``ecbplus.stories`` is all 982 reports in one pile (86 seminal events, two of one kind in every topic), ``ecbplus.test``
those of topics 36 to 45 alone. MEANTIME's topics (a company, the stock market) are fields rather than stories: what
counts there is ``precision``. ``docs_per_second`` is dividing alone; reading and analysis are not in it.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.contract import Figures
from benchmarks.coreference.reading import reports_of
from benchmarks.coreference.texts import TEST_TOPICS, EventText, ecbplus_texts, meantime, sets_in
from kronike.model import Report
from kronike.resolve.stories import find_stories

DEFAULT_DATA = "benchmarks/events"
PEERS: Mapping[str, Mapping[str, float]] = {
    "single pass, character 4-grams": {"ecbplus.stories": 87.5},
    "Priberam's, recalibrated": {"ecbplus.stories": 80.1},
}

__all__ = ["DEFAULT_DATA", "PEERS", "measure"]


def measure(data: Path | None) -> Figures:
    """The figures of both sets.

    Raises:
        MissingDataError: where they are not there.
    """
    folder = sets_in(data)
    texts = ecbplus_texts(folder)
    reports = reports_of(texts)
    start = time.perf_counter()
    figures = _figures("ecbplus.stories", texts, reports)
    figures["docs_per_second"] = len(texts) / (time.perf_counter() - start)
    test = [number for number, text in enumerate(texts) if int(text.name.partition("_")[0]) in TEST_TOPICS]
    figures |= _figures("ecbplus.test", [texts[number] for number in test], [reports[number] for number in test])
    wikinews = meantime(folder, "en")
    figures |= _figures("meantime.topics", [_by_topic(text) for text in wikinews], reports_of(wikinews))
    return figures


def _by_topic(text: EventText) -> EventText:
    return EventText(text.name, text.topic, text.topic, text.text, (), text.language, text.published)


def _figures(name: str, texts: Sequence[EventText], reports: Sequence[Report]) -> Figures:
    story = {report.reading.document.id: text.story for text, report in zip(texts, reports, strict=True)}
    found = [[story[document] for document in group.documents] for group in find_stories(reports)]
    precision, recall = b_cubed(found)
    both = precision + recall
    return {
        name: 200 * precision * recall / both if both else 0.0,
        f"{name}.precision": 100 * precision,
        f"{name}.recall": 100 * recall,
    }


def b_cubed(found: Sequence[Sequence[str]]) -> tuple[float, float]:
    """Precision and recall (Bagga and Baldwin 1998) of groups, each given as the gold label of every member."""
    labels = [label for group in found for label in group]
    whole = {label: labels.count(label) for label in dict.fromkeys(labels)}
    right = [(group.count(label), len(group), whole[label]) for group in found for label in group]
    precision = sum(shared / size for shared, size, _ in right) / len(labels)
    recall = sum(shared / size for shared, _, size in right) / len(labels)
    return precision, recall
