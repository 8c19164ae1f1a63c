"""Where reported speech ends: before the next verb of saying, and before what only stands beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kronike.analyse.quotes.spoken import cues_of
from kronike.analyse.quotes.views import MARKS

if TYPE_CHECKING:
    from kronike.analyse.quotes.content import Content
    from kronike.analyse.quotes.views import Cue, View

_FEWEST = 3
"""How many words must have been said before a border is looked for."""
_NEAR = 5
_SUBJECT = frozenset({"ADV", "PRON", "PROPN", "NOUN", "DET", "ADJ", "AUX"})


def bounded(view: View, cue: Cue, content: Content) -> Content:
    """The content behind a cue without what follows it in the narrator's own voice; marks keep their words together."""
    if content.first <= cue.last or content.gap is not None:
        return content
    marked = False
    for at in range(content.first, content.end):
        if view.low[at] in MARKS:
            marked = not marked
        elif not marked and at >= content.first + _FEWEST and _ends(view, at, topic=content.topic):
            return replace(content, end=at)
    return content


def _ends(view: View, at: int, *, topic: bool) -> bool:
    word = view.low[at]
    if word == ";":
        return True
    if word == "," and at + 1 < len(view):
        if _adds(view, at + 1):
            return True
        return view.low[at + 1] in view.cues.contrasts or (topic and view.low[at + 1] in view.cues.relative)
    return word in view.cues.conjunctions | view.cues.breaks and _told_on(view, at)


def _adds(view: View, at: int) -> bool:
    """Whether a participle of a verb of saying begins here: "…, arguing that nobody had looked"."""
    feats = view.tokens[at].feats
    participle = "Tense=Pres" in feats and "VerbForm=Part" in feats
    return participle and any(other.first == at for other in cues_of(view))


def _told_on(view: View, at: int) -> bool:
    """Whether "and" or "but" joins the next verb of saying: "said it was over and warned that", "but he said that"."""
    verb = next((it for it in range(at + 1, min(at + 1 + _NEAR, len(view))) if view.tokens[it].upos == "VERB"), -1)
    if verb < 0 or "VerbForm=Fin" not in view.tokens[verb].feats:
        return False
    subject = {view.tokens[it].upos for it in range(at + 1, verb)} <= _SUBJECT
    return subject and any(other.first == verb for other in cues_of(view))
