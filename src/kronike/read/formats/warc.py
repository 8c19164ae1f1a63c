"""Web archives (WARC): each captured page, read as a page of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from kronike.model import Trouble
from kronike.read.capture import Capture, trouble
from kronike.read.formats.content import Content, Stream
from kronike.read.formats.html import page
from kronike.read.settings import ReadSettings

Record: TypeAlias = Any
"""A record as fastwarc gives it, which ships no types."""

_MAX_PAGE = 10_000_000
_PAGE_TYPES = ("text/html", "application/xhtml+xml")
_OK = 200
_REST = "the pages before it are read. Fetch the archive again"


def sniff_warc(head: bytes) -> bool:
    """Whether the first bytes are those of a web archive."""
    return head.startswith(b"WARC/")


def read_warc(content: Content, settings: ReadSettings) -> Iterator[Capture | Trouble]:
    """A Capture for each page fetched with success, in order; up to the break where the archive is cut off."""
    del settings
    with content.open() as stream:
        try:
            yield from _records(stream, content)
        except OSError as error:  # what fastwarc raises for a record that it cannot parse
            yield trouble(content.address, f"the archive breaks off ({error}); {_REST}")
            return
        if stream.broken:
            yield trouble(content.address, f"the archive breaks off ({stream.broken}); {_REST}")


def _records(stream: Stream, content: Content) -> Iterator[Capture | Trouble]:
    # fastwarc loads a compiled extension: only for those who have archives.
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415

    kinds = WarcRecordType.response | WarcRecordType.resource
    number = 0
    for record in ArchiveIterator(stream, record_types=kinds, auto_decode="all"):
        if not record.content_length:
            yield trouble(content.address, f"the archive breaks off in the head of a record; {_REST}")
            continue
        if not _is_page(record):
            continue
        number += 1
        yield from _page(record, number, content)


def _is_page(record: Record) -> bool:
    """Whether the record holds a page that the server gave with success; robots.txt, images and errors do not."""
    if record.http_headers is None:
        return str(record.headers.get("Content-Type", "")).startswith(_PAGE_TYPES)
    return record.http_headers.status_code == _OK and str(record.http_content_type).startswith(_PAGE_TYPES)


def _encoded(record: Record) -> bool:
    """Whether the page was sent packed or in chunks, so that its length on the wire is not the length of its bytes."""
    headers = record.http_headers or {}
    return bool(headers.get("Content-Encoding") or headers.get("Transfer-Encoding"))


def _page(record: Record, number: int, content: Content) -> Iterator[Capture | Trouble]:
    url = str(record.headers.get("WARC-Target-URI", "")).strip("<>") or None
    address = f"{content.address}#{url or number}"
    if record.content_length > _MAX_PAGE:
        yield trouble(address, f"a page of more than {_MAX_PAGE:,} bytes; save the article itself as text")
        return
    data = record.reader.read(_MAX_PAGE)
    if not _encoded(record) and len(data) < record.content_length:
        yield trouble(address, "the archive breaks off in this page; what was there is read. Fetch the archive again")
    day = record.record_date.date().isoformat() if record.record_date else None
    charset = record.http_charset if record.http_headers is not None else None
    yield page(data, name=f"{content.name}#{number}", address=address, url=url, charset=charset, retrieved=day)
