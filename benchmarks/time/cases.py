"""Other libraries' own cases, by category: how often something is found where they find it.

Duckling's phrases (nb, da, sv) are commands to an assistant, so their weekdays are those to come; the Recognizers'
cases (en, sv) ask for queries like "back in 5 seconds" and "between 9 and 5". Values follow other conventions than
news: what is counted is whether an expression is found that shares more than half of theirs.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.time.reading import parsed, times_in
from benchmarks.time.texts import TimexText

_RECOGNIZERS = {
    "en": "ms-recognizers-specs/DateTime/English/DateTimeModel.json",
    "sv": "ms-recognizers-specs/DateTime/Swedish/DateExtractor.json",
}
_HALF = 0.5


class Case(NamedTuple):
    """A phrase in which one span is a time."""

    category: str
    language: str
    text: str
    start: int
    end: int


def measure_cases(data: Path) -> dict[str, float]:
    """Per cent of the cases of each category in which the time is found; nothing without data."""
    cases = [*_duckling(data), *_recognizers(data)]
    texts = [TimexText(str(at), case.text, None, (), case.language) for at, case in enumerate(cases)]
    told: dict[str, list[bool]] = {}
    for case, layers in zip(cases, parsed(texts), strict=True):
        covered = max((_shared(case, it.span.start, it.span.end) for it in times_in(layers, None)), default=0)
        told.setdefault(case.category, []).append(covered > _HALF * (case.end - case.start))
    return {category: 100 * sum(hits) / len(hits) for category, hits in sorted(told.items())}


def _shared(case: Case, start: int, end: int) -> int:
    return min(case.end, end) - max(case.start, start)


def _duckling(data: Path) -> Iterator[Case]:
    for dimension in ("Time", "Duration"):
        for file in sorted((data / "duckling-corpora").glob(f"{dimension}.*.jsonl")):
            for line in file.read_text(encoding="utf-8").splitlines():
                row = json.loads(line)
                category = f"duckling.{row['lang']}.{dimension.lower()}"
                yield Case(category, row["lang"], row["text"], 0, len(row["text"]))


def _recognizers(data: Path) -> Iterator[Case]:
    for language, name in _RECOGNIZERS.items():
        file = data / name
        for row in json.loads(file.read_bytes().decode("utf-8-sig")) if file.exists() else ():
            for result in row.get("Results", ()):
                if "Start" in result:
                    yield _recognized(language, row["Input"], result)


def _recognized(language: str, text: str, result: dict[str, Any]) -> Case:
    kind = result.get("TypeName", "date").rpartition(".")[2] or "date"
    start = result["Start"]
    return Case(f"recognizers.{language}.{kind}", language, text, start, start + len(result["Text"]))
