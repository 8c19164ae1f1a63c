"""The brief in Markdown: words with footnotes, and what is told of each."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from kronike.show.cli.exits import Exit
from kronike.show.glossing import gloss_of

Kronike = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def story(kronike: Kronike, ferry: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story of the made-up reports."""
    folder = tmp_path_factory.mktemp("brief") / "story"
    assert kronike("build", ferry, "-o", folder, "--quiet", "--plain").returncode == Exit.DONE
    return folder


def test_every_line_has_a_footnote_to_its_words(kronike: Kronike, story: Path, ferry: Path) -> None:
    """Each quoted line calls a note, each note gives positions and a digest that hold in the report's file."""
    text = kronike("brief", story).stdout
    called = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    notes = re.findall(r"^\[\^(\d+)\]: (.*)$", text, re.MULTILINE)
    assert called == {number for number, _ in notes}
    digests = {sha256(file.read_bytes()).hexdigest()[:12] for file in ferry.rglob("*.txt")}
    assert digests & set(re.findall(r"SHA-256 (\w{12})", text))


def test_length_order_and_focus(kronike: Kronike, story: Path, tmp_path: Path) -> None:
    """Two entries are two entries, in either order; a file holds what the terminal would."""
    short = kronike("brief", story, "--entries", "2").stdout
    assert sum(line.startswith("> ") for line in short.splitlines()) == 2
    known = kronike("brief", story, "--entries", "2", "--by", "known").stdout
    assert "when it became known" in known
    assert kronike("brief", story, "--entries", "2", "-o", tmp_path / "b.md").stdout == ""
    assert (tmp_path / "b.md").read_text(encoding="utf-8") == short


def test_an_unknown_name_is_misuse(kronike: Kronike, story: Path) -> None:
    """What can be asked for is named."""
    done = kronike("brief", story, "--about", "Nobody at all")
    assert (done.returncode, "Nothing in the story is called" in done.stderr) == (Exit.MISUSE, True)


def test_glosses_are_of_words() -> None:
    """Each longer word by itself; English and other languages have none."""
    assert "evakuere (evacuate" in gloss_of("De måtte evakuere byen.", "nb")
    assert gloss_of("They had to leave.", "en") == ""
    assert gloss_of("Sie gingen weg.", "other") == ""


def test_a_story_without_events_has_a_brief(kronike: Kronike, tmp_path: Path) -> None:
    """Nothing is made up where nothing is told, and what a report says is no markup."""
    file = tmp_path / "a.txt"
    file.write_text("# *Lundvika* [is](x) a town of <b>good</b> people.\n", encoding="utf-8")
    assert kronike("build", file, "-o", tmp_path / "s", "--quiet", "--plain").returncode == Exit.DONE
    done = kronike("brief", tmp_path / "s", "--entries", "3", "--per-year", "1", "--by", "known")
    assert (done.returncode, "<b>" in done.stdout) == (Exit.DONE, False)
