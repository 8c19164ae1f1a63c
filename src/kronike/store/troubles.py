"""Troubles, kept with what they are about so that doing it anew replaces them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select

from kronike.model import Trouble
from kronike.store.engine import ids_of, in_chunks, insert_rows
from kronike.store.payloads import storable
from kronike.store.schema import troubles as table

_DROP = delete(table).where(ids_of(table.c.about))
_COLUMNS = table.c.document, table.c.stage, table.c.message
_ALL = select(*_COLUMNS).order_by(*_COLUMNS)


def replace_troubles(connection: Connection, about: str, troubles: Iterable[Trouble], *, known: bool = True) -> None:
    """Keeps the troubles of one input or one analysis in place of its earlier ones, if it is ``known`` at all."""
    if known:
        drop_troubles(connection, [about])
    insert_rows(
        connection,
        table,
        (
            (about, position, storable(trouble.document), trouble.stage, storable(trouble.message))
            for position, trouble in enumerate(troubles)
        ),
    )


def drop_troubles(connection: Connection, abouts: Iterable[str]) -> None:
    """Removes the troubles of inputs or analyses that are done anew."""
    for chunk in in_chunks(abouts):
        connection.execute(_DROP, {"ids": chunk})


def all_troubles(connection: Connection) -> tuple[Trouble, ...]:
    """Every trouble, in order of document, stage and message, whatever order they came in."""
    return tuple(Trouble(*row) for row in connection.execute(_ALL))
