"""Where the sources differ or agree: pairs of statements, side by side."""

from __future__ import annotations

from kronike.model import Relation, RelationKind, Statement
from kronike.show.page.desk import Desk, chain_of, marks_of, when_of
from kronike.show.page.tongues import Told, told
from kronike.show.web.marks import quantity_in_words
from kronike.show.wording import date_in_words

_ORDER = ("conflicts", "updates", "agrees", "repeats")


def relations_of(desk: Desk) -> tuple[Relation, ...]:
    """The relations whose sides are known: contradictions first."""
    known = desk.lookup.index.statements
    both = (one for one in desk.story.record.relations if one.statement in known and one.other in known)
    return tuple(sorted(both, key=lambda one: _ORDER.index(one.kind.value)))


def relation_columns(relations: tuple[Relation, ...], desk: Desk) -> dict[str, object]:
    """The kind of each relation and the documents of its two sides."""
    known = desk.lookup.index.statements
    return {
        "id": [one.id for one in relations],
        "kind": [_ORDER.index(one.kind.value) for one in relations],
        "on": [[desk.rests_on(known[side]) for side in _sides(one)] for one in relations],
    }


def relation_detail(relation: Relation, desk: Desk) -> dict[str, object]:
    """Both sides, and why they stand so to each other."""
    known = desk.lookup.index.statements
    sides = [_side(known[name], desk) for name in _sides(relation)]
    return {"why": relation.reason, "sides": sides}


def _sides(relation: Relation) -> tuple[str, str]:
    """What was said first stands first: the value that another updates, the words that others repeat."""
    turned = relation.kind in (RelationKind.UPDATES, RelationKind.REPEATS)
    return (relation.other, relation.statement) if turned else (relation.statement, relation.other)


def _side(statement: Statement, desk: Desk) -> dict[str, object]:
    return {
        **desk.words_of(statement),
        "value": _value(statement, desk),
        "when": when_of(statement),
        "known": told(lambda book: date_in_words(statement.known_from, book=book)),
        "chain": chain_of(statement, desk),
        "marks": marks_of(statement),
    }


def _value(statement: Statement, desk: Desk) -> Told:
    quantity = desk.lookup.index.quantities.get(statement.finding)
    if quantity is None:
        return ""
    return told(lambda book: quantity_in_words(quantity, book=book))
