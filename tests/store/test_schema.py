"""The migrations and the tables say the same."""

from __future__ import annotations

import re
from importlib.resources import as_file, files
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, select

from kronike.store import open_store
from kronike.store.engine import make_engine, sqlite_url
from kronike.store.schema import HEAD, VERSION_TABLE, metadata, version
from kronike.store.upgrade import upgrade


def statements(connection: Connection) -> dict[str, list[str]]:
    """What makes each table and index, its parts in order of text; Alembic's own table left out."""
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").all()
    return {name: sorted(re.split(r"[(),\s]+", sql)) for name, sql in rows if name != VERSION_TABLE}


def test_migrations_lead_to_the_tables(path: Path) -> None:
    """A store led through all migrations has the tables, columns, keys and indexes of one made new."""
    migrated = make_engine(sqlite_url(path))
    with migrated.begin() as connection:
        upgrade(connection)
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, metadata) == []
        by_steps = statements(connection)
    made = make_engine(sqlite_url(path.with_name("new.db")))
    with made.begin() as connection:
        metadata.create_all(connection)
        assert statements(connection) == by_steps


def test_the_newest_migration_is_the_one_asked_for() -> None:
    """The schema's version is the last migration's, so that no store is made at another."""
    with as_file(files("kronike.store") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder))
        assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_an_older_store_is_led_to_the_newest_schema(path: Path) -> None:
    """A store at an earlier step is migrated when it is opened, and is then at the newest."""
    engine = make_engine(sqlite_url(path))
    with engine.begin() as connection:
        version.create(connection)  # a store before its first step
    with open_store(path, create=False) as store:
        store.set_meta("title", "Demningen")
    with engine.begin() as connection:
        assert connection.scalars(select(version.c.version_num)).all() == [HEAD]
