"""Captures of one page at different times: each supersedes the one before it, whichever was read first."""

from __future__ import annotations

from itertools import groupby, pairwise

from sqlalchemy import Connection, exists, select

from kronike.store.schema import documents, holds

_CAPTURED = (
    select(documents.c.url, documents.c.retrieved, documents.c.id)
    .where(
        documents.c.url.is_not(None),
        documents.c.retrieved.is_not(None),
        exists().where(holds.c.document == documents.c.id),
    )
    .order_by(documents.c.url, documents.c.retrieved, documents.c.id)
)


def recaptures(connection: Connection) -> dict[str, str]:
    """For each older capture of a page the next newer one, by id.

    Only pages whose moment of capture an archive tells take part; captures of one moment all stay.
    """
    newer = {}
    for _, captures in groupby(connection.execute(_CAPTURED), key=lambda row: row.url):
        moments = [[row.id for row in same] for _, same in groupby(captures, key=lambda row: row.retrieved)]
        for olds, news in pairwise(moments):
            newer.update(dict.fromkeys(olds, news[0]))
    return newer
