"""Promises of the paragraph splitter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.model import Span
from kronike.read.paragraphs import paragraph_spans

WRAPPED = """\
Harbour pilots in Tarnholm went on strike at midnight, leaving eleven
ships at anchor outside the breakwater and a twelfth aground on the
sandbank that gave the town its name.

The port authority said that talks would resume on Thursday, and that
no cargo was spoiling.

Waiting game

Captain Osric Venn has been at anchor for two days. He has run out of
coffee.
"""


def blocks(text: str, start: int = 0) -> list[str]:
    """The words of each block, single-spaced."""
    return [" ".join(span.of(text).split()) for span in paragraph_spans(text, Span(start, len(text)))]


@pytest.mark.parametrize("brk", ["\n", "\r\n", "\r", "\f", "\v", "\x85", "\u2028", "\u2029", "\n\n", "\r\n \t\r\n"])
def test_every_line_break_ends_a_paragraph(brk: str) -> None:
    """Each kind of line break, single or with a blank line, separates paragraphs."""
    assert blocks(f"Den første.{brk}Den andre.") == ["Den første.", "Den andre."]


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    """In a text wrapped at a width, single line breaks stay inside the paragraph and blank lines end it."""
    assert [block.split()[0] for block in blocks(WRAPPED)] == ["Harbour", "The", "Waiting", "Captain"]


def test_wrapped_text_reads_the_same_with_other_line_ends() -> None:
    """CRLF and CR give the same paragraphs as LF."""
    assert blocks(WRAPPED) == blocks(WRAPPED.replace("\n", "\r\n")) == blocks(WRAPPED.replace("\n", "\r"))


def test_wrapped_paragraphs_may_be_set_apart_by_indents_or_short_lines() -> None:
    """Without blank lines, an indent or a short last line ends a paragraph of a wrapped text."""
    tight = WRAPPED.replace("\n\n", "\n")
    assert [block.split()[0] for block in blocks(tight)] == ["Harbour", "The", "Waiting", "Captain"]
    indented = WRAPPED.replace("\n\n", "\n   ")
    assert [block.split()[0] for block in blocks(indented)] == ["Harbour", "The", "Waiting", "Captain"]


def test_a_paragraph_per_line_stays_so() -> None:
    """Lines that each end a sentence are paragraphs of their own, short or long."""
    text = "Kommunen stenger skolen.\nDet ble klart mandag kveld etter et langt møte.\n– Trist, sier Unn Myrvold.\n"
    assert len(blocks(text)) == 3


def test_headlines_in_a_row_are_not_joined() -> None:
    """Lines without full stops that open with capitals are not taken for wrapped text."""
    text = "Storm river taket av skolen i Granvik på Ytterøya\nMange uten strøm i natt etter stormen på Ytterøya\n"
    assert len(blocks(text)) == 2


def test_the_body_may_start_inside_a_line() -> None:
    """A paragraph may begin right behind a header on its own line."""
    text = " date 2019-02 Det begynte tirsdag.\n\nSå ble det stille.\n"
    assert blocks(text, start=13) == ["Det begynte tirsdag.", "Så ble det stille."]


def test_white_space_alone_is_no_paragraph() -> None:
    """Blank text has no paragraphs."""
    assert paragraph_spans(" \n\t\r\n\u2028 ", Span(0, 7)) == ()


@given(st.text(alphabet=st.sampled_from("ab A.:–\n\r\f\u2028\t 😀é"), min_size=1, max_size=400), st.data())
def test_spans_are_ordered_stripped_and_complete(text: str, data: st.DataObject) -> None:
    """For any text and body: spans inside the body, in order, stripped, and no word outside them."""
    start = data.draw(st.integers(0, len(text) - 1))
    spans = paragraph_spans(text, Span(start, len(text)))
    last = start
    for span in spans:
        assert last <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
        assert not text[last : span.start].strip()
        last = span.end
    assert not text[last:].strip()


def test_a_wrapped_letter_keeps_its_head_and_foot() -> None:
    """Lines that are not wrapped, before and behind a wrapped paragraph, stay blocks of their own."""
    body = WRAPPED.partition("The port")[0]
    letter = f"From: Berit Holm\nTo: the editor\nSubject: A strike\n\n{body}Best wishes\nBerit Holm\n"
    assert [block.split()[0] for block in blocks(letter)] == ["From:", "To:", "Subject:", "Harbour", "Best", "Berit"]
