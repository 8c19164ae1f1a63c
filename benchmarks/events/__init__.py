"""What happened: single sentences coded by PLOVER and by ACLED-like types, how many mentions are found, and how fast.

``plover`` is the half of the PLOVER project's gold sentences that is here, under the sixteen roots of version 2;
``.even`` and ``.odd`` are its two halves by place in the file: the words of the lexicon were completed with the first
in view, the second was only counted. ``case2021`` is task 2 of CASE 2021; but for the handful that its files show
first, none of its snippets was read for the rules, only the figures of each type and rule, the pairs confused and
counts of words without labels, again and again: a development figure. ``*.mentions`` is mentions for each 1,000 words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.contract import Figures, MissingDataError
from benchmarks.events.case2021 import case_texts, type_of, weighted_f1
from benchmarks.events.peers import PEERS
from benchmarks.events.plover import plover_texts
from benchmarks.events.reading import (
    documents_per_second,
    found_in,
    mentions_per_thousand,
    report_readings,
    text_readings,
)
from benchmarks.events.sentences import f1_by_class, root_of

DEFAULT_DATA = "benchmarks/events"
_PLOVER = "plover/plover_gsr.json"
_CASE = "case2021/task2/test_dataset/test_set_final_release_with_labels.tsv"
_MEANTIME = "meantime/en"
_REPORTS = Path("../../corpora")

__all__ = ["DEFAULT_DATA", "PEERS", "measure"]


def measure(data: Path | None) -> Figures:
    """The figures of every set that is there.

    Raises:
        MissingDataError: where none is.
    """
    figures: Figures = {}
    if data is not None:
        figures |= _plover(data / _PLOVER) | _case(data / _CASE) | _meantime(data / _MEANTIME)
        figures |= _reports(data / _REPORTS)
    if not figures:
        message = f"{data} holds none of {_PLOVER}, {_CASE} and {_MEANTIME}."
        raise MissingDataError(message)
    return figures


def _plover(path: Path) -> Figures:
    if not path.is_file():
        return {}
    texts = plover_texts(path)
    given = [root_of(layers) for layers in found_in(text_readings([text for text, _ in texts]))]
    gold = [root for _, root in texts]
    return {
        **_coded("plover", gold, given),
        "plover.even": _coded("", gold[::2], given[::2])[".accuracy"],
        "plover.odd": _coded("", gold[1::2], given[1::2])[".accuracy"],
    }


def _coded(name: str, gold: Sequence[str], given: Sequence[str | None]) -> Mapping[str, float]:
    by_class = f1_by_class(gold, given)
    right = sum(one == other for one, other in zip(gold, given, strict=True))
    return {
        f"{name}.accuracy": 100 * right / len(gold),
        f"{name}.macro_f1": 100 * sum(by_class.values()) / len(by_class),
    }


def _case(path: Path) -> Figures:
    if not path.is_file():
        return {}
    texts = case_texts(path)
    given = [type_of(layers) for layers in found_in(text_readings([text for text, _ in texts]))]
    gold = [label for _, label in texts]
    right = sum(one == other for one, other in zip(gold, given, strict=True))
    return {"case2021.weighted_f1": 100 * weighted_f1(gold, given), "case2021.accuracy": 100 * right / len(gold)}


def _meantime(folder: Path) -> Figures:
    if not folder.is_dir():
        return {}
    layers = found_in(report_readings(folder))
    return {
        "meantime.mentions": mentions_per_thousand(layers),
        "documents_per_second": documents_per_second(layers),
    }


def _reports(folder: Path) -> Figures:
    """Mentions in the reports of each story that lies beside the data."""
    stories = sorted(each for each in folder.glob("*") if each.is_dir()) if folder.is_dir() else []
    return {f"{story.name}.mentions": mentions_per_thousand(found_in(report_readings(story))) for story in stories}
