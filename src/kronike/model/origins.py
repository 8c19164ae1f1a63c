"""Which reports go back to one source, and the decisions on pairs that say so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kronike.model.span import Span


class LineageKind(StrEnum):
    """How a report goes back to another, or both to a third."""

    COPY = "copy"
    REWRITE = "rewrite"
    TRANSLATION = "translation"
    CITATION = "citation"
    CAPTURE = "capture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Two reports that go back to one source: ``document``, in the order of reports the later, and ``of``.

    A decision that rests on the two alone. ``alike`` is how much of the shorter of the two stands in the other, 0 to 1;
    ``passages`` are pairs of spans, of ``document`` and of ``of``, that tell the same, the plainest first; ``reason``
    puts it in words.
    """

    document: str
    of: str
    kind: LineageKind
    reason: str
    alike: float = 0.0
    passages: tuple[tuple[Span, Span], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Documents (and statements) that go back to one source, with the evidence for it in words.

    ``lineage`` are the decisions on pairs that hold the group together.
    """

    id: str
    documents: tuple[str, ...]
    statements: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    lineage: tuple[Lineage, ...] = ()
