"""Readings waiting for analysis, and reports with it, each in one stable order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, exists, func, or_, select

from kronike.model import Analysis, Reading
from kronike.store.payloads import from_json
from kronike.store.rows import Kept
from kronike.store.schema import analyses, documents, holds

_NEVER = "9999-12-31"
_STARTS = func.coalesce(documents.c.published_earliest, documents.c.published_latest, _NEVER)
_ENDS = func.coalesce(documents.c.published_latest, documents.c.published_earliest, _NEVER)
_ORDER = (_ENDS, _STARTS, documents.c.address, documents.c.id)
"""By when a report was out, then by address and id: the order does not depend on when it was read."""


def waiting(connection: Connection, maker: str) -> list[str]:
    """Ids of documents that ``maker`` has not analysed, in order."""
    joined = documents.outerjoin(analyses, analyses.c.document == documents.c.id)
    undone: ColumnElement[bool] = or_(analyses.c.document.is_(None), analyses.c.maker != maker)
    return list(connection.scalars(select(documents.c.id).select_from(joined).where(undone).order_by(*_ORDER)))


def analysed(connection: Connection) -> list[str]:
    """Ids of documents with an analysis, in order."""
    joined = documents.join(analyses, analyses.c.document == documents.c.id)
    return list(connection.scalars(select(documents.c.id).select_from(joined).order_by(*_ORDER)))


def readings(connection: Connection, ids: Sequence[str]) -> list[Reading]:
    """The readings of some documents, in the order of ``ids``."""
    columns = documents.c.id, documents.c.payload, documents.c.supersedes
    rows = connection.execute(select(*columns).where(documents.c.id.in_(ids)))
    found = {id_: _reading(id_, payload, supersedes) for id_, payload, supersedes in rows}
    return [found[id_] for id_ in ids if id_ in found]


def reports(connection: Connection, ids: Iterable[str], newer: Mapping[str, str]) -> list[Kept]:
    """Some documents with reading, analysis and what became of them, in the order of ``ids``.

    ``newer`` is what `recaptures` gives.
    """
    ids = list(ids)
    older = {new: old for old, new in newer.items()}
    held = exists().where(holds.c.document == documents.c.id)
    columns = (
        documents.c.id,
        documents.c.payload,
        documents.c.supersedes,
        documents.c.superseded_by,
        held,
        analyses.c.payload,
    )
    joined = documents.join(analyses, analyses.c.document == documents.c.id)
    rows = connection.execute(select(*columns).select_from(joined).where(documents.c.id.in_(ids)))
    found = {
        id_: Kept(
            _reading(id_, payload, supersedes or older.get(id_)),
            from_json(analysis, Analysis, id_),
            by or newer.get(id_),
            withdrawn=not is_held and not by,
        )
        for id_, payload, supersedes, by, is_held, analysis in rows
    }
    return [found[id_] for id_ in ids if id_ in found]


def _reading(id_: str, payload: str, supersedes: str | None) -> Reading:
    reading = from_json(payload, Reading, id_)
    if supersedes == reading.document.supersedes:
        return reading
    return replace(reading, document=replace(reading.document, supersedes=supersedes))
