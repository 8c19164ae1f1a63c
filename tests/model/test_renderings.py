"""EDTF and TIMEX3: every value is valid, and what a value cannot carry is said."""

from __future__ import annotations

import re
import warnings
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kronike.model import Clock, Grain, Interval, from_edtf, timex3_type, to_edtf, to_timex3
from kronike.model.calendar_units import Unit, unit_of

with warnings.catch_warnings():  # both are written against older names of pyparsing
    warnings.simplefilter("ignore", DeprecationWarning)
    import edtf
    from edtf_validate.valid_edtf import conformsLevel1, conformsLevel2, is_valid

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

intervals = st.from_type(Interval)
units = st.from_type(Unit)

TIMEX3 = re.compile(
    r"(?:\d{2,4}|\d{4}-(?:SP|SU|FA|WI|Q[1-4]|\d\d)|\d{4}-W\d\d(?:-WE)?|\d{4}-\d\d-\d\d"
    r"|\d{4}-\d\d-XX|\d{4}-XX-XX|XXXX-XX-XX|XXXX-WXX-[1-7])(?:T(?:MO|MI|AF|EV|NI|\d\d(?::\d\d){0,2}))?"
)


@given(interval=intervals, level=st.sampled_from([1, 2]))
def test_every_edtf_value_is_valid_at_its_level(interval: Interval, level: int) -> None:
    """An independent validator accepts each value at the level that was asked for; only an unknown time has none."""
    value = to_edtf(interval, level=level).value
    assert (value is None) == (not interval.known)
    if value is not None:
        assert is_valid(value)
        assert conformsLevel1(value) if level == 1 else conformsLevel2(value)


@given(interval=intervals, level=st.sampled_from([1, 2]))
def test_what_edtf_carries_comes_back(interval: Interval, level: int) -> None:
    """Bounds always come back; candidates, duration and unit do where the rendering does not say they are lost."""
    rendering = to_edtf(interval, level=level)
    if rendering.value is None:
        return
    back = from_edtf(rendering.value)
    assert (back.earliest, back.latest) == (interval.earliest, interval.latest)
    if not rendering.lost:
        assert (back.candidates, back.throughout) == (interval.candidates, interval.throughout)
        assert interval.grain in (back.grain, Grain.DAY, Grain.UNKNOWN)


@given(unit=units)
def test_a_named_unit_is_recognised_by_its_days(unit: Unit) -> None:
    """The first and last day of a unit name that unit, and EDTF names it or says that it cannot."""
    assert unit_of(unit.first, unit.last, unit.grain) == unit
    rendering = to_edtf(Interval(unit.first, unit.last, unit.grain))
    if unit.grain in (Grain.WEEK, Grain.WEEKEND):
        assert rendering.lost == (f"that it is told to the {unit.grain}",)
    else:
        assert rendering.lost == ()
        assert from_edtf(str(rendering.value)) == Interval(unit.first, unit.last, unit.grain)


@settings(max_examples=25, deadline=None)  # the library takes up to a tenth of a second a value
@given(interval=intervals)
def test_another_library_reads_the_same_bounds(interval: Interval) -> None:
    """The library ``edtf`` reads each value to the bounds we meant; it alone ends a winter with its year."""
    value = to_edtf(interval).value
    if value is None or re.fullmatch(r"\d{4}-24", value):
        return
    parsed = edtf.parse_edtf(value)
    for day, bound in ((interval.earliest, parsed.lower_strict()), (interval.latest, parsed.upper_strict())):
        if day is not None:
            assert tuple(bound[:3]) == (day.year, day.month, day.day)
        else:
            assert isinstance(bound, float)


@pytest.mark.parametrize(
    ("interval", "value"),
    [
        (Interval.day(date(2019, 2, 6)), "2019-02-06"),
        (Interval.month(2019, 2), "2019-02"),
        (Interval.year(999), "0999"),
        (Interval(date(1990, 1, 1), date(1999, 12, 31), Grain.DECADE), "199X"),
        (Interval(date(1900, 1, 1), date(1999, 12, 31), Grain.CENTURY), "19XX"),
        (Interval(date(2018, 12, 1), date(2019, 2, 28), Grain.SEASON), "2018-24"),
        (Interval(date(2019, 1, 1), date(2019, 3, 31), Grain.QUARTER), "2019-33"),
        (Interval.one_of((date(2019, 2, 6), date(2019, 1, 30))), "[2019-01-30,2019-02-06]"),
        (Interval(date(2019, 1, 30), date(2019, 2, 27)), "[2019-01-30..2019-02-27]"),
        (Interval(None, date(2019, 2, 27)), "[..2019-02-27]"),
        (Interval(date(2019, 2, 27), None, throughout=True), "2019-02-27/.."),
        (Interval(date(2019, 2, 6), date(2019, 2, 6), Grain.DAY, throughout=True), "2019-02-06/2019-02-06"),
    ],
)
def test_edtf_of_common_times(interval: Interval, value: str) -> None:
    """The usual times of news reports, as the standard writes them."""
    assert to_edtf(interval).value == value


@pytest.mark.parametrize(
    "value",
    ["", "..", "[..]", "2019-13", "2019-25", "2019-02-30", "20190206", "2019-W06-3", "/2018", "2018/", "00XX", "x"],
)
def test_other_values_are_refused(value: str) -> None:
    """What `to_edtf` never writes is refused, not guessed at."""
    with pytest.raises(ValueError, match=r"."):
        from_edtf(value)


@given(interval=intervals)
def test_every_timex3_value_has_the_form_of_the_guideline(interval: Interval) -> None:
    """Each value matches the forms of TimeML 1.2.1, and is a TIME exactly where it speaks of part of a day."""
    assert TIMEX3.fullmatch(str(to_timex3(interval).value))
    is_time = interval.clock is not None or interval.grain.finer_than_day
    assert timex3_type(interval) == ("TIME" if is_time else "DATE")


@given(interval=intervals)
def test_timex3_says_what_it_loses(interval: Interval) -> None:
    """A value without a day, month or unit of its own says that bounds or candidates are lost."""
    rendering = to_timex3(interval)
    if interval.known and "X" in str(rendering.value):
        assert rendering.lost


@pytest.mark.parametrize(
    ("interval", "value"),
    [
        (Interval.day(date(2019, 2, 6)), "2019-02-06"),
        (Interval.year(999), "0999"),
        (Interval(date(1990, 1, 1), date(1999, 12, 31), Grain.DECADE), "199"),
        (Interval(date(2019, 2, 4), date(2019, 2, 10), Grain.WEEK), "2019-W06"),
        (Interval(date(2019, 2, 9), date(2019, 2, 10), Grain.WEEKEND), "2019-W06-WE"),
        (Interval(date(2018, 12, 1), date(2019, 2, 28), Grain.SEASON), "2018-WI"),
        (Interval.one_of((date(2019, 1, 30), date(2019, 2, 6))), "XXXX-WXX-3"),
        (Interval(date(2019, 2, 3), date(2019, 2, 6)), "2019-02-XX"),
        (Interval.unknown(), "XXXX-XX-XX"),
    ],
)
def test_timex3_of_common_times(interval: Interval, value: str) -> None:
    """The usual times of news reports, as TimeML writes them."""
    assert to_timex3(interval).value == value


def test_a_part_of_a_day_keeps_its_code() -> None:
    """Wednesday evening of a known week is that day with EV behind it."""
    evening = Clock(time(18), time(23, 59), "EV")
    interval = Interval(date(2019, 2, 6), date(2019, 2, 6), Grain.PART, clock=evening)
    assert to_timex3(interval).value == "2019-02-06TEV"
    assert to_edtf(interval).lost == ("the time of day",)
