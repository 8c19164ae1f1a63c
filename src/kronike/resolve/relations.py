"""How statements stand to each other: repeats, agrees, updates, conflicts; silence where it cannot be told.

Each statement is held against the few that stand before it in its strand or event, so cost is linear in the statements.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kronike.model import (
    Event,
    Figure,
    Interval,
    Polarity,
    Relation,
    RelationKind,
    Statement,
    content_id,
)
from kronike.resolve.kinship import Kinship
from kronike.resolve.measured import Claim
from kronike.resolve.reports import known_key
from kronike.words.folding import name_key

_LOOK_BACK = 6
"""How many statements before it in a strand or event a statement is held against."""

_SHORT_DAYS = 3
"""Times known to within so many days are near enough to be told apart or found the same."""

_ONE_REPORTING = 62
"""Two accounts of what befell people are of one happening only where their times, together, span no more days."""

_SETTLES = {
    RelationKind.REPEATS: (RelationKind.REPEATS,),
    RelationKind.UPDATES: (RelationKind.UPDATES,),
    RelationKind.AGREES: (RelationKind.UPDATES,),
}
"""What need not be said of older values once a relation to a nearer one is known."""

_INSIDE = "one value lies in the other's range"
"""Why a bound and a value inside it agree; what came before either stays open."""

_OTHER_MEASURE = (
    "a later report tells of the same thing in another measure; the numbers are not held against each other"
)

Found = tuple[RelationKind, str]
Compare = Callable[[Statement, Statement], Found | None]


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a relation may rest on: each statement's origin, its claim if it has a number, and the event it is near.

    ``kinship`` tells which reports may be about the same thing.
    """

    origin: Mapping[str, str]
    claims: Mapping[str, Claim]
    event_near: Mapping[str, str]
    kinship: Kinship


def find_relations(
    events: Sequence[Event], figures: Sequence[Figure], statements: Sequence[Statement], grounds: Grounds
) -> tuple[Relation, ...]:
    """Relations inside each strand and each event, in their order."""
    by_id = {statement.id: statement for statement in statements}
    found: list[Relation] = []
    for strand in (strand for figure in figures for strand in figure.strands):
        chain = [by_id[point.statement] for point in strand.points]
        found.extend(_along(chain, lambda new, old: _of_values(new, old, grounds)))
    for figure in figures:
        found.extend(_across(figure, by_id, grounds))
    for event in events:
        chain = [by_id[identity] for identity in event.statements]
        found.extend(_along(chain, lambda new, old: _of_accounts(new, old, grounds)))
    return tuple(found)


def _across(figure: Figure, by_id: Mapping[str, Statement], grounds: Grounds) -> Iterator[Relation]:
    """A later report's level of land in another measure, against the first value of the last report before it."""
    places = [(number, point.statement) for number, strand in enumerate(figure.strands) for point in strand.points]
    levels = [(number, by_id[name]) for number, name in places if grounds.claims[name].kind == "land"]
    levels = sorted(levels, key=lambda level: known_key(level[1].known_from))
    for place, (strand, new) in enumerate(levels):
        earlier = [old for number, old in levels[:place] if number != strand and _later(new, old) and _still(new, old)]
        if earlier and not grounds.claims[new.id].quantity.change:
            last = next(old for old in earlier if old.document == earlier[-1].document)
            identity = content_id("relation", RelationKind.UPDATES, new.id, last.id)
            yield Relation(
                id=identity, kind=RelationKind.UPDATES, statement=new.id, other=last.id, reason=_OTHER_MEASURE
            )


def _still(new: Statement, old: Statement) -> bool:
    """Whether the later word is not of a time before the earlier one's."""
    when = old.event_time if old.event_time and old.event_time.earliest else old.known_from
    return not (new.event_time and when and new.event_time.before(when))


def _along(chain: Sequence[Statement], compare: Compare) -> Iterator[Relation]:
    """Each statement against the few before it, the nearest first; what it replaces or repeats it names once."""
    for place, new in enumerate(chain):
        named: set[RelationKind] = set()
        for old in reversed(chain[max(0, place - _LOOK_BACK) : place]):
            found = compare(new, old)
            if found is None or found[0] in named:
                continue
            kind, reason = found
            if reason != _INSIDE:
                named.update(_SETTLES.get(kind, ()))
            identity = content_id("relation", kind, new.id, old.id)
            yield Relation(id=identity, kind=kind, statement=new.id, other=old.id, reason=reason)


def _of_values(new: Statement, old: Statement, grounds: Grounds) -> Found | None:
    """How one value of a strand stands to an earlier one."""
    one, other = grounds.claims[new.id], grounds.claims[old.id]
    value, before = one.quantity.range, other.quantity.range
    if _copied(new, old, grounds):
        return (RelationKind.REPEATS, "the same value in a report of one origin") if value == before else None
    if _disjoint_times(new, old) or _same_place_in_text(new, old):
        return None
    if value == before or (value.overlaps(before) and (value.exact or before.exact)):
        return _alike(one, other, grounds)
    if value.overlaps(before):
        return None
    if _later(new, old):
        return _update(one, other, grounds)
    return _conflict(new, old, grounds)


def _alike(one: Claim, other: Claim, grounds: Grounds) -> Found | None:
    """Values that can both hold: of one thing they agree, unless the later gives exactly what was open before."""
    new, old = one.statement, other.statement
    value, before = one.quantity.range, other.quantity.range
    if not _one_thing(one, other, grounds):
        return None
    if _later(new, old) and value.exact and before.high is None and value.low != before.low:
        kin = grounds.kinship.near(new.document, old.document) or _one_event(new, old, grounds)
        return (RelationKind.UPDATES, "a later report gives exactly what was only bounded before") if kin else None
    return RelationKind.AGREES, "the same value" if value == before else _INSIDE


def _one_thing(one: Claim, other: Claim, grounds: Grounds) -> bool:
    """Whether two numbers of one measure can be taken to be of one thing.

    In one report, by a narrow scope, by one event, by the same few days, or in reports that are about the same thing:
    "two people killed" alone may be any two accidents.
    """
    new, old = one.statement, other.statement
    narrow = one.group[0] or (one.place[0] and one.place[0] not in grounds.kinship.wide)
    if new.document == old.document or narrow or _one_event(new, old, grounds):
        return True
    if _short(new.event_time) and _short(old.event_time):
        return True  # that they overlap is asked for before
    return grounds.kinship.near(new.document, old.document)


def _update(one: Claim, other: Claim, grounds: Grounds) -> Found | None:
    """A later report's other value of the same thing; of what happened to it only where it is one happening."""
    new, old = one.statement, other.statement
    scoped = one.place[0] or one.group[0] or (one.quantity.unit and one.quantity.role)
    if not scoped or not _one_thing(one, other, grounds):
        return None
    happening = one.quantity.role or new.id in grounds.event_near or old.id in grounds.event_near
    if happening and not (_one_event(new, old, grounds) or _near(new.event_time, old.event_time)):
        return None
    return RelationKind.UPDATES, "a later report gives another value of the same measure"


def _conflict(new: Statement, old: Statement, grounds: Grounds) -> Found | None:
    """Two voices, one happening, values that cannot both hold, and neither is the later word."""
    if not _two_voices(new, old) or _later(old, new):
        return None
    if _one_event(new, old, grounds):
        return RelationKind.CONFLICTS, "two voices give values of one event that cannot both hold"
    if _short(new.event_time) and _short(old.event_time):
        return RelationKind.CONFLICTS, "two voices give values for the same days that cannot both hold"
    return None


def _of_accounts(new: Statement, old: Statement, grounds: Grounds) -> Found | None:
    """How one account of an event stands to another."""
    if _copied(new, old, grounds):
        return RelationKind.REPEATS, "the same event in a report of one origin"
    if new.polarity is not old.polarity:
        denies = "affirms" if new.polarity is Polarity.AFFIRMED else "denies"
        reason = f"one voice {denies} what another does not"
        return (RelationKind.CONFLICTS, reason) if _two_voices(new, old) else None
    if grounds.origin[new.document] != grounds.origin[old.document]:
        return RelationKind.AGREES, "two independent reports tell of the same event"
    return None


def _copied(new: Statement, old: Statement, grounds: Grounds) -> bool:
    """Whether the two stand in different reports that go back to one source."""
    return new.document != old.document and grounds.origin[new.document] == grounds.origin[old.document]


def _same_place_in_text(new: Statement, old: Statement) -> bool:
    """Whether the two stand in one sentence and in one mouth: one telling, not two."""
    return new.sentence == old.sentence and new.document == old.document and not _two_voices(new, old)


def _two_voices(new: Statement, old: Statement) -> bool:
    """Whether different, known voices speak first."""
    one, other = new.voices[0], old.voices[0]
    if one.entity and other.entity:
        return one.entity != other.entity
    if not (one.name and other.name):
        return one.kind is not other.kind
    return (one.kind, name_key(one.name)) != (other.kind, name_key(other.name))


def _later(new: Statement, old: Statement) -> bool:
    return bool(new.known_from and old.known_from and old.known_from.before(new.known_from))


def _disjoint_times(new: Statement, old: Statement) -> bool:
    return bool(new.event_time and old.event_time and not new.event_time.overlaps(old.event_time))


def _short(time: Interval | None) -> bool:
    return time is not None and time.days is not None and time.days <= _SHORT_DAYS


def _near(one: Interval | None, other: Interval | None) -> bool:
    """Whether two bounded times that overlap stay close together."""
    if one is None or other is None:
        return False
    days = [day for day in (one.earliest, one.latest, other.earliest, other.latest) if day is not None]
    return len(days) == 4 and (max(days) - min(days)).days <= _ONE_REPORTING and one.overlaps(other)  # noqa: PLR2004


def _one_event(new: Statement, old: Statement, grounds: Grounds) -> bool:
    event = grounds.event_near.get(new.id)
    return event is not None and event == grounds.event_near.get(old.id)
