"""Every yardstick answers to one contract."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.contract import NAMES, yardstick
from benchmarks.floors import check_floors, floors

ROOT = Path(__file__).parents[2]
KEY = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)*")


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """``python -m benchmarks`` as a user runs it."""
    line = [sys.executable, "-m", "benchmarks", *map(str, arguments)]
    return subprocess.run(line, capture_output=True, encoding="utf-8", check=False, cwd=ROOT)


@pytest.mark.parametrize("name", NAMES)
def test_each_yardstick_is_documented_and_whole(name: str) -> None:
    """A yardstick has data, peers, a measure and its row in benchmarks/README.md."""
    stick = yardstick(name)
    assert isinstance(stick.DEFAULT_DATA, str)
    assert all(KEY.fullmatch(key) for figures in stick.PEERS.values() for key in figures)
    assert callable(stick.measure)
    assert f"| `{name}` |" in (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")


def test_json_has_stable_keys(shared: Path) -> None:
    """``--json`` prints one object with the keys of the contract; figures are numbers under lower-case dotted keys."""
    result = json.loads(command("gold", "--data", shared / "gold", "--json").stdout)
    assert list(result) == ["benchmark", "data", "figures", "peers", "seconds", "machine"]
    assert result["figures"]["noise.f1"] > 0
    assert all(KEY.fullmatch(key) and isinstance(value, int | float) for key, value in result["figures"].items())


def test_scale_measures_a_folder_of_ones_own(ferry: Path) -> None:
    """``scale --data`` measures each stage on the reports given."""
    figures = json.loads(command("scale", "--data", ferry, "--json").stdout)["figures"]
    assert {"data.read.seconds", "data.analyse.peak_mb", "data.reports_per_second"} <= set(figures)


def test_missing_data_is_told(tmp_path: Path) -> None:
    """Without its data a yardstick says what to give."""
    done = command("gold", "--data", tmp_path / "nowhere")
    assert (done.returncode, "--data DIR" in done.stderr) == (2, True)


def test_a_figure_below_its_floor_fails() -> None:
    """A missed floor, or a figure that is no longer given, fails the check; all floors met passes it."""
    least = floors()
    assert check_floors(lambda name: dict(least[name])) == 0
    assert check_floors(lambda name: {key: floor - 0.01 for key, floor in least[name].items()}) == 1
    assert check_floors(lambda _: {}) == 1
