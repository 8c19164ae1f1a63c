"""What sort of actor a word of a sentence names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.model import Mention, MentionKind, NameType
from kronike.words.actors import actor_sort, forces, known_sort, name_sort, without_article
from kronike.words.names import body_noun, person_noun
from kronike.words.triggers import trigger_words

if TYPE_CHECKING:
    from kronike.analyse.quotes.views import View

_PEOPLE = frozenset({"civilian", "crowd"})
_ROLES = frozenset({"armed", "protester"})
_DESCRIBE = ("amod", "compound", "flat", "nmod", "appos")


def kind_of(view: View, index: int, mention: Mention | None) -> str:
    """What sort of actor: as the noun says, or the name; a country that acts is a state."""
    known = known_sort(mention.name, view.language) if mention is not None else ""
    sort = known or sort_of(view, index)
    if sort == "crowd" and mention is not None and mention.kind is MentionKind.NAME:
        sort = ""  # the European Union is no crowd
    if sort or mention is None:
        return sort or ("other" if is_actor(view, index) else "")
    named = name_sort(mention.name, view.language)
    if named or mention.kind is not MentionKind.NAME:
        return named or "other"
    if mention.type is NameType.PERSON:
        return "other"
    return "state" if mention.type is NameType.LOCATION and mention.acts else ""


def sort_of(view: View, index: int) -> str:
    """The sort of a noun; of armed men and of such as tell nothing, what stands beside them decides.

    People are what they are said to be ("armed men", "striking miners").
    """
    lemma = view.lemma(index)
    own = actor_sort(lemma, view.language)
    if not own and view.tokens[index].upos == "PROPN" and view.mentions[index] is None:
        own = actor_sort(without_article(lemma, view.language), view.language)
    if own and lemma not in forces(view.language):
        return _said_to_be(view, index) or own if own in _PEOPLE else own
    describing = [at for at in view.tree.children(index, *_DESCRIBE) if at < index]
    counted = [at for at in view.tree.children(index, "nmod") if at > index and _of(view, at)] if not own else []
    beside = (_named_sort(view, at) for at in (*describing, *counted))
    return next((sort for sort in beside if sort), own)


def _of(view: View, index: int) -> bool:
    of = trigger_words(view.language).of
    return any(view.low[at] in of for at in view.tree.children(index, "case"))


def _said_to_be(view: View, index: int) -> str:
    """The sort that an adjective right before a noun for people gives them."""
    told = (actor_sort(view.low[at], view.language) for at in view.tree.children(index, "amod") if at < index)
    return next((sort for sort in told if sort in _ROLES), "")


def _named_sort(view: View, index: int) -> str:
    mention = view.mentions[index]
    if mention is not None:
        return name_sort(mention.name, view.language)
    return actor_sort(view.lemma(index), view.language)


def is_actor(view: View, index: int) -> bool:
    """Whether a noun names somebody who can act."""
    low, language = view.low[index], view.language
    return bool(view.mentions[index] or sort_of(view, index) or person_noun(low, language) or body_noun(low, language))


def is_somebody(view: View, index: int) -> bool:
    """Whether a word names an actor that is neither a place nor a thing: a person, a role, a body known as one."""
    mention = view.mentions[index]
    if mention is None:
        return is_actor(view, index)
    if mention.type is NameType.PERSON or mention.kind is not MentionKind.NAME or mention.acts:
        return True
    return bool(sort_of(view, index) or name_sort(mention.name, view.language))
