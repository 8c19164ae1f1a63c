"""Where things are on the page: files of reports, anchors of positions."""

from __future__ import annotations

import re

from kronike.model import Span, content_id

REPORTS = "reports"
"""The folder of the reports' pages, inside the story's."""

DATA = "data"
"""The folder of the interactive page's data, inside the story's."""

PLAIN = "plain"
"""The folder of the plain pages, where the interactive page stands before them."""

INDEX = "index.html"
"""The file a reader opens first."""

SECTIONS = ("chronicle", "disputes", "figures", "voices", "names", "origins", "intake", "troubles", "judgements")
"""The parts of the page, in order; each is the anchor of its part and, in a large story, the name of its files."""

_SECTION_FILE = re.compile(rf"(?:{'|'.join(SECTIONS)})(?:-[1-9][0-9]{{0,8}})?\.html")
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,120}")


def report_file(document: str) -> str:
    """The file name of a report's page; an id that could lead elsewhere is replaced by a hash of it."""
    name = document if _SAFE.fullmatch(document) else content_id("doc", document)
    return f"{name}.html"


def span_anchor(span: Span) -> str:
    """The name of a position in a report's page: ``s12-40``."""
    return f"s{span.start}-{span.end}"


def words_href(document: str, span: Span) -> str:
    """The address, from the story's folder, that opens a report with the words of the span marked."""
    return f"{REPORTS}/{report_file(document)}#{span_anchor(span)}"


def is_report_file(name: str) -> bool:
    """Whether a file name is one that `report_file` gives."""
    return name.endswith(".html") and _SAFE.fullmatch(name.removesuffix(".html")) is not None


def is_data_file(name: str) -> bool:
    """Whether a path inside the data folder is one of the interactive page's files."""
    stem = name.removeprefix(f"{REPORTS}/")
    return stem.endswith(".js") and _SAFE.fullmatch(stem.removesuffix(".js")) is not None


def is_plain_file(name: str) -> bool:
    """Whether a path inside the folder of plain pages is one of them."""
    folder, _, file = name.rpartition("/")
    return is_report_file(file) if folder == REPORTS else not folder and (name == INDEX or is_section_file(name))


def section_file(section: str, number: int) -> str:
    """The file name of a section's page: the chronicle begins in the index, ``figures.html``, ``figures-2.html``."""
    if number == 1:
        return INDEX if section == SECTIONS[0] else f"{section}.html"
    return f"{section}-{number}.html"


def is_section_file(name: str) -> bool:
    """Whether a file name is one that `section_file` gives, other than the index."""
    return _SECTION_FILE.fullmatch(name) is not None
