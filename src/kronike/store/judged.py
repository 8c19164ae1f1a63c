"""People's judgements: added to, never changed."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from kronike.model import Judgement
from kronike.store.errors import Conflict
from kronike.store.payloads import from_json, to_json
from kronike.store.schema import judgements as table


def keep_judgement(connection: Connection, judgement: Judgement) -> None:
    """Adds a judgement; the same one again changes nothing.

    Raises:
        Conflict: where another judgement has its id.
    """
    payload = to_json(judgement)
    there = connection.scalars(select(table.c.payload).where(table.c.id == judgement.id)).one_or_none()
    if there == payload:
        return
    if there is not None:
        message = (
            f"The judgement {judgement.id} is made already and says something else. Make a new one superseding it."
        )
        raise Conflict(message)
    connection.execute(
        insert(table).values(
            id=judgement.id, verdict=judgement.verdict.value, supersedes=judgement.supersedes, payload=payload
        )
    )


def all_judgements(connection: Connection) -> tuple[Judgement, ...]:
    """Every judgement ever made, in order of making."""
    rows = connection.execute(select(table.c.id, table.c.payload).order_by(table.c.position))
    return tuple(from_json(payload, Judgement, id_) for id_, payload in rows)
