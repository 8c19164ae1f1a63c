"""The code of an event where its word alone does not tell: by who takes part in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.events.actors import sort_of
from kronike.model import Modality
from kronike.words.actors import name_sort
from kronike.words.events import EventKind
from kronike.words.triggers import of_violence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kronike.analyse.events.firms import Firms
    from kronike.analyse.events.triggers import Hit
    from kronike.analyse.quotes.views import View
    from kronike.model import Participant

_PEOPLE = frozenset({"civilian", "crowd"})
_MAY_RETREAT = frozenset({"armed", "state", "official"})
_PUBLIC = frozenset({"state", "official", "armed", "protester"})
_NEAR = 40
"""How many words before and behind an event say whether firms or public bodies are at it."""
_FORCES = frozenset({"armed", "state"})
_PROMISED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
"""What is an agreement as long as it is only promised."""
_OF_PUBLIC_LIFE = frozenset(
    {"RETREAT", "AID", "COOPERATE", "SUPPORT", "AGREE", "CONSULT", "CONCEDE", "REJECT", "REQUEST", "THREATEN"}
)
"""Roots that the doings of firms share their words with."""
_SOLD = frozenset({"AID", "COOPERATE"})
"""What a firm does for money, to public bodies too."""
_CONTESTS = frozenset({"fight", "expel"})
"""Kinds of roots beside those whose words firms use too."""
_OWN_AFFAIRS = _SOLD | {"RETREAT", "SUPPORT", "CONSULT", "THREATEN"}
"""What firms do of their own, whatever public bodies are told of beside them."""
_UNCODED = EventKind()
_MILITARY = EventKind(code="MOBILIZE", mode="troops")
_COMPLAINT = EventKind(code="ACCUSE", mode="disapprove", of="agent", whose="agent")


def coded(view: View, hit: Hit, taking: Sequence[Participant], firms: Firms) -> EventKind:
    """The kind of an event with the code that it has in this sentence; none for the dealings of firms among themselves.

    Civilians who leave do not retreat, and who brings them away helps (PLOVER manual 2.0). A firm's protest is a
    complaint.
    """
    kind = hit.kind
    if kind.everyday and view.number not in firms.public and not any(each.kind in _PUBLIC for each in taking):
        return _UNCODED
    if hit.name == "set up base":
        return _MILITARY if _of_armed(view, hit, taking) else kind
    if (kind.code in _OF_PUBLIC_LIFE or hit.name in _CONTESTS) and _is_business(view, hit, taking, firms):
        return _UNCODED
    if hit.name == "demonstrate" and _is_complaint(view, hit, taking, firms):
        return _COMPLAINT
    if not kind.moves:
        return kind
    moved = [each.kind for each in taking if each.role == kind.moves]
    armed = any(sort in _MAY_RETREAT for sort in moved)
    civil = kind.moves == "patient" or (moved and all(sort in _PEOPLE for sort in moved))
    return EventKind(code=kind.civil) if civil and not armed else kind


def _is_complaint(view: View, hit: Hit, taking: Sequence[Participant], firms: Firms) -> bool:
    """Whether a protest is lodged, and not held: by a ministry that protests, or by a firm."""
    if hit.verb:
        acting = [each.kind for each in taking if each.role == "agent"]
        return bool(acting) and all(kind == "official" for kind in acting)
    return _is_business(view, hit, taking, firms)


def _of_armed(view: View, hit: Hit, taking: Sequence[Participant]) -> bool:
    """Whether forces set up a base, or what is set up is said to be theirs ("a military camp")."""
    if any(each.role == "agent" and each.kind in _FORCES for each in taking):
        return True
    beside = (near for at in range(hit.first, hit.last + 1) for near in view.tree.children(at, "amod", "compound"))
    return any(of_violence(view.low[at], view.language) for at in beside)


def promised(kind: EventKind, put: Modality) -> EventKind:
    """A cooperative act still to come is agreed on, and not yet done (PLOVER manual 2.0, under each root)."""
    return EventKind(code="AGREE") if put is Modality.PLANNED and kind.code in _PROMISED else kind


def _is_business(view: View, hit: Hit, taking: Sequence[Participant], firms: Firms) -> bool:
    """Whether an event is the doing of firms: of those who act, or else told with one, with nobody public about."""
    public = any(each.kind in _PUBLIC or each.kind == "crowd" for each in taking)
    acting = [each for each in taking if each.role == "agent"]
    by_firms = bool(acting) and all(firms.taking(view, each) and each.kind not in _PUBLIC for each in acting)
    if by_firms and hit.kind.code in _OWN_AFFAIRS:
        return not public or hit.kind.code in _SOLD
    near = range(max(0, hit.first - _NEAR), min(view.end(), hit.last + _NEAR))
    crowd = hit.name == "demonstrate"
    if public or any(_is_public(view, at, crowd=crowd) for at in near):
        return False
    return any(firms.at(view, at) for at in near) or firms.trading(view)


def _is_public(view: View, at: int, *, crowd: bool) -> bool:
    mention = view.mentions[at]
    if mention is not None and (mention.acts or name_sort(mention.name, view.language)):
        return True
    sort = sort_of(view, at)
    return sort in _PUBLIC or (crowd and sort == "crowd")
