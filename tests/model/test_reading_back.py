"""TIMEX3, ISO 8601 and lengths: what is written is read back, or the writing says what it lost."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.model import Clock, Duration, Grain, Interval, from_edtf, from_iso, from_timex3, to_edtf, to_iso, to_timex3

intervals = st.from_type(Interval)
durations = st.from_type(Duration)


@given(interval=intervals)
def test_what_timex3_carries_comes_back(interval: Interval) -> None:
    """The bounds of a known time come back wherever the value does not say that they are lost."""
    rendering = to_timex3(interval)
    back = from_timex3(rendering.value or "")
    if interval.known and not rendering.lost:
        assert (back.earliest, back.latest) == (interval.earliest, interval.latest)
    elif "X" in (rendering.value or ""):
        assert not back.known


@given(interval=intervals)
def test_what_iso_carries_comes_back(interval: Interval) -> None:
    """Bounds always come back; candidates and duration do where nothing is said to be lost."""
    rendering = to_iso(interval)
    assert (rendering.value is None) == (interval.earliest is None or interval.latest is None)
    if rendering.value is None:
        return
    back = from_iso(rendering.value)
    assert (back.earliest, back.latest) == (interval.earliest, interval.latest)
    if not rendering.lost:
        assert (back.candidates, back.throughout) == (interval.candidates, interval.throughout)


@pytest.mark.parametrize(
    ("interval", "iso", "timex3"),
    [
        (Interval.day(date(2019, 2, 6)), "2019-02-06", "2019-02-06"),
        (Interval.month(2019, 2), "2019-02", "2019-02"),
        (Interval(date(2019, 2, 4), date(2019, 2, 10), Grain.WEEK), "2019-W06", "2019-W06"),
        (
            Interval(date(2019, 2, 6), date(2019, 2, 6), Grain.MINUTE, clock=Clock(time(14, 30), time(14, 30))),
            "2019-02-06T14:30",
            "2019-02-06T14:30",
        ),
    ],
)
def test_common_times_in_both(interval: Interval, iso: str, timex3: str) -> None:
    """Days, months, weeks and clock readings are the same in both, and come back whole."""
    assert (to_iso(interval).value, to_timex3(interval).value) == (iso, timex3)
    assert from_iso(iso) == from_timex3(timex3) == interval


@pytest.mark.parametrize("value", ["PAST_REF", "XXXX-WXX-3", "XXXX-05-12", "XXXX-SU", "XXX", "XXXX-XX-XXTEV"])
def test_what_is_not_known_bounds_nothing(value: str) -> None:
    """A value with an X, or a reference, comes back as a time of which nothing is known."""
    assert not from_timex3(value).known


@pytest.mark.parametrize("value", ["", "2019-W06-3", "2019-2", "P3D", "2019-02-06TXX", "someday"])
def test_what_timex3_never_gives_is_refused(value: str) -> None:
    """Other values are refused, not guessed at."""
    with pytest.raises(ValueError, match=r"."):
        from_timex3(value)


@given(duration=durations)
def test_a_length_comes_back(duration: Duration) -> None:
    """ISO 8601 has no decades and centuries: they come back as years; everything else as it was."""
    years = {Grain.DECADE: 10, Grain.CENTURY: 100}.get(duration.unit)
    back = Duration.from_iso(duration.iso)
    if years is None:
        assert back == duration
    else:
        assert back == Duration(Grain.YEAR, None if duration.count is None else duration.count * years)


@pytest.mark.parametrize(
    ("duration", "iso"),
    [
        (Duration(Grain.DAY, 3), "P3D"),
        (Duration(Grain.HOUR, 2), "PT2H"),
        (Duration(Grain.YEAR), "PXY"),
        (Duration(Grain.YEAR, 2.5), "P2Y6M"),
        (Duration(Grain.HOUR, 1.5), "PT1H30M"),
        (Duration(Grain.DECADE, 3), "P30Y"),
    ],
)
def test_lengths_in_iso(duration: Duration, iso: str) -> None:
    """The usual lengths, as ISO 8601 writes them."""
    assert duration.iso == iso


@pytest.mark.parametrize(
    ("interval", "value"),
    [
        (Interval(date(2014, 1, 1), date(2017, 12, 31), Grain.YEAR, throughout=True), "2014/2017"),
        (Interval(date(2017, 5, 1), date(2017, 7, 31), Grain.MONTH, throughout=True), "2017-05/2017-07"),
        (Interval(None, date(2018, 12, 31), Grain.YEAR), "[..2018]"),
    ],
)
def test_ranges_of_years_are_told_in_years(interval: Interval, value: str) -> None:
    """EDTF keeps to the precision of the words, and gives it back."""
    assert to_edtf(interval).value == value
    assert to_edtf(interval).lost == ()
    assert from_edtf(value) == interval
