"""Opens a store: makes it, leads an older one to the newest schema, refuses what is not a story."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, insert, inspect, select

from kronike.store.engine import make_engine, sqlite_url, told, transaction, use_wal
from kronike.store.errors import NewerSchema, NotAStory
from kronike.store.lock import locked
from kronike.store.schema import HEAD, VERSION_TABLE, metadata, version
from kronike.store.store import Store


@contextmanager
def open_store(path: Path, *, create: bool, wait: float = 5.0) -> Iterator[Store]:
    """The store at ``path`` for one process at a time, which may wait ``wait`` seconds for another to finish.

    Raises:
        NotAStory: where there is none and ``create`` is not set, or the file is something else.
        NewerSchema: where a newer Krønike wrote it.
        StoreBusy: where another process still uses it after ``wait`` seconds.
        Unwritable: where it cannot be written.
    """
    _check_place(path, create=create)
    with locked(path, wait), _connected(path) as connection:
        _prepare(connection, path)
        yield Store(connection, str(path))


@contextmanager
def _connected(path: Path) -> Iterator[Connection]:
    engine = make_engine(sqlite_url(path))
    with told(str(path)):
        connection = engine.connect()
    try:
        yield connection
    finally:
        connection.close()
        engine.dispose()


def _check_place(path: Path, *, create: bool) -> None:
    if path.is_dir():
        message = f"{path} is a folder, not the store of a story. Choose another output folder."
        raise NotAStory(message)
    if not create and not path.exists():
        message = f"There is no story at {path}. Make one with: kronike build PATH... -o {path.parent}"
        raise NotAStory(message)


def _prepare(connection: Connection, path: Path) -> None:
    """Brings the schema to the newest migration; importing Alembic is slow, so only an older store pays for it."""
    with transaction(connection, str(path)):
        there = _version(connection, path)
    with told(str(path)):
        use_wal(connection)
    with transaction(connection, str(path)):
        if there is None:
            metadata.create_all(connection)
            version.create(connection)
            connection.execute(insert(version).values(version_num=HEAD))
        elif there < HEAD:
            from kronike.store.upgrade import upgrade  # noqa: PLC0415 -- see above

            upgrade(connection)


def _version(connection: Connection, path: Path) -> str | None:
    """The migration the store is at, ``None`` for an empty database."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if VERSION_TABLE not in tables:
        message = f"{path} is a database, but not of a story. Choose another output folder, or move the file away."
        raise NotAStory(message)
    there = connection.scalars(select(version.c.version_num)).one_or_none() or ""
    if there > HEAD:
        message = f"{path} was written by a newer Krønike (schema {there}, this one knows {HEAD}). Install that one."
        raise NewerSchema(message)
    return there
