"""The main job on real and made-up reports."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kronike.model import Story
from kronike.run.build import Built, build
from kronike.run.folder import read_story
from kronike.run.settings import Settings
from kronike.show.exports.annotations import annotation_rows
from kronike.show.publish import publish

ONE = Settings(workers=1)


def built(paths: list[Path], folder: Path, settings: Settings = ONE) -> Built:
    """One run of the main job."""
    return build([str(path) for path in paths], folder, settings=settings, publish=publish)


def contents(folder: Path) -> dict[str, bytes]:
    """Everything a reader can open in a story's folder."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith("story.db"))
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def names(story: Story) -> list[str]:
    """The names of the story's documents, in order."""
    return [report.reading.document.name for report in story.reports]


def test_five_real_reports_become_a_story(baghouz: Path, tmp_path: Path) -> None:
    """Each real report is read, dated as it says itself, and told of."""
    story = built([baghouz], tmp_path / "story").story
    published = {
        report.reading.document.name[:3]: str(
            report.reading.document.published and report.reading.document.published.earliest
        )
        for report in story.reports
    }
    assert published == {
        "000": "None",
        "001": "2019-02-01",
        "002": "2019-03-01",
        "003": "2017-11-01",
        "004": "2018-02-01",
    }
    assert {report.reading.document.language for report in story.reports} == {"nb", "en"}
    assert story.chronicle.entries
    assert {"index.html", "intake.md", "story.json"} <= set(contents(tmp_path / "story"))


def test_only_the_translated_report_is_called_translated(baghouz: Path, tmp_path: Path) -> None:
    """The machine-translated English report is said to come from bokmål; the four Norwegian ones from nowhere."""
    story = built([baghouz], tmp_path / "story").story
    told = {report.reading.document.name[:3]: report.reading.document.translated_from for report in story.reports}
    assert told == {"000": "nb", "001": None, "002": None, "003": None, "004": None}


def test_the_demos_translation_is_told(ferry: Path, tmp_path: Path) -> None:
    """Of the made-up reports only the one written as a machine translates is said to be translated, from bokmål."""
    story = built([ferry], tmp_path / "story").story
    documents = [report.reading.document for report in story.reports]
    assert {doc.name: doc.translated_from for doc in documents if doc.translated_from} == {
        "12_the_messenger_mt.txt": "nb"
    }


def test_second_build_changes_nothing(ferry: Path, tmp_path: Path) -> None:
    """The same input again is neither read nor analysed nor written anew."""
    built([ferry], tmp_path)
    before = contents(tmp_path)
    again = built([ferry], tmp_path)
    assert (again.read, again.analysed, again.written) == (0, 0, False)
    assert contents(tmp_path) == before


def test_story_does_not_depend_on_place_or_processes(ferry: Path, tmp_path: Path) -> None:
    """Two folders and one or two processes give the same bytes."""
    built([ferry], tmp_path / "a" / "story")
    built([ferry], tmp_path / "b" / "story", Settings(workers=2, batch=2))
    assert contents(tmp_path / "a" / "story") == contents(tmp_path / "b" / "story")


def test_adding_equals_building_at_once(ferry: Path, tmp_path: Path) -> None:
    """Reports added one after another give the story of all at once."""
    files = sorted(ferry.iterdir())
    built(files, tmp_path / "once" / "story")
    for file in reversed(files):
        built([file], tmp_path / "bit" / "story")
    assert contents(tmp_path / "once" / "story") == contents(tmp_path / "bit" / "story")


def test_changed_report_supersedes_the_old(tmp_path: Path) -> None:
    """A file whose text changed becomes a new document; the old one stays, set aside."""
    file = tmp_path / "in" / "a.txt"
    file.parent.mkdir()
    file.write_text("date 2019-02-12 Minst 17 biler forlot Lundvika tirsdag, sier Pia Testmo.\n", encoding="utf-8")
    built([file], tmp_path / "story")
    file.write_text("date 2019-02-12 Minst 19 biler forlot Lundvika tirsdag, sier Pia Testmo.\n", encoding="utf-8")
    story = built([file], tmp_path / "story").story
    assert names(story) == ["a.txt", "a.txt"]
    aside = [report for report in story.reports if report.set_aside]
    (current,) = (report for report in story.reports if not report.set_aside)
    assert [report.reading.document.id for report in aside] == [current.reading.document.supersedes]


def test_words_shown_are_the_words_at_the_place(ferry: Path, baghouz: Path, tmp_path: Path) -> None:
    """For every finding exported, ``text[start:end]`` of the file equals the words shown."""
    story = built([ferry, baghouz], tmp_path / "story").story
    texts = {report.reading.document.name: report.reading.document.text for report in story.reports}
    rows = list(annotation_rows(story))
    assert {row["kind"] for row in rows} >= {"quote", "figure", "time", "noise", "event", "entity"}
    assert [
        row for row in rows if texts[str(row["doc"])][int(str(row["start"])) : int(str(row["end"]))] != row["text"]
    ] == []
    for file in baghouz.glob("*.txt"):
        assert texts[file.name] == file.read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", ["index.html", "story.json"])
def test_a_lost_output_is_written_again(ferry: Path, tmp_path: Path, name: str) -> None:
    """A build puts back what was deleted from the folder."""
    built([ferry], tmp_path)
    before = contents(tmp_path)
    (tmp_path / name).unlink()
    built([ferry], tmp_path)
    assert contents(tmp_path) == before


def test_story_json_reads_back(ferry: Path, tmp_path: Path) -> None:
    """What is written decodes to the story that was told, and is plain JSON."""
    story = built([ferry], tmp_path).story
    assert read_story(tmp_path) == story
    assert json.loads((tmp_path / "story.json").read_bytes())["schema"] == "kronike/story/1"
