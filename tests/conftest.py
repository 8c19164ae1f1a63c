"""What all tests share: where the project's data lies, and the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("calm", deadline=None, max_examples=60)  # a busy machine is no failure
settings.load_profile("calm")

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"

Kronike = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The project's data beside the checkout; without it a test is skipped, in CI it fails."""
    if not SHARED.is_dir():
        message = f"{SHARED} is not there: this test reads the project's data"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return SHARED


@pytest.fixture(scope="session")
def baghouz(shared: Path) -> Path:
    """The five real reports of the reference story."""
    return shared / "corpora" / "baghouz"


@pytest.fixture(scope="session")
def ferry() -> Path:
    """The made-up reports of the demo."""
    return ROOT / "examples" / "ferry"


@pytest.fixture(scope="session")
def kronike() -> Kronike:
    """Runs the command as a user would, and gives what it printed and its exit status."""

    def run(*arguments: str | Path, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "kronike", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, input=stdin or "", cwd=ROOT)

    return run
