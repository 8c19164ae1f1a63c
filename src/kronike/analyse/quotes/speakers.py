"""Who speaks by the syntax: the subject of a cue, also where it is shared, raised, relative or an agent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kronike.analyse.quotes.roles import Person, Subject, role_noun
from kronike.analyse.quotes.subjects import pronoun, subject_before, subject_behind
from kronike.analyse.quotes.views import PAUSES
from kronike.analyse.quotes.voice import past_place, phrase_of
from kronike.model import NameType

if TYPE_CHECKING:
    from kronike.analyse.quotes.views import Cue, View

_SHARED = 5
"""Over how many governors a subject may be shared."""


def subject_token(view: View, index: int) -> int | None:
    """The token that heads the subject of the verb at ``index``: its own, or one it shares with its governor."""
    tree = view.tree
    for _ in range(_SHARED):
        own = [child for child in tree.children(index, "nsubj") if not _passive(view, child)]
        if own:
            return own[-1] if own[-1] < index or own[0] > index else own[0]
        relation = tree.relation(index)
        if view.tokens[index].deprel == "acl":
            return _sender(view, tree.head(index))
        if relation not in {"conj", "xcomp", "advcl"} or (relation == "advcl" and not _participle(view, index)):
            return None
        index = tree.head(index)
    return None


def _sender(view: View, noun: int) -> int:
    """The token that heads whoever speaks in a thing that says something: "Hart sent a letter calling for peace".

    The thing itself where the sentence names nobody.
    """
    if view.whole(noun) is not None or role_noun(view, noun) is not None:
        return noun
    tree = view.tree
    senders = [child for child in tree.children(tree.head(noun), "nsubj") if child < noun and not _passive(view, child)]
    return senders[-1] if senders and tree.relation(noun) in {"obj", "obl", "nmod"} else noun


def _passive(view: View, index: int) -> bool:
    return view.tokens[index].deprel == "nsubj:pass"


def _participle(view: View, index: int) -> bool:
    feats = view.tokens[index].feats
    return "VerbForm=Part" in feats or "VerbForm=Ger" in feats or "VerbForm=Inf" in feats


def inverted_subject(view: View, cue: Cue) -> Subject | None:
    """Who stands right behind a cue that closes its sentence, where the parse has no subject of its own for it.

    "…, notify the Observatory": in machine translation the parse takes the speaker for an object.
    """
    if not cue.first or view.low[cue.first - 1] not in PAUSES or view.low[cue.last] in view.cues.told:
        return None
    if _participle(view, cue.first) or view.tree.children(cue.first, "nsubj"):
        return None
    found = subject_behind(view, cue.last + 1, loose=True)
    if found is None or not (found.names or found.body or found.person or found.definite):
        return None
    _, last = phrase_of(view, found, cue)
    return found if last + 1 >= view.end() else None


def subject_by_relation(view: View, cue: Cue) -> Subject | None:
    """The subject of a cue as the parse has it."""
    if not view.tree.parsed:
        return None
    token = subject_token(view, cue.first)
    return subject_at(view, token) if token is not None and not cue.first <= token <= cue.last else None


def subject_at(view: View, token: int) -> Subject | None:
    """The noun phrase that a token heads, resolved as far as its words tell."""
    if view.low[token] in view.cues.things:
        return Subject(token, token, person=Person.IT)
    if view.low[token] in view.names.impersonal and not pronoun(view, token):
        return None
    alone = pronoun(view, token)
    if alone:
        return alone
    if view.low[token] in view.cues.first:
        return Subject(token, token, person=Person.FIRST)
    first, last = view.tree.reach(token)
    if view.low[token] in view.cues.relative:
        return _antecedent(view, token)
    first = past_place(view, _content(view, first, last), token)
    found = subject_behind(view, first, loose=True, limit=max(view.run(last)[1], token) + 1)
    if found and found.names and _only_whose(view, token, found):
        found = None
    if found is None or not found.first <= last:
        return Subject(first, token, head=view.low[token]) if first <= token else None
    if not found.names and not found.person and found.first > token:  # a noun only by what belongs to it is a role
        return Subject(first, found.last, head=view.low[token])
    if not found.names and found.last < token:
        return replace(found, last=token, head=role_noun(view, token) or view.low[token])
    return found if found.last <= last or found.names else replace(found, last=last)


def _only_whose(view: View, token: int, found: Subject) -> bool:
    """Whether the names only tell whose the noun behind them is: "U.S. estimates"."""
    named = view.whole(token) is not None or any(mention.type is NameType.PERSON for mention in found.names)
    return not named and found.last < token and view.tokens[token].upos == "NOUN"


def _content(view: View, first: int, last: int) -> int:
    """Past marks and words that only join at the start of a phrase."""
    while first < last and (view.low[first] in PAUSES or view.tokens[first].upos == "CCONJ"):
        first += 1
    return first


def _antecedent(view: View, token: int) -> Subject | None:
    """What a relative pronoun stands for."""
    for above in view.tree.above(token):
        if view.tokens[above].deprel.startswith("acl"):
            noun = view.tree.head(above)
            first, _ = view.tree.reach(noun)
            found = subject_behind(view, first, loose=True) if noun < token else None
            return replace(found, relative=token) if found else None
    before = token - 1 - (view.low[token - 1] == ",")
    found = subject_before(view, before + 1) if before > 0 else None
    return replace(found, relative=token) if found and found.last == before else None
