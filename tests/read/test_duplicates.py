"""Duplicates: exact and near copies are found, others are not, in whatever number they come."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from kronike.read.duplicates import NEAR, find_duplicates

WORDS = [f"{first}{second}" for first in ("bro", "elv", "hus", "vei", "by", "skog") for second in range(400)]


def invented(chance: Random, length: int = 160) -> list[str]:
    """Words of a made-up report."""
    return chance.choices(WORDS, k=length)


def test_white_space_marks_and_case_do_not_hide_a_copy() -> None:
    """The same words are the same text."""
    found = find_duplicates([("a", "Broen er stengt.\n\nIngen er skadet."), ("b", "broen er STENGT – ingen er skadet")])
    assert [(each.document, each.of, each.similarity, each.exact) for each in found] == [("b", "a", 1.0, True)]


def test_short_texts_that_differ_are_two() -> None:
    """A notice of a few words is never nearly another."""
    assert not find_duplicates([("a", "Veien er stengt ved Storvik"), ("b", "Veien er stengt ved Lillevik")])


def test_texts_without_words_copy_nothing() -> None:
    """Empty reports are not each other's copies."""
    assert not find_duplicates([("a", ""), ("b", " \n"), ("c", "–"), ("d", "…")])


def test_two_thousand_texts() -> None:
    """Among 2,000 texts exactly the planted copies are found, each of the earliest of its cluster."""
    chance = Random(7)  # noqa: S311 - test data
    texts = [(f"report {number}", invented(chance)) for number in range(1000)]
    planted = []
    for number, (_, words) in enumerate(texts[:600]):
        copy = list(words)
        copy[number % 150] = "annet"
        planted.append((f"copy {number}", ["Nytt", "i", "toppen", *copy]))
    again = [(f"again {number}", words) for number, (_, words) in enumerate(planted[:400])]
    pile = [(name, " ".join(words)) for name, words in texts + planted]
    pile += [(name, " ".join(words)) for name, words in again]
    found = {each.document: each for each in find_duplicates(pile)}
    assert len(pile) == 2000
    assert set(found) == {name for name, _ in planted} | {name for name, _ in again}
    assert all(each.of == f"report {name.split()[1]}" for name, each in found.items())
    assert all(NEAR <= each.similarity < 1 and not each.exact for each in found.values())


def test_a_rewrite_is_no_duplicate() -> None:
    """The same facts in other words share too few shingles."""
    told = invented(Random(1), 60)  # noqa: S311 - test data
    rewritten = [word for pair in zip(told[1::2], told[::2], strict=True) for word in pair]
    assert not find_duplicates([("a", " ".join(told)), ("b", " ".join(rewritten))])


def test_the_same_texts_give_the_same_answer() -> None:
    """Nothing depends on chance."""
    chance = Random(3)  # noqa: S311 - test data
    words = invented(chance, 80)
    pile = [(str(number), " ".join([*words[:number], "x", *words[number:]])) for number in range(0, 80, 3)]
    assert find_duplicates(pile) == find_duplicates(pile)


@given(st.lists(st.text(alphabet="ab \n\ud800", max_size=12), max_size=12))
def test_a_duplicate_is_of_an_earlier_text(texts: list[str]) -> None:
    """Whatever is given, ``of`` comes before ``document`` and is itself no duplicate."""
    found = find_duplicates([(str(place), text) for place, text in enumerate(texts)])
    copies = {each.document for each in found}
    assert all(int(each.of) < int(each.document) and each.of not in copies for each in found)
