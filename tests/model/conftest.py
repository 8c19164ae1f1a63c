"""How Hypothesis makes values of the model that obey their own rules: ``st.from_type(Interval)`` and so on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

from hypothesis import strategies as st

from kronike.model import Clock, Duration, Grain, Interval, Range, Span
from kronike.model.calendar_units import Unit

PARTS = {Grain.SEASON: 4, Grain.QUARTER: 4, Grain.MONTH: 12, Grain.WEEK: 52, Grain.WEEKEND: 52}
STEPS = {Grain.CENTURY: 100, Grain.DECADE: 10}
FREE = (Grain.UNKNOWN, Grain.DAY)

positions = st.integers(0, 10**7)
spans = st.tuples(positions, st.integers(1, 10**6)).map(lambda pair: Span(pair[0], sum(pair)))
numbers = st.decimals(-(10**12), 10**12, allow_nan=False, places=3)
days = st.dates() | st.dates(date(2017, 1, 1), date(2019, 12, 31)) | st.sampled_from([date.min, date.max])
clocks = st.builds(Clock, st.times(), st.times(), st.none() | st.sampled_from(["MO", "MI", "AF", "EV", "NI"]))

LENGTHS = [grain for grain in Grain if grain not in (Grain.UNKNOWN, Grain.SEASON, Grain.PART)]
durations = st.builds(
    Duration, st.sampled_from(LENGTHS), st.none() | st.integers(0, 10**6).map(lambda halves: halves / 2)
)


@st.composite
def ranges(draw: st.DrawFn) -> Range:
    """Ranges of either or both bounds."""
    low, high = sorted((draw(numbers), draw(numbers)))
    return Range(draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None])))


@st.composite
def units(draw: st.DrawFn) -> Unit:
    """Named units that end before the calendar does."""
    grain = draw(st.sampled_from([*STEPS, Grain.YEAR, *PARTS]))
    step = STEPS.get(grain, 1)
    last = 9998 if grain in (Grain.SEASON, Grain.WEEK, Grain.WEEKEND) else 9999
    year = draw(st.integers(1, last // step)) * step
    return Unit(grain, year, draw(st.integers(1, PARTS[grain])) if grain in PARTS else 0)


@st.composite
def free_intervals(draw: st.DrawFn) -> Interval:
    """Intervals between any two days, either side open."""
    earliest, latest = sorted((draw(days), draw(days)))
    either = draw(st.sampled_from([(earliest, latest), (earliest, None), (None, latest), (None, None)]))
    return Interval(*either, draw(st.sampled_from(FREE)), throughout=draw(st.booleans()))


def of_unit(unit: Unit, *, throughout: bool) -> Interval:
    """The interval of a named unit."""
    return Interval(unit.first, unit.last, unit.grain, throughout=throughout)


@st.composite
def told_intervals(draw: st.DrawFn) -> Interval:
    """Intervals of every kind, some with a clock reading and some narrowed by context."""
    several = st.lists(days, max_size=5).map(lambda some: Interval.one_of(tuple(some)))
    plain = draw(st.builds(of_unit, units(), throughout=st.booleans()) | free_intervals() | several)
    if draw(st.booleans()):
        return plain
    inferred = min(pair := (draw(days), draw(days))), max(pair)
    clock = draw(st.none() | clocks)
    return replace(plain.narrowed(*inferred), clock=clock, basis=draw(st.text()))


for kind, strategy in {
    Span: spans,
    Decimal: numbers,
    Range: ranges(),
    Clock: clocks,
    Duration: durations,
    Unit: units(),
    Interval: told_intervals(),
    date: days,
    time: st.times(),
    float: st.floats(allow_nan=False, allow_infinity=False),
}.items():
    st.register_type_strategy(kind, strategy)
