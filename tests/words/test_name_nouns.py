"""Nouns for people, bodies and things, also as the last part of a compound."""

from __future__ import annotations

import pytest

from kronike.words.names import person_noun, ware_noun


@pytest.mark.parametrize(
    ("word", "noun"),
    [
        ("krigsfangene", "krigsfange"),
        ("omfanget", None),
        ("miljøfaktorer", None),
        ("kilden", "kilde"),
        ("meddommeren", "meddommer"),
        ("sjøormvokter-sjef", "sjøormvokter-sjef"),
    ],
)
def test_a_compound_ends_with_a_noun_where_its_parts_meet(word: str, noun: str | None) -> None:
    """The letters of a noun at the end of another word make nobody of it."""
    assert person_noun(word, "nb") == noun


def test_wares_are_nouns_for_things_that_are_made() -> None:
    """In whatever form, and in compounds."""
    assert ware_noun("jets", "en") == "jet"
    assert ware_noun("lasteskipene", "nb") == "lasteskip"
    assert ware_noun("company", "en") is None
