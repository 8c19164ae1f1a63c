"""Hand-made gold on real reports: what ``kronike annotate`` finds, against what people marked.

The data is a folder of ``NAME.jsonl`` files with the reports of each in ``../corpora/NAME`` (as in ``../shared``) or in
``corpora/NAME`` inside the folder. Figures are those of the gold's own scoring: see `benchmarks.gold.scoring`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.contract import Figures, MissingDataError
from benchmarks.gold.scoring import Row, score

DEFAULT_DATA = "gold"
PEERS: Mapping[str, Mapping[str, float]] = {"a second annotator": {"noise.f1": 0.99}}


def measure(data: Path | None) -> Figures:
    """Each kind's figures over all reports of the folder; ``reports_per_second`` counts start-up too."""
    if data is None:
        message = "the gold yardstick needs a folder"
        raise MissingDataError(message)
    gold: list[Row] = []
    found: list[Row] = []
    start = time.perf_counter()
    for part, reports in _parts(data):
        gold += _rows(part.read_text(encoding="utf-8"))
        found += _rows(annotate(reports))
    seconds = time.perf_counter() - start
    figures = {f"{kind}.{name}": value for kind, row in score(gold, found).items() for name, value in row.items()}
    return figures | {"reports_per_second": len({row["doc"] for row in gold}) / seconds}


def annotate(reports: Path) -> str:
    """What the command prints for a folder of reports."""
    command = [sys.executable, "-m", "kronike", "annotate", "--quiet", str(reports)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def _parts(data: Path) -> Iterator[tuple[Path, Path]]:
    parts = sorted(data.glob("*.jsonl"))
    if not parts:
        message = f"{data} holds no NAME.jsonl with gold rows."
        raise MissingDataError(message)
    for part in parts:
        folders = (data.parent / "corpora" / part.stem, data / "corpora" / part.stem, data / part.stem)
        reports = next((folder for folder in folders if folder.is_dir()), None)
        if reports is None:
            message = f"The reports of {part.name} are not there; looked in {', '.join(map(str, folders))}."
            raise MissingDataError(message)
        yield part, reports


def _rows(text: str) -> list[Row]:
    return [json.loads(line) for line in text.splitlines() if line.strip()]
