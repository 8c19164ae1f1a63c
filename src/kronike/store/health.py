"""Whether a store is whole."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from kronike.store.payloads import digest
from kronike.store.schema import analyses, documents


def check(connection: Connection) -> tuple[str, ...]:
    """What is wrong, in words: the file's structure and the links between its tables; else payloads changed outside."""
    return tuple(_structure(connection)) or tuple(_payloads(connection))


def _structure(connection: Connection) -> Iterator[str]:
    if connection.dialect.name != "sqlite":
        return
    for line in connection.exec_driver_sql("PRAGMA quick_check").scalars():
        if line != "ok":
            yield f"the file is damaged: {line}"
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"a row of {row[0]} names one of {row[2]} that is missing"


def _payloads(connection: Connection) -> Iterator[str]:
    for table, name in ((documents, documents.c.id), (analyses, analyses.c.document)):
        for id_, kept, payload in connection.execute(select(name, table.c.digest, table.c.payload)):
            if digest(payload) != kept:
                yield f"what {table.name} holds of {id_} was changed from outside"
