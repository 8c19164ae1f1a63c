"""What changed between two captures of one address: an observation of the texts, told without a reason for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kronike.model.span import Span


class EditKind(StrEnum):
    """What became of a finding from one capture of an address to the next."""

    CHANGED = "changed"
    DROPPED = "dropped"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """A figure or an event that the later capture of an address tells otherwise, no longer, or for the first time.

    ``document`` is the later capture, ``of`` the earlier; ``finding`` and ``span`` are of the later, ``was`` and
    ``old_span`` of the earlier, and ``None`` where there is none. ``words`` says it in a sentence.
    """

    id: str
    kind: EditKind
    document: str
    of: str
    words: str
    finding: str | None = None
    span: Span | None = None
    was: str | None = None
    old_span: Span | None = None
