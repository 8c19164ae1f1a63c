"""Who publishes a report, and whom it names as its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kronike.model import MentionKind, NoiseKind
from kronike.resolve.origins.deciding import Side
from kronike.resolve.origins.telling import Telling
from kronike.resolve.reports import ReportIndex
from kronike.words.folding import name_key

_IN_DATELINE = re.compile(r"\(([^()]{2,40})\)|/([^/]{2,40})/")


def side_of(index: ReportIndex, telling: Telling) -> Side:
    """A report as it is held against others."""
    return Side(
        index.doc,
        telling,
        frozenset(key for name in _publishers(index) if (key := name_key(name))),
        frozenset(key for name in _named(index) for key in _keys(name) if key),
    )


def _publishers(index: ReportIndex) -> Iterator[str]:
    """Its outlet, and whoever its dateline names: "STORSKARV (Nordtelegrafen)"."""
    if index.doc.source:
        yield index.doc.source.name
    for noise in index.report.reading.noise:
        found = _IN_DATELINE.search(noise.span.of(index.doc.text)) if noise.why is NoiseKind.DATELINE else None
        if found:
            yield found[1] or found[2]


def _named(index: ReportIndex) -> Iterator[str]:
    """The agencies it credits and every name in it: that of a publisher names a source."""
    yield from (agency.name for agency in index.doc.agencies)
    yield from (m.name for m in index.report.analysis.mentions if m.kind is MentionKind.NAME)
    for quote in index.report.analysis.quotes:
        yield from (name for name in (quote.speaker_name, quote.via) if name)


def _keys(name: str) -> tuple[str, str]:
    """The whole name, and its last word: "the news agency Nordtelegrafen"."""
    key = name_key(name)
    return key, key.rpartition(" ")[2]
