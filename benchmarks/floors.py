"""Floors that only rise: what a change may not fall below."""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

from benchmarks.contract import Figures, MissingDataError

FILE = Path(__file__).parent / "floors.toml"


def floors() -> dict[str, dict[str, float]]:
    """The floor of each figure of each quick yardstick."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def check_floors(measure: Callable[[str], Figures]) -> int:
    """Measures each yardstick that has floors; 1 where one is missed, 2 where data is missing in CI.

    A figure that a yardstick no longer gives counts as missed.
    """
    missed = 0
    for name, least in floors().items():
        try:
            figures = measure(name)
        except MissingDataError as error:
            print(f"{name}: not measured. {error}", file=sys.stderr)
            if os.environ.get("CI"):
                return 2
            continue
        for key, floor in least.items():
            value = figures.get(key, float("-inf"))
            print(f"{'ok  ' if value >= floor else 'FELL'}  {name} {key} {value:.3f} (floor {floor})")
            missed += value < floor
    return 1 if missed else 0
