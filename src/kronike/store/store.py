"""The open store of one story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager

from sqlalchemy import Connection, delete, insert, select

from kronike.model import Analysis, Chronicle, Duplicate, Judgement, Reading, Record, Trouble
from kronike.store import analyses, health, inputs, judged, reports, resolved, search
from kronike.store.engine import in_chunks, transaction
from kronike.store.recaptures import recaptures
from kronike.store.rows import Counts, Found, Kept, KeptInput, Resolved
from kronike.store.schema import meta
from kronike.store.troubles import all_troubles


class Store:
    """Everything one story keeps. Each call is one transaction: it is kept whole, or not at all.

    Any call raises `StoreError` where the database fails; a process killed at any moment leaves a store that the same
    calls made again complete to the same content.
    """

    def __init__(self, connection: Connection, name: str) -> None:
        self._connection = connection
        self._name = name

    def input_done(self, address: str, digest: str, maker: str) -> bool:
        """Whether ``maker`` (the reader) has read these bytes at this address already."""
        with self._transaction() as connection:
            return inputs.input_done(connection, address, digest, maker)

    def keep_input(
        self, address: str, digest: str, maker: str, readings: Iterable[Reading], troubles: Sequence[Trouble] = ()
    ) -> KeptInput:
        """Keeps what ``maker`` read from an input, in place of what it gave before.

        A text that changed at its address is a new document that supersedes the old; a document that is no longer
        there is withdrawn; neither is erased, and both come back when the input gives them again. A document that is
        read differently loses its analysis, so that it is analysed anew. An empty ``digest`` says that the bytes could
        not be had: what was read before then stays, and `input_done` stays false.
        """
        with self._transaction() as connection:
            return inputs.keep_input(connection, address, digest, maker, readings, troubles)

    def unanalysed(self, maker: str, batch: int) -> Iterator[list[Reading]]:
        """Readings that ``maker`` (the analyser) has not analysed, ``batch`` at a time, in the order of `reports`.

        The list is drawn up when the first batch is asked for; analyses may be kept meanwhile.
        """
        with self._transaction() as connection:
            ids = reports.waiting(connection, maker)
        for start in range(0, len(ids), batch):
            with self._transaction() as connection:
                some = reports.readings(connection, ids[start : start + batch])
            yield some

    def count_unanalysed(self, maker: str) -> int:
        """How many readings ``maker`` has not analysed."""
        with self._transaction() as connection:
            return len(reports.waiting(connection, maker))

    def keep_analyses(self, maker: str, found: Sequence[Analysis], troubles: Sequence[Trouble] = ()) -> None:
        """Keeps analyses in place of those their documents had; a trouble's ``document`` names whose it is."""
        with self._transaction() as connection:
            analyses.keep_analyses(connection, maker, found, troubles)

    def reports(self) -> Iterator[Kept]:
        """All analysed reports by publication, then address, then id; superseded and withdrawn ones among them."""
        with self._transaction() as connection:
            ids = reports.analysed(connection)
            newer = recaptures(connection)
        for chunk in in_chunks(ids):
            with self._transaction() as connection:
                some = reports.reports(connection, chunk, newer)
            yield from some

    def reports_of(self, ids: Sequence[str]) -> list[Kept]:
        """The analysed reports of some documents, in the order of ``ids``."""
        with self._transaction() as connection:
            newer = recaptures(connection)
            return [kept for chunk in in_chunks(ids) for kept in reports.reports(connection, chunk, newer)]

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement ever made, in order of making."""
        with self._transaction() as connection:
            return judged.all_judgements(connection)

    def keep_judgement(self, judgement: Judgement) -> None:
        """Adds a judgement; the same one again changes nothing.

        Raises:
            Conflict: where another judgement has its id.
        """
        with self._transaction() as connection:
            judged.keep_judgement(connection, judgement)

    def troubles(self) -> tuple[Trouble, ...]:
        """All troubles of the last reading and analysis of everything, by document, stage and message."""
        with self._transaction() as connection:
            return all_troubles(connection)

    def keep_resolved(self, record: Record, chronicle: Chronicle, duplicates: Sequence[Duplicate]) -> None:
        """Keeps what was resolved and told, in place of what was before."""
        with self._transaction() as connection:
            resolved.keep_resolved(connection, record, chronicle, duplicates)

    def resolved(self) -> Resolved:
        """What was resolved and told last; empty where nothing was."""
        with self._transaction() as connection:
            return resolved.last_resolved(connection)

    def content_digest(self) -> str:
        """A hash over all that a story is told from: equal stores give equal digests, however they were filled."""
        with self._transaction() as connection:
            return search.content_digest(connection)

    def find(self, id_: str) -> Found | None:
        """What the id of a document, finding, judgement or resolved thing stands for, or ``None``."""
        with self._transaction() as connection:
            return search.find(connection, id_)

    def counts(self) -> Counts:
        """How much there is of everything."""
        with self._transaction() as connection:
            return search.counts(connection)

    def check(self) -> tuple[str, ...]:
        """What is wrong with the store, in words; empty where all is well."""
        with self._transaction() as connection:
            return health.check(connection)

    def meta(self, key: str) -> str | None:
        """A value kept under a name, or ``None``."""
        with self._transaction() as connection:
            return _meta(connection, key)

    def set_meta(self, key: str, value: str) -> None:
        """Keeps a value under a name in place of the one before; an equal one is not written again."""
        with self._transaction() as connection:
            if _meta(connection, key) == value:
                return
            connection.execute(delete(meta).where(meta.c.key == key))
            connection.execute(insert(meta).values(key=key, value=value))

    def _transaction(self) -> AbstractContextManager[Connection]:
        return transaction(self._connection, self._name)


def _meta(connection: Connection, key: str) -> str | None:
    return connection.scalars(select(meta.c.value).where(meta.c.key == key)).one_or_none()
