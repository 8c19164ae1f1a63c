"""The chronicle's order, headings and shapes of time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.model import Chronicle, Entry, Gap, Grain, Interval, Span, Story
from kronike.show.web.band import WIDTH, band
from kronike.show.web.chronicle_view import Year, chronicle_rows, chronicle_view, year_counts
from kronike.show.web.lookup import Lookup, look_up

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """A time with both bounds, one, none, or candidate days."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    if draw(st.booleans()):
        return Interval.one_of((first, last, *draw(st.lists(st.dates(first, last), max_size=3))))
    bounds = draw(st.sampled_from([(first, last), (first, None), (None, last), (None, None)]))
    return Interval(*bounds, throughout=draw(st.booleans()))


@given(intervals())
def test_a_band_stays_on_its_drawing(interval: Interval) -> None:
    """Every known time has a shape inside the drawing, a tick for each candidate; an unknown one has none."""
    drawn = band(interval)
    assert (drawn is not None) is interval.known
    if drawn:
        assert 0 <= drawn.x < drawn.x + drawn.width <= WIDTH + 1.5
        assert len(drawn.ticks) == len(interval.candidates)
        assert (drawn.open_left, drawn.open_right) == (interval.earliest is None, interval.latest is None)


KINDS = [
    (Interval.day(date(2020, 5, 1)), "day"),
    (Interval.one_of((date(2020, 5, 1), date(2020, 5, 8))), "days"),
    (Interval.month(2020, 5), "stretch"),
    (Interval(date(2020, 5, 1), date(2020, 6, 3), throughout=True), "lasting"),
]


@pytest.mark.parametrize(("interval", "kind"), KINDS)
def test_each_kind_of_time_has_its_own_shape(interval: Interval, kind: str) -> None:
    """A day, one of several days, some time inside and all the time look different without colour."""
    drawn = band(interval)
    assert drawn
    assert drawn.kind == kind


def _entry(name: str, story: Story, interval: Interval | None) -> Entry:
    document = story.reports[0].reading.document.id
    return Entry(id=name, event=None, document=document, span=Span(0, 4), statements=(), interval=interval)


def _shape(years: tuple[Year, ...]) -> list[tuple[str, str, list[str]]]:
    return [
        (year.heading, part.heading, [line.entry.id if line.entry else line.gap for line in part.lines])
        for year in years
        for part in year.parts
    ]


def test_headings_are_no_finer_than_the_times_under_them(story: Story) -> None:
    """A month stands under its month, a year under no month, a stretch of years under both."""
    lookup: Lookup = look_up(story)
    entries = (
        _entry("a", story, Interval(date(2013, 1, 1), date(2015, 12, 31))),
        _entry("b", story, Interval(None, date(2016, 3, 4), Grain.DAY)),
        _entry("c", story, Interval.month(2017, 2)),
        _entry("d", story, Interval(date(2017, 1, 30), date(2017, 2, 27))),
        _entry("e", story, Interval.year(2017)),
        _entry("f", story, Interval().narrowed(date(2018, 5, 2), date(2018, 5, 9))),
    )
    gap = Gap(after="a", before="c", interval=Interval.day(date(2016, 6, 1)))
    view = chronicle_view(chronicle_rows(Chronicle(entries=entries, gaps=(gap,))), lookup)
    assert _shape(view.years) == [
        ("2015", "2013 to 2015", ["a"]),
        ("2016", "March, or earlier", ["b", "No entry tells of the time 1 June 2016."]),
        ("2017", "February", ["c"]),
        ("2017", "January to February", ["d"]),
        ("2017", "Month not known", ["e"]),
        ("2018", "May", ["f"]),
    ]


def test_a_gap_of_one_year_is_called_by_it(story: Story) -> None:
    """A whole year of which nothing is told is that year, no stretch of time."""
    entries = tuple(_entry(name, story, Interval.year(year)) for name, year in (("a", 2011), ("b", 2013)))
    gap = Gap(after="a", before="b", interval=Interval(date(2012, 1, 1), date(2012, 12, 31)))
    view = chronicle_view(chronicle_rows(Chronicle(entries=entries, gaps=(gap,))), look_up(story))
    assert _shape(view.years)[0] == ("2011", "Month not known", ["a", "No entry tells of 2012."])


def test_no_entry_is_lost_or_moved(story: Story) -> None:
    """Grouping keeps every entry, in the order it is told."""
    days = [date(2010, 1, 1) + timedelta(days=97 * number) for number in range(40)]
    entries = tuple(_entry(f"e{number}", story, Interval.day(day)) for number, day in enumerate(days))
    rows = chronicle_rows(Chronicle(entries=entries, undated=(_entry("u", story, None),)))
    view = chronicle_view(rows, look_up(story))
    assert [name for _, _, names in _shape(view.years) for name in names] == [entry.id for entry in entries]
    assert sum(count for _, _, count in year_counts(rows)) == len(entries) + 1
    assert [entry.id for entry in view.undated] == ["u"]
