"""How one account of an event stands to another: told again, borne out, denied, or told of another doer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kronike.model import LANGUAGES, Modality, Participant, Polarity, RelationKind, Statement
from kronike.resolve.relations.grounds import (
    Grounds,
    days_apart,
    disjoint,
    later,
    one_source,
    short,
    speakers,
    two_voices,
)
from kronike.resolve.relations.matter import Matter
from kronike.resolve.relations.saying import put_right
from kronike.resolve.relations.values import Found
from kronike.resolve.reports import ReportIndex
from kronike.words.cues import cue_words
from kronike.words.folding import name_key

_OPEN = (Modality.PLANNED, Modality.HYPOTHETICAL)
_FIRM = (Modality.ASSERTED, Modality.REPORTED)
_LIKELY = 8.0
_WEEK = 7
_MONTH = 31
_ONCE = frozenset({"resign", "win", "sink", "crash", "found", "born", "marry", "divorce", "appoint", "elect"})
"""Kinds of event (in English, in all languages) that befall the same but once in a month."""
_UNDONE = frozenset(
    {
        ("retake territory", "take territory"),
        ("take territory", "retake territory"),
        ("lose territory", "take territory"),
        ("release", "abduct"),
        ("release", "arrest"),
        ("release", "take prisoner"),
        ("call off", "sign"),
        ("suspend", "sign"),
    }
)
"""Kinds of event with what they undo."""


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
        if later(new, old) and put_right(new, grounds.reports[new.document]):
            return RelationKind.UPDATES, "the same source now tells it otherwise"
        return RelationKind.REPEATS, "the same source tells of the same event again"
    if one_source(new, old):
        return None  # both credit one agency, maybe with another of its reports: neither is borne out
    return RelationKind.AGREES, "two independent reports tell of the same event"


def of_happening(new: Statement, old: Statement, grounds: Grounds) -> Found | None:
    """How two accounts in different reports stand to each other whose words say that they are of one happening."""
    mine, theirs = grounds.matters.get(new.id), grounds.matters.get(old.id)
    if mine is None or theirs is None or not (mine.surely(theirs) or _likely(mine, theirs, new, old, grounds)):
        return None
    if later(new, old) and (grounds.mentions[new.id].kind, grounds.mentions[old.id].kind) in _UNDONE:
        return RelationKind.UPDATES, "a later report tells what undid it"
    if not (_one_kind(new, old, grounds) or (_alone(new, grounds) and _alone(old, grounds) and mine.mostly(theirs))):
        return None
    if disjoint(new, old):
        return _other_day(new, old, grounds)
    apart = days_apart(new, old)
    if grounds.mentions[new.id].kind in _ONCE and grounds.elsewhere(new, old):
        return _elsewhere(new, old)
    near = (short(new.event_time) and short(old.event_time)) or (apart is not None and apart <= _WEEK)
    return of_accounts(new, old, grounds) if near else None


def _likely(mine: Matter, theirs: Matter, new: Statement, old: Statement, grounds: Grounds) -> bool:
    """Whether a little less is enough: one kind of happening, of the same few days."""
    few_days = short(new.event_time) and short(old.event_time) and not disjoint(new, old)
    return few_days and _one_kind(new, old, grounds) and mine.shared(theirs) >= _LIKELY


def _one_kind(new: Statement, old: Statement, grounds: Grounds) -> bool:
    mine, theirs = grounds.mentions[new.id], grounds.mentions[old.id]
    return bool(mine.kind) and mine.kind == theirs.kind


def _alone(statement: Statement, grounds: Grounds) -> bool:
    """Whether its sentence tells of no other event."""
    index = grounds.reports[statement.document]
    sentence = index.sentence_at(statement.span)
    return sentence is not None and index.events_in(sentence) == 1


def _other_day(new: Statement, old: Statement, grounds: Grounds) -> Found | None:
    """Another day of what happens but once to the same: a resignation, a victory, a shipwreck."""
    once = grounds.mentions[new.id].kind in _ONCE and short(new.event_time) and short(old.event_time)
    apart = days_apart(new, old)
    if not once or apart is None or apart > _MONTH or new.polarity is not old.polarity:
        return None
    if later(new, old):
        return RelationKind.UPDATES, "a later report gives another day of the same event"
    return (RelationKind.CONFLICTS, "two voices give different days of one event") if two_voices(new, old) else None


def _elsewhere(new: Statement, old: Statement) -> Found | None:
    """Another place of what happens but once to the same."""
    if later(new, old):
        return RelationKind.UPDATES, "a later report gives another place of the same event"
    return (RelationKind.CONFLICTS, "two voices give different places of one event") if two_voices(new, old) else None


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
    if not (mine and theirs) or not (_differ(mine, theirs) or _denied(mine, theirs) or _denied(theirs, mine)):
        return None
    if one_source(new, old):
        return (RelationKind.UPDATES, "the same source later names another doer") if later(new, old) else None
    reason = "two voices name different doers of one event"
    return (RelationKind.CONFLICTS, reason) if two_voices(new, old) else None


@dataclass(frozen=True, slots=True)
class _Doer:
    """Who did it: the last word of its name, what sort of actor, and whether the words say that it was not it."""

    name: str
    kind: str
    denied: bool


def _doers(statement: Statement, grounds: Grounds) -> tuple[_Doer, ...]:
    mention = grounds.mentions.get(statement.id)
    agents = (p for p in mention.participants if p.role == "agent") if mention else ()
    return tuple(_doer(agent, grounds.reports[statement.document]) for agent in agents)


def _doer(participant: Participant, index: ReportIndex) -> _Doer:
    sentence = index.sentence_at(participant.span)
    words = index.doc.text[sentence.span.start if sentence else 0 : participant.span.end].split()
    name = participant.span.of(index.doc.text).split()
    before = words[: -len(name)][-1:] or [""]
    known = sentence is not None and sentence.language in LANGUAGES
    denied = known and sentence is not None and before[0].casefold() in cue_words(sentence.language).negations
    return _Doer(name_key(name[-1]), participant.kind, denied)


_SIDES = frozenset({"state", "armed"})


def _differ(mine: Sequence[_Doer], theirs: Sequence[_Doer]) -> bool:
    """An army of a state and an armed group are two doers; of anything else it is not plain."""
    kinds = {p.kind for p in mine}, {p.kind for p in theirs}
    return all(len(kind) == 1 and kind <= _SIDES for kind in kinds) and kinds[0] != kinds[1]


def _denied(mine: Sequence[_Doer], theirs: Sequence[_Doer]) -> bool:
    """Whether the one says "not X" of X, whom the other names."""
    return not {p.name for p in mine if p.denied}.isdisjoint(p.name for p in theirs if not p.denied)
