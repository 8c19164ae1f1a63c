"""The blocks of a text: paragraphs, headings, captions, whatever stands between its breaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, pairwise

from kronike.model import Span, stripped

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_NARROWEST, _WIDEST = 36, 160
"""Widths in characters between which a text can have been wrapped by hand or by a mail program."""
_OPEN, _FORCED, _RUNS_ON = 0.4, 0.6, 0.3
"""For a wrapped text: share of line breaks that end no sentence; of these, no more fitted; a small letter follows."""
_SLACK = 2
_FEWEST_LINES = 3
"""Lines by which a paragraph alone tells that it is wrapped."""
_FINAL = re.compile(r"[.!?…:]['\"”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indented: bool
    final: bool
    first_word: int
    small: bool

    def __len__(self) -> int:
        return self.end - self.start


def paragraph_spans(text: str, body: Span) -> tuple[Span, ...]:
    """The blocks of ``text`` inside ``body``: stripped, in order, not overlapping.

    A block ends at a blank line, a page break or a paragraph separator; and at a single line break too, unless the
    text is wrapped by hand (then a paragraph's lines stay together, with their breaks inside the span).
    """
    chunks = [list(lines) for filled, lines in groupby(_lines(text, body), key=lambda line: line is not None) if filled]
    filled = [[line for line in chunk if line is not None] for chunk in chunks]
    width = _wrap_width(filled)
    return tuple(span for chunk in filled for span in _blocks(chunk, width or _wrap_width_alone(chunk)))


def _lines(text: str, body: Span) -> list[_Line | None]:
    """Every line, ``None`` for each blank one and for a page break or paragraph separator."""
    found: list[_Line | None] = []
    start = body.start
    for brk in _BREAK.finditer(text, body.start, body.end):
        found.append(_line(text, start, brk.start()))
        if brk.group() in "\f\u2029":
            found.append(None)
        start = brk.end()
    found.append(_line(text, start, body.end))
    return found


def _line(text: str, start: int, end: int) -> _Line | None:
    span = stripped(text, start, end)
    if span is None:
        return None
    head = text[span.start : min(span.end, span.start + _WIDEST)]
    return _Line(
        start=span.start,
        end=span.end,
        indented=span.start - start > 1 or text[start : span.start] == "\t",
        final=bool(_FINAL.search(text, max(span.start, span.end - 6), span.end)),
        first_word=len(head.split(maxsplit=1)[0]),
        small=head[0].islower(),
    )


def _wrap_width(chunks: list[list[_Line]]) -> int | None:
    """The width the text was wrapped at, or ``None`` where each line is a block of its own."""
    joints = [joint for chunk in chunks for joint in pairwise(chunk)]
    width = _widest([len(line) for line, _ in joints])
    if not _NARROWEST <= width <= _WIDEST:
        return None
    unfinished = [(line, after) for line, after in joints if not line.final]
    forced = sum(_forced(line, after, width) for line, after in unfinished)
    small = sum(after.small for _, after in unfinished)
    often = len(unfinished) >= _OPEN * len(joints)
    return width if often and forced >= _FORCED * len(unfinished) and small >= _RUNS_ON * len(unfinished) else None


def _wrap_width_alone(chunk: list[_Line]) -> int | None:
    """The width of a wrapped paragraph among lines that are not wrapped, such as the head and foot of a letter."""
    return _wrap_width([chunk]) if len(chunk) >= _FEWEST_LINES else None


def _widest(lengths: list[int]) -> int:
    """The greatest length but for the odd line, such as an address, that could not be broken."""
    return sorted(lengths)[int(len(lengths) * 0.95)] if lengths else 0


def _forced(line: _Line, after: _Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted, give or take ragged right edges."""
    return len(line) + 1 + after.first_word > width * 0.8 - _SLACK


def _blocks(chunk: list[_Line], width: int | None) -> list[Span]:
    spans = [Span(chunk[0].start, chunk[0].end)]
    for line, after in pairwise(chunk):
        if width is not None and _runs_on(line, after, width):
            spans[-1] = Span(spans[-1].start, after.end)
        else:
            spans.append(Span(after.start, after.end))
    return spans


def _runs_on(line: _Line, after: _Line, width: int) -> bool:
    if after.indented and not line.indented:
        return False
    return _forced(line, after, width) or (after.small and not line.final)
