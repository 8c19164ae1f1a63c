"""The coreference figures are those of their papers."""

from __future__ import annotations

from collections.abc import Hashable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.entities.scoring import Cluster, assignment, conll, score
from benchmarks.entities.texts import chain_text


def clusters(*groups: str) -> list[Cluster]:
    """A cluster of each string's letters."""
    return [frozenset[Hashable](group) for group in groups]


def test_what_is_found_whole_scores_one() -> None:
    """Equal clusters have every figure at one."""
    rates = score([(clusters("ab", "cd"), clusters("ab", "cd"))])
    assert conll(rates) == pytest.approx(1.0)


def test_the_figures_of_a_split_cluster_are_those_of_the_papers() -> None:
    """The example of Luo (2005): {1-5} {6-7} {8-C} against the last two joined."""
    rates = score([(clusters("12345", "67", "89ABC"), clusters("12345", "6789ABC"))])
    assert rates["muc"].recall == pytest.approx(1.0)
    assert rates["muc"].precision == pytest.approx(0.9)
    assert rates["b3"].recall == pytest.approx(1.0)
    assert rates["b3"].precision == pytest.approx(16 / 21)
    assert rates["ceafe"].f1 == pytest.approx(2 * (1 + 10 / 12) / 5)


def test_spans_that_only_one_side_has_count_against_the_other() -> None:
    """A mention that was not found costs recall, one that is none costs precision."""
    rates = score([(clusters("abc"), clusters("abx"))])
    assert rates["b3"].recall == pytest.approx(4 / 9)
    assert rates["b3"].precision == pytest.approx(4 / 9)
    assert rates["muc"].recall == pytest.approx(0.5)


def test_nothing_found_scores_nought() -> None:
    """No cluster found is no division by nought."""
    assert conll(score([(clusters("ab"), [])])) == 0.0


@given(st.lists(st.lists(st.floats(0, 1), min_size=3, max_size=3), min_size=1, max_size=4))
def test_the_best_match_is_worth_at_least_any_greedy_one(rows: list[list[float]]) -> None:
    """The assignment is no worse than the diagonal and no better than each row's best."""
    worth = {(row, column): value for row, values in enumerate(rows) for column, value in enumerate(values)}
    best = assignment(worth, len(rows), 3)
    assert best >= sum(worth.get((at, at), 0.0) for at in range(3)) - 1e-9
    assert best <= sum(max(values) for values in rows) + 1e-9


def test_marks_of_the_treebank_are_no_words_of_the_text() -> None:
    """A bar that ends a headline is left out, and spans point at words."""
    text = chain_text("a", "nb", [[(0, "Fjellvik"), (1, "|")], [(2, "Byen"), (3, "sov")]], [[(0, 0), (2, 2)]])
    assert text.text == "Fjellvik\nByen sov\n"
    assert {text.text[start:end] for start, end in text.clusters[0]} == {"Fjellvik", "Byen"}
