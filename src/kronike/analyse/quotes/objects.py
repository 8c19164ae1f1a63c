"""What was said or spoken about where no clause tells it: the object of a verb, or what its preposition brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.quotes.content import Content, to_pause
from kronike.analyse.quotes.views import MARKS, PAUSES

if TYPE_CHECKING:
    from kronike.analyse.quotes.roles import Subject
    from kronike.analyse.quotes.views import Cue, View

_TAIL = frozenset({"obl", "xcomp", "nmod", "acl", "ccomp", "advcl", "punct", "conj"})
_OPENING = frozenset((mark,) for mark in MARKS)
_NEAR = 8
"""How far behind a verb the preposition may stand that brings its topic."""


def about(view: View, cue: Cue, verb: int) -> Content | None:
    """What it is reported or spoken of: "melder om harde angrep", "spoke at length about the bridge"."""
    plain = {view.low[cue.first], view.lemma(cue.first)} & view.cues.reports_of
    wanted = view.cues.about.get(view.lemma(verb), view.cues.of if plain else frozenset())
    last = min(len(view) - 1, cue.last + (_NEAR if view.lemma(verb) in view.cues.about else 1))
    for at in range(cue.last + 1, last + 1):
        if view.low[at] in wanted and at + 1 < len(view) and view.tokens[at + 1].upos != "NUM":
            head = next((it for it in view.tree.above(at) if it > at), at + 1)
            end = min(max(view.tree.reach(head)[1], at + 1) + 1, view.end())
            return Content(at + 1, to_pause(view, end), topic=_topical(view, verb))
        if view.low[at] in PAUSES or view.tokens[at].upos in {"VERB", "AUX"}:
            return None
    return None


def _topical(view: View, verb: int) -> bool:
    return view.lemma(verb) in view.cues.topics


def object_of(view: View, cue: Cue, verb: int) -> Content | None:
    """What a verb like "criticise" or "announce" is about: its object and what is said of it."""
    tree, lemma = view.tree, view.lemma(verb)
    tells = lemma in view.cues.judges or (lemma in view.cues.topics and lemma not in view.cues.about)
    if not tells or view.tokens[verb].upos != "VERB":
        return None
    objects = [child for child in tree.children(verb, "obj", "xcomp") if child > cue.last]
    if not objects:
        return None
    first, last = tree.reach(objects[0])
    bare = last
    for other in tree.children(verb, *_TAIL):
        next_to = {last + 1, last + 1 + (view.low[last + 1 : last + 2] in _OPENING)}
        if tree.relation(other) == "advcl" and tree.children(other, "nsubj"):
            break  # when and why, not what
        if other > objects[0] and tree.reach(other)[0] in next_to and view.low[last + 1] not in PAUSES - MARKS:
            last = tree.reach(other)[1]
    if first <= cue.last or (view.tokens[objects[0]].upos == "PRON" and bare == last):
        return None
    return Content(first, to_pause(view, last + 1), topic=_topical(view, verb))


def scene(view: View, verb: int, subject: Subject | None) -> Content | None:
    """What a witness saw: "a reporter saw dozens of people sit in a field"."""
    if subject is None or view.lemma(verb) not in view.cues.sees:
        return None
    floor = max(verb, subject.last)
    seen = [it for it in view.tree.children(verb, "obj", "ccomp", "xcomp", "obl") if it > floor]
    if not seen:
        return None
    return Content(floor + 1, max(view.tree.reach(it)[1] for it in seen) + 1)
