"""Where a report tells of war or violent crime: "killed" is an attack there, and an accident elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.words.actors import known_sort
from kronike.words.triggers import of_violence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kronike.analyse.quotes.views import View

_NEAR = 1
_FEW, _SHARE = 2, 6
"""A report is about violence where at least so many of its sentences, and one in so many, hold words of it."""


def violent_sentences(views: Sequence[View]) -> frozenset[int]:
    """The numbers of the sentences in which violence is near: told there, right beside, or what the report is about."""
    told = {view.number for view in views if _tells_of_it(view)}
    if len(told) >= _FEW and len(told) * _SHARE >= len(views):
        return frozenset(view.number for view in views)
    return frozenset(number + step for number in told for step in range(-_NEAR, _NEAR + 1))


def _tells_of_it(view: View) -> bool:
    """Whether a sentence holds a word of violence or the name of an armed group."""
    if any(of_violence(word, view.language) for word in view.low):
        return True
    return any(mention and known_sort(mention.name, view.language) == "armed" for mention in view.mentions)
