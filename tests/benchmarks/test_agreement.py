"""The yardstick of agreement: its pairs are balanced, its piles repeatable, its scores what they say."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from benchmarks.agreement.lineage import scored as scored_groups
from benchmarks.agreement.making import copied, cut, masked, worked_in
from benchmarks.agreement.pile import Made
from benchmarks.agreement.stating import KINDS, pairs, scored

SENTENCES = tuple(f"Sentence number {word} tells of Storskarv." for word in range(1, 7))


def _seeded(seed: int) -> Random:
    return Random(seed)  # noqa: S311 -- a test repeats itself, it keeps no secret


def test_the_pairs_are_balanced_in_five_languages() -> None:
    """At least 200 pairs, as many of each kind, in each language, about half of them kept."""
    every = pairs()
    assert len(every) >= 200
    assert len(set(Counter(pair.kind for pair in every).values())) == 1
    assert {pair.told.split()[1] for pair in every} == {"nb", "nn", "da", "sv", "en"}
    assert 0.4 < sum(pair.kept for pair in every) / len(every) < 0.6


def test_pairs_of_one_situation_are_kept_together() -> None:
    """No text of a pair that is kept for the figure stands in one that rules are developed on."""
    kept = {text for pair in pairs() if pair.kept for text in (pair.told, pair.other)}
    seen = {text for pair in pairs() if not pair.kept for text in (pair.told, pair.other)}
    assert kept.isdisjoint(seen)


def test_ways_of_rewriting_keep_what_they_should() -> None:
    """A cut holds sentences of the text alone, a copy nearly all, what is worked in stands among others."""
    assert set(cut(SENTENCES, _seeded(1))) <= set(SENTENCES)
    assert len(copied(SENTENCES, "en", _seeded(1))) >= len(SENTENCES)
    mixed = worked_in(SENTENCES, ("Another text.",) * 6, _seeded(1))
    assert {"Another text."} < set(mixed) < {*SENTENCES, "Another text."}
    assert masked(("Seen in Oslo.",), SENTENCES, _seeded(2)) != SENTENCES


def test_groups_are_scored_by_pairs_within_and_across_languages() -> None:
    """What is found whole scores one; a family torn in two loses the pairs between."""
    made = [Made(name, language, (), "wire", "copied") for name, language in (("a", "nb"), ("b", "nb"), ("c", "en"))]
    assert scored_groups(made, [["a", "b", "c"]])["across"] == 1.0
    torn = scored_groups(made, [["a", "b"], ["c"]])
    assert (torn["same_language"], torn["across"]) == (1.0, 0.0)
    assert torn["bcubed"] < 1.0


def test_kinds_are_scored_one_by_one() -> None:
    """The macro F1 is the mean over all kinds; a false conflict costs precision."""
    assert scored(KINDS, KINDS)["macro_f1"] == pytest.approx(1.0)
    wrong = scored(["none", "conflicts"], ["conflicts", "conflicts"])
    assert wrong["conflicts_precision"] == pytest.approx(0.5)


def test_no_pair_is_of_the_corpora(shared: Path) -> None:
    """The pairs are our own words: none of their sentences stands in a real report."""
    real = " ".join(path.read_text("utf-8") for path in sorted((shared / "corpora/baghouz").glob("*.txt")))
    assert not any(pair.told.split(" ", 2)[2] in real for pair in pairs())
