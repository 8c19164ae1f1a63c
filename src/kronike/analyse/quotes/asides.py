"""A cue and its subject set off by commas, inside what was said or at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.quotes.content import Content
from kronike.analyse.quotes.views import MARKS

if TYPE_CHECKING:
    from kronike.analyse.quotes.roles import Subject
    from kronike.analyse.quotes.views import Cue, View

INTERRUPTED = 3
"""How many tokens must follow what interrupts a clause for it to go on."""
_INTERPOSED = 12
_FAR = 16
_VERBAL = frozenset({"VERB", "AUX"})
_JOINS = frozenset({"CCONJ", "SCONJ", "ADP"})
_CIRCUMSTANCES = frozenset({"ADP", "ADV", "PUNCT", "PROPN", "NOUN", "SCONJ"})


def interposed(view: View, cue: Cue, subject: Subject | None) -> Content | None:
    """The sentence around a cue and its subject that commas set off: "The bridge, Hart said, is safe".

    Only where a clause goes on behind them; an apposition there has no tie to the words before.
    """
    if subject is None or subject.relative >= 0:
        return None
    start, stop = min(cue.first, subject.first), max(cue.last, subject.last) + 1
    if start < 1 or stop + 1 >= view.end() or stop - start > _INTERPOSED:
        return None
    before, behind = view.low[start - 1], view.low[stop]
    if "," not in {before, behind} or not {before, behind} <= {",", *MARKS}:
        return None
    goes_on = _tied(view, start, stop) or view.tokens[stop + 1].upos in _VERBAL or _clause_behind(view, cue, stop)
    return Content(0, view.end(), (start - 1, stop + 1)) if goes_on else None


def _tied(view: View, start: int, stop: int) -> bool:
    """Whether the parse ties the words before what is set off to those behind."""
    tree = view.tree
    behind = (at for at in range(stop + 1, len(view)) if tree.relation(at) != "punct")
    before = (at for at in range(start - 1) if tree.relation(at) != "punct")
    return any(tree.head(at) < start for at in behind) or any(tree.head(at) >= stop for at in before)


def _clause_behind(view: View, cue: Cue, stop: int) -> bool:
    """Whether a clause of its own follows a phrase without a verb: "In the end, Hart said, nobody came"."""
    if view.tokens[stop + 1].upos in _JOINS or any(view.tokens[at].upos in _VERBAL for at in range(cue.first - 1)):
        return False
    return any(view.tree.relation(at) == "nsubj" and at > stop for at in range(stop + 1, len(view)))


def closed(view: View, cue: Cue, subject: Subject | None) -> Content | None:
    """All before a cue that a comma parts from it and that ends the sentence with its subject."""
    at = cue.first - 1
    if subject is None or at < INTERRUPTED or view.low[-1] == ":":
        return None
    between = [view.tokens[it].upos for it in range(cue.last + 1, subject.first)]
    if subject.first <= cue.last or between not in ([], ["CCONJ"]):  # "both … and …"
        return None
    if view.low[at] not in {",", "!", "?"}:
        return None
    return Content(0, cue.first) if view.end() - subject.last <= _INTERPOSED else None


def trailing(view: View, cue: Cue, verb: int, subject: Subject | None) -> Content | None:
    """All before a comma, a subject and a cue without a clause of its own: "It is safe, Hart said on Monday"."""
    if subject is None or subject.last != cue.first - 1 or view.low[-1] == ":":
        return None
    start = subject.first
    if start > 1 and view.low[start - 1] != "," and view.tokens[start - 1].upos in {"SCONJ", "ADP"}:
        start -= 1  # "…, as Hart said"
    if start <= INTERRUPTED or view.low[start - 1] != ",":
        return None
    behind = cue.last + 1
    if behind < view.end() and (view.tokens[behind].upos not in _CIRCUMSTANCES or _clause_on(view, verb, behind)):
        return None
    return Content(0, start) if any(view.tokens[at].upos in _VERBAL for at in range(start - 1)) else None


def _clause_on(view: View, verb: int, behind: int) -> bool:
    """Whether a clause follows the cue that is what it says."""
    that = any(view.low[at] in view.cues.that for at in range(behind, min(len(view), behind + _FAR)))
    return that or any(child >= behind for child in view.tree.children(verb, "ccomp", "xcomp", "obj"))
