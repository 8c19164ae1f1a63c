"""``python -m benchmarks NAME [--data DIR] [--json]``: measures one yardstick; ``floors`` checks the quick ones."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from dataclasses import asdict
from pathlib import Path

from benchmarks.contract import NAMES, MissingDataError, Result, data_folder, yardstick
from benchmarks.floors import check_floors


def main() -> int:
    """Runs the command; the exit status is 0 when all went well, 1 when a floor is missed, 2 when data is missing."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("name", choices=(*NAMES, "floors"))
    parser.add_argument("--data", type=Path, help="a folder laid out as the yardstick's own under ../shared")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    asked = parser.parse_args()
    try:
        if asked.name == "floors":
            return check_floors(lambda name: run(name, None).figures)
        result = run(asked.name, asked.data)
    except MissingDataError as error:
        print(error, file=sys.stderr)
        return 2
    print(json.dumps(asdict(result), ensure_ascii=False) if asked.json else table(result))
    return 0


def run(name: str, given: Path | None) -> Result:
    """One run of a yardstick."""
    folder, start = data_folder(name, given), time.perf_counter()
    stick = yardstick(name)
    figures = stick.measure(folder)
    seconds = round(time.perf_counter() - start, 2)
    peers = {system: dict(theirs) for system, theirs in stick.PEERS.items()}
    return Result(name, str(folder or "generated"), figures, peers, seconds, machine())


def machine() -> str:
    """The machine in words: processor, cores, Python."""
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def table(result: Result) -> str:
    """The figures for people, the peers' beside ours."""
    systems = list(result.peers)
    keys = [*result.figures, *(k for s in systems for k in result.peers[s] if k not in result.figures)]
    columns = [result.figures, *(result.peers[system] for system in systems)]
    rows = [["", "kronike", *systems], *([key, *(_number(c.get(key)) for c in columns)] for key in dict.fromkeys(keys))]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([f"{result.benchmark} on {result.data} ({result.seconds} s; {result.machine})", *lines])


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if abs(value) <= 1 else f"{value:,.1f}"


if __name__ == "__main__":
    sys.exit(main())
