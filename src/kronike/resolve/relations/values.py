"""How one number stands to another of the same measure."""

from __future__ import annotations

from decimal import Decimal

from kronike.model import Direction, Hedge, Modality, Polarity, Range, RelationKind, Statement
from kronike.resolve.measured import Claim
from kronike.resolve.relations.grounds import (
    Grounds,
    close,
    days_apart,
    disjoint,
    later,
    one_source,
    one_telling,
    short,
    speakers,
    two_voices,
)
from kronike.resolve.relations.saying import on_condition
from kronike.words.counted import lemma_class

Found = tuple[RelationKind, str]

INSIDE = "one value lies in the other's range"
"""Why a bound and a value inside it agree; what came before either stays open."""
_EQUAL = "the same value"
_MONTH = 31
_SOME = Decimal("0.1")
"""What is told as about a number may be so much more or less."""
_DOUBTED = (Hedge.ABOUT, Hedge.VAGUE)
_GONE = {"left": "withdrawn"}
"""Roles that say the same of those who are no longer there."""


def of_values(new: Statement, old: Statement, grounds: Grounds) -> Found | None:
    """How one value of a strand stands to an earlier one."""
    one, other = grounds.claims[new.id], grounds.claims[old.id]
    value, before = one.quantity.range, other.quantity.range
    if disjoint(new, old) or one_telling(new, old) or _open(new, grounds) or _open(old, grounds):
        return None
    if new.polarity is not old.polarity:
        return _denial(new, old) if value == before else None
    if grounds.copied(new, old) and value == before:
        return RelationKind.REPEATS, "the same value in a report of one origin"
    if value == before or (_about(one).overlaps(_about(other)) and (value.exact or before.exact)):
        return _alike(one, other, grounds)
    if value.overlaps(before) and not (later(new, old) and _moved_bound(value, before)):
        return None
    if later(new, old):
        return _update(one, other, grounds)
    return None if grounds.copied(new, old) else _conflict(new, old, grounds)


def _open(statement: Statement, grounds: Grounds) -> bool:
    """Whether it is said only of what would be."""
    index = grounds.reports.get(statement.document)
    return statement.modality is Modality.HYPOTHETICAL or (index is not None and on_condition(statement, index))


def of_matter(new: Statement, old: Statement, grounds: Grounds) -> Found | None:
    """How two numbers of different reports stand to each other that the words beside them say are of one matter."""
    one, other = grounds.claims[new.id], grounds.claims[old.id]
    if new.document == old.document or not _one_matter(new, old, grounds):
        return None
    copied = grounds.copied(new, old) and one.quantity.range == other.quantity.range and one.unit == other.unit
    if not (copied or _one_measure(one, other, grounds)):
        return None
    return of_values(new, old, grounds)


def _moved_bound(value: Range, before: Range) -> bool:
    """Whether the one open value has another bound than the other: "at least 14" became "at least 20"."""
    upward = value.high is None and before.high is None and None not in (value.low, before.low)
    downward = value.low is None and before.low is None and None not in (value.high, before.high)
    return (upward and value.low != before.low) or (downward and value.high != before.high)


def _about(claim: Claim) -> Range:
    """The value, and a tenth more and less where it is told as about so many."""
    value = claim.quantity.range
    if claim.quantity.hedge not in _DOUBTED or value.low is None or value.high is None or value.low < 0:
        return value
    return Range(value.low * (1 - _SOME), value.high * (1 + _SOME))


def _one_measure(one: Claim, other: Claim, grounds: Grounds) -> bool:
    """Whether two numbers can be of one measure: unit, what is counted, what befell it and whose do not differ."""
    mine, theirs = one.quantity, other.quantity
    if (mine.change, mine.negated, one.unit) != (theirs.change, theirs.negated, other.unit):
        return False
    scope = _fits(_gone(mine.role), _gone(theirs.role)) and _fits(one.group[0], other.group[0])
    place = _fits(one.place[0], other.place[0]) or not grounds.elsewhere(one.statement, other.statement)
    window = mine.window == theirs.window or None in (mine.window, theirs.window)
    counted = _fits(mine.counted, theirs.counted) or (_people(mine.counted) and _people(theirs.counted))
    return scope and place and window and counted


def _gone(role: str) -> str:
    return _GONE.get(role, role)


def _fits(mine: str, theirs: str) -> bool:
    return mine == theirs or not (mine and theirs)


def _people(counted: str) -> bool:
    return "people" in lemma_class(counted)


def _one_matter(new: Statement, old: Statement, grounds: Grounds) -> bool:
    """By the words beside the numbers: alone where they tell enough, else in reports or of days that meet."""
    mine, theirs = grounds.matters.get(new.id), grounds.matters.get(old.id)
    if mine is None or theirs is None or not mine.shared(theirs):
        return False
    if short(new.event_time) and short(old.event_time):
        return True  # that they meet is asked for elsewhere
    return mine.surely(theirs) or grounds.kinship.near(new.document, old.document)


def _alike(one: Claim, other: Claim, grounds: Grounds) -> Found | None:
    """Values that can both hold: of one thing they agree, unless the later gives exactly what was open before."""
    new, old = one.statement, other.statement
    value, before = one.quantity.range, other.quantity.range
    if not _one_thing(one, other, grounds):
        return None
    if later(new, old) and value.exact and before.high is None and value.low != before.low:
        kin = grounds.kinship.near(new.document, old.document) or grounds.one_event(new, old)
        known = kin or _one_matter(new, old, grounds)
        return (RelationKind.UPDATES, "a later report gives exactly what was only bounded before") if known else None
    if later(new, old) and value != before and not speakers(new).isdisjoint(speakers(old)):
        return RelationKind.UPDATES, "the same source later gives another value"
    if value == before and not speakers(new).isdisjoint(speakers(old)):
        return RelationKind.REPEATS, "the same value from the same source"
    if one_source(new, old):
        return None  # both credit one agency: neither bears the other out
    return RelationKind.AGREES, _EQUAL if value == before else INSIDE


def _denial(new: Statement, old: Statement) -> Found | None:
    denies = "gives a value that another denies" if new.polarity is Polarity.AFFIRMED else "denies the value of another"
    return (RelationKind.CONFLICTS, f"one voice {denies}") if two_voices(new, old) else None


def _one_thing(one: Claim, other: Claim, grounds: Grounds) -> bool:
    """Whether two numbers of one measure can be taken to be of one thing.

    In one report, by a narrow scope, by one event, by the same few days, in reports that are about the same thing, or
    by the words beside them: "two people killed" alone may be any two accidents.
    """
    new, old = one.statement, other.statement
    narrow = one.group[0] or (one.place[0] and one.place[0] not in grounds.kinship.wide)
    if new.document == old.document or narrow or grounds.one_event(new, old):
        return True
    if short(new.event_time) and short(old.event_time):
        return True  # that they overlap is asked for before
    return grounds.kinship.near(new.document, old.document) or _one_matter(new, old, grounds)


def _update(one: Claim, other: Claim, grounds: Grounds) -> Found | None:
    """A later report's other value of the same thing; of what happened to it only where it is one happening."""
    new, old = one.statement, other.statement
    matter = _one_matter(new, old, grounds)
    scoped = matter or one.place[0] or one.group[0] or (one.quantity.unit and one.quantity.role)
    if not scoped or not _one_thing(one, other, grounds):
        return None
    happening = one.quantity.role or new.id in grounds.event_near or old.id in grounds.event_near
    running = one.quantity.direction is not Direction.NONE and _soon(new, old)
    if happening and not (matter or running or grounds.one_event(new, old) or close(new.event_time, old.event_time)):
        return None
    return RelationKind.UPDATES, "a later report gives another value of the same measure"


def _soon(new: Statement, old: Statement) -> bool:
    """Whether the two came out within a month: "has risen to eight" goes on from what was told before."""
    apart = days_apart(new, old)
    return apart is not None and apart <= _MONTH


def _conflict(new: Statement, old: Statement, grounds: Grounds) -> Found | None:
    """Two voices, one happening, values that cannot both hold, and neither is the later word."""
    if not two_voices(new, old) or later(old, new):
        return None
    if grounds.one_event(new, old):
        return RelationKind.CONFLICTS, "two voices give values of one event that cannot both hold"
    if short(new.event_time) and short(old.event_time):
        return RelationKind.CONFLICTS, "two voices give values for the same days that cannot both hold"
    apart = days_apart(new, old)
    if apart is not None and apart <= _MONTH and new.document != old.document and _one_matter(new, old, grounds):
        return RelationKind.CONFLICTS, "two voices give values of the same measure at one time that cannot both hold"
    return None
