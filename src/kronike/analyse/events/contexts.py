"""What an event is about: the PLOVER contexts that the words of its sentence tell of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.words.contexts import context_of

if TYPE_CHECKING:
    from kronike.analyse.quotes.views import View


def contexts_of(view: View) -> tuple[str, ...]:
    """The contexts in the order of their first words."""
    found = (context_of(word, view.language) for word in view.low)
    return tuple(dict.fromkeys(context for context in found if context))
