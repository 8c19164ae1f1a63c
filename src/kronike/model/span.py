"""Where in a text: half-open positions counted in Unicode code points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters ``text[start:end]``: half-open, in code points, never empty.

    Raises:
        ValueError: where ``start`` is negative or ``end`` is not after ``start``.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            msg = f"a span needs 0 <= start < end, got {self.start}..{self.end}"
            raise ValueError(msg)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words the span covers in ``text``."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether every character of ``other`` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def shared(self, other: Span) -> int:
        """How many characters the two spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def shift(self, by: int) -> Span:
        """The same length, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)

    def cover(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


def stripped(text: str, start: int, end: int) -> Span | None:
    """``text[start:end]`` without white space at its ends, or ``None`` where nothing is left."""
    words = text[start:end]
    left = start + len(words) - len(words.lstrip())
    right = start + len(words.rstrip())
    return Span(left, right) if left < right else None


def pieces_outside(spans: Sequence[Span], cuts: Iterable[Span]) -> Iterator[tuple[int, Span]]:
    """What of each span lies outside the cuts, with the index of the span: linear in spans and cuts together.

    ``spans`` are in order and do not overlap; ``cuts`` may come in any order, and overlap.
    """
    aside, first = sorted(cuts), 0
    for index, span in enumerate(spans):
        at = span.start
        while first < len(aside) and aside[first].end <= at:
            first += 1
        place = first
        while place < len(aside) and aside[place].start < span.end:
            if at < aside[place].start:
                yield index, Span(at, aside[place].start)
            at, place = max(at, aside[place].end), place + 1
        if at < span.end:
            yield index, Span(at, span.end)
