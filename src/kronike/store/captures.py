"""A reading as the rows it is kept in, and which capture takes the place of which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kronike.model import Document, Interval, Reading, Trouble
from kronike.store.payloads import digest, storable, to_json


@dataclass(frozen=True, slots=True)
class Trace:
    """What tells captures of one text or one address apart: ``place`` is source and address."""

    id: str
    place: str
    text_digest: str


@dataclass(frozen=True, slots=True)
class Capture:
    """A reading ready to be kept: ``row`` in the order of the table's columns."""

    reading: Reading
    trace: Trace
    digest: str
    row: tuple[str | None, ...]

    @property
    def id(self) -> str:
        """The document's id."""
        return self.trace.id


def captures(readings: Iterable[Reading], maker: str) -> tuple[dict[str, Capture], list[Trouble]]:
    """The readings by id, each once, and troubles for those that no store can hold."""
    kept: dict[str, Capture] = {}
    troubles = []
    for reading in readings:
        try:
            capture = _capture(reading, maker)
        except UnicodeEncodeError:
            troubles.append(_not_text(reading.document))
        else:
            kept.setdefault(capture.id, capture)
    return kept, troubles


def place_of(source: str | None, address: str) -> str:
    """Source and address as one text."""
    return f"{source or ''}\x1f{address}"


def successors(gone: Sequence[Trace], fresh: Sequence[Trace]) -> dict[str, str]:
    """For captures an input no longer gives, the new capture that takes their place, by id.

    The same text elsewhere (a row was put in before it, its source was recognised) comes before another text at the
    same place; each new capture takes one place.
    """
    taken: dict[str, str] = {}
    used: set[str] = set()
    for by_text in (True, False):
        waiting: dict[str, list[str]] = {}
        for trace in reversed(fresh):
            if trace.id not in used:
                waiting.setdefault(trace.text_digest if by_text else trace.place, []).append(trace.id)
        for trace in gone:
            found = waiting.get(trace.text_digest if by_text else trace.place)
            if found and trace.id not in taken:
                taken[trace.id] = found.pop()
                used.add(taken[trace.id])
    return taken


def _capture(reading: Reading, maker: str) -> Capture:
    doc = reading.document
    payload = to_json(reading)
    source = doc.source.name if doc.source else None
    address = doc.address or doc.name
    trace = Trace(doc.id, place_of(source, address), digest(doc.text))
    told = digest(payload)
    published = doc.published
    row = (
        doc.id,
        source,
        address,
        doc.url,
        doc.title,
        published.earliest.isoformat() if published and published.earliest else None,
        published.latest.isoformat() if published and published.latest else None,
        doc.published_basis.value,
        _moment(doc.retrieved),
        doc.language,
        doc.translated_from,
        trace.text_digest,
        maker,
        told,
        payload,
        None,
        None,
    )
    return Capture(reading, trace, told, row)


def _moment(retrieved: Interval | None) -> str | None:
    """When a text was captured, so that moments sort as texts; ``None`` where it is not known to the day."""
    if retrieved is None or retrieved.earliest is None or retrieved.earliest != retrieved.latest:
        return None
    clock = f"T{retrieved.clock.start:%H:%M:%S}" if retrieved.clock else ""
    return retrieved.earliest.isoformat() + clock


def _not_text(doc: Document) -> Trouble:
    message = (
        "The text holds half a surrogate pair, which is not a character. Save the file as UTF-8 and read it again."
    )
    return Trouble(storable(doc.name), "store", message)
