"""Keeps what one input was read to, and works out what became of what it gave before.

Statements are built once: building one costs more than running it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, delete, select, update

from kronike.model import Reading, Trouble
from kronike.store.analyses import drop_analyses, drop_noise, keep_noise
from kronike.store.captures import Capture, Trace, captures, place_of, successors
from kronike.store.engine import ids_of, in_chunks, insert_rows
from kronike.store.payloads import storable
from kronike.store.rows import KeptInput
from kronike.store.schema import documents, holds, inputs
from kronike.store.troubles import replace_troubles

_INPUT = select(inputs.c.digest, inputs.c.maker).where(inputs.c.address == bindparam("input"))
_NOTE = update(inputs).where(inputs.c.address == bindparam("input"))
_HELD = select(holds.c.document).where(holds.c.input == bindparam("input")).order_by(holds.c.document)
_STORED = select(documents.c.id, documents.c.digest, documents.c.superseded_by).where(ids_of(documents.c.id))
_LET_GO = delete(holds).where(holds.c.input == bindparam("input"), ids_of(holds.c.document))
_NOWHERE = (
    select(documents.c.id, documents.c.source, documents.c.address, documents.c.text_digest)
    .where(ids_of(documents.c.id), ~documents.c.id.in_(select(holds.c.document)))
    .order_by(documents.c.id)
)
_CURRENT = update(documents).where(ids_of(documents.c.id)).values(superseded_by=None)
_SUPERSEDES_NOT = update(documents).where(ids_of(documents.c.supersedes)).values(supersedes=None)
_LINKS = {"id", "supersedes", "superseded_by"}
_READ_ANEW = (
    update(documents)
    .where(documents.c.id == bindparam("of"))
    .values({column.name: bindparam(f"new_{column.name}") for column in documents.columns if column.name not in _LINKS})
)
_OLD = update(documents).where(documents.c.id == bindparam("old")).values(superseded_by=bindparam("new"))
_NEW = update(documents).where(documents.c.id == bindparam("new")).values(supersedes=bindparam("old"))


def input_done(connection: Connection, address: str, digest: str, maker: str) -> bool:
    """Whether ``maker`` has read these bytes at this address already."""
    found = connection.execute(_INPUT, {"input": storable(address)}).one_or_none()
    return bool(digest) and found is not None and tuple(found) == (digest, maker)


def keep_input(
    connection: Connection,
    address: str,
    digest: str,
    maker: str,
    readings: Iterable[Reading],
    troubles: Sequence[Trouble],
) -> KeptInput:
    """Keeps an input in place of what its address gave before; an empty ``digest`` says its bytes could not be had."""
    address = storable(address)
    now, refused = captures(readings, maker)
    before = _held_before(connection, address, digest, maker)
    replace_troubles(connection, f"input:{address}", (*troubles, *refused), known=before is not None)
    if not digest and not now:
        return KeptInput(unchanged=tuple(before or ()))
    kept = _keep_captures(connection, now)
    entered = [id_ for id_ in now if id_ not in set(before or ())]
    insert_rows(connection, holds, ((address, id_) for id_ in entered))
    left = [id_ for id_ in before or () if id_ not in now]
    if not left:
        return kept
    return _with_gone(connection, address, left, [now[id_].trace for id_ in entered], kept)


def _held_before(connection: Connection, address: str, digest: str, maker: str) -> list[str] | None:
    """Notes the input; the documents it gave before, ``None`` where it was not known."""
    if connection.execute(_INPUT, {"input": address}).one_or_none() is None:
        insert_rows(connection, inputs, [(address, digest, maker)])
        return None
    connection.execute(_NOTE, {"input": address, "digest": digest, "maker": maker})
    return list(connection.scalars(_HELD, {"input": address}))


def _keep_captures(connection: Connection, now: dict[str, Capture]) -> KeptInput:
    stored = {
        id_: (digest, superseded_by)
        for chunk in in_chunks(now)
        for id_, digest, superseded_by in connection.execute(_STORED, {"ids": chunk})
    }
    added = [capture for id_, capture in now.items() if id_ not in stored]
    reread = [capture for id_, capture in now.items() if id_ in stored and stored[id_][0] != capture.digest]
    unchanged = tuple(id_ for id_, capture in now.items() if id_ in stored and stored[id_][0] == capture.digest)
    insert_rows(connection, documents, (capture.row for capture in added))
    keep_noise(connection, (capture.reading for capture in added))
    _read_anew(connection, reread)
    _revive(connection, [id_ for id_, (_, superseded_by) in stored.items() if superseded_by])
    return KeptInput(tuple(capture.id for capture in added), tuple(capture.id for capture in reread), unchanged)


def _read_anew(connection: Connection, reread: Sequence[Capture]) -> None:
    """A new reading of a known text takes the old one's place; what was found on the old one goes with it."""
    if not reread:
        return
    ids = [capture.id for capture in reread]
    drop_analyses(connection, ids)
    drop_noise(connection, ids)
    names = [f"new_{column.name}" for column in documents.columns]
    rows = [dict(zip(names, capture.row, strict=True)) for capture in reread]
    unlinked = [{name: value for name, value in row.items() if name[4:] not in _LINKS} for row in rows]
    connection.execute(_READ_ANEW, [{"of": id_, **row} for id_, row in zip(ids, unlinked, strict=True)])
    keep_noise(connection, (capture.reading for capture in reread))


def _revive(connection: Connection, ids: Sequence[str]) -> None:
    """What an input gives again is superseded no longer, and nothing claims to supersede it."""
    for chunk in in_chunks(ids):
        connection.execute(_CURRENT, {"ids": chunk})
        connection.execute(_SUPERSEDES_NOT, {"ids": chunk})


def _with_gone(
    connection: Connection, address: str, left: Sequence[str], fresh: Sequence[Trace], kept: KeptInput
) -> KeptInput:
    gone = _gone(connection, address, left)
    taken = successors(gone, fresh)
    if taken:
        pairs = [{"old": old, "new": new} for old, new in taken.items()]
        connection.execute(_OLD, pairs)
        connection.execute(_NEW, pairs)
    withdrawn = tuple(trace.id for trace in gone if trace.id not in taken)
    return KeptInput(kept.added, kept.reread, kept.unchanged, tuple(taken), withdrawn)


def _gone(connection: Connection, address: str, left: Sequence[str]) -> list[Trace]:
    """Takes the documents away from the input; those that no other input gives."""
    gone = []
    for chunk in in_chunks(left):
        connection.execute(_LET_GO, {"input": address, "ids": chunk})
        rows = connection.execute(_NOWHERE, {"ids": chunk})
        gone += [Trace(id_, place_of(source, place), text) for id_, source, place, text in rows]
    return gone
