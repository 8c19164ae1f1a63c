"""PLOVER's own rules on what is still to come or did not come about (manual 2.0, under each root)."""

from __future__ import annotations

from kronike.model import EventMention, Modality

_COOPERATIVE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
_AHEAD = frozenset({Modality.PLANNED})
_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
_NOT = frozenset({Modality.NEGATED, Modality.DENIED})


def plover_root(event: EventMention) -> str | None:
    """The root that PLOVER gives an event as it is put; ``None`` where it cannot be coded.

    A retreat to come is a concession, violence announced a threat, and a cooperative act that somebody says will not be
    a rejection; that one still to come is agreed to is the event's own code.
    """
    code = event.code
    if event.modality in _AHEAD and code == "RETREAT":
        return "CONCEDE"
    if event.modality in _AHEAD | {Modality.POSSIBLE} and code in _HOSTILE:
        return "THREATEN"
    if event.modality in _NOT and code in _COOPERATIVE | {"AGREE", "CONCEDE", "RETREAT"}:
        return "REJECT"
    return code
