"""Where words of public life are meant in their everyday sense: by who takes part, and by who else is told of."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from kronike.analyse.events.actors import is_actor, sort_of
from kronike.analyse.events.participants import participants
from kronike.model import MentionKind, NameType
from kronike.words.actors import name_sort
from kronike.words.triggers import trigger_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kronike.analyse.events.hit import Hit
    from kronike.analyse.quotes.views import View
    from kronike.model import Participant

_PUBLIC = frozenset({"state", "official", "armed", "protester"})
_OURSELVES = ("Person=1", "Person=2")
_QUOTES = frozenset("\"“”„«»'‘’")
_ABOUT_WITHIN = 4
_NEAR = 1
_FEW, _SHARE = 2, 4
"""A report is about public life where at least so many of its sentences, and one in so many, tell of it."""


def is_everyday(view: View, hit: Hit) -> bool:
    """Whether a word that is also of everyday life is meant so, by its own sentence.

    It is where a thing does it ("the dish appealed to us"), where only writer or reader do, and where they are in the
    sentence and nobody public is. What stands in quotation marks is somebody else's, and not judged.
    """
    if not hit.kind.everyday or not view.tree.parsed:
        return False
    taking = participants(view, hit)
    if any(each.kind in _PUBLIC for each in taking):
        return False
    if hit.verb and hit.kind.things and _done_by_thing(view, taking):
        return True
    if not _QUOTES.isdisjoint(view.low):
        return False
    if is_public(view):
        acting = [each for each in taking if each.role == "agent"] or taking
        return bool(acting) and all(_alone(view, each) for each in acting)
    return any(_ourselves(view, at) for at in range(len(view)))


def talked_about(view: View, hit: Hit) -> bool:
    """Whether a noun is only the word that is talked of: "the definition of torture", "the word ‘war’"."""
    if hit.verb or hit.carrier >= 0:
        return False
    about, at = trigger_words(view.language).about, hit.first - 1
    skipped = _QUOTES | trigger_words(view.language).of
    while at >= 0 and hit.first - at <= _ABOUT_WITHIN and view.low[at] in skipped:
        at -= 1
    return at >= 0 and view.low[at] in about


def public_sentences(views: Sequence[View]) -> frozenset[int]:
    """The numbers of the sentences where public life is near: told there, right beside, or what the report is about.

    Of a text of a sentence or two nobody can tell, and all are.
    """
    told = {view.number for view in views if is_public(view)}
    if len(views) <= _FEW or (len(told) >= _FEW and len(told) * _SHARE >= len(views)):
        return frozenset(view.number for view in views)
    return frozenset(number + step for number in told for step in range(-_NEAR, _NEAR + 1))


def is_public(view: View) -> bool:
    """Whether a sentence tells of states, officials, armed groups or protesters, or names a place or a known body."""
    return any(_names_public(view, at) for at in range(len(view)))


def _names_public(view: View, at: int) -> bool:
    mention = view.mentions[at]
    if mention is not None and mention.kind is MentionKind.NAME and mention.type is not NameType.PERSON:
        return mention.acts or mention.type is NameType.LOCATION or bool(name_sort(mention.name, view.language))
    return sort_of(view, at) in _PUBLIC


def _done_by_thing(view: View, taking: Sequence[Participant]) -> bool:
    acting = [each for each in taking if each.role == "agent"]
    return bool(acting) and not any(each.mention or each.kind or _stands_for(view, each) for each in acting)


def _stands_for(view: View, each: Participant) -> bool:
    """Whether the words for somebody hold a pronoun, a name or a noun for an actor."""
    return any(view.tokens[at].upos in ("PRON", "PROPN", "ADJ") or is_actor(view, at) for at in _tokens(view, each))


def _alone(view: View, each: Participant) -> bool:
    """Whether somebody is writer or reader, or one of theirs ("my friend"): "we" may be a government."""
    own = [at for at in _tokens(view, each) if _ourselves(view, at)]
    return bool(own) and not any(
        "Person=1" in view.tokens[at].feats and "Number=Plur" in view.tokens[at].feats for at in own
    )


def _ourselves(view: View, at: int) -> bool:
    return any(person in view.tokens[at].feats for person in _OURSELVES) and view.tokens[at].upos != "VERB"


def _tokens(view: View, each: Participant) -> range:
    first = bisect_left(view.tokens, each.span.start, key=lambda token: token.span.start)
    return range(first, bisect_left(view.tokens, each.span.end, key=lambda token: token.span.start))
