"""The commands, run as a user runs them."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kronike.show.cli.exits import Exit

Kronike = Callable[..., "subprocess.CompletedProcess[str]"]

REPORT = "date 2019-02 Minst 17 biler forlot Lundvika onsdag, sier politimester Pia Testmo til Lundvika Avis.\n"


@pytest.fixture(scope="module")
def story(kronike: Kronike, ferry: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story of the made-up reports."""
    folder = tmp_path_factory.mktemp("demo") / "story"
    assert kronike("build", ferry, "-o", folder, "--quiet").returncode == Exit.DONE
    return folder


def rows(text: str) -> list[dict[str, Any]]:
    """JSON Lines as dictionaries."""
    return [json.loads(line) for line in text.splitlines()]


def test_annotate_prints_rows_and_keeps_nothing(kronike: Kronike, tmp_path: Path) -> None:
    """Findings go to standard output, progress to standard error, and no file is left."""
    file = tmp_path / "a.txt"
    file.write_text(REPORT, encoding="utf-8")
    done = kronike("annotate", file)
    found = {row["kind"] for row in rows(done.stdout)}
    assert (done.returncode, found >= {"time", "figure"}) == (Exit.DONE, True)
    assert "read" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_annotate_reads_standard_input(kronike: Kronike) -> None:
    """A dash stands for standard input."""
    done = kronike("annotate", "-", "--quiet", stdin=REPORT)
    assert [row["text"] for row in rows(done.stdout) if row["kind"] == "time"] == ["onsdag"]


def test_export_gives_annotations_json_and_a_table(kronike: Kronike, story: Path) -> None:
    """Each format comes out whole."""
    assert rows(kronike("export", story).stdout)
    assert json.loads(kronike("export", story, "--as", "json").stdout)["schema"] == "kronike/story/1"
    table = list(csv.DictReader(io.StringIO(kronike("export", story, "--as", "csv").stdout)))
    assert {row["about"] for row in table} == {"event", "figure"}
    assert all(row["words"] for row in table)


def test_show_prints_the_chronicle_with_its_sources(kronike: Kronike, story: Path) -> None:
    """Each line says where its words stand."""
    done = kronike("show", story, "--entries", "3")
    assert done.returncode == Exit.DONE
    assert len(re.findall(r"\[\S+:\d+-\d+", done.stdout)) == 3


def test_doctor_finds_all_well(kronike: Kronike, story: Path) -> None:
    """A fresh story passes every check."""
    done = kronike("doctor", story)
    assert (done.returncode, "FAIL" in done.stdout) == (Exit.DONE, False)


def test_doctor_sees_an_altered_text(kronike: Kronike, story: Path, tmp_path: Path) -> None:
    """A text that was changed behind the program's back is reported."""
    for name in ("story.db", "story.json"):
        (tmp_path / name).write_bytes((story / name).read_bytes())
    content = (tmp_path / "story.json").read_text(encoding="utf-8")
    (tmp_path / "story.json").write_text(content.replace("Tarvesundet", "Tarvesundit", 1), encoding="utf-8")
    done = kronike("doctor", tmp_path)
    assert (done.returncode, "FAIL" in done.stdout) == (Exit.STORY, True)


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (("build", "no-such-file", "-o"), Exit.NOTHING_READ, "could be read"),
        (("show",), Exit.STORY, "kronike build"),
        (("export",), Exit.STORY, "kronike build"),
        (("add", "no-story-here"), Exit.STORY, "kronike build"),
    ],
)
def test_misuse_says_what_to_do(
    kronike: Kronike,
    tmp_path: Path,
    arguments: tuple[str, ...],
    status: Exit,
    says: str,
) -> None:
    """A command that cannot be done ends with its status and one line of advice, never a traceback."""
    done = kronike(*arguments, tmp_path / "empty")
    assert (done.returncode, says in done.stderr, "Traceback" in done.stderr) == (status, True, False)


def test_unknown_setting_is_refused(kronike: Kronike, tmp_path: Path) -> None:
    """A typo in the settings is named."""
    file = tmp_path / "my.toml"
    file.write_text("wrokers = 2\n", encoding="utf-8")
    done = kronike("build", file, "-o", tmp_path / "story", "--settings", file)
    assert (done.returncode, "wrokers" in done.stderr) == (Exit.MISUSE, True)


def test_judging_an_unknown_id_is_refused(kronike: Kronike, story: Path) -> None:
    """An id that nothing has is named, and nothing is kept."""
    done = kronike("judge", story, "reject", "quote-0000000000000000", "--why", "no such thing")
    assert (done.returncode, "quote-0000000000000000" in done.stderr) == (Exit.MISUSE, True)


def test_a_rejected_finding_is_gone_until_undone(kronike: Kronike, story: Path) -> None:
    """Reject takes a finding out of every export; undo brings it back."""
    before = kronike("export", story).stdout
    quote = next(row for row in rows(before) if row["kind"] == "quote")
    done = kronike("judge", story, "reject", quote["id"], "--why", "not a quote", "--by", "tester")
    assert done.returncode == Exit.DONE
    assert quote["id"] not in [row.get("id") for row in rows(kronike("export", story).stdout)]
    judgement = re.search(r"judgement-[0-9a-f]+", done.stdout)
    assert judgement
    assert kronike("judge", story, "undo", judgement[0], "--why", "it was").returncode == Exit.DONE
    assert kronike("export", story).stdout == before


def test_help_and_version(kronike: Kronike) -> None:
    """Help lists every command; version names the program."""
    assert "annotate" in kronike("--help").stdout
    assert kronike("--version").stdout.startswith("kronike ")
