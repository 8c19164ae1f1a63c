"""A pile of hostile files among good ones."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kronike.run.build import build
from kronike.run.settings import Settings
from kronike.show.publish import publish


def _write_hostile() -> Callable[[Path], list[Path]]:
    """The writer that the tests of reading use."""
    path = Path(__file__).parents[1] / "read" / "hostile.py"
    spec = importlib.util.spec_from_file_location("hostile", path)
    if spec is None or spec.loader is None:
        pytest.fail(f"{path} is not there")
    module = importlib.util.module_from_spec(spec)
    sys.modules["hostile"] = module
    spec.loader.exec_module(module)
    writer: Callable[[Path], list[Path]] = module.write_hostile
    return writer


def test_hostile_files_disturb_nothing(ferry: Path, tmp_path: Path) -> None:
    """Each of 200 hostile files is read or becomes a trouble with advice, and nothing is written outside the story."""
    pile = tmp_path / "pile"
    pile.mkdir()
    written = _write_hostile()(pile)
    before = sorted(path for path in pile.rglob("*"))
    built = build([str(pile), str(ferry)], tmp_path / "story", settings=Settings(workers=1), publish=publish)
    addresses = {report.reading.document.address.split("#")[0] for report in built.story.reports}
    said = {trouble.document.split("#")[0] for trouble in built.story.troubles}
    silent = [
        path for path in written if not path.is_symlink() and not any(a.endswith(path.name) for a in addresses | said)
    ]
    assert silent == []
    assert [trouble for trouble in built.story.troubles if not re.search(r"[:;.] \w", trouble.message)] == []
    assert {file.name for file in ferry.iterdir()} <= {Path(address).name for address in addresses}
    assert sorted(path for path in pile.rglob("*")) == before
    assert {path.name for path in tmp_path.iterdir()} == {"pile", "story"}
