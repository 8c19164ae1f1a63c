"""Nouns that a clause hangs on: "Hart's claim that …", "meldinger om at …", "a statement saying …"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kronike.analyse.quotes.content import Content, to_pause
from kronike.analyse.quotes.found import reported
from kronike.analyse.quotes.speakers import subject_at, subject_token
from kronike.analyse.quotes.views import PAUSES, Cue

if TYPE_CHECKING:
    from kronike.analyse.quotes.found import Found
    from kronike.analyse.quotes.roles import Subject
    from kronike.analyse.quotes.views import View

_NEAR = 8


def noun_quotes(number: int, view: View) -> list[Found]:
    """What the nouns of a sentence say, each with whose it is where that is told."""
    found: list[Found] = []
    if view.cues.accounts.isdisjoint(view.low):
        return found
    for index in range(1, len(view) - 2):
        if view.low[index] not in view.cues.accounts or view.tokens[index].upos != "NOUN":
            continue
        content = _clause(view, index)
        voice = _owner(view, index) if content else None
        if content and voice:
            quote = reported(number, view, Cue(index, index), voice, content)
            found += [quote] if quote else []
    return found


def _clause(view: View, index: int) -> Content | None:
    """The clause that "that" or "of that" opens behind a noun, or the infinitive that hangs on it."""
    tree = view.tree
    for at in range(index + 1, min(index + _NEAR, view.end())):
        if view.low[at] in view.cues.that:
            close = at == index + 1 or (at == index + 2 and view.low[index + 1] in view.cues.of)
            if not close and not tree.within(at, index):
                return None
            top = tree.head(at)
            end = tree.reach(top if top > at else index)[1] + 1
            return Content(at + 1, to_pause(view, min(max(end, at + 1), view.end())))
        if view.low[at] in view.cues.infinitive and _governs(view, index, tree.head(at)):
            return Content(at, to_pause(view, min(tree.reach(tree.head(at))[1] + 1, view.end())))
        if view.low[at] in PAUSES or view.tokens[at].upos in {"VERB", "AUX"}:
            return None
    return None


def _governs(view: View, index: int, verb: int) -> bool:
    """Whether an infinitive behind a noun is what the noun tells of: a plan, a promise."""
    tree = view.tree
    own = tree.head(verb) == index and tree.relation(verb) in {"acl", "xcomp", "advcl", "ccomp"}
    return own and view.tokens[verb].upos == "VERB"


def _owner(view: View, index: int) -> Subject | None:
    """Whose claim it is: a genitive, a phrase with "by" or "from", or whoever makes it."""
    tree, words = view.tree, view.cues
    for child in tree.children(index, "nmod", "det"):
        owned = child < index and (view.tokens[child].deprel == "nmod:poss" or _genitive(view, child))
        made = child > index and any(view.low[it] in words.sources for it in tree.children(child, "case"))
        if owned or made:
            owner = subject_at(view, child)
            return replace(owner, genitive=owned) if owner else None
    governor = tree.head(index)
    if tree.relation(index) not in {"obj", "obl"} or governor == index:
        return None
    token = subject_token(view, governor)
    return subject_at(view, token) if token is not None and token < index else None


def _genitive(view: View, index: int) -> bool:
    return "Case=Gen" in view.tokens[index].feats or "Poss=Yes" in view.tokens[index].feats
