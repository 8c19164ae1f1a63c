"""What is kept in the repository speaks of the project, not of the machine it was written on."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOREIGN = re.compile(
    r"(?<![\w.~-])/(?:home|root|Users|work|mnt)/[\w.-]+"  # a path of one machine
    r"|\bissue #\d"  # a number of somebody's tracker
    r"|^(?:<{7}|>{7}) ",  # a merge left half done
    re.MULTILINE,
)


def tracked() -> list[Path]:
    """The files that git keeps."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)  # noqa: S607 -- the user's git
    except (FileNotFoundError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    paths = (ROOT / name for name in listed.stdout.decode().split("\0") if name)
    return [path for path in paths if path.is_file()]


def text_of(path: Path) -> str:
    """The text of a file, empty where it is data."""
    content = path.read_bytes()
    return "" if b"\0" in content else content.decode("utf-8", "replace")


def test_no_machine_paths_or_tracker_numbers() -> None:
    """No file names a folder of one machine or an entry of a tracker that the reader does not have."""
    found = {
        str(path.relative_to(ROOT)): hits[:3]
        for path in tracked()
        if path != Path(__file__) and (hits := FOREIGN.findall(text_of(path)))
    }
    assert found == {}


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    """Source files stay short enough to read at one sitting."""
    long = {
        str(path.relative_to(ROOT)): count
        for path in tracked()
        if path.suffix == ".py" and path.is_relative_to(ROOT / "src") and (count := text_of(path).count("\n")) > 300
    }
    assert long == {}
