"""What was resolved and told last, one row per thing, so that each can be looked up by its id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, delete, select

from kronike.model import (
    Chronicle,
    Duplicate,
    Entity,
    Entry,
    Event,
    Figure,
    Gap,
    Origin,
    Place,
    Record,
    Relation,
    Statement,
)
from kronike.store.engine import insert_rows
from kronike.store.payloads import from_json, to_json
from kronike.store.rows import Resolved
from kronike.store.schema import resolved as table

_KINDS: dict[str, type] = {
    "origins": Origin,
    "entities": Entity,
    "places": Place,
    "statements": Statement,
    "events": Event,
    "figures": Figure,
    "relations": Relation,
    "entries": Entry,
    "undated": Entry,
    "gaps": Gap,
    "duplicates": Duplicate,
}
_OF_RECORD = tuple(_KINDS)[:7]
_OF_CHRONICLE = ("entries", "undated", "gaps")


def keep_resolved(
    connection: Connection, record: Record, chronicle: Chronicle, duplicates: Sequence[Duplicate]
) -> None:
    """Keeps what was resolved in place of what was before: all of it follows from reports and judgements."""
    connection.execute(delete(table))
    for kind in _OF_RECORD:
        insert_rows(connection, table, _rows(kind, getattr(record, kind)))
    for kind in _OF_CHRONICLE:
        insert_rows(connection, table, _rows(kind, getattr(chronicle, kind)))
    insert_rows(connection, table, _rows("duplicates", duplicates))


def last_resolved(connection: Connection) -> Resolved:
    """What was kept last; empty where nothing was."""
    things: dict[str, list[object]] = {kind: [] for kind in _KINDS}
    columns = table.c.kind, table.c.id, table.c.payload
    for kind, id_, payload in connection.execute(select(*columns).order_by(table.c.kind, table.c.position)):
        things[kind].append(from_json(payload, _KINDS[kind], id_))
    lists = {kind: tuple(some) for kind, some in things.items()}
    return Resolved(
        Record(**{kind: lists[kind] for kind in _OF_RECORD}),  # type: ignore[arg-type]  # _KINDS names their types
        Chronicle(**{kind: lists[kind] for kind in _OF_CHRONICLE}),  # type: ignore[arg-type]  # the same
        lists["duplicates"],  # type: ignore[arg-type]  # the same
    )


def _rows(kind: str, things: Iterable[object]) -> Iterator[tuple[str, int, str, str]]:
    for position, thing in enumerate(things):
        yield kind, position, _id_of(thing), to_json(thing)


def _id_of(thing: object) -> str:
    match thing:
        case Gap():
            return f"{thing.after}..{thing.before}"
        case Duplicate():
            return f"{thing.document}..{thing.of}"
        case _:
            return str(getattr(thing, "id", ""))
