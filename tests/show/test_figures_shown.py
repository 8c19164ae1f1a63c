"""Figures are drawn with what their words leave open, and exported with everything the ledger knows."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kronike.model import Direction, Duration, Grain, Interval, Range, Span, Statement, Story, Strand, Subject
from kronike.show.exports.figures import COLUMNS, write_figures
from kronike.show.web.chart import HEIGHT, WIDTH, Chart, chart
from kronike.show.web.page import write_page
from kronike.show.wording import strand_in_words

_DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


def _at(story: Story, event: Interval | None = None, known: Interval | None = None) -> Statement:
    return replace(story.record.statements[1], event_time=event, known_from=known)


def _timed(event: Interval) -> Statement:
    span = Span(0, 1)
    return Statement(
        id="s", subject=Subject.FIGURE, finding="q", document="d", span=span, sentence="", voices=(), event_time=event
    )


def _drawn(*values: tuple[Range, Statement]) -> Chart:
    drawn = chart("boats", values)
    assert drawn is not None
    return drawn


def test_open_sides_and_unknown_times_are_drawn_as_such(story: Story) -> None:
    """An open bound has an arrow, a time only known from publication a hollow mark, no time a lane of its own."""
    told, known = _at(story, Interval.day(date(2020, 3, 1))), _at(story, known=Interval.month(2020, 5))
    drawn = _drawn((Range(Decimal(20), None), told), (Range(None, Decimal(30)), known), (Range.exactly(5), _at(story)))
    first, second, third = drawn.marks
    assert (first.told, first.open_up, first.open_down) == (True, True, False)
    assert (second.told, second.open_down, second.left < second.right) == (False, True, True)
    assert drawn.lane is not None
    assert second.right < drawn.lane < third.x


def test_equal_values_are_one_mark_with_all_their_numbers(story: Story) -> None:
    """Three voices with one value for one time stand on one spot, and none is hidden."""
    same = (Range.exactly(95), _at(story, Interval.day(date(2020, 3, 1))))
    assert [mark.numbers for mark in _drawn(same, same, same).marks] == ["1, 2, 3"]


def test_a_single_value_is_not_drawn(story: Story) -> None:
    """A drawing needs two values to show anything."""
    assert chart("boats", [(Range.exactly(1), _at(story))]) is None


@given(st.lists(st.tuples(st.integers(0, 10**12), st.integers(0, 10**6), _DAYS, _DAYS), min_size=2, max_size=6))
def test_whatever_the_values_the_drawing_holds_them(values: list[tuple[int, int, date, date]]) -> None:
    """Marks lie inside the drawing."""
    points = [
        (Range(Decimal(low), Decimal(low + more)), _timed(Interval(min(one, other), max(one, other))))
        for low, more, one, other in values
    ]
    for mark in _drawn(*points).marks:
        assert 0 <= mark.left <= mark.x <= mark.right <= WIDTH
        assert 0 <= mark.top <= mark.y <= mark.bottom <= HEIGHT


def test_the_page_draws_a_figure_and_gives_the_same_as_a_table(story: Story, tmp_path: Path) -> None:
    """The drawing has a label, a number at each mark, and who says each value; rows carry the same numbers."""
    write_page(story, tmp_path)
    text = (tmp_path / "index.html").read_text("utf-8")
    (drawing,) = re.findall(r'<svg class="chart".*?</svg>', text, re.DOTALL)
    assert 'role="img"' in drawing
    assert "values over time; the table gives the same" in drawing
    assert len(re.findall(r'<tr><th scope="row"><span class="n">\d</span>', text)) == 2
    assert "said by Oda Fiktivsen" in text[text.index('class="key"') :]
    assert "style=" not in drawing


def test_the_ledger_is_exported_whole(story: Story) -> None:
    """One row for each value with strand, course, both clocks, voices and place in the text."""
    target = io.StringIO(newline="")
    write_figures(story, target)
    rows = list(csv.DictReader(io.StringIO(target.getvalue())))
    assert tuple(rows[0]) == COLUMNS
    assert [(row["strand"], row["low"], row["said_by"]) for row in rows] == [
        ("1", str(rows[0]["low"]), "Oda Fiktivsen"),
        ("1", "40", ""),
    ]
    assert all(row["words"] and row["statement"] for row in rows)


def test_a_strand_says_what_its_values_are_of() -> None:
    """Unit, thing, role, scope, direction and length of time are told in words."""
    strand = Strand(
        unit="percent",
        counted="area",
        role="recaptured",
        scope="Nordvakt",
        change=True,
        points=(),
        direction=Direction.UP,
        window=Duration(Grain.DAY, 2),
    )
    assert strand_in_words(strand) == "area, per cent, recaptured, Nordvakt, change upwards, in 2 days"
