"""Spellings of one name sound alike, and two names do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.words.spelling import alike, skeleton

ENOUGH = 0.8


@pytest.mark.parametrize(
    ("one", "other"), [("Mustafa", "Mustefa"), ("Baghuz", "Bhaghouz"), ("Bagdad", "Baghdad"), ("Yusuf", "Joussuf")]
)
def test_transcriptions_of_one_name_are_alike_and_meet(one: str, other: str) -> None:
    """They are alike enough, and share the key that they are looked up by."""
    assert alike(one, other) >= ENOUGH
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(("one", "other"), [("Anna", "Anne"), ("Irak", "Iran"), ("Olsen", "Nilsen"), ("Jon", "Jan")])
def test_other_names_are_not_alike(one: str, other: str) -> None:
    """A final vowel, a consonant or a short word makes another name."""
    assert alike(one, other) < ENOUGH


@given(st.text(max_size=12), st.text(max_size=12))
def test_likeness_has_no_direction_and_stays_between_nought_and_one(one: str, other: str) -> None:
    """It does not matter which comes first."""
    assert alike(one, other) == alike(other, one)
    assert 0.0 <= alike(one, other) <= 1.0
