"""Cuts a text where findings begin and end, so that nested and overlapping spans can be marked."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kronike.model import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to be marked: an id that anchors it, its kind, and what is told of it in words."""

    id: str
    span: Span
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text that the same marks cover; ``starts`` are the ids that begin here."""

    start: int
    end: int
    marks: tuple[Mark, ...]
    starts: tuple[str, ...]


def cut(length: int, marks: Sequence[Mark], cuts: Iterable[int] = ()) -> list[Segment]:
    """Segments that follow each other from 0 to ``length``, cut wherever a mark begins or ends and at ``cuts``.

    Marks that reach past the end are cut at the end. Cost grows with the number of marks and of segments they cover.
    """
    opening: dict[int, list[Mark]] = defaultdict(list)
    edges = {0, length, *(at for at in cuts if 0 < at < length)}
    for mark in marks:
        if mark.span.start < length:
            opening[mark.span.start].append(mark)
            edges |= {mark.span.start, min(mark.span.end, length)}
    return list(_walk(sorted(edges), opening))


def _walk(edges: list[int], opening: dict[int, list[Mark]]) -> Iterable[Segment]:
    active: list[Mark] = []
    for start, end in itertools.pairwise(edges):
        active = [mark for mark in active if mark.span.end > start]
        new = opening.get(start, [])
        active.extend(new)
        yield Segment(start, end, tuple(active), tuple(mark.id for mark in new))
