"""CSV and TSV: a row is a report, the first row names the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from kronike.model import Trouble
from kronike.read.capture import Capture, trouble
from kronike.read.encoding import Decoded, NotTextError, decode
from kronike.read.formats.content import Content
from kronike.read.formats.records import has_text_column, keys, record_capture, record_key
from kronike.read.settings import ReadSettings

_LONGEST_HEADER = 10_000
_DELIMITERS = (",", ";", "\t", "|")


def sniff_table(head: bytes) -> bool:
    """Whether the first line names at least two columns, the text's among them."""
    start = head[:_LONGEST_HEADER].removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    first = next(iter(start.splitlines()), "")
    names = _split(first, _delimiter(first, ()))
    return len(names) > 1 and has_text_column(names, ())


def read_table(content: Content, settings: ReadSettings) -> Iterator[Capture | Trouble]:
    """A Capture for each row with a text. A short row lacks its last columns, a long one loses what has no name."""
    whole = content.whole(settings.max_bytes)
    if whole.over:
        yield trouble(
            content.address, f"a table of more than {settings.max_bytes:,} bytes; split it, or save it as JSON Lines"
        )
        return
    try:
        decoded = decode(whole.data)
    except NotTextError as error:
        yield trouble(content.address, str(error))
        return
    if whole.broken:
        yield trouble(content.address, f"broken off: {whole.broken}; what was there is read. Fetch the file again")
    yield from _table(decoded, content, settings)


def _table(decoded: Decoded, content: Content, settings: ReadSettings) -> Iterator[Capture | Trouble]:
    text = decoded.text.removeprefix("\ufeff")
    first = next(iter(text[:_LONGEST_HEADER].splitlines()), "")
    delimiter = _delimiter(first, settings.columns)
    names = _split(first, delimiter)
    if not has_text_column(names, settings.columns):
        found = ", ".join(name[:40] for name in names[:12])
        yield trouble(
            content.address,
            f"no column holds the text; say which does (text=NAME). The first row is: {found or 'empty'}",
        )
        return
    # The limit is the module's, one for all readers: it is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), settings.max_report_bytes))
    unused = keys(content.address)
    for number, row in _rows(text, delimiter):
        if isinstance(row, str):
            yield trouble(
                content.address,
                f"row {number} cannot be read ({row}); mend its quotation marks. Rows before it are read",
            )
            continue
        record: dict[str, object] = dict(zip(names, row, strict=False))
        address = unused(record_key(record, settings.columns), number)
        name = f"{content.name}#{number}"
        yield record_capture(
            record, settings.columns, name=name, address=address, where=f"row {number}", carried=decoded.repairs
        )


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """Number, the header being 1, and cells of every row that is not empty; words where the table breaks off."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    number = 0
    try:
        for number, row in enumerate(rows, start=1):
            if number > 1 and any(cell.strip() for cell in row):
                yield number, row
    except csv.Error as error:
        yield number + 1, str(error)


def _delimiter(first: str, columns: tuple[tuple[str, str], ...]) -> str:
    """The mark that parts the header into the most names, one of which is the text's."""

    def merit(mark: str) -> tuple[bool, int]:
        names = _split(first, mark)
        return has_text_column(names, columns), len(names)

    return max(_DELIMITERS, key=merit)


def _split(first: str, delimiter: str) -> list[str]:
    try:
        return [name.strip() for name in next(csv.reader([first], delimiter=delimiter), [])]
    except csv.Error:
        return []
