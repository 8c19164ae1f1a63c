"""What an assault was made with, where its own word does not tell: the weapon that hangs on its trigger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.words.events import event_kinds, noun_entries
from kronike.words.weapons import weapon_mode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kronike.analyse.events.triggers import Hit
    from kronike.analyse.quotes.views import View

_PHRASES = ("obl", "nmod", "obj", "nsubj", "compound", "conj", "amod")
_DEEPEST = 2
_OPEN = frozenset({"", "targeted"})
"""Modes that say nothing of the weapon."""


def mode_of(view: View, hit: Hit) -> str | None:
    """The PLOVER mode of an event: that of its kind, or of the weapon named with it."""
    if hit.kind.code != "ASSAULT" or hit.kind.mode not in _OPEN:
        return hit.kind.mode or None
    top = hit.carrier if hit.carrier >= 0 else hit.head
    armed = (_mode(view, at) for at in (*_below(view, hit.head), *_below(view, top)))
    return next((mode for mode in armed if mode), hit.kind.mode) or None


def _mode(view: View, index: int) -> str:
    """The mode of a weapon, or of the assault that a noun tells of ("killed in an air strike")."""
    lemma = view.lemma(index)
    weapon = weapon_mode(lemma, view.language)
    if weapon or view.tokens[index].upos != "NOUN":
        return weapon
    kinds = (event_kinds()[entry.kind] for entry in noun_entries(lemma, view.language) if not entry.others)
    return next((kind.mode for kind in kinds if kind.code == "ASSAULT" and kind.mode not in _OPEN), "")


def _below(view: View, top: int, depth: int = 0) -> Iterator[int]:
    for child in view.tree.children(top, *_PHRASES):
        yield child
        if depth + 1 < _DEEPEST:
            yield from _below(view, child, depth + 1)
