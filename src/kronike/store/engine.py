"""The connection to a database: how it is set up, how transactions run, how its failures are told."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    Dialect,
    Engine,
    NullPool,
    Table,
    bindparam,
    create_engine,
    event,
    insert,
)
from sqlalchemy.exc import DBAPIError

from kronike.store.errors import Damaged, NotAStory, StoreBusy, StoreError, Unwritable

_WAIT_MS = 5000
"""How long a transaction waits for another process to finish its own."""

_PRAGMAS = (
    f"PRAGMA busy_timeout = {_WAIT_MS}",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
)


def sqlite_url(path: Path) -> URL:
    """The URL of a SQLite file."""
    return URL.create("sqlite", database=str(path))


def make_engine(url: URL) -> Engine:
    """An engine whose every transaction on SQLite takes the write lock at its start, so none fails half-way."""
    engine = create_engine(url, poolclass=NullPool)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_immediate)
    return engine


def _set_up_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401 -- any driver's connection
    connection.isolation_level = None  # the driver opens no transaction of its own: _begin_immediate does
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def use_wal(connection: Connection) -> None:
    """Lets readers and the writer work side by side; kept in the file, so asked for once it is known to be ours."""
    driver = connection.connection.driver_connection
    if connection.dialect.name == "sqlite" and driver is not None:
        driver.execute("PRAGMA journal_mode = WAL").close()


@contextmanager
def transaction(connection: Connection, name: str) -> Iterator[Connection]:
    """Everything inside is kept, or nothing; what the database says is told in terms of the story ``name``.

    Raises:
        StoreError: the subclass that fits.
    """
    with told(name), connection.begin():
        yield connection


@contextmanager
def told(name: str) -> Iterator[None]:
    """Turns a failure of the database into the `StoreError` that says what to do."""
    try:
        yield
    except DBAPIError as error:
        raise _explained(error.orig or error, name) from error
    except sqlite3.Error as error:  # from the driver itself, past SQLAlchemy
        raise _explained(error, name) from error


def _explained(error: BaseException, name: str) -> StoreError:
    code = str(getattr(error, "sqlite_errorname", ""))
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return StoreBusy(f"{name} is being written by another process. Wait until it has finished and try again.")
    if code.startswith("SQLITE_NOTADB"):
        return NotAStory(f"{name} is not the store of a story. Choose another output folder, or move the file away.")
    if code.startswith("SQLITE_CORRUPT"):
        return Damaged(f"{name} is damaged ({error}). Restore a copy, or build again into a new folder.")
    if code.startswith(("SQLITE_FULL", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_PERM")):
        return Unwritable(f"{name} cannot be written ({error}). Check free space and permissions, then try again.")
    return StoreError(f"{name} cannot be used: {error}. Restore a copy, or build again into a new folder.")


def insert_rows(connection: Connection, table: Table, rows: Iterable[Sequence[object]]) -> None:
    """Inserts many rows, values in the order of the table's columns, past the layers that cost most of the time."""
    values = [tuple(row) for row in rows]
    if not values:
        return
    statement, positional = _insert_of(table, connection.dialect)
    if positional:
        connection.exec_driver_sql(statement, values)
    else:
        names = [column.name for column in table.columns]
        connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in values])


@lru_cache(maxsize=64)
def _insert_of(table: Table, dialect: Dialect) -> tuple[str, bool]:
    compiled = insert(table).compile(dialect=dialect)
    return str(compiled), bool(compiled.positional)


def ids_of(column: ColumnElement[str] | ColumnElement[str | None]) -> ColumnElement[bool]:
    """The condition that a column is one of the parameter ``ids``, a list from `in_chunks`."""
    return column.in_(bindparam("ids", expanding=True))


def in_chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    """Lists of ids short enough for one statement."""
    feed = iter(ids)
    while chunk := list(islice(feed, _CHUNK)):
        yield chunk


_CHUNK = 500
