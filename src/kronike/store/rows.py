"""What the store hands out that is not a word of the model."""

from __future__ import annotations

from dataclasses import dataclass

from kronike.model import Analysis, Chronicle, Duplicate, Reading, Record, Span


@dataclass(frozen=True, slots=True)
class Kept:
    """A report as kept. ``withdrawn``: the input it came from no longer gives it, and nothing took its place."""

    reading: Reading
    analysis: Analysis
    superseded_by: str | None = None
    withdrawn: bool = False

    @property
    def set_aside(self) -> str | None:
        """Why the report does not count, in words, or ``None`` where it does."""
        if self.superseded_by:
            return f"superseded by {self.superseded_by}"
        return "no longer in its input" if self.withdrawn else None


@dataclass(frozen=True, slots=True)
class KeptInput:
    """What keeping an input changed, as ids of documents.

    ``added`` are new, ``reread`` were there and read differently (their analysis is to be redone), ``unchanged`` were
    there as they are, ``superseded`` gave way to another capture, ``withdrawn`` are no longer in the input.
    """

    added: tuple[str, ...] = ()
    reread: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    superseded: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolved:
    """What was resolved and told last."""

    record: Record
    chronicle: Chronicle
    duplicates: tuple[Duplicate, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What an id stands for: ``document`` and ``span`` of a finding, ``payload`` (JSON) of what is kept on its own."""

    id: str
    kind: str
    document: str | None = None
    span: Span | None = None
    payload: str | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a store holds; ``findings`` and ``resolved`` by kind, in order of name."""

    inputs: int
    documents: int
    superseded: int
    withdrawn: int
    analysed: int
    troubles: int
    judgements: int
    findings: tuple[tuple[str, int], ...]
    resolved: tuple[tuple[str, int], ...]
