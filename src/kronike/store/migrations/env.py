"""Alembic runs this file: it migrates over the connection it is given, inside the transaction that is open."""

from __future__ import annotations

from alembic import context

from kronike.store.schema import VERSION_TABLE, metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    transactional_ddl=True,
    render_as_batch=True,  # SQLite changes a column only by making the table anew
)
context.run_migrations()
