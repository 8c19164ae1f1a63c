"""Documents with their time expressions, from TimeML, TIMEX2 and CAT files and from JSON lines.

Offsets are code points into a document's text: the character data of ``TEXT``, or the tokens of a CAT file joined by
one space, its sentences by a line break (only its first six, the part that MEANTIME annotates).
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

ANNOTATED = 6
"""Sentences of a CAT file that carry time expressions."""
_TAGS = ("TIMEX3", "TIMEX2")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Timex:
    """One expression: its place, and TIMEX3's type and value. ``day`` and ``month`` are the probe's EDTF answers."""

    start: int
    end: int
    type: str
    value: str
    day: str = ""
    month: str = ""


@dataclass(frozen=True, slots=True)
class TimexText:
    """A document, the day it was created where that is known, and its expressions."""

    name: str
    text: str
    created: date | None
    timexes: tuple[Timex, ...]
    language: str = "en"

    @property
    def whole_ranges(self) -> bool:
        """Whether a range is tagged as one: so the probe does, which asks for its days."""
        return any(timex.day for timex in self.timexes)


def load(path: Path) -> list[TimexText]:
    """Every document of a folder, inside folders too; of two files of one name the last counts."""
    found = {file.name: file for file in sorted(path.rglob("*.*")) if file.suffix in (".tml", ".xml")}
    texts = [_marked_up(file) for file in found.values()]
    for file in sorted(path.rglob("*.jsonl")):
        texts += [_of_row(row) for row in _rows(file) if "timexes" in row and "text" in row]
    return texts


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def _of_row(row: dict[str, Any]) -> TimexText:
    timexes = tuple(
        Timex(it["start"], it["end"], it["type"], it["value"], it.get("edtf_day", ""), it.get("edtf_month", ""))
        for it in row["timexes"]
    )
    return TimexText(row["doc"], row["text"], _created(row.get("dct", "")), timexes, row.get("lang", "en"))


def _created(value: str) -> date | None:
    found = _DAY.match(value)
    return date.fromisoformat(found[0]) if found else None


def _marked_up(file: Path) -> TimexText:
    raw = re.sub(r"<!DOCTYPE[^>]*>", "", file.read_text(encoding="utf-8", errors="replace"))
    root = ET.fromstring(raw.strip().encode("utf-8"))  # noqa: S314 -- corpora of the project, no stranger's file
    created = root.find(".//DCT/TIMEX3")
    if created is None:
        created = root.find(".//TIMEX3[@functionInDocument='CREATION_TIME']")
    told = _created(created.get("value", "")) if created is not None else None
    text, timexes = _tokens(root) if root.find(".//token") is not None else _mixed(root)
    ordered = sorted(timexes, key=lambda timex: (timex.start, -timex.end))
    return TimexText(file.stem, text, told, tuple(ordered))


def _mixed(root: ET.Element) -> tuple[str, list[Timex]]:
    body = root.find(".//TEXT")
    buffer: list[str] = []
    timexes: list[Timex] = []
    _walk(root if body is None else body, buffer, timexes, 0)
    return "".join(buffer), timexes


def _walk(element: ET.Element, buffer: list[str], timexes: list[Timex], start: int) -> int:
    """Appends the element's character data and expressions; the offset of its end."""
    end = start
    if element.text:
        buffer.append(element.text)
        end += len(element.text)
    for child in element:
        end = _walk(child, buffer, timexes, end)
        if child.tail:
            buffer.append(child.tail)
            end += len(child.tail)
    if element.tag in _TAGS and end > start and element.get("tid") != "t0":
        timexes.append(_timex(element, start, end))
    return end


def _timex(element: ET.Element, start: int, end: int) -> Timex:
    value = element.get("value")
    if value is None:
        value = element.get("VAL") or element.get("val") or ""
    return Timex(start, end, element.get("type", ""), value)


def _tokens(root: ET.Element) -> tuple[str, list[Timex]]:
    pieces: list[str] = []
    places: dict[str | None, tuple[int, int]] = {}
    at, last = 0, None
    for token in root.iter("token"):
        word, sentence = token.text or "", token.get("sentence")
        if int(sentence or 0) >= ANNOTATED:
            break
        if last is not None:
            pieces.append(" " if sentence == last else "\n")
            at += 1
        places[token.get("t_id")] = (at, at + len(word))
        pieces.append(word)
        at, last = at + len(word), sentence
    timexes = []
    for element in root.iter("TIMEX3"):
        anchors = [places[key] for a in element.findall("token_anchor") if (key := a.get("t_id")) in places]
        if anchors:  # an expression without words is only implied
            timexes.append(_timex(element, min(a for a, _ in anchors), max(b for _, b in anchors)))
    return "".join(pieces), timexes
