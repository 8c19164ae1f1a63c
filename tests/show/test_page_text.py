"""A report's text on its page: every character in its place."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from kronike.model import Span
from kronike.show.web.blocks import Block, tile
from kronike.show.web.exact import carried, exact_html
from kronike.show.web.segments import Mark, cut
from kronike.show.web.text_html import text_html

CHARACTERS = st.characters(codec=None) | st.sampled_from("\r\n\x00\ud800<>&\"'\u0301🛟\ufeff\x0b\x0c ")
TEXTS = st.text(CHARACTERS, min_size=1, max_size=60)


class _Reader(HTMLParser):
    """Reads back the characters, and for each mark the characters of the segments it covers."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.covered: dict[str, str] = {}
        self.ids: list[str] = []
        self._open: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes ids and the marks of a segment."""
        del tag
        given = dict(attrs)
        self._open.append((given.get("data-f") or "").split())
        if given.get("id"):
            self.ids.append(given["id"] or "")

    def handle_endtag(self, tag: str) -> None:
        """Leaves an element."""
        del tag
        self._open.pop()

    def handle_data(self, data: str) -> None:
        """Adds characters to the text and to the marks over them."""
        self.text += data
        for name in {name for names in self._open for name in names}:
            self.covered[name] = self.covered.get(name, "") + data


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(str(html))
    reader.close()
    return reader


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark], list[Block]]:
    """A text with spans that nest, overlap and touch, and blocks that do too."""
    text = draw(TEXTS)
    edge = st.integers(0, len(text) - 1)
    pairs = draw(st.lists(st.tuples(edge, edge), max_size=8))
    spans = [Span(min(pair), max(pair) + 1) for pair in pairs]
    marks = [Mark(f"m{n}", span, draw(st.sampled_from(["quote", "name", ""])), "t") for n, span in enumerate(spans)]
    cuts = draw(st.lists(st.tuples(edge, edge), max_size=4))
    kinds = st.sampled_from(["noise", "sentence", "header"])
    blocks = [Block(min(pair), max(pair) + 1, draw(kinds), "why", f"b{n}") for n, pair in enumerate(cuts)]
    return text, marks, blocks


@given(marked())
def test_the_page_holds_the_text_and_each_finding_covers_its_words(made: tuple[str, list[Mark], list[Block]]) -> None:
    """Read back, the page's characters are the text, and a mark's segments are the words of its span."""
    text, marks, blocks = made
    reader = _read(text_html(text, marks, blocks))
    assert reader.text == carried(text)
    for mark in marks:
        assert mark.id in reader.ids
        if mark.kind:
            assert reader.covered[mark.id] == carried(mark.span.of(text))


@given(TEXTS)
def test_only_what_html_cannot_hold_is_replaced(text: str) -> None:
    """A text without U+0000 and lone surrogates comes back as it is, carriage returns too."""
    clean = "".join(c for c in text if c != "\x00" and not "\ud800" <= c <= "\udfff")
    assert _read(exact_html(clean)).text == clean
    assert carried(clean) == clean
    assert "\r" not in exact_html(text)


@given(marked())
def test_segments_and_blocks_follow_each_other_without_gap(made: tuple[str, list[Mark], list[Block]]) -> None:
    """Segments and blocks each run from the first character to the last, and none is empty."""
    text, marks, blocks = made
    for pieces in (cut(len(text), marks), tile(len(text), blocks)):
        ends = [0, *(piece.end for piece in pieces)]
        assert [piece.start for piece in pieces] == ends[:-1]
        assert ends[-1] == len(text)
        assert all(piece.start < piece.end for piece in pieces)
