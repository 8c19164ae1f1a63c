"""A stretch of a sentence that was said, and what of a cue governs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kronike.analyse.quotes.views import PAUSES

if TYPE_CHECKING:
    from kronike.analyse.quotes.views import Cue, View

_JOINTS = frozenset({"CCONJ", "SCONJ"})


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens ``first`` up to ``end``; ``gap`` are those from the first up to the second that interrupt them.

    ``topic``: it is what was spoken about, not what was said.
    """

    first: int
    end: int
    gap: tuple[int, int] | None = None
    topic: bool = False


def head_of(view: View, cue: Cue) -> int:
    """The token of a cue that governs its others."""
    tree = view.tree
    for index in range(cue.first, cue.last + 1):
        if not cue.first <= tree.head(index) <= cue.last or tree.head(index) == index:
            return index
    return cue.first


def to_pause(view: View, end: int) -> int:
    """The end moved to the next pause or joint, where the parse has cut a clause short in the middle of its words."""
    while end < len(view) and not (view.low[end] in PAUSES or view.tokens[end].upos in _JOINTS):
        end += 1
    return end
