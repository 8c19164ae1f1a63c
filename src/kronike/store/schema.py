"""The tables of a store, as they are now; the migrations lead an older store here.

Values of the model are kept whole, as JSON; the columns beside it are what is searched or ordered by.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text

HEAD = "0001"
"""The newest migration: what a store must be at to be used."""

VERSION_TABLE = "kronike_schema"
"""Holds the migration a store is at; a database without it is not a story."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)

meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

inputs = Table(
    "inputs",
    metadata,
    Column("address", Text, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("maker", Text, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("id", Text, primary_key=True),
    Column("source", Text),
    Column("address", Text, nullable=False),
    Column("url", Text),
    Column("title", Text),
    Column("published_earliest", Text),
    Column("published_latest", Text),
    Column("published_basis", Text, nullable=False),
    Column("retrieved", Text),
    Column("language", Text, nullable=False),
    Column("translated_from", Text),
    Column("text_digest", Text, nullable=False),
    Column("maker", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("supersedes", Text),
    Column("superseded_by", Text),
)
"""``superseded_by`` links what one input gave at different times; captures of one page by date: see `recaptures`."""

holds = Table(
    "holds",
    metadata,
    Column("input", Text, ForeignKey("inputs.address"), primary_key=True),
    Column("document", Text, ForeignKey("documents.id"), primary_key=True),
    Index(None, "document"),
    sqlite_with_rowid=False,
)
"""Which documents an input gives now; a document that no input gives is superseded or withdrawn."""

analyses = Table(
    "analyses",
    metadata,
    Column("document", Text, ForeignKey("documents.id"), primary_key=True),
    Column("maker", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("payload", Text, nullable=False),
)

findings = Table(
    "findings",
    metadata,
    Column("document", Text, ForeignKey("documents.id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("id", Text, nullable=False),
    Index(None, "id"),
    sqlite_with_rowid=False,
)
"""Where each finding is; the finding itself stands in the payload of its reading or analysis."""

troubles = Table(
    "troubles",
    metadata,
    Column("about", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("document", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("message", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""``about`` is ``input:ADDRESS`` or ``analysis:ID``: what is done anew replaces its own troubles."""

judgements = Table(
    "judgements",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("verdict", Text, nullable=False),
    Column("supersedes", Text),
    Column("payload", Text, nullable=False),
)

resolved = Table(
    "resolved",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Index(None, "id"),
    sqlite_with_rowid=False,
)

version = Table(VERSION_TABLE, MetaData(), Column("version_num", Text, primary_key=True))
"""Alembic's own table, outside `metadata`: written here only when a store is made."""
