"""The time yardstick reads and scores as the corpora's own script does."""

from __future__ import annotations

import random
import runpy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmarks.time.links import Dated, f1
from benchmarks.time.nordic import nordic
from benchmarks.time.probe import answer
from benchmarks.time.scoring import figures, pair, spelt
from benchmarks.time.texts import Timex, load
from kronike.model import Span

Row = dict[str, Any]


def blurred(text: str, rows: list[Row], seed: int) -> list[Row]:
    """Expressions as an imperfect reader might give them."""
    chance = random.Random(seed)  # noqa: S311 -- variety, not secrecy
    kept = [dict(row) for row in rows if chance.random() < 0.8]
    for row in kept:
        row["start"] = max(0, row["start"] + chance.choice([0, 0, 0, 2, -3]))
        row["value"] = row["value"] if chance.random() < 0.7 else "XXXX"
    more = [{"start": at, "end": at + 4, "type": "DATE", "value": "2019"} for at in range(0, len(text), 400)]
    return [row for row in kept + more if row["start"] < row["end"]]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # their script leaves files open
@pytest.mark.parametrize("folder", ["meantime-en/intra_cross-doc_annotation", "aquaint", "wikiwars-en/whole-tml"])
def test_scores_are_those_of_the_corpora_s_own_script(shared: Path, folder: str) -> None:
    """Documents, expressions and every figure equal those of the script beside the corpora, which has no meaning."""
    theirs = runpy.run_path(str(shared / "benchmarks" / "time" / "scorer.py"))
    data = shared / "benchmarks" / "time" / folder
    gold, texts = theirs["load_gold"](str(data)), load(data)
    found = {text.name: blurred(text.text, gold[text.name]["timexes"], 7) for text in texts}
    expected, _ = theirs["score"](gold, found)
    pairings = []
    for text in texts:
        assert text.text == gold[text.name]["text"]
        rows = [Timex(row["start"], row["end"], row["type"], row["value"]) for row in found[text.name]]
        pairings.append(pair(text.timexes, rows, len(text.text)))
    ours = figures(pairings)
    assert ours.pop("meaning") >= ours["value"]
    assert ours == {key: pytest.approx(100 * expected[key]["f1"]) for key in ours}


@pytest.mark.parametrize(
    ("written", "same"), [("1949-XX", "1949"), ("199X", "199"), ("2000-W7", "2000-W07"), ("XXXX-XX-XX", "XXXX-XX-XX")]
)
def test_spellings_of_one_value_are_one(written: str, same: str) -> None:
    """What annotators write in several ways is evened out; what is unknown stays so."""
    assert spelt(written) == spelt(same) == same


def test_a_link_is_right_where_it_overlaps_the_time() -> None:
    """Each event that is given one of its times counts; one given a time it does not have lowers the figure."""
    day, other = Span(10, 16), Span(20, 26)
    events = [Dated("a", Span(0, 4), (day,)), Dated("a", Span(30, 34), ())]
    assert f1(events, {"a": lambda span: day if span.start == 0 else None}) == 100
    assert f1(events, {"a": lambda _: day}) == pytest.approx(200 / 3)
    assert f1(events, {"a": lambda _: other}) == 0


def test_notation_makes_no_difference_to_the_days() -> None:
    """A range and a set of a range are the same days, a clock reading is that of its day; candidates are told apart."""
    assert answer("2019-01-31/2019-02-27") == answer("[2019-01-31..2019-02-27]")
    assert answer("2019-02-15T14:30:00") == answer("2019-02-15")
    assert answer("[2019-01-30,2019-02-06]") != answer("[2019-01-30..2019-02-06]")


def test_the_nordic_set_stands_in_the_treebanks(shared: Path) -> None:
    """Every expression lies in its sentence, as white space never does; both halves are there."""
    halves = nordic(shared / "treebanks")
    assert {half: len(texts) for half, texts in halves.items()} == {"dev": 166, "test": 164}
    for text in (text for texts in halves.values() for text in texts):
        assert text.created == date(2013, 5, 15)
        for timex in text.timexes:
            words = text.text[timex.start : timex.end]
            assert words
            assert words == words.strip()
