"""Stretches of a block between quotation marks, also where machine translation has lost one of a pair."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kronike.analyse.quotes.views import DASHES
from kronike.model import Span

_MARK = re.compile(r"[«»“”„\"]|(?<!\w)(?:''|``)|''(?!\w)")

_SINGLE = re.compile(r"(?<!\w)[‘'](?=[^\W\d_])([^‘\n]{1,600}?[,.!?…])['’](?!\w)")
"""Speech between single marks as British papers set it: only a comma or full stop tells its end from an apostrophe."""

_BLANKS = 20
_WITHIN = 600
_WORD = re.compile(r"[a-zæøåäö]{2,30}")


@dataclass(frozen=True, slots=True)
class Stretch:
    """From behind an opening mark to before the closing one; ``outer_start`` and ``outer_end`` take the marks in."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    opened: bool = True
    closed: bool = True


def stretches(text: str, span: Span, cues: frozenset[str] = frozenset()) -> list[Stretch]:
    """The marked stretches of a block, in order; an unclosed one runs to its end, an unopened one from its start.

    A mark between a comma and one of the words ``cues`` closes, wherever its blank has gone: "…, "siger hun".
    """
    found: list[Stretch] = []
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text, span.start, span.end):
        inside = opened is not None
        if _opens(text, mark, span, inside=inside) and not _misplaced(text, mark, span, cues, inside=inside):
            if opened is not None:
                found.append(Stretch(opened.end(), mark.start(), opened.start(), mark.start(), closed=False))
            opened = mark
        elif opened is not None:
            found.append(Stretch(opened.end(), mark.start(), opened.start(), mark.end()))
            opened = None
        elif not found and _speaks_on(text, mark, span):
            found.append(Stretch(span.start, mark.start(), span.start, mark.end(), opened=False))
    if opened is not None:
        found.append(Stretch(opened.end(), span.end, opened.start(), span.end, closed=False))
    return [stretch for stretch in found if stretch.start < stretch.end] or _between_single_marks(text, span)


def _misplaced(text: str, mark: re.Match[str], span: Span, cues: frozenset[str], *, inside: bool) -> bool:
    """Whether a mark stands at a cue though it closes what stands before its comma."""
    word = _WORD.match(text, mark.end(), span.end)
    before = text[max(span.start, mark.start() - _BLANKS) : mark.start()].rstrip()
    if word is None or word.group() not in cues or before[-1:] not in (set(",.!?") if inside else {","}):
        return False
    following = sum(1 for _ in _MARK.finditer(text, mark.end(), min(span.end, mark.end() + _WITHIN)))
    return inside or following % 2 == 0  # an odd number holds the mark that closes what this one opens


def _between_single_marks(text: str, span: Span) -> list[Stretch]:
    """Stretches between single marks, where a block has no others to be nested in."""
    return [Stretch(*mark.span(1), *mark.span()) for mark in _SINGLE.finditer(text, span.start, span.end)]


def dash(text: str, start: int, end: int) -> int | None:
    """Where the words behind a leading dash begin, or ``None`` where there is no dash."""
    if start >= end or text[start] not in DASHES:
        return None
    behind = start + 1
    while behind < end and text[behind].isspace():
        behind += 1
    if behind == end or (text[start] == "-" and behind == start + 1 and not text[behind].isupper()):
        return None
    return behind


def _opens(text: str, mark: re.Match[str], span: Span, *, inside: bool) -> bool:
    """By what stands on either side: a blank before and none behind opens, whatever the sign."""
    before = text[mark.start() - 1] if mark.start() > span.start else " "
    behind = text[mark.end()] if mark.end() < span.end else " "
    left, right = before.isspace() or before in "(–—-:[/", behind.isspace()
    if left and right:
        return not inside and mark.group() in "«“„" and mark.end() < span.end
    if left != right:
        return left
    return not inside and mark.group() in "«“„"


def _speaks_on(text: str, mark: re.Match[str], span: Span) -> bool:
    """Whether a lone closing mark can close speech: a comma or full stop stands before it, a word behind."""
    head = text[max(span.start, mark.start() - _BLANKS) : mark.start()].rstrip()
    return bool(head) and head[-1] in ",.!?" and mark.end() < span.end
