"""A build that is killed goes on where it was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kronike.run.build import build
from kronike.run.settings import Settings
from kronike.show.publish import publish

BUILD = """
import sys
from pathlib import Path
from kronike.run.build import build
from kronike.run.settings import Settings
from kronike.show.publish import publish
build([sys.argv[1]], Path(sys.argv[2]), settings=Settings(workers=1, batch=1), publish=publish)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a kill that cannot be caught")
def test_killed_at_any_moment_gives_the_same_story(ferry: Path, tmp_path: Path) -> None:
    """Killed ten times at ever later moments and run to the end, the folder is as after an undisturbed run."""
    settings = Settings(workers=1)
    build([str(ferry)], tmp_path / "calm" / "story", settings=settings, publish=publish)
    target = tmp_path / "killed" / "story"
    for turn in range(10):
        _kill_after(ferry, target, 0.3 + 0.25 * turn)
    build([str(ferry)], target, settings=settings, publish=publish)
    calm = {path.name: path.read_bytes() for path in (tmp_path / "calm" / "story").rglob("*") if _shown(path)}
    killed = {path.name: path.read_bytes() for path in target.rglob("*") if _shown(path)}
    assert killed == calm


def _kill_after(reports: Path, target: Path, seconds: float) -> None:
    with subprocess.Popen([sys.executable, "-c", BUILD, str(reports), str(target)]) as process:
        time.sleep(seconds)
        os.kill(process.pid, signal.SIGKILL)


def _shown(path: Path) -> bool:
    return path.is_file() and not path.name.startswith("story.db")
