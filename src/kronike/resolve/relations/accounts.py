"""How one account of an event stands to another: told again, borne out, denied, or told of another doer."""

from __future__ import annotations

from kronike.model import Modality, Participant, Polarity, RelationKind, Statement
from kronike.resolve.relations.grounds import Grounds, disjoint, later, one_source, speakers, two_voices
from kronike.resolve.relations.values import Found

_OPEN = (Modality.PLANNED, Modality.HYPOTHETICAL)
_FIRM = (Modality.ASSERTED, Modality.REPORTED)


def of_accounts(new: Statement, old: Statement, grounds: Grounds) -> Found | None:
    """How one account of an event stands to another."""
    if disjoint(new, old):
        return None
    if new.polarity is not old.polarity:
        return _denial(new, old)
    if grounds.copied(new, old):
        return RelationKind.REPEATS, "the same event in a report of one origin"
    if (new.modality in _OPEN) is not (old.modality in _OPEN):
        return None
    if found := _of_doers(new, old, grounds):
        return found
    if new.document == old.document:
        return None
    if not speakers(new).isdisjoint(speakers(old)):
        return RelationKind.REPEATS, "the same source tells of the same event again"
    if one_source(new, old):
        return None  # both credit one agency, maybe with another of its reports: neither is borne out
    return RelationKind.AGREES, "two independent reports tell of the same event"


def _denial(new: Statement, old: Statement) -> Found | None:
    """Of what is held to have happened; that something will not happen, or not wholly, denies no plan."""
    affirmed = new if new.polarity is Polarity.AFFIRMED else old
    if affirmed.modality not in _FIRM:
        return None
    if one_source(new, old) and later(new, old):
        return RelationKind.UPDATES, "the same source later says the contrary"
    denies = "affirms" if new.polarity is Polarity.AFFIRMED else "denies"
    return (RelationKind.CONFLICTS, f"one voice {denies} what another does not") if two_voices(new, old) else None


def _of_doers(new: Statement, old: Statement, grounds: Grounds) -> Found | None:
    """Where both name who did it, by name or by what sort of actor, and it cannot be the same."""
    mine, theirs = (_doers(statement, grounds) for statement in (new, old))
    if not (mine and theirs) or not _differ(mine, theirs):
        return None
    if one_source(new, old):
        return (RelationKind.UPDATES, "the same source later names another doer") if later(new, old) else None
    reason = "two voices name different doers of one event"
    return (RelationKind.CONFLICTS, reason) if two_voices(new, old) else None


def _doers(statement: Statement, grounds: Grounds) -> tuple[Participant, ...]:
    mention = grounds.mentions.get(statement.id)
    return tuple(p for p in mention.participants if p.role == "agent") if mention else ()


_SIDES = frozenset({"state", "armed"})


def _differ(mine: tuple[Participant, ...], theirs: tuple[Participant, ...]) -> bool:
    """An army of a state and an armed group are two doers; of anything else it is not plain."""
    kinds = {p.kind for p in mine}, {p.kind for p in theirs}
    return all(len(kind) == 1 and kind <= _SIDES for kind in kinds) and kinds[0] != kinds[1]
