"""The commands where something is wrong: one line of advice and the documented status, never a traceback."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kronike.show.cli.exits import Exit

Kronike = Callable[..., "subprocess.CompletedProcess[str]"]

REPORT = "date 2019-02 Minst 17 biler forlot Ærvika onsdag, sier politimester Pia Testmo til «Ærvika Avis».\n"
JUDGE = ("judge", "reject", "a.txt", "--why", "no report")


@pytest.fixture(scope="module")
def made(kronike: Kronike, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story of one report."""
    folder = tmp_path_factory.mktemp("trouble")
    (folder / "a.txt").write_text(REPORT, encoding="utf-8")
    assert kronike("build", folder / "a.txt", "-o", folder / "story", "-q").returncode == Exit.DONE
    return folder / "story"


@pytest.fixture
def story(made: Path, tmp_path: Path) -> Path:
    """A copy of that story, to be damaged."""
    shutil.copytree(made, tmp_path / "story")
    return tmp_path / "story"


def cut(path: Path) -> None:
    """Leaves the first half of a file."""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


@pytest.mark.parametrize(
    ("command", "harm"),
    [
        (("show",), cut),
        (("export", "--as", "csv"), Path.unlink),
        (JUDGE, lambda path: path.write_bytes(b'{"schema": "kronike/story/2"}')),
        (("doctor",), cut),
    ],
    ids=["show", "export", "judge", "doctor"],
)
def test_a_story_that_cannot_be_read(
    kronike: Kronike, story: Path, command: tuple[str, ...], harm: Callable[[Path], None]
) -> None:
    """A damaged, lost or foreign ``story.json`` ends every command that reads it with advice."""
    harm(story / "story.json")
    done = kronike(command[0], story, *command[1:])
    said = done.stdout + done.stderr
    assert (done.returncode, "Traceback" in said) == (Exit.STORY, False)
    assert "build" in said.lower()


def test_doctor_misses_files_and_a_build_puts_them_back(kronike: Kronike, story: Path) -> None:
    """Each file a reader opens is checked, and the same run as before restores it."""
    reports = next(story.rglob("reports"))
    shutil.rmtree(reports)
    (story / "intake.md").unlink()
    done = kronike("doctor", story)
    assert (done.returncode, "FAIL  files: " in done.stdout) == (Exit.STORY, True)
    again = story.parent / "a.txt"
    again.write_text(REPORT, encoding="utf-8")
    assert kronike("build", again, "-o", story, "-q").returncode == Exit.DONE
    assert kronike("doctor", story).returncode == Exit.DONE


def test_doctor_sees_a_story_older_than_its_store(kronike: Kronike, story: Path) -> None:
    """What a later run wrote is not what the store tells of."""
    older = (story / "story.json").read_bytes()
    assert kronike("judge", story, *JUDGE[1:]).returncode == Exit.DONE
    assert kronike("doctor", story).returncode == Exit.DONE
    (story / "story.json").write_bytes(older)
    assert "FAIL  told: story.json" in kronike("doctor", story).stdout


def test_doctor_finds_a_damaged_store(kronike: Kronike, story: Path) -> None:
    """Bytes that are lost are reported, and the other checks are made all the same."""
    cut(story / "story.db")
    done = kronike("doctor", story)
    assert (done.returncode, "FAIL  store: " in done.stdout) == (Exit.STORY, True)
    assert "story: layout" in done.stdout


def test_doctor_is_content_with_a_source_set_by_hand(kronike: Kronike, story: Path) -> None:
    """A person's correction is no damage."""
    done = kronike("judge", story, "edit", "a.txt", "--set", "source=Storvik Blad", "--why", "it says so")
    assert done.returncode == Exit.DONE
    assert kronike("doctor", story).returncode == Exit.DONE


@pytest.mark.parametrize("command", [("show",), ("export",), ("export", "--as", "csv")])
def test_a_terminal_of_few_characters(story: Path, command: tuple[str, ...]) -> None:
    """What is shown gets question marks where it must; what is exported is UTF-8 whatever the terminal is."""
    run = [sys.executable, "-m", "kronike", command[0], str(story), *command[1:]]
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(run, capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (Exit.DONE, b"")
    if command[0] == "export":
        assert "Ærvika" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("output", ["in", "in/.."])
def test_reports_inside_the_story_are_refused(kronike: Kronike, tmp_path: Path, output: str) -> None:
    """The pages would be written among the reports: nothing is written, and the advice is another folder."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(REPORT, encoding="utf-8")
    done = kronike("build", tmp_path / "in", "-o", tmp_path / output)
    assert (done.returncode, "another output folder" in done.stderr) == (Exit.MISUSE, True)
    assert {path.name for path in tmp_path.rglob("*")} == {"in", "a.txt"}


def test_a_story_inside_the_reports_is_not_read(kronike: Kronike, tmp_path: Path) -> None:
    """The pages of an earlier run are no reports."""
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    for _ in range(2):
        done = kronike("build", tmp_path, "-o", tmp_path / "story")
    assert (done.returncode, "Nothing new" in done.stdout) == (Exit.DONE, True)


@pytest.mark.parametrize(("name", "value"), [("BATCH", "0"), ("WORKERS", "-1"), ("MAX_CHARACTERS", "0")])
def test_a_setting_out_of_bounds_is_refused(
    kronike: Kronike, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """A number that no run could use is named before anything is read."""
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    monkeypatch.setenv(f"KRONIKE_{name}", value)
    done = kronike("build", tmp_path / "a.txt", "-o", tmp_path / "story")
    assert (done.returncode, name.lower() in done.stderr, "Traceback" in done.stderr) == (Exit.MISUSE, True, False)


def test_columns_of_the_command_line_join_those_of_the_file(kronike: Kronike, tmp_path: Path) -> None:
    """A field named on the command line leaves the fields that the settings file names."""
    table, settings = tmp_path / "a.csv", tmp_path / "my.toml"
    table.write_text('nr,brød,dag\n1,"Minst 17 biler forlot Ærvika."\n', encoding="utf-8")
    settings.write_text('[columns]\ntext = "brød"\n', encoding="utf-8")
    done = kronike("annotate", table, "--settings", settings, "--column", "published=dag", "-q")
    assert (done.returncode, "17" in done.stdout) == (Exit.DONE, True)


LISTENING = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job would ignore it
from kronike.show.cli.main import run
run()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows interrupts in its own way")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_interrupted_build_says_so_and_goes_on(ferry: Path, tmp_path: Path, workers: str) -> None:
    """Ctrl-C ends the run with its own status and without a traceback; the same command completes the story."""
    target = tmp_path / "story"
    run = [sys.executable, "-c", LISTENING, "build", str(ferry), "-o", str(target), "--workers", workers]
    environment = {**os.environ, "KRONIKE_BATCH": "1"}
    with subprocess.Popen(
        run, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, text=True
    ) as process:
        deadline = time.monotonic() + 60
        while not (target / "story.db").is_file() and time.monotonic() < deadline:
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate()
    assert (process.returncode, "Traceback" in said, "run the same command again" in said) == (
        Exit.INTERRUPTED,
        False,
        True,
    )
    assert subprocess.run(run, env=environment, capture_output=True, check=False).returncode == Exit.DONE
    assert (target / "index.html").is_file()


def test_nothing_read_names_the_path(kronike: Kronike, tmp_path: Path) -> None:
    """The message says which path led nowhere."""
    done = kronike("build", tmp_path / "nowhere", "-o", tmp_path / "story", "-q")
    assert (done.returncode, "nowhere" in done.stderr) == (Exit.NOTHING_READ, True)


@pytest.mark.skipif(sys.platform == "win32", reason="the shell of POSIX closes streams")
def test_closed_streams_are_empty_ones(story: Path) -> None:
    """A service without standard streams can run every command."""
    for command in (f"build a.txt -o {story.name} -q", f"show {story.name}", f"export {story.name}"):
        (story.parent / "a.txt").write_text(REPORT, encoding="utf-8")
        line = f'"{sys.executable}" -m kronike {command} <&- >&- 2>problems'
        done = subprocess.run(line, shell=True, cwd=story.parent, check=False)  # noqa: S602 -- only a shell closes them
        assert (done.returncode, (story.parent / "problems").read_text()) == (Exit.DONE, "")
