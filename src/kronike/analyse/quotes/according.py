"""Sources named by a preposition: "according to", "ifølge", before, behind or inside the clause."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kronike.analyse.quotes.content import Content
from kronike.analyse.quotes.found import reported
from kronike.analyse.quotes.roles import Person, Subject
from kronike.analyse.quotes.subjects import subject_behind
from kronike.analyse.quotes.views import PAUSES

if TYPE_CHECKING:
    from kronike.analyse.quotes.found import Found
    from kronike.analyse.quotes.views import Cue, View

_STAMP = 4
_VERBAL = frozenset({"VERB", "AUX"})


def according(number: int, view: View, cue: Cue) -> Found | None:
    """What a source is given for, and the source."""
    subject = _source(view, cue)
    if subject is None or (not subject.names and view.low[subject.last] in view.cues.rules):
        return None
    behind = subject.last + 1
    if behind >= view.end() or (view.low[behind] in PAUSES and behind + 1 >= view.end()):
        return reported(number, view, cue, subject, _final(view, cue))
    return reported(number, view, cue, subject, _inside(view, cue, subject))


def _source(view: View, cue: Cue) -> Subject | None:
    """The noun phrase behind the preposition, as far as the parse has it."""
    start = cue.last + 1
    if start >= view.end():
        return None
    found = subject_behind(view, start, loose=True)
    if view.low[start] in view.cues.first:
        found = Subject(start, start, person=Person.FIRST)
    last = _phrase_end(view, cue)
    if found is None:
        return Subject(start, last, head=view.low[last]) if last >= start else None
    return replace(found, last=max(found.last, last)) if not found.person else found


def _phrase_end(view: View, cue: Cue) -> int:
    """The last token of the phrase that the preposition marks; before its first where the parse has none."""
    tree = view.tree
    head = next((it for it in tree.above(cue.first) if it > cue.last), -1)
    if head < 0 or view.tokens[head].upos in _VERBAL or (tree.children(head, "nsubj", "cop", "aux")):
        return cue.last
    last = tree.reach(head)[1]
    for child in tree.children(head, "conj"):  # a clause is no part of a noun phrase
        if child > head and view.tokens[child].upos in _VERBAL:
            last = min(last, tree.reach(child)[0] - 1)
    while last > cue.last and view.low[last] in PAUSES - {")"}:
        last -= 1
    return last


def _final(view: View, cue: Cue) -> Content:
    """The words before a source that ends its sentence."""
    end = cue.first - 1 if view.low[cue.first - 1] in PAUSES else cue.first
    return Content(content_start(view, end), end)


def _inside(view: View, cue: Cue, subject: Subject) -> Content:
    """The clause that a source opens or interrupts."""
    start, end = _clause(view, cue, subject)
    if cue.first <= start + 1:
        return Content(subject.last + 1, end)
    pause = view.low[cue.first - 1] in PAUSES
    gap = (cue.first - pause, subject.last + 1 + (view.low[subject.last + 1] in PAUSES))
    return Content(content_start(view, end), end, gap) if start == 0 else Content(start, end, gap)


def _clause(view: View, cue: Cue, subject: Subject) -> tuple[int, int]:
    """The bounds of the clause: the sentence, or one that "but" or "and" adds to it."""
    tree = view.tree
    for above in tree.above(cue.first):
        if above <= cue.last or cue.last < above <= subject.last:
            continue
        if tree.relation(above) in {"conj", "parataxis"} and view.tokens[above].upos not in {"NOUN", "PROPN"}:
            first, last = tree.reach(above)
            while first < cue.first and (view.low[first] in PAUSES or tree.relation(first) == "cc"):
                first += 1
            return first, min(last + 1, view.end())
    return 0, view.end()


def content_start(view: View, end: int) -> int:
    """Behind "det kom meldinger om at" where a clause hangs on a noun like that, else the start.

    A clock time and a colon that open the sentence, as in a live report, are no part of it.
    """
    stamp = next((at for at in range(1, min(end - 1, _STAMP)) if view.low[at] == ":"), 0)
    if stamp and view.low[stamp - 1][0].isdecimal():
        return stamp + 1
    for index in range(end - 2):
        if view.low[index] in view.cues.accounts and view.low[index + 1] in view.cues.of | view.cues.that:
            return index + (3 if view.low[index + 2] in view.cues.that else 2)
    return 0
