"""Texts with the numbers in them: MEANTIME's VALUE spans, Recognizers' cases, and the phrases of the Nordic probe.

Offsets are code points, ends exclusive. A CAT file's text is its tokens joined by one space, its sentences by a line
break; only its first six sentences are annotated.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

ANNOTATED = 6
"""Sentences of a CAT file that carry values."""
_INTERVAL = re.compile(r"[\[(]([-\d.]*),([-\d.]*)[\])]")

Bounds = tuple[Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Value:
    """A number at its place; ``bounds`` and ``hedge`` where the data tell them."""

    start: int
    end: int
    bounds: Bounds | None = None
    hedge: str = ""


@dataclass(frozen=True, slots=True)
class ValueText:
    """A text with its numbers, of which those that begin before ``annotated`` are marked."""

    name: str
    text: str
    language: str
    values: tuple[Value, ...]
    annotated: int


def cat_texts(folder: Path) -> list[ValueText]:
    """Every CAT file of a folder, inside folders too."""
    return [_cat(file) for file in sorted(folder.rglob("*.xml"))]


def _cat(file: Path) -> ValueText:
    root = ET.fromstring(file.read_bytes())  # noqa: S314 -- corpora of the project, no stranger's file
    pieces: list[str] = []
    places: dict[str | None, tuple[int, int]] = {}
    at, last, annotated = 0, None, 0
    for token in root.iter("token"):
        word, sentence = token.text or "", token.get("sentence")
        if last is not None:
            pieces.append(" " if sentence == last else "\n")
            at += 1
        if int(sentence or 0) < ANNOTATED:
            places[token.get("t_id")] = (at, at + len(word))
            annotated = at + len(word)
        pieces.append(word)
        at, last = at + len(word), sentence
    spans = set()
    for element in root.iter("VALUE"):
        anchors = [places[key] for a in element.findall("token_anchor") if (key := a.get("t_id")) in places]
        if anchors:
            spans.add((min(a for a, _ in anchors), max(b for _, b in anchors)))
    values = tuple(Value(start, end) for start, end in sorted(spans))
    return ValueText(file.stem, "".join(pieces), "en", values, annotated)


def range_cases(folder: Path) -> list[ValueText]:
    """Recognizers' cases of ranges (``Number/LANGUAGE/NumberRangeModel.json``) in the languages that are read."""
    found = []
    for name, language in (("English", "en"), ("Swedish", "sv")):
        file = folder / "Number" / name / "NumberRangeModel.json"
        cases = json.loads(file.read_text(encoding="utf-8-sig")) if file.is_file() else []
        found += [_range_case(case, f"{language}-{number}", language) for number, case in enumerate(cases)]
    return found


def _range_case(case: dict[str, Any], name: str, language: str) -> ValueText:
    text = case["Input"]
    values = tuple(Value(row["Start"], row["End"] + 1, _bounds(row["Resolution"]["value"])) for row in case["Results"])
    return ValueText(name, text, language, values, len(text))


def _bounds(value: str) -> Bounds | None:
    found = _INTERVAL.fullmatch(value)
    return (_decimal(found[1]), _decimal(found[2])) if found else None


def _decimal(words: str) -> Decimal | None:
    return Decimal(words) if words else None


def probe_texts(file: Path) -> list[ValueText]:
    """The phrases of the Nordic probe with bounds and hedge."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [
        ValueText(f"probe-{number}", row["text"], row["lang"], (_probe_value(row),), len(row["text"]))
        for number, row in enumerate(rows)
    ]


def _probe_value(row: dict[str, Any]) -> Value:
    low, high = (None if row[key] is None else Decimal(str(row[key])) for key in ("low", "high"))
    return Value(row["start"], row["end"], (low, high), row["hedge"])
