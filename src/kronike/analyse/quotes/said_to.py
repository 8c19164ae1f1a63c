"""To whom or in what it was said: an outlet ("til Avisa"), a medium ("på Twitter"), a channel ("i en tale")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.quotes.roles import role_noun
from kronike.analyse.quotes.views import PAUSES
from kronike.model import NameType, Span
from kronike.words.names import body_noun
from kronike.words.sources import by_name

if TYPE_CHECKING:
    from kronike.analyse.quotes.roles import Subject
    from kronike.analyse.quotes.views import Cue, View

_WITHIN = 14
_SOON = 4
_LONGEST = 5


def said_to(view: View, start: int) -> str | None:
    """The outlet or medium named behind a cue and its subject, from token ``start`` on."""
    told = _told(view, start)
    if told:
        return told
    for index in range(start, min(len(view) - 1, start + _WITHIN)):
        word = view.low[index]
        if word in view.cues.that or (word in PAUSES and word != ","):
            return None
        via = _addressee(view, index) if word in view.cues.addressed else None
        via = via or (_medium(view, index) if word in view.cues.media else None)
        if via:
            return via
    return None


def addressee(view: View, cue: Cue, subject: Subject | None) -> Span | None:
    """The words for whom it was said to: right behind a verb of telling, or behind "to" and past the subject."""
    behind = cue.last + 1
    if view.low[cue.last] in view.cues.told:
        return _hearer(view, behind)
    if subject and subject.first > cue.last:
        behind = subject.last + 1
    for at in range(behind, min(len(view) - 1, behind + _SOON)):
        if view.low[at] in view.cues.addressed:
            return _hearer(view, at + 1)
        if view.low[at] in PAUSES or view.low[at] in view.cues.that:
            return None
    return None


def _hearer(view: View, first: int) -> Span | None:
    """The noun phrase from ``first`` on, if it names a person or a body; a personal pronoun too."""
    last = first
    while last + 1 < len(view) and view.tokens[last].upos in {"DET", "ADJ", "NUM"}:
        last += 1
    if last >= len(view):
        return None
    if view.whole(last) is not None:
        last = view.run(last)[1]
    while (
        last + 1 < len(view)
        and view.mentions[last] is None
        and view.tokens[last + 1].upos in {"NOUN", "PROPN"}
        and last - first < _LONGEST
    ):
        last += 1
    words = range(first, last + 1)
    named = any(
        (mention := view.whole(at)) is not None and mention.type is not NameType.LOCATION for at in words
    ) or any(role_noun(view, at) is not None for at in words)
    return Span(view.tokens[first].span.start, view.tokens[last].span.end) if named else None


def _told(view: View, start: int) -> str | None:
    """The organisation right behind a verb of telling, past an article ("told the Gazette")."""
    if not 0 < start < len(view) or view.low[start - 1] not in view.cues.told:
        return None
    mention = view.whole(start + 1 if view.low[start] in view.names.determiners else start)
    return mention.name if mention is not None and mention.type is NameType.ORGANISATION else None


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
    """What "in" or "on" names, if one can speak there: "leader N.N. in the Union" only says whose leader it is."""
    mention = view.whole(index + 2 if view.low[index + 1] in view.names.articles else index + 1)
    if mention is not None:
        return mention.name if _carries_speech(view, mention.name) else None
    for at in range(index + 1, min(len(view), index + 4)):
        if view.low[at].endswith(tuple(view.cues.channels)):
            return _held_with(view, at) or view.tokens[at].text
        if view.low[at] in PAUSES:
            return None
    return None


def _held_with(view: View, channel: int) -> str | None:
    """The outlet behind a channel: "in an interview with the BBC"."""
    for at in range(channel + 2, min(len(view), channel + 4)):
        mention = view.whole(at)
        if mention is not None and view.low[channel + 1] in view.cues.stops:
            return mention.name if _carries_speech(view, mention.name) else None
    return None


def _carries_speech(view: View, name: str) -> bool:
    """Whether a name is a known publisher's, a social medium's, or ends as those of papers and stations do."""
    if name.casefold() in view.cues.platforms or name in by_name():
        return True
    return name.rpartition(" ")[2].casefold().endswith(tuple(view.cues.outlets))
