"""What is said in the passive: by somebody named behind "by", or by nobody named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.quotes.clauses import clause_of
from kronike.analyse.quotes.content import Content
from kronike.analyse.quotes.found import reported
from kronike.analyse.quotes.speakers import subject_at

if TYPE_CHECKING:
    from kronike.analyse.quotes.found import Found
    from kronike.analyse.quotes.roles import Subject
    from kronike.analyse.quotes.views import Cue, View

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "advcl"})


def passive(number: int, view: View, cue: Cue) -> Found | None:
    """What was said: "it was reported that …", "the bridge is expected to open", "the plan was first told by Hart"."""
    subject = next((child for child in view.tree.children(cue.first, "nsubj") if child < cue.first), -1)
    agent = _agent(view, cue)
    if subject < 0 or view.low[subject] in view.names.impersonal | view.cues.things:
        content = clause_of(view, cue, None)
        told = content and content.first > cue.last and view.low[content.first - 1] in view.cues.that
        return reported(number, view, cue, agent, content) if content and told else None
    content = _of_subject(view, cue, subject, agent)
    return reported(number, view, cue, agent, content) if content else None


def _agent(view: View, cue: Cue) -> Subject | None:
    """Who it was said by."""
    for child in view.tree.children(cue.first, "obl"):
        if view.tokens[child].deprel == "obl:agent" and child > cue.last:
            found = subject_at(view, child)
            return found if found and (found.names or found.body or found.head) else None
    return None


def _of_subject(view: View, cue: Cue, subject: int, agent: Subject | None) -> Content | None:
    """What the verb says of its subject, around the verb; the subject alone where an agent says it."""
    tree = view.tree
    first, last = tree.reach(subject)
    if view.tokens[subject].deprel != "nsubj:pass" or last >= cue.first:
        return None
    behind = [it for it in tree.children(cue.first, *_COMPLEMENTS) if it > cue.last]
    if behind and view.low[cue.first] in view.cues.supposed:
        start, end = tree.reach(behind[0])
        return Content(first, end + 1, (last + 1, max(start, cue.last + 1)))
    return Content(first, last + 1, topic=True) if agent else None
