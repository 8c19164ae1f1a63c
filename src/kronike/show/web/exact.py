"""Text as HTML that a browser gives back character for character."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_TROUBLESOME = re.compile("[\x00\r\ud800-\udfff]")
"""What HTML changes or cannot carry: it drops U+0000, turns CR into LF, and has no lone surrogates."""


def exact_html(text: str) -> Markup:
    """The text escaped so that the page's characters equal it.

    CR is written as a character reference. U+0000 and lone surrogates cannot be carried: each is shown as a
    replacement character that names the code point it stands for.
    """
    if not _TROUBLESOME.search(text):
        return escape(text)
    parts: list[str] = []
    done = 0
    for found in _TROUBLESOME.finditer(text):
        parts += (escape(text[done : found.start()]), _written(found[0]))
        done = found.end()
    return Markup("").join(map(Markup, (*parts, escape(text[done:]))))


def excerpt_html(text: str, longest: int = 1500) -> Markup:
    """The text, cut after ``longest`` characters with a mark that it goes on; whole it stands in its report."""
    if len(text) <= longest:
        return exact_html(text)
    return exact_html(text[:longest]) + Markup(' <span class="cut">[…]</span>')


def _written(character: str) -> str:
    if character == "\r":
        return "&#13;"
    code = f"U+{ord(character):04X}"
    return f'<span class="unprintable" title="{code}, which a page cannot hold">\N{REPLACEMENT CHARACTER}</span>'


def carried(text: str) -> str:
    """What a browser reads back from `exact_html`: the text, with replacement characters where it cannot be carried."""
    return re.sub("[\x00\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", text)
