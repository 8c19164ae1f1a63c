"""What is found to be read."""

from __future__ import annotations

import hashlib
import io
import os
from pathlib import Path

import pytest

from kronike.model import Trouble
from kronike.read.inputs import Input, find_inputs


def _addresses(*paths: str | Path, exclude: Path | None = None) -> list[str]:
    return [
        found.address
        for found in find_inputs([str(path) for path in paths], exclude=exclude)
        if isinstance(found, Input)
    ]


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """Two folders of reports with a hidden one between them."""
    for name in ("b.txt", "a.txt", "sub/c.txt", "sub/.hidden.txt", ".git/d.txt"):
        path = tmp_path / "pile" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path / "pile"


def test_a_folder_is_read_with_all_its_folders_in_order(pile: Path) -> None:
    """Files come sorted, addressed below the folder that was named, without hidden ones."""
    assert _addresses(pile) == ["a.txt", "b.txt", "sub/c.txt"]


def test_a_file_is_addressed_by_its_name(pile: Path) -> None:
    """The address of a single file is the same wherever its folder stands."""
    assert _addresses(pile / "sub" / "c.txt") == ["c.txt"]


def test_a_glob_is_addressed_below_its_fixed_part(pile: Path) -> None:
    """A pattern is unfolded, sorted, and its matches are addressed below the folders before the first wild card."""
    assert _addresses(pile / "**" / "*.txt") == ["a.txt", "b.txt", "sub/c.txt"]
    assert _addresses(str(pile / "*b" / "*.txt")) == ["sub/c.txt"]


def test_nothing_is_read_twice(pile: Path) -> None:
    """A file named twice, once by its folder, is one input."""
    assert _addresses(pile / "a.txt", pile, pile) == ["a.txt", "b.txt", "sub/c.txt"]


def test_two_files_of_one_name_have_two_addresses(tmp_path: Path) -> None:
    """The second gets its folder's name in front."""
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "r.txt").write_text("r", encoding="utf-8")
    assert _addresses(tmp_path / "x" / "r.txt", tmp_path / "y" / "r.txt") == ["r.txt", "y/r.txt"]


def test_the_story_folder_is_passed_over(pile: Path) -> None:
    """What is being written is not read."""
    assert _addresses(pile, exclude=pile / "sub") == ["a.txt", "b.txt"]


def test_a_loop_of_links_ends(pile: Path) -> None:
    """A link back up is a Trouble, and every file is still read once."""
    (pile / "sub" / "up").symlink_to(pile, target_is_directory=True)
    found = list(find_inputs([str(pile)]))
    assert [each.address for each in found if isinstance(each, Input)] == ["a.txt", "b.txt", "sub/c.txt"]
    assert [each.document for each in found if isinstance(each, Trouble)] == ["sub/up"]


def test_a_link_to_another_folder_is_followed(pile: Path, tmp_path: Path) -> None:
    """Reports may be kept elsewhere and linked."""
    (tmp_path / "away").mkdir()
    (tmp_path / "away" / "e.txt").write_text("e", encoding="utf-8")
    (pile / "linked").symlink_to(tmp_path / "away", target_is_directory=True)
    assert "linked/e.txt" in _addresses(pile)


@pytest.mark.parametrize("argument", ["nowhere.txt", "nowhere/*.txt"])
def test_what_is_not_there_is_a_trouble(argument: str, tmp_path: Path) -> None:
    """A wrong path or a pattern without matches is told of, not passed over."""
    (found,) = find_inputs([str(tmp_path / argument)])
    assert isinstance(found, Trouble)
    assert "check" in found.message


def test_a_broken_link_and_a_pipe_are_troubles(tmp_path: Path) -> None:
    """Neither is opened: a pipe would wait for ever."""
    (tmp_path / "gone").symlink_to(tmp_path / "missing")
    os.mkfifo(tmp_path / "pipe")
    found = list(find_inputs([str(tmp_path)]))
    assert [type(each) for each in found] == [Trouble, Trouble]


def test_a_file_that_may_not_be_read_is_a_trouble(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are read all the same."""
    opened = Path.open

    def refuse(self: Path, mode: str = "r") -> object:
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(self, mode)

    monkeypatch.setattr(Path, "open", refuse)
    found = list(find_inputs([str(pile)]))
    assert isinstance(found[0], Trouble)
    assert "Permission denied" in found[0].message
    assert [each.address for each in found if isinstance(each, Input)] == ["b.txt", "sub/c.txt"]


def test_a_folder_that_may_not_be_read_is_a_trouble(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its neighbours are read."""
    scan = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "sub":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = list(find_inputs([str(pile)]))
    assert [each.document for each in found if isinstance(each, Trouble)] == ["sub"]


def test_standard_input_is_one_input() -> None:
    """A dash stands for the bytes of standard input."""
    (found,) = find_inputs(["-"], stdin=io.BytesIO(b"report"))
    assert found == Input(None, "stdin", b"report")
    assert found.digest() == hashlib.sha256(b"report").hexdigest()


def test_the_digest_is_of_the_bytes(pile: Path) -> None:
    """Two files of the same bytes have the same digest."""
    (found,) = find_inputs([str(pile / "a.txt")])
    assert isinstance(found, Input)
    assert found.digest() == hashlib.sha256(b"a.txt").hexdigest()
