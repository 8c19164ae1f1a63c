"""Every format there is, in one table, and the choice between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kronike.model import Trouble
from kronike.read.capture import Capture, trouble
from kronike.read.encoding import NotTextError, refuse_binary
from kronike.read.formats.content import Content
from kronike.read.formats.feed import read_feed, sniff_feed
from kronike.read.formats.html import read_html, sniff_html
from kronike.read.formats.jsons import read_json, read_json_lines, sniff_json, sniff_json_lines
from kronike.read.formats.tables import read_table, sniff_table
from kronike.read.formats.text import read_text
from kronike.read.formats.warc import read_warc, sniff_warc
from kronike.read.settings import ReadSettings

Reader = Callable[[Content, ReadSettings], Iterator[Capture | Trouble]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the file endings that promise it, what its first bytes look like, and its reader.

    ``sure`` tells that the first bytes cannot be mistaken, so that they count for more than the ending.
    """

    name: str
    endings: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Reader
    sure: bool = False


FORMATS = (
    Format("WARC", (".warc",), sniff_warc, read_warc, sure=True),
    Format("feed", (".rss", ".atom", ".rdf", ".xml"), sniff_feed, read_feed, sure=True),
    Format("HTML", (".html", ".htm", ".xhtml"), sniff_html, read_html, sure=True),
    Format("JSON Lines", (".jsonl", ".ndjson"), sniff_json_lines, read_json_lines),
    Format("JSON", (".json", ".ninjs"), sniff_json, read_json),
    Format("table", (".csv", ".tsv", ".tab"), sniff_table, read_table),
    Format("text", (".txt", ".text", ".md"), lambda _head: True, read_text),
)
"""In the order they are asked; the last takes what no other wants."""

NO_REPORTS = {
    (
        ".css",
        ".js",
        ".mjs",
        ".map",
        ".woff",
        ".woff2",
        ".ttf",
        ".svg",
        ".ico",
    ): "a part of a web page, not its text; leave it out",
    (".pdf",): "a PDF: convert it to text first (for instance with pdftotext)",
    (".doc", ".docx", ".odt", ".rtf", ".pages", ".epub"): "a word processor's document: save it as plain text",
    (".xls", ".xlsx", ".ods"): "a spreadsheet: save it as CSV",
    (
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".webp",
        ".tif",
        ".tiff",
    ): "an image: run text recognition on it first, or leave it out",
    (".mp3", ".mp4", ".wav", ".m4a", ".mov", ".avi", ".webm"): "sound or video: transcribe it first, or leave it out",
    (".zip", ".tar", ".tgz", ".7z", ".rar", ".bz2", ".xz", ".zst"): "an archive: unpack it first",
}
"""Endings that promise no report, and what to do about such files."""


def read_content(content: Content, settings: ReadSettings) -> Iterator[Capture | Trouble]:
    """The Captures of an input, by the format its first bytes or its ending tell; bad input becomes a Trouble."""
    if content.broken and not content.head:
        yield trouble(content.address, f"packed with gzip, but cannot be unpacked ({content.broken}); fetch it again")
        return
    if not content.head.strip(b"\0 \t\r\n\f\v\xef\xbb\xbf"):
        yield trouble(content.address, "empty: there is nothing to read")
        return
    try:
        refuse_binary(content.head)
    except NotTextError as error:
        yield trouble(content.address, str(error))
        return
    advice = _advice(content.name)
    if advice:
        yield trouble(content.address, advice)
        return
    kind = format_of(content.name, content.head)
    nothing = True
    for found in kind.read(content, settings):
        nothing = False
        yield found
    if nothing:
        yield trouble(content.address, f"no report was found in this file, read as {kind.name}; check what it holds")


def format_of(name: str, head: bytes) -> Format:
    """Unmistakable first bytes decide; then the file's ending; then what the first bytes look like."""
    ending = _ending(name)
    return (
        next((kind for kind in FORMATS if kind.sure and kind.sniff(head)), None)
        or next((kind for kind in FORMATS if ending in kind.endings), None)
        or next(kind for kind in FORMATS if kind.sniff(head))
    )


def _advice(name: str) -> str | None:
    ending = _ending(name)
    return next((advice for endings, advice in NO_REPORTS.items() if ending in endings), None)


def _ending(name: str) -> str:
    """The file ending in lower case, that of the file inside for ``report.txt.gz``."""
    inner = name.lower().removesuffix(".gz")
    dot = inner.rfind(".")
    return inner[dot:] if dot >= 0 else ""
