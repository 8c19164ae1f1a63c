"""Looks things up by id, counts them, and tells whether anything changed."""

from __future__ import annotations

from hashlib import blake2b

from sqlalchemy import Connection, FromClause, Select, exists, func, select

from kronike.model import Span
from kronike.store.recaptures import recaptures
from kronike.store.rows import Counts, Found
from kronike.store.schema import analyses, documents, findings, holds, inputs, judgements, resolved, troubles

_PLURALS = {
    "origins": "origin",
    "entities": "entity",
    "places": "place",
    "statements": "statement",
    "events": "event",
    "figures": "figure",
    "relations": "relation",
    "entries": "entry",
    "undated": "entry",
    "gaps": "gap",
    "duplicates": "duplicate",
}


def find(connection: Connection, id_: str) -> Found | None:
    """What an id stands for, or ``None``."""
    place = connection.execute(select(findings).where(findings.c.id == id_).limit(1)).mappings().first()
    if place is not None:
        return Found(id_, place["kind"], place["document"], Span(place["start"], place["end"]))
    thing = connection.execute(
        select(resolved.c.kind, resolved.c.payload).where(resolved.c.id == id_).limit(1)
    ).one_or_none()
    if thing is not None:
        return Found(id_, _PLURALS[thing.kind], payload=thing.payload)
    payload = connection.scalars(select(documents.c.payload).where(documents.c.id == id_)).one_or_none()
    if payload is not None:
        return Found(id_, "document", id_, payload=payload)
    payload = connection.scalars(select(judgements.c.payload).where(judgements.c.id == id_)).one_or_none()
    return Found(id_, "judgement", payload=payload) if payload is not None else None


def counts(connection: Connection) -> Counts:
    """How much there is of everything."""
    lost = ~exists().where(holds.c.document == documents.c.id)
    gone = documents.c.superseded_by.is_not(None)
    return Counts(
        inputs=_count(connection, inputs),
        documents=_count(connection, documents),
        superseded=(connection.scalar(select(func.count()).select_from(documents).where(gone)) or 0)
        + len(recaptures(connection)),
        withdrawn=connection.scalar(select(func.count()).select_from(documents).where(lost, ~gone)) or 0,
        analysed=_count(connection, analyses),
        troubles=_count(connection, troubles),
        judgements=_count(connection, judgements),
        findings=_by_kind(connection, findings),
        resolved=_by_kind(connection, resolved),
    )


def content_digest(connection: Connection) -> str:
    """A hash over all that a story is told from, the same in whatever order the store was filled."""
    found = blake2b(digest_size=16)
    for statement in _contents():
        for row in connection.execute(statement):
            found.update("\x1f".join("" if value is None else str(value) for value in row).encode() + b"\x1e")
        found.update(b"\x1d")
    return found.hexdigest()


def _contents() -> tuple[Select[*tuple[object, ...]], ...]:
    held = exists().where(holds.c.document == documents.c.id)
    doc = documents.c
    return (
        select(doc.id, doc.digest, doc.supersedes, doc.superseded_by, held).order_by(doc.id),
        select(analyses.c.document, analyses.c.digest).order_by(analyses.c.document),
        select(judgements.c.payload).order_by(judgements.c.position),
        select(troubles.c.document, troubles.c.stage, troubles.c.message).order_by(
            troubles.c.document, troubles.c.stage, troubles.c.message
        ),
    )


def _count(connection: Connection, table: FromClause) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _by_kind(connection: Connection, table: FromClause) -> tuple[tuple[str, int], ...]:
    kind = table.c.kind
    rows = connection.execute(select(kind, func.count()).group_by(kind).order_by(kind))
    return tuple((name, number) for name, number in rows)
