"""Findings in the order of the text, where looking one up by place costs a binary search."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from kronike.model import Finding, Span

F = TypeVar("F", bound=Finding)


class Ordered(Generic[F]):
    """Findings of one document, sorted by where they start, the longer first."""

    def __init__(self, findings: Iterable[F]) -> None:
        self._findings = sorted(findings, key=lambda finding: (finding.span.start, -finding.span.end))
        self._starts = [finding.span.start for finding in self._findings]
        self._outer = self._open_before()

    def __len__(self) -> int:
        return len(self._findings)

    def last_from(self, position: int) -> F | None:
        """The last finding that starts at or before ``position``."""
        place = bisect_right(self._starts, position)
        return self._findings[place - 1] if place else None

    def nearest(self, span: Span) -> F | None:
        """The finding with the fewest characters between it and ``span``, of its neighbours on both sides."""
        place = bisect_right(self._starts, span.start)
        return min(self._findings[max(0, place - 1) : place + 1], key=lambda f: _distance(f.span, span), default=None)

    def starting_in(self, span: Span) -> Iterator[F]:
        """The findings that start in ``span``, in order."""
        for place in range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)):
            yield self._findings[place]

    def around(self, span: Span) -> tuple[F, ...]:
        """The findings that hold ``span``, the innermost first."""
        holding = []
        place = bisect_right(self._starts, span.start) - 1
        while place >= 0:
            if self._findings[place].span.contains(span):
                holding.append(self._findings[place])
            place = self._outer[place]
        return tuple(holding)

    def _open_before(self) -> list[int]:
        """For each finding the number of the last one before it that has not ended where it starts, else -1."""
        outer, open_ = [], [-1]
        for place, finding in enumerate(self._findings):
            while open_[-1] >= 0 and self._findings[open_[-1]].span.end <= finding.span.start:
                open_.pop()
            outer.append(open_[-1])
            open_.append(place)
        return outer


def _distance(one: Span, other: Span) -> tuple[int, Span]:
    return max(one.start - other.end, other.start - one.end, 0), one
