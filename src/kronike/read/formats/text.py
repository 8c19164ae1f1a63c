"""Plain text: one file, one report, exactly as it is written."""

from __future__ import annotations

from collections.abc import Iterator

from kronike.model import Repair, Trouble
from kronike.read.capture import Capture, trouble
from kronike.read.encoding import NotTextError, decode
from kronike.read.formats.content import Content
from kronike.read.settings import ReadSettings


def read_text(content: Content, settings: ReadSettings) -> Iterator[Capture | Trouble]:
    """One Capture of the whole file; a file too long for a report is refused before it is decoded."""
    whole = content.whole(settings.max_report_bytes)
    if whole.over:
        yield trouble(content.address, too_long(settings.max_characters))
        return
    try:
        decoded = decode(whole.data)
    except NotTextError as error:
        yield trouble(content.address, str(error))
        return
    if whole.broken:
        yield trouble(content.address, f"broken off: {whole.broken}; what was there is read. Fetch the file again")
    cut = (Repair("the file breaks off; its end is missing", 0),) if whole.broken else ()
    yield Capture(text=decoded.text, name=content.name, address=content.address, repairs=(*decoded.repairs, *cut))


def too_long(limit: int) -> str:
    """What is said of a text that is no single report."""
    return f"longer than {limit:,} characters, too long for one report; split it into one file for each report"
