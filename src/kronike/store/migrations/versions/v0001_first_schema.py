"""The first schema.

It repeats the tables as they were then, so that later changes of `kronike.store.schema` leave this step alone.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def text(name: str) -> sa.Column[str]:
    """A text that is always there."""
    return sa.Column(name, sa.Text(), nullable=False)


def maybe_text(name: str) -> sa.Column[str | None]:
    """A text that may be missing."""
    return sa.Column(name, sa.Text(), nullable=True)


def number(name: str) -> sa.Column[int]:
    """A whole number that is always there."""
    return sa.Column(name, sa.Integer(), nullable=False)


def upgrade() -> None:
    """Makes all tables."""
    _captured()
    _found()
    _decided()


def _captured() -> None:
    op.create_table(
        "inputs",
        text("address"),
        text("digest"),
        text("maker"),
        sa.PrimaryKeyConstraint("address", name="pk_inputs"),
    )
    op.create_table(
        "documents",
        text("id"),
        maybe_text("source"),
        text("address"),
        maybe_text("url"),
        maybe_text("title"),
        maybe_text("published_earliest"),
        maybe_text("published_latest"),
        text("published_basis"),
        maybe_text("retrieved"),
        text("language"),
        maybe_text("translated_from"),
        text("text_digest"),
        text("maker"),
        text("digest"),
        text("payload"),
        maybe_text("supersedes"),
        maybe_text("superseded_by"),
        sa.PrimaryKeyConstraint("id", name="pk_documents"),
    )
    op.create_table(
        "holds",
        text("input"),
        text("document"),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name="fk_holds_document"),
        sa.ForeignKeyConstraint(["input"], ["inputs.address"], name="fk_holds_input"),
        sa.PrimaryKeyConstraint("input", "document", name="pk_holds"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_holds_document", "holds", ["document"])


def _found() -> None:
    op.create_table(
        "analyses",
        text("document"),
        text("maker"),
        text("digest"),
        text("payload"),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name="fk_analyses_document"),
        sa.PrimaryKeyConstraint("document", name="pk_analyses"),
    )
    op.create_table(
        "findings",
        text("document"),
        number("start"),
        number("end"),
        text("kind"),
        text("id"),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name="fk_findings_document"),
        sa.PrimaryKeyConstraint("document", "start", "end", "kind", name="pk_findings"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_findings_id", "findings", ["id"])
    op.create_table(
        "troubles",
        text("about"),
        number("position"),
        text("document"),
        text("stage"),
        text("message"),
        sa.PrimaryKeyConstraint("about", "position", name="pk_troubles"),
        sqlite_with_rowid=False,
    )


def _decided() -> None:
    op.create_table(
        "judgements",
        number("position"),
        text("id"),
        text("verdict"),
        maybe_text("supersedes"),
        text("payload"),
        sa.PrimaryKeyConstraint("position", name="pk_judgements"),
        sa.UniqueConstraint("id", name="uq_judgements_id"),
    )
    op.create_table(
        "resolved",
        text("kind"),
        number("position"),
        text("id"),
        text("payload"),
        sa.PrimaryKeyConstraint("kind", "position", name="pk_resolved"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_resolved_id", "resolved", ["id"])
    op.create_table(
        "meta",
        text("key"),
        text("value"),
        sa.PrimaryKeyConstraint("key", name="pk_meta"),
    )
