"""Time expressions of Nordic treebank sentences, each read alone as if published on one day; see README.md here."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from benchmarks.time.texts import Timex, TimexText
from benchmarks.time.treebanks import sentences

PUBLISHED = date(2013, 5, 15)
FILE = Path(__file__).parent / "times.jsonl"
_IN_YEARS = {"DE": 10, "CE": 100}
_LONG = re.compile(r"P(\d+)(DE|CE)")


def nordic(treebanks: Path) -> dict[str, list[TimexText]]:
    """The halves ``dev`` and ``test``; empty where the treebanks are not there."""
    rows = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
    files = {row["file"] for row in rows}
    if not all((treebanks / file).exists() for file in files):
        return {}
    texts = {(file, found.id): found.text for file in files for found in sentences(treebanks / file)}
    halves: dict[str, list[TimexText]] = {"dev": [], "test": []}
    for row in rows:
        timexes = tuple(_timex(Timex(**timex)) for timex in row["timexes"])
        text = TimexText(row["id"], texts[row["file"], row["sent_id"]], PUBLISHED, timexes, row["lang"])
        halves[row["half"]].append(text)
    return halves


def _timex(timex: Timex) -> Timex:
    """Decades and centuries in years: the annotation writes P1DE where ISO 8601 has P10Y."""
    return replace(timex, value=_LONG.sub(lambda found: f"P{int(found[1]) * _IN_YEARS[found[2]]}Y", timex.value))
