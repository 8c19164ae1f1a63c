"""Intervals keep every day they could be, and no other."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.model import Grain, Interval, hull, moved_day

intervals = st.from_type(Interval)
dates = st.from_type(date)
shifts = st.integers(-4_000_000, 4_000_000)


def test_an_interval_cannot_end_before_it_starts() -> None:
    """Bounds out of order are refused, those of the words and those that context infers."""
    with pytest.raises(ValueError, match="cannot end before it starts"):
        Interval(date(2019, 2, 2), date(2019, 2, 1))
    with pytest.raises(ValueError, match="cannot end before it starts"):
        Interval.month(2019, 2).narrowed(date(2019, 2, 2), date(2019, 2, 1))


@pytest.mark.parametrize("days", [(2, 1), (1, 1), (1, 3)])
def test_candidates_must_be_in_order_and_reach_the_bounds(days: tuple[int, int]) -> None:
    """Candidate days are in order, each once, and the first and last are the bounds."""
    candidates = tuple(date(2019, 2, day) for day in days)
    with pytest.raises(ValueError, match="candidate"):
        Interval(date(2019, 2, 1), date(2019, 2, 2), candidates=candidates)


@given(days=st.lists(dates, max_size=6))
def test_one_of_keeps_exactly_its_days(days: list[date]) -> None:
    """One of some days can be each of them, no day between them, and one day alone is that day."""
    interval = Interval.one_of(tuple(days))
    possible = set(days)
    assert interval.known == bool(possible)
    assert all(interval.can_be(day) for day in possible)
    if possible:
        assert (interval.earliest, interval.latest) == (min(possible), max(possible))
        assert [interval.can_be(day + timedelta(1)) for day in possible if day < date.max] == [
            day + timedelta(1) in possible for day in possible if day < date.max
        ]
    if len(possible) == 1:
        assert interval == Interval.day(days[0])


@given(first=intervals, second=intervals)
def test_overlapping_is_mutual_and_excludes_before(first: Interval, second: Interval) -> None:
    """Two times that could be the same are neither before the other, and that is mutual."""
    assert first.overlaps(second) == second.overlaps(first)
    if first.before(second) or second.before(first):
        assert not first.overlaps(second)
    assert not (first.before(second) and second.before(first))


@given(first=intervals, second=intervals)
def test_overlapping_is_sharing_a_possible_day(first: Interval, second: Interval) -> None:
    """Where one has candidates, the two overlap exactly when one of these days can be the other as well."""
    if first.candidates:
        assert first.overlaps(second) == any(second.can_be(day) for day in first.candidates)


def test_a_day_between_candidates_does_not_overlap() -> None:
    """One of two Wednesdays is not the Monday between them."""
    wednesdays = Interval.one_of((date(2019, 2, 6), date(2019, 2, 13)))
    assert not wednesdays.overlaps(Interval.day(date(2019, 2, 11)))
    assert not Interval.day(date(2019, 2, 11)).overlaps(wednesdays)
    assert wednesdays.overlaps(Interval.month(2019, 2))


@given(first=intervals, second=intervals)
def test_the_hull_holds_both(first: Interval, second: Interval) -> None:
    """Both times lie within their hull, which is the same either way round."""
    both = hull(first, second)
    assert both == hull(second, first)
    assert first.within(both)
    assert second.within(both)


@given(first=intervals, second=intervals, third=intervals)
def test_within_and_before_are_orders(first: Interval, second: Interval, third: Interval) -> None:
    """Within is reflexive and transitive; before is transitive; what is within ends no later."""
    assert first.within(first)
    if first.within(second) and second.within(third):
        assert first.within(third)
    if first.before(second) and second.before(third) and second.known:
        assert first.before(third)
    if first.within(second) and second.before(third):
        assert first.before(third)


@given(interval=intervals, by=shifts)
def test_shifting_moves_every_day(interval: Interval, by: int) -> None:
    """A shifted time spans as many days; a side that leaves the calendar is open, never invented."""
    shifted = interval.shifted(by)
    assert shifted.earliest == moved_day(interval.earliest, by)
    assert shifted.latest == moved_day(interval.latest, by)
    if shifted.days is not None:
        assert shifted.days == interval.days
        assert [day - timedelta(by) for day in shifted.candidates] == list(interval.candidates)


@given(interval=intervals, by=shifts)
def test_shifting_is_undone_by_shifting_back(interval: Interval, by: int) -> None:
    """What stays inside the calendar comes back as it was."""
    shifted = interval.shifted(by)
    lost = [day for day in (interval.earliest, interval.latest) if day and moved_day(day, by) is None]
    inferred = [day for day in (interval.inferred_earliest, interval.inferred_latest) if day]
    if not lost and all(moved_day(day, by) for day in inferred):
        assert shifted.shifted(-by) == interval


@given(interval=intervals, earliest=dates)
def test_narrowing_leaves_the_words_alone(interval: Interval, earliest: date) -> None:
    """What context infers stands beside what the words say."""
    narrowed = interval.narrowed(earliest, None)
    assert (narrowed.earliest, narrowed.latest, narrowed.candidates) == (
        interval.earliest,
        interval.latest,
        interval.candidates,
    )
    assert narrowed.inferred_earliest == earliest


@given(some=st.lists(intervals, max_size=8))
def test_times_sort_with_the_unknown_last(some: list[Interval]) -> None:
    """Every time has a place in the order: by when it is over at the latest, and the unknown last."""
    ordered = sorted(some, key=Interval.sort_key)
    over = [interval.inferred_latest or interval.latest for interval in ordered]
    bounded = [day for day in over if day]
    if None not in over:
        assert over == sorted(bounded)
    assert all(Interval.unknown().sort_key() >= interval.sort_key() for interval in some)


@pytest.mark.parametrize(
    ("interval", "days"),
    [
        (Interval.month(2020, 2), 29),
        (Interval.month(9999, 12), 31),
        (Interval.year(1), 365),
        (Interval.unknown(), None),
        (Interval(date(2019, 1, 1), None, Grain.DAY), None),
    ],
)
def test_lengths_count_both_bounds(interval: Interval, days: int | None) -> None:
    """A length in days counts the first and the last; an open time has none."""
    assert interval.days == days
