"""A trigger that was found in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from kronike.model import Span
from kronike.words.events import EventKind

__all__ = ["Hit"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger at tokens ``first`` to ``last``, which hangs on the token ``head``.

    ``carrier`` is the verb that carries a noun, ``head`` itself for a verb and -1 where there is none. ``weak`` ones
    count only where an actor does it.
    """

    first: int
    last: int
    span: Span
    name: str
    kind: EventKind
    head: int
    carrier: int = -1
    weak: bool = False

    @property
    def verb(self) -> bool:
        """Whether the trigger is a verb."""
        return self.carrier == self.head
