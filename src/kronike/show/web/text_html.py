"""A report's text as HTML: every character in its place, findings marked, noise struck through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from kronike.show.web.blocks import Block, Filled, fill, tile
from kronike.show.web.exact import exact_html
from kronike.show.web.segments import Mark, Segment, cut


def text_html(text: str, marks: Sequence[Mark], blocks: Sequence[Block]) -> Markup:
    """The text with its marks; the characters of the elements, put together, are the text.

    Each segment carries where it starts (``data-s``) and the ids of the marks over it (``data-f``); a mark's own id
    stands on an empty element where the mark begins.
    """
    tiled = tile(len(text), blocks)
    segments = cut(len(text), marks, (block.start for block in tiled))
    whole = "".join(_block(filled, text) for filled in fill(tiled, segments))
    return Markup(whole)  # noqa: S704 - every text and attribute in it is escaped below


def _block(filled: Filled, text: str) -> str:
    block = filled.block
    inner = "".join(_segment(segment, text) for segment in filled.segments)
    if not block.kind:
        return inner
    given = (("class", block.kind), ("id", block.id), ("lang", block.language), ("title", block.title))
    return _element("s" if block.kind == "noise" else "span", given, inner)


def _segment(segment: Segment, text: str) -> str:
    anchors = "".join(_element("span", (("class", "anchor"), ("id", name)), "") for name in segment.starts)
    shown = [mark for mark in segment.marks if mark.kind]
    given = (
        ("class", " ".join(dict.fromkeys(("f", *(mark.kind for mark in shown)))) if shown else ""),
        ("data-s", str(segment.start)),
        ("data-f", " ".join(mark.id for mark in shown)),
        ("title", "\n".join(mark.title for mark in shown)),
    )
    return anchors + _element("span", given, exact_html(text[segment.start : segment.end]))


def _element(tag: str, given: Iterable[tuple[str, str]], inner: str) -> str:
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in given if value)
    return f"<{tag}{attributes}>{inner}</{tag}>"
