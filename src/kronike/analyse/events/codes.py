"""The code of an event where its word alone does not tell: by who takes part in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.model import NameType
from kronike.words.actors import actor_sort, business_noun
from kronike.words.events import EventKind
from kronike.words.names import firm_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kronike.analyse.events.triggers import Hit
    from kronike.analyse.quotes.views import View
    from kronike.model import Participant

_PEOPLE = frozenset({"civilian", "crowd"})
_MAY_RETREAT = frozenset({"armed", "state", "official"})
_PUBLIC = frozenset({"state", "official", "armed", "protester"})
_NEAR = 40
"""How many words before and behind an event say whether firms or public bodies are at it."""
_OF_PUBLIC_LIFE = frozenset(
    {"RETREAT", "AID", "COOPERATE", "SUPPORT", "AGREE", "CONSULT", "CONCEDE", "REJECT", "REQUEST"}
)
"""Roots that the doings of firms share their words with."""
_UNCODED = EventKind()


def coded(view: View, hit: Hit, taking: Sequence[Participant]) -> EventKind:
    """The kind of an event with the code that it has in this sentence; none for the dealings of firms among themselves.

    Civilians who leave do not retreat, and who brings them away helps (PLOVER manual 2.0).
    """
    kind = hit.kind
    if kind.code in _OF_PUBLIC_LIFE and _is_business(view, hit, taking):
        return _UNCODED
    if not kind.moves:
        return kind
    moved = [each.kind for each in taking if each.role == kind.moves]
    armed = any(sort in _MAY_RETREAT for sort in moved)
    civil = kind.moves == "patient" or (moved and all(sort in _PEOPLE for sort in moved))
    return EventKind(code=kind.civil) if civil and not armed else kind


def _is_business(view: View, hit: Hit, taking: Sequence[Participant]) -> bool:
    """Whether an event is told with a firm, and neither there nor among those who take part is anybody public."""
    if any(each.kind in _PUBLIC or each.kind == "crowd" for each in taking):
        return False
    near = range(max(0, hit.first - _NEAR), min(view.end(), hit.last + _NEAR))
    if any(_is_public(view, at) for at in near):
        return False
    return any(_is_firm(view, at) for at in near)


def _is_public(view: View, at: int) -> bool:
    mention = view.mentions[at]
    if mention is not None and mention.type is NameType.LOCATION and mention.acts:
        return True
    return actor_sort(view.lemma(at).casefold(), view.language) in _PUBLIC


def _is_firm(view: View, at: int) -> bool:
    return business_noun(view.lemma(at), view.language) or (
        view.mentions[at] is not None and view.tokens[at].text in firm_words()
    )
