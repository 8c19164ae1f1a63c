"""Ranges are never narrower than what was said."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.model import Range

ranges = st.from_type(Range)
numbers = st.from_type(Decimal)


@pytest.mark.parametrize("bad", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_bounds_are_numbers(bad: str) -> None:
    """A bound that is no number, or endless, is refused: an open side is ``None``."""
    with pytest.raises(ValueError, match="finite"):
        Range(Decimal(bad), None)


def test_a_range_cannot_end_below_its_start() -> None:
    """Bounds out of order are refused."""
    with pytest.raises(ValueError, match="below its start"):
        Range(Decimal(2), Decimal(1))


@given(first=ranges, second=ranges)
def test_overlapping_is_mutual_and_excludes_below(first: Range, second: Range) -> None:
    """Two ranges share a number, or one lies below the other: exactly one of the three."""
    assert first.overlaps(second) == second.overlaps(first)
    assert [first.overlaps(second), first.below(second), second.below(first)].count(True) == 1


@given(number=numbers, other=numbers)
def test_exact_ranges_compare_like_their_numbers(number: Decimal, other: Decimal) -> None:
    """One number is exact, and below another exactly when it is smaller."""
    assert Range.exactly(number).exact
    assert Range.exactly(number).below(Range.exactly(other)) == (number < other)
    assert Range.exactly(number).overlaps(Range.exactly(other)) == (number == other)


@given(some=ranges, factor=st.integers(1, 10**6))
def test_multiplying_keeps_open_sides_open(some: Range, factor: int) -> None:
    """Both bounds are multiplied; a side that is open stays open."""
    scaled = some.times(factor)
    assert scaled.low == (None if some.low is None else some.low * factor)
    assert scaled.high == (None if some.high is None else some.high * factor)


def test_an_open_range_is_not_exact() -> None:
    """A range of which nothing is known is not one number."""
    assert not Range().exact
    assert not Range(Decimal(1), None).exact
