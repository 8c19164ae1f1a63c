"""All relations of a pile. Each statement is held against few others, so cost is linear in the statements.

Inside a strand or an event against those just before it; across them against what the words around it say is of one
matter, and against what another voice tells of the same place and time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from kronike.model import Event, Figure, Relation, RelationKind, Statement, Subject, content_id
from kronike.resolve.relations.accounts import of_accounts, of_happening
from kronike.resolve.relations.grounds import Grounds, later
from kronike.resolve.relations.matter import near
from kronike.resolve.relations.rivals import rivals
from kronike.resolve.relations.values import INSIDE, Found, of_matter, of_values
from kronike.resolve.reports import known_key

_LOOK_BACK = 6
"""How many statements before it in a strand or event a statement is held against."""

_SETTLES = {
    RelationKind.REPEATS: (RelationKind.REPEATS,),
    RelationKind.UPDATES: (RelationKind.UPDATES,),
    RelationKind.AGREES: (RelationKind.UPDATES,),
}
"""What need not be said of older values once a relation to a nearer one is known."""

_OTHER_MEASURE = (
    "a later report tells of the same thing in another measure; the numbers are not held against each other"
)

Compare = Callable[[Statement, Statement], Found | None]


def find_relations(
    events: Sequence[Event], figures: Sequence[Figure], statements: Sequence[Statement], grounds: Grounds
) -> tuple[Relation, ...]:
    """Relations inside each strand and each event, in their order, then those across them; one of a kind a pair."""
    by_id = {statement.id: statement for statement in statements}
    found: list[Relation] = []
    for strand in (strand for figure in figures for strand in figure.strands):
        chain = [by_id[point.statement] for point in strand.points]
        found.extend(_along(chain, lambda new, old: of_values(new, old, grounds), grounds))
    for figure in figures:
        found.extend(_across(figure, by_id, grounds))
    for event in events:
        chain = [by_id[identity] for identity in event.statements]
        found.extend(_along(chain, lambda new, old: of_accounts(new, old, grounds), grounds))
    found.extend(_of_one_matter(statements, events, figures, grounds))
    found.extend(rivals(statements, grounds))
    return tuple({(r.kind, frozenset((r.statement, r.other))): r for r in reversed(found)}.values())[::-1]


def _of_one_matter(
    statements: Sequence[Statement], events: Sequence[Event], figures: Sequence[Figure], grounds: Grounds
) -> Iterator[Relation]:
    """What stands in no strand and no event together, and is of one matter by its words."""
    group = {statement: event.id for event in events for statement in event.statements}
    for figure in figures:
        for number, strand in enumerate(figure.strands):
            group.update({point.statement: f"{figure.id} {number}" for point in strand.points})
    for new, olds in near(statements, grounds.matters):
        apart = [old for old in olds if group.get(old.id) != group.get(new.id)]
        compare = of_matter if new.subject is Subject.FIGURE else of_happening
        yield from _against(new, apart, partial(compare, grounds=grounds), grounds)


def _across(figure: Figure, by_id: Mapping[str, Statement], grounds: Grounds) -> Iterator[Relation]:
    """A later report's level of land in another measure, against the first value of the last report before it."""
    places = [(number, point.statement) for number, strand in enumerate(figure.strands) for point in strand.points]
    levels = [(number, by_id[name]) for number, name in places if grounds.claims[name].kind == "land"]
    levels = sorted(levels, key=lambda level: known_key(level[1].known_from))
    for place, (strand, new) in enumerate(levels):
        earlier = [old for number, old in levels[:place] if number != strand and later(new, old) and _still(new, old)]
        if earlier and not grounds.claims[new.id].quantity.change:
            last = next(old for old in earlier if old.document == earlier[-1].document)
            yield _relation(RelationKind.UPDATES, new, last, _OTHER_MEASURE)


def _still(new: Statement, old: Statement) -> bool:
    """Whether the later word is not of a time before the earlier one's."""
    when = old.event_time if old.event_time and old.event_time.earliest else old.known_from
    return not (new.event_time and when and new.event_time.before(when))


def _along(chain: Sequence[Statement], compare: Compare, grounds: Grounds) -> Iterator[Relation]:
    """Each statement against the few before it."""
    for place, new in enumerate(chain):
        yield from _against(new, chain[max(0, place - _LOOK_BACK) : place], compare, grounds)


def _against(new: Statement, olds: Sequence[Statement], compare: Compare, grounds: Grounds) -> Iterator[Relation]:
    """A statement against others, the nearest first.

    What it replaces or repeats it names once, and of other origins that it agrees with each once.
    """
    named: set[RelationKind] = set()
    agreed: set[str] = set()
    for old in reversed(olds):
        origin = grounds.origin[old.document] if old.document != new.document else ""
        found = None if origin in agreed else compare(new, old)
        if found is None or found[0] in named:
            continue
        kind, reason = found
        if reason != INSIDE:
            named.update(_SETTLES.get(kind, ()))
        if kind is RelationKind.AGREES and origin:
            agreed.add(origin)
        yield _relation(kind, new, old, reason)


def _relation(kind: RelationKind, new: Statement, old: Statement, reason: str) -> Relation:
    identity = content_id("relation", kind, new.id, old.id)
    return Relation(id=identity, kind=kind, statement=new.id, other=old.id, reason=reason)
