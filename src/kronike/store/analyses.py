"""Analyses with the places of their findings, and the noise of readings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, delete

from kronike.model import Analysis, Finding, Noise, Reading, Trouble
from kronike.store.engine import ids_of, in_chunks, insert_rows
from kronike.store.payloads import digest, to_json
from kronike.store.schema import analyses as table
from kronike.store.schema import findings
from kronike.store.troubles import drop_troubles, replace_troubles

_NOISE = "noise"
_DROP = delete(table).where(ids_of(table.c.document))
_DROP_FINDINGS = delete(findings).where(ids_of(findings.c.document), findings.c.kind != _NOISE)
_DROP_NOISE = delete(findings).where(ids_of(findings.c.document), findings.c.kind == _NOISE)


def keep_analyses(
    connection: Connection, maker: str, analyses: Sequence[Analysis], troubles: Sequence[Trouble]
) -> None:
    """Keeps analyses in place of those their documents had; each trouble goes with the document it names."""
    last = {analysis.document: analysis for analysis in analyses}
    drop_analyses(connection, last)
    payloads = ((id_, to_json(analysis)) for id_, analysis in last.items())
    insert_rows(connection, table, ((id_, maker, digest(payload), payload) for id_, payload in payloads))
    insert_rows(connection, findings, _places(f for a in last.values() for f in findings_of(a)))
    of: dict[str, list[Trouble]] = {}
    for trouble in troubles:
        of.setdefault(trouble.document, []).append(trouble)
    for id_, some in of.items():
        replace_troubles(connection, f"analysis:{id_}", some)


def findings_of(analysis: Analysis) -> Iterator[Finding]:
    """All findings of an analysis, layer by layer."""
    for layer in ("sentences", "mentions", "times", "quantities", "quotes", "events", "roles", "adjuncts"):
        yield from getattr(analysis, layer)


def drop_analyses(connection: Connection, ids: Iterable[str]) -> None:
    """Removes what was found on some documents, because it is to be found anew."""
    for chunk in in_chunks(ids):
        connection.execute(_DROP, {"ids": chunk})
        connection.execute(_DROP_FINDINGS, {"ids": chunk})
        drop_troubles(connection, [f"analysis:{id_}" for id_ in chunk])


def keep_noise(connection: Connection, readings: Iterable[Reading]) -> None:
    """Keeps the places of noise, so that its ids can be looked up."""
    insert_rows(connection, findings, _places(noise for reading in readings for noise in reading.noise))


def drop_noise(connection: Connection, ids: Iterable[str]) -> None:
    """Removes the places of noise of documents that are read anew."""
    for chunk in in_chunks(ids):
        connection.execute(_DROP_NOISE, {"ids": chunk})


def _places(found: Iterable[Finding | Noise]) -> Iterator[tuple[str, int, int, str, str]]:
    """A row for each place; two findings of one kind at one place share an id, and so a row."""
    seen = set()
    for one in found:
        row = (one.document, one.span.start, one.span.end, type(one).__name__.lower(), one.id)
        if row[:4] not in seen:
            seen.add(row[:4])
            yield row
