"""Pairs of short reports whose relation is known: read, analysed and resolved two by two, as the main job does it."""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from kronike.analyse import analyse_parsed, parse_all
from kronike.analyse.engine import load_engine
from kronike.model import Reading, Record, RelationKind, Report
from kronike.read import Input, ReadSettings, find_duplicates, read_input
from kronike.resolve import Decisions, resolve

PAIRS = Path(__file__).parent / "pairs"
NONE = "none"
KINDS = (*(kind.value for kind in RelationKind), NONE)
_FIRST = (RelationKind.CONFLICTS, RelationKind.UPDATES, RelationKind.REPEATS, RelationKind.AGREES)
"""Which of several relations between two reports is the pair's."""

Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports as ``DAY LANGUAGE text``, and how the second stands to the first; ``kept`` for the figures."""

    name: str
    told: str
    other: str
    kind: str
    kept: bool


def pairs() -> list[Pair]:
    """All pairs, file by file; those of one situation are kept together or not at all."""
    return [pair for path in sorted(PAIRS.glob("*.toml")) for pair in _of_file(path)]


def _of_file(path: Path) -> Iterator[Pair]:
    for situation in tomllib.loads(path.read_text(encoding="utf-8"))["situation"]:
        kept = blake2b(situation["name"].encode(), digest_size=1, key=b"agreement").digest()[0] % 2 == 0
        for kind in KINDS:
            yield Pair(situation["name"], situation["told"], situation[kind], kind, kept)


def readings_of(texts: Sequence[str]) -> dict[str, Reading]:
    """Each ``DAY LANGUAGE text`` as it is read out of a JSON file."""
    found: dict[str, Reading] = {}
    for text in texts:
        day, language, words = text.split(" ", 2)
        row = json.dumps({"text": words, "published": day, "language": language}, ensure_ascii=False)
        address = f"{blake2b(text.encode(), digest_size=6).hexdigest()}.json"
        (reading,) = read_input(Input(None, address, row.encode()), ReadSettings())
        if isinstance(reading, Reading):
            found[text] = reading
    return found


def reports_of(texts: Sequence[str]) -> Mapping[str, Report]:
    """Each text read and analysed."""
    readings = readings_of(list(dict.fromkeys(texts)))
    parsed = parse_all(list(readings.values()), load_engine())
    return {
        text: Report(reading=reading, analysis=analyse_parsed(layers))
        for (text, reading), layers in zip(readings.items(), parsed, strict=True)
    }


def record_of(one: Report, other: Report) -> Record:
    """What two reports show together."""
    texts = [(report.reading.document.id, report.reading.document.text) for report in (one, other)]
    return resolve([one, other], find_duplicates(texts), Decisions())


def kind_of(record: Record) -> str:
    """How the two reports stand to each other."""
    document = {statement.id: statement.document for statement in record.statements}
    found = {r.kind for r in record.relations if document[r.statement] != document[r.other]}
    return next((kind.value for kind in _FIRST if kind in found), NONE)


def scored(gold: Sequence[str], found: Sequence[str]) -> Figures:
    """F1 of each kind, their mean, and the precision on conflicts."""
    right = Counter(one for one, other in zip(gold, found, strict=True) if one == other)
    golds, founds = Counter(gold), Counter(found)
    f1 = {kind: 2 * right[kind] / ((golds[kind] + founds[kind]) or 1) for kind in KINDS}
    conflicts = RelationKind.CONFLICTS.value
    return {
        "macro_f1": sum(f1.values()) / len(f1),
        "conflicts_precision": right[conflicts] / founds[conflicts] if founds[conflicts] else 1.0,
        **{f"{kind}_f1": value for kind, value in f1.items()},
    }


def measured() -> Figures:
    """The figures of the pairs that are kept for it, and of those that rules are developed on (``dev``)."""
    every = pairs()
    reports = reports_of([text for pair in every for text in (pair.told, pair.other)])
    figures: Figures = {}
    for prefix, kept in (("", True), ("dev.", False)):
        chosen = [pair for pair in every if pair.kept is kept]
        found = [kind_of(record_of(reports[pair.told], reports[pair.other])) for pair in chosen]
        scores = scored([pair.kind for pair in chosen], found)
        figures |= {f"{prefix}{key}": value for key, value in scores.items()}
    return figures
