"""Reports made from marked text (see `marked.py`)."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from kronike.model import Report

_MARKED = cast("Callable[..., Report]", runpy.run_path(str(Path(__file__).parent / "marked.py"))["marked_report"])


@pytest.fixture(scope="session")
def report() -> Callable[..., Report]:
    """Makes a report from marked text."""
    return _MARKED
