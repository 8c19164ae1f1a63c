"""The yardstick of events counts as its protocol says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.events.case2021 import case_texts, weighted_f1
from benchmarks.events.plover import plover_texts
from benchmarks.events.sentences import f1_by_class


def test_f1_of_each_class() -> None:
    """A class that is never given has none, one that is always right has all."""
    scores = f1_by_class(["A", "A", "B", "C"], ["A", None, "B", "B"])
    assert scores == pytest.approx({"A": 2 / 3, "B": 2 / 3, "C": 0})


def test_weighted_by_how_often_a_class_is_there() -> None:
    """The mean counts each class of the gold by its size."""
    assert weighted_f1(["A", "A", "A", "B"], ["A", "A", "A", "A"]) == pytest.approx(0.75 * 6 / 7)


def test_old_roots_are_put_in_new_ones(tmp_path: Path) -> None:
    """Roots that version 2 of PLOVER has no more are those that took their place; a note is no sentence."""
    path = tmp_path / "gold.json"
    records = [{"event": "DOCUMENT"}, {"event": "DEMAND", "text": "One."}, {"event": "AID", "text": "Two."}]
    path.write_text(json.dumps(records), encoding="utf-8")
    assert plover_texts(path) == [("One.", "REQUEST"), ("Two.", "AID")]


def test_snippets_with_their_labels(tmp_path: Path) -> None:
    """The table's header is no snippet."""
    path = tmp_path / "case.tsv"
    path.write_text("id\tEventSnippet\tSubType\n1\tSome words\tATTACK\n", encoding="utf-8")
    assert case_texts(path) == [("Some words", "ATTACK")]
