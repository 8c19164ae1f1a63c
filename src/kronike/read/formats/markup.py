"""HTML to text: safe parsing, and the text of a tree with its blocks on lines of their own."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, TypeAlias

# The parser's own complaints about a page reach the user as a Trouble, not on standard error.
for _library in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_library).addHandler(logging.NullHandler())

Tree: TypeAlias = Any
"""An lxml element; lxml ships no types."""

_BLOCKS = re.compile(
    "address|article|aside|blockquote|body|br|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|"
    "main|nav|ol|p|pre|section|table|td|th|tr|ul"
)
_SILENT = re.compile("script|style|noscript|template|head|title|nav|footer|aside|form|button|select|iframe|svg|object")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,10}|#[0-9]{1,7});")
_INLINE_SPACES = re.compile(r"[ \t\r\f\v]+")


@cache
def trafilatura() -> Any:  # noqa: ANN401  # an untyped library
    """The library, loaded when the first page is met."""
    import trafilatura as library  # noqa: PLC0415  # takes a third of a second, which plain text need not wait for

    return library


def parse_html(html: str) -> Tree | None:
    """The tree of a page or a fragment, or ``None``; nesting beyond what lxml allows is cut off."""
    start = html[:2000].lower()
    whole = "<html" in start or "<body" in start or "<!doctype" in start
    return trafilatura().load_html(html if whole else f"<html><body><div></div><div>{html}</div></body></html>")


def looks_like_html(text: str) -> bool:
    """Whether a text field holds markup: a closing or a line-breaking tag."""
    return (
        re.search(r"</(?:p|a|b|i|em|strong|div|span|h[1-6]|li)>|<br\s?/?>|<p[\s>]", text[:20_000], re.IGNORECASE)
        is not None
    )


def fragment_text(html: str) -> str:
    """The text of a feed's or a table's HTML field, each block on its own line; plain text comes back as it is."""
    if not _TAG.search(html) and not _ENTITY.search(html):
        return html.strip()
    tree = parse_html(html)
    return "" if tree is None else block_text(tree)


def block_text(tree: Tree) -> str:
    """The text of a tree in document order, a line for each block, without scripts, navigation and the like."""
    joined = _INLINE_SPACES.sub(" ", "".join(_pieces(tree)))
    return "\n\n".join(line for each in joined.split("\n") if (line := each.strip()))


def _pieces(tree: Tree) -> Iterator[str]:
    """Text and line breaks; walks with a stack of its own, since a page may nest deeper than Python recurses."""
    stack: list[tuple[Tree, bool]] = [(tree, False)]
    while stack:
        node, leaving = stack.pop()
        tag = node.tag if isinstance(node.tag, str) else ""
        block = _BLOCKS.fullmatch(tag) is not None
        if leaving:
            yield "\n" if block else ""
            yield _flat(node.tail)
            continue
        if not tag or _SILENT.fullmatch(tag):
            yield _flat(node.tail)
            continue
        yield "\n" if block else ""
        yield _flat(node.text)
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(node))


def _flat(text: str | None) -> str:
    """Line breaks inside running text are only spaces in HTML."""
    return text.replace("\n", " ") if text else ""
