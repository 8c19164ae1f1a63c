"""Files that no reader would wish for."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from pathlib import Path
from typing import cast

from kronike.model import Reading, Trouble
from kronike.read.inputs import Input, find_inputs
from kronike.read.reading import read_input
from kronike.read.settings import ReadSettings

HERE = Path(__file__).parent
write_hostile = cast("Callable[[Path], list[Path]]", runpy.run_path(str(HERE / "hostile.py"))["write_hostile"])
SLOW = "large/feed.xml"


def test_each_hostile_file_is_read_or_becomes_a_trouble(tmp_path: Path) -> None:
    """Nothing is raised, nothing is passed over in silence, no text holds what cannot be stored."""
    written = write_hostile(tmp_path / "hostile")
    met = set()
    for found in find_inputs([str(tmp_path / "hostile")]):
        outcomes = [found] if isinstance(found, Trouble) else _some(found)
        assert outcomes
        for outcome in outcomes:
            if isinstance(outcome, Reading):
                assert outcome.document.text.encode()
                assert outcome.document.text.strip()
            else:
                assert outcome.message
        met.add(found.document if isinstance(found, Trouble) else found.address)
    assert len(written) >= 200
    assert met >= {path.relative_to(tmp_path / "hostile").as_posix() for path in written}


def test_the_files_are_the_same_every_time(tmp_path: Path) -> None:
    """The generator has no chance in it."""
    first, second = (write_hostile(tmp_path / name) for name in ("a", "b"))
    names = [path.relative_to(tmp_path / "a") for path in first]
    assert names == [path.relative_to(tmp_path / "b") for path in second]
    small = [name for name in names if name.parts[0] not in ("large", "links")][:-1]
    assert [(tmp_path / "a" / name).read_bytes() for name in small] == [
        (tmp_path / "b" / name).read_bytes() for name in small
    ]


def _some(found: Input) -> list[Reading | Trouble]:
    """All outcomes of an input, of the long feed the first hundred: the rest of it is `test_formats`'s."""
    outcomes = read_input(found, ReadSettings())
    return [next(outcomes) for _ in range(100)] if found.address == SLOW else list(outcomes)
