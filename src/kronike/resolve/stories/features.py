"""What a report is compared by when a pile is divided into stories: its words in English, its names, its numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kronike.model import MentionKind, Reading, Report, pieces_outside
from kronike.words.aliases import alias_of
from kronike.words.commonness import keys_of
from kronike.words.countries import country_code
from kronike.words.folding import name_key

_SHORTEST_PART = 4
_PART = 0.5
"""What one word of a longer name counts: a surname, the "Kamal" of "Albu Kamal"."""
COUNTRY = "country "
"""Begins the key of a country's name."""

Counts = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Features:
    """How often each key stands in a report; ``shown`` has the words of each name as the report has them."""

    words: Counts
    names: Counts
    numbers: Counts
    shown: dict[str, str] = field(default_factory=dict)


def features_of(report: Report) -> Features:
    """The features of a report, of what in it is neither header nor noise; linear in its text."""
    words: Counter[str] = Counter()
    numbers: Counter[str] = Counter()
    for language, text in _pieces(report.reading):
        for key, _ in keys_of(text, language):
            (numbers if key.startswith("#") else words)[key] += 1
    shown: dict[str, str] = {}
    return Features(words, _names(report, shown), numbers, shown)


def _pieces(reading: Reading) -> Iterator[tuple[str, str]]:
    """The stretches of report with their language."""
    cuts = [note.span for note in reading.noise] + ([reading.header] if reading.header else [])
    spans = [paragraph.span for paragraph in reading.paragraphs]
    for number, piece in pieces_outside(spans, cuts):
        yield reading.paragraphs[number].language, piece.of(reading.document.text)


def _names(report: Report, shown: dict[str, str]) -> Counts:
    """Its names but for who publishes it; countries by code, other names as a whole and, for less, by their words."""
    doc = report.reading.document
    sources = (*((doc.source.name,) if doc.source else ()), *(agency.name for agency in doc.agencies))
    publishers = {name_key(name) for name in sources}
    names: dict[str, float] = {}
    for mention in report.analysis.mentions:
        key = name_key(mention.name) if mention.kind is MentionKind.NAME else ""
        if key and key not in publishers:
            _add(mention.name, key, names, shown)
    return names


def _add(name: str, key: str, names: dict[str, float], shown: dict[str, str]) -> None:
    code = country_code(name)
    whole = COUNTRY + code if code else alias_of(name) or key
    names[whole] = names.get(whole, 0) + 1
    shown.setdefault(whole, name)
    parts = key.split()
    if not code and len(parts) > 1:
        for part in parts:
            if len(part) >= _SHORTEST_PART:
                names[part] = names.get(part, 0) + _PART
