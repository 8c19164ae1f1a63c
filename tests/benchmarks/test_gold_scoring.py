"""The gold yardstick scores as the gold's own rules say."""

from __future__ import annotations

import json
import random
import runpy
from pathlib import Path
from typing import Any

import pytest

from benchmarks.gold.scoring import score

Row = dict[str, Any]


def quote(start: int, end: int, **fields: object) -> Row:
    """A row of a quote."""
    return {"doc": "a.txt", "kind": "quote", "start": start, "end": end, "speaker": [], "mode": "direct"} | fields


def blurred(rows: list[Row], seed: int) -> list[Row]:
    """Rows as an imperfect reader might give them."""
    chance = random.Random(seed)  # noqa: S311 -- variety, not secrecy
    found = [dict(row) for row in rows if chance.random() < 0.8]
    for row in found:
        row["start"] = max(0, row["start"] + chance.choice([0, 0, 0, 2, -3]))
        if row["kind"] == "quote":
            row["speaker"] = row["speaker"][0] if row["speaker"] and chance.random() < 0.8 else "nobody at all"
        if row["kind"] == "entity" and chance.random() < 0.2:
            row["entity"] = "another"
    return [row for row in found if row["start"] < row["end"]]


@pytest.mark.parametrize("seed", range(5))
def test_scores_are_those_of_the_golds_own_script(shared: Path, seed: int) -> None:
    """On an imperfect reading of the real gold, every figure equals that of the script beside the gold."""
    theirs = runpy.run_path(str(shared / "gold" / "score.py"))["score"]
    gold = [json.loads(line) for line in (shared / "gold" / "baghouz.jsonl").read_text(encoding="utf-8").splitlines()]
    found = blurred(gold, seed)
    expected = theirs(gold, found)[0]
    for kind, figures in score(gold, found).items():
        assert figures == {key: pytest.approx(expected[kind][key]) for key in figures}
        left_out = {key for key, value in expected[kind].items() if value is not None} - {"gold", "predicted"}
        assert left_out == set(figures)


def test_an_optional_row_counts_neither_way() -> None:
    """A found optional row is no hit, a missed one no miss."""
    gold = [quote(0, 10), quote(20, 30, optional=True)]
    assert score(gold, [quote(0, 10), quote(20, 30)])["quote"]["f1"] == 1
    assert score(gold, [quote(0, 10)])["quote"]["f1"] == 1


def test_an_extra_quote_costs_precision() -> None:
    """What the gold does not hold is an error of the reader."""
    figures = score([quote(0, 10)], [quote(0, 10), quote(50, 60)])["quote"]
    assert (figures["precision"], figures["recall"]) == (0.5, 1)
