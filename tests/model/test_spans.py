"""Spans count code points, half-open, and never lie about a text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.model import Span, pieces_outside, stripped

spans = st.from_type(Span)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 2)])
def test_an_empty_or_backward_span_cannot_be_made(start: int, end: int) -> None:
    """A span without a character in it does not exist."""
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span(start, end)


@given(text=st.text(min_size=1), data=st.data())
def test_a_span_covers_its_code_points(text: str, data: st.DataObject) -> None:
    """In any text, astral characters and combining marks too, a span's words are as long as the span."""
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    assert span.of(text) == text[span.start : span.end]
    assert len(span.of(text)) == len(span)


@given(first=spans, second=spans)
def test_overlapping_is_sharing_characters(first: Span, second: Span) -> None:
    """Overlap is mutual, and is there exactly where a character is shared."""
    assert first.overlaps(second) == second.overlaps(first) == (first.shared(second) > 0)
    assert first.shared(second) == second.shared(first) <= min(len(first), len(second))
    assert first.overlaps(first)


@given(first=spans, second=spans)
def test_the_cover_holds_both(first: Span, second: Span) -> None:
    """The cover of two spans contains both and starts and ends with one of them."""
    cover = first.cover(second)
    assert cover == second.cover(first)
    assert cover.contains(first)
    assert cover.contains(second)
    assert cover.start in (first.start, second.start)
    assert cover.end in (first.end, second.end)


@given(span=spans, by=st.integers(0, 10**6))
def test_shifting_keeps_the_length(span: Span, by: int) -> None:
    """A shifted span is as long, and shifts back to where it was."""
    assert len(span.shift(by)) == len(span)
    assert span.shift(by).shift(-by) == span


@given(text=st.text(alphabet=" \n\t\u00a0a😀é", max_size=12), data=st.data())
def test_stripping_leaves_the_words(text: str, data: st.DataObject) -> None:
    """What is left after stripping is the words without white space, or nothing where there are none."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    left = stripped(text, start, end)
    assert (left.of(text) if left else "") == text[start:end].strip()
    assert left is None or (start <= left.start and left.end <= end)


@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(1, 9)), max_size=8),
    st.lists(
        st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 20)), max_size=8
    ),
)
def test_pieces_outside_cuts_are_all_that_is_left(steps: list[tuple[int, int]], cuts: list[Span]) -> None:
    """The pieces of a span are its characters in no cut, in order, and nothing else."""
    rows, end = [], 0
    for gap, length in steps:
        rows.append(Span(end + gap, end + gap + length))
        end += gap + length
    pieces = list(pieces_outside(rows, cuts))
    left = [
        (i, c)
        for i, row in enumerate(rows)
        for c in range(row.start, row.end)
        if not any(k.start <= c < k.end for k in cuts)
    ]
    assert [(i, c) for i, piece in pieces for c in range(piece.start, piece.end)] == left
    assert all(a[1].end < b[1].start or a[0] != b[0] for a, b in itertools.pairwise(pieces))
