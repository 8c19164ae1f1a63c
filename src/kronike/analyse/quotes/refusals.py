"""What somebody would not say ("declined to comment", "has not said when"): told of them, and no claim of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.quotes.bases import base_forms
from kronike.analyse.quotes.clauses import clause_of
from kronike.analyse.quotes.content import Content, head_of
from kronike.analyse.quotes.found import reported
from kronike.model import QuoteKind, Stance

if TYPE_CHECKING:
    from kronike.analyse.quotes.found import Found
    from kronike.analyse.quotes.roles import Subject
    from kronike.analyse.quotes.views import Cue, View


def unsaid(view: View, cue: Cue) -> bool:
    """Whether it is told that something was not said: "would not say", "declined to confirm"."""
    verb = head_of(view, cue)
    if view.low[verb] in view.cues.opines or view.lemma(verb) in view.cues.opines:
        return False
    governor = view.tree.head(verb)
    below = view.tree.relation(verb) == "xcomp" and view.lemma(governor) in view.cues.refuses
    return below or negated(view, verb)


def negated(view: View, verb: int) -> bool:
    """Whether a verb has a negation of its own."""
    return any(view.low[child] in view.cues.negations for child in view.tree.children(verb, "advmod", "det", "case"))


def refused(number: int, view: View, cue: Cue, subject: Subject | None) -> Found | None:
    """The words for what was not said, and who would not say it."""
    verb = head_of(view, cue)
    if subject is None or subject.relative >= 0 or _of_mind(view, verb):
        return None
    declined = view.lemma(verb) in view.cues.refuses
    content = _infinitive(view, verb) if declined else clause_of(view, cue, subject) or _behind(view, cue, verb)
    if content is None or content.first <= cue.last:
        return None
    quote = reported(number, view, cue, subject, content)
    if quote:
        will = declined or any(view.low[it] in view.cues.wills for it in view.tree.children(verb, "aux"))
        below = view.tree.relation(verb) == "xcomp"
        quote.kind, quote.stance = QuoteKind.TOPIC, Stance.REFUSES if will or below else Stance.SILENT
    return quote


def _of_mind(view: View, verb: int) -> bool:
    """Whether it is no verb of saying: one of thought, of what is asked for, or of seeing."""
    words = view.cues
    held = {view.low[verb], view.lemma(verb)} & words.attitudes
    return bool(held) or view.lemma(verb) in words.sees | words.wants or view.low[verb] in words.urges


def _infinitive(view: View, verb: int) -> Content | None:
    """What was refused, if it is to say something."""
    for child in view.tree.children(verb, "xcomp"):
        if child > verb and view.lemma(child) in base_forms(view.language):
            first, last = view.tree.reach(child)
            return Content(max(first, verb + 1), last + 1, topic=True)
    return None


def _behind(view: View, cue: Cue, verb: int) -> Content | None:
    """All that hangs on the verb behind it."""
    last = view.tree.reach(verb)[1]
    return Content(cue.last + 1, last + 1, topic=True) if last > cue.last + 1 else None
