"""A mixed pile divided into stories: B-cubed, in per cent, against the seminal events of ECB+ and MEANTIME's topics.

``ecbplus.stories`` is all 982 reports in one pile (86 seminal events, two of one kind in every topic), ``ecbplus.test``
those of topics 36 to 45 alone. MEANTIME's topics (a company, the stock market) are fields rather than stories: what
counts there is ``precision``. ``docs_per_second`` is dividing alone; reading and analysis are not in it.

Given a folder of topics laid out as Timeline17's (``--data ../shared/benchmarks/timelines/t17``), the main job divides
and builds all of their articles in one pile instead, which takes many minutes (`topics`).
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.contract import Figures
from benchmarks.coreference.reading import reports_of
from benchmarks.coreference.texts import TEST_TOPICS, EventText, ecbplus_texts, meantime, sets_in
from benchmarks.stories.scoring import b_cubed
from benchmarks.stories.topics import figures_of_topics, topics_in
from kronike.model import Report
from kronike.resolve.stories import find_stories

DEFAULT_DATA = "benchmarks/events"
PEERS: Mapping[str, Mapping[str, float]] = {
    "single pass, character 4-grams": {"ecbplus.stories": 87.5},
    "Priberam's, recalibrated": {"ecbplus.stories": 80.1},
}

__all__ = ["DEFAULT_DATA", "PEERS", "measure"]


def measure(data: Path | None) -> Figures:
    """The figures of both sets, or of the topics in the folder.

    Raises:
        MissingDataError: where they are not there.
    """
    if data and (folders := topics_in(data)):
        return figures_of_topics(folders)
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
