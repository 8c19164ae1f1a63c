"""What is not a story is refused in words that help, and left alone."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from kronike.model import Analysis, Reading
from kronike.store import NewerSchema, NotAStory, StoreBusy, StoreError, Unwritable, open_store


def test_a_missing_store_says_how_to_make_one(path: Path) -> None:
    """Without ``create`` nothing is made, and the message names the command."""
    with pytest.raises(NotAStory, match="kronike build"), open_store(path, create=False):
        pass
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("content", [b"hello", b"%PDF-1.7 not a database at all" * 200, b"\0" * 4096])
def test_another_file_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    """A file that is no database is not touched."""
    path.write_bytes(content)
    with pytest.raises(NotAStory, match="Choose another output folder"), open_store(path, create=True):
        pass
    assert path.read_bytes() == content


def test_another_database_is_refused_and_left_alone(path: Path) -> None:
    """A SQLite file of somebody else is not touched, not even its journal mode."""
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotAStory, match="not of a story"), open_store(path, create=True):
        pass
    assert path.read_bytes() == before
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_a_folder_is_refused(path: Path) -> None:
    """A folder where the store should be is no story."""
    path.mkdir()
    with pytest.raises(NotAStory, match="is a folder"), open_store(path, create=True):
        pass


def test_an_empty_file_becomes_a_store(path: Path) -> None:
    """An empty file holds nothing that could be lost."""
    path.touch()
    with open_store(path, create=True) as store:
        assert store.counts().documents == 0


def test_doing_the_same_again_leaves_the_file_as_it_is(path: Path, make_reading: Callable[..., Reading]) -> None:
    """A second run over known inputs changes no byte of the store."""
    left = []
    for _ in range(2):
        with open_store(path, create=True) as store:
            store.set_meta("title", "Demningen")
            if not store.input_done("a.txt", "d", "reader"):
                store.keep_input("a.txt", "d", "reader", [make_reading("Hei.")])
            list(store.reports())
        left.append(path.read_bytes())
    assert left[0] == left[1]


def test_a_newer_store_is_refused(path: Path) -> None:
    """A store at a schema this version does not know is left to the version that does."""
    with open_store(path, create=True):
        pass
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE kronike_schema SET version_num = '9999'")
    connection.close()
    with pytest.raises(NewerSchema, match="newer Krønike"), open_store(path, create=True):
        pass


def test_a_second_writer_is_told_to_wait(path: Path) -> None:
    """While one process has the store, another is refused; afterwards it is let in, and no lock file is left."""
    with open_store(path, create=True), pytest.raises(StoreBusy, match="try again"):
        open_store(path, create=True, wait=0.01).__enter__()
    with open_store(path, create=False, wait=0.01):
        pass
    assert [found.name for found in path.parent.iterdir()] == [path.name]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A folder without permission to write is told as that."""
    tmp_path.chmod(0o500)
    with pytest.raises(Unwritable, match="permissions"), open_store(tmp_path / "story.db", create=True):
        pass


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """A folder that is not there is told as that."""
    with pytest.raises(Unwritable), open_store(tmp_path / "none" / "story.db", create=True):
        pass


def test_a_damaged_store_is_never_a_traceback(
    path: Path, make_reading: Callable[..., Reading], make_analysis: Callable[[Reading], Analysis]
) -> None:
    """Bytes lost or changed at random are told as a `StoreError`, or by `check`, or do no harm."""
    with open_store(path, create=True) as store:
        for number in range(40):
            reading = make_reading(f"Rapport {number}. " * 20, f"{number}.txt")
            store.keep_input(f"{number}.txt", "d", "reader", [reading])
            store.keep_analyses("analyser", [make_analysis(reading)])
        digest = store.content_digest()
    whole = path.read_bytes()
    chance = Random(7)  # noqa: S311 -- no secret
    for _ in range(40):
        damaged = bytearray(whole)
        if chance.random() < 0.3:
            del damaged[chance.randrange(len(damaged)) :]
        else:
            start = chance.randrange(len(damaged))
            damaged[start : start + 300] = chance.randbytes(len(damaged[start : start + 300]))
        path.write_bytes(damaged)
        assert harmless_or_told(path, digest)


def harmless_or_told(path: Path, digest: str) -> bool:
    """Whether what is read is what was kept, or it is said that it is not."""
    try:
        with open_store(path, create=True) as store:
            found = store.check()
            list(store.reports())
            store.counts()
            return bool(found) or store.content_digest() == digest or store.counts().documents == 0
    except StoreError as error:
        return "." in str(error)


def test_errors_are_known_without_the_database() -> None:
    """Importing the room does not import SQLAlchemy: the command line can name its errors cheaply."""
    code = "import sys, kronike.store; assert kronike.store.StoreError; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_store_opens_without_alembic(path: Path) -> None:
    """Neither a new store nor one at the newest schema pays for importing Alembic."""
    code = (
        "import sys, pathlib, kronike.store as s\n"
        "for _ in range(2):\n"
        "    with s.open_store(pathlib.Path(sys.argv[1]), create=True): pass\n"
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == 0
