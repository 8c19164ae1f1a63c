"""How time and memory grow: 1,000 to 100,000 generated reports, each stage of the main job on its own.

Without ``--data`` the reports are generated from a seed; with it the folder given is built instead. The environment
variable ``KRONIKE_SCALE`` names the sizes (``1000,10000,100000``); the smallest alone is the default, since the largest
takes the better part of an hour. One process does all the work, so that seconds are seconds of one core.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from math import log2
from pathlib import Path

from benchmarks.contract import Figures
from benchmarks.scale.generator import write_reports

DEFAULT_DATA = ""
PEERS: Mapping[str, Mapping[str, float]] = {}
SIZES = "1000"


def measure(data: Path | None) -> Figures:
    """``nN.STAGE.seconds``, ``.cpu_seconds`` and ``.peak_mb`` for each size N, and ``nN.reports_per_second`` over all.

    With several sizes also ``doubling.STAGE``: by how much the processor's seconds grow from the smallest to the
    largest size for each time that the reports double; a busy machine does not change them much.
    """
    with tempfile.TemporaryDirectory(prefix="kronike-scale-") as scratch:
        if data is not None:
            return _measured("data", data, Path(scratch) / "story")
        figures: Figures = {}
        sizes = [int(size) for size in os.environ.get("KRONIKE_SCALE", SIZES).split(",")]
        for size in sizes:
            reports = Path(scratch) / f"reports-{size}"
            write_reports(reports, size)
            figures |= _measured(f"n{size}", reports, Path(scratch) / f"story-{size}")
        return figures | _doubling(figures, sizes)


def _doubling(figures: Figures, sizes: list[int]) -> Figures:
    """The growth of each stage's processor seconds for each doubling of the reports."""
    small, large = min(sizes), max(sizes)
    if small == large:
        return {}
    stages = [key.split(".")[1] for key in figures if key.startswith(f"n{large}.") and key.count(".") > 1]
    growth = {
        stage: figures[f"n{large}.{stage}.cpu_seconds"] / figures[f"n{small}.{stage}.cpu_seconds"]
        for stage in dict.fromkeys(stages)
    }
    return {f"doubling.{stage}": times ** (1 / log2(large / small)) for stage, times in growth.items()}


def _measured(key: str, reports: Path, story: Path) -> Figures:
    """Builds in a process of its own, so that memory is that of this size alone."""
    command = [sys.executable, "-m", "benchmarks.scale.worker", str(reports), str(story)]
    output = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    told = json.loads(output.splitlines()[-1])
    figures = {f"{key}.{name}": value for name, value in told["figures"].items()}
    seconds = sum(value for name, value in told["figures"].items() if name.endswith(".seconds"))
    return figures | {f"{key}.seconds": seconds, f"{key}.reports_per_second": told["reports"] / seconds}
