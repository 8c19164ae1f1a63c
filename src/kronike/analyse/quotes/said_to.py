"""To whom or in what it was said: an outlet ("til Avisa"), a medium ("på Twitter"), a channel ("i en tale")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.quotes.views import PAUSES
from kronike.model import NameType
from kronike.words.names import body_noun

if TYPE_CHECKING:
    from kronike.analyse.quotes.views import View

_WITHIN = 14


def said_to(view: View, start: int) -> str | None:
    """The outlet or medium named behind a cue and its subject, from token ``start`` on."""
    if start < len(view) and start and view.low[start - 1] in view.cues.told:
        mention = view.whole(start)
        if mention is not None and mention.type is NameType.ORGANISATION:
            return mention.name
    for index in range(start, min(len(view) - 1, start + _WITHIN)):
        word = view.low[index]
        if word in view.cues.that or (word in PAUSES and word != ","):
            return None
        via = _addressee(view, index) if word in view.cues.addressed else None
        via = via or (_medium(view, index) if word in view.cues.media else None)
        if via:
            return via
    return None


def _addressee(view: View, index: int) -> str | None:
    for at in range(index + 1, min(len(view), index + 4)):
        mention = view.whole(at)
        if mention is not None:
            return mention.name if mention.type is NameType.ORGANISATION else None
        if body_noun(view.tokens[at].text, view.language):
            return view.tokens[at].text
        if view.low[at] in PAUSES:
            return None
    return None


def _medium(view: View, index: int) -> str | None:
    mention = view.whole(index + 1)
    if mention is not None:
        return mention.name if mention.type is NameType.ORGANISATION else None
    for at in range(index + 1, min(len(view), index + 4)):
        if view.low[at].endswith(tuple(view.cues.channels)):
            return view.tokens[at].text
        if view.low[at] in PAUSES:
            return None
    return None
