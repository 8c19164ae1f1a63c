"""A long sentence without what it claims the same without, each cut shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kronike.model import Span

CUT = "[…]"
"""Stands where words are left out."""

_NO_SPACE_BEFORE = tuple(".,;:!?…)»”\"'")


def shortened(text: str, span: Span, cuts: Sequence[Span]) -> str:
    """The words of ``span``, with `CUT` for each of ``cuts``, which lie in it, in order, and do not overlap."""
    told = ""
    for piece in _kept(text, span, cuts):
        if not told:
            told = piece
        elif piece.startswith(_NO_SPACE_BEFORE) or not piece:
            told += piece
        else:
            told += f" {piece}"
    return told


def _kept(text: str, span: Span, cuts: Sequence[Span]) -> Iterator[str]:
    """What stands between the cuts, each but the last with the mark of the cut behind it."""
    at = span.start
    for cut in cuts:
        yield f"{text[at : cut.start].strip()} {CUT}".strip()
        at = cut.end
    yield text[at : span.end].strip() if cuts else span.of(text)
