"""A mixed pile under --split: complete stories, each with what `build` would have made of its reports."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from benchmarks.coreference.texts import meantime
from kronike.model import Reading, Report
from kronike.read import Input, ReadSettings, find_inputs, read_input
from kronike.resolve.stories import find_stories
from kronike.run.analysing import analyse_batch
from kronike.run.build import MisplacedOutput, build
from kronike.run.folder import read_story
from kronike.run.pile import Pile
from kronike.run.settings import Settings
from kronike.run.splitting import Split, split
from kronike.show.cli.main import app
from kronike.show.pile import publish_pile
from kronike.show.publish import publish

ONE = Settings(workers=1)
FERRY = (
    "The ferry Havdis ran aground off Storvik on Monday. Captain Ola Dahlen said that 40 passengers were taken ashore.",
    "Forty passengers of the ferry Havdis came ashore in Storvik after it ran aground, Captain Ola Dahlen says.",
    "Fergen Havdis gikk på grunn utenfor Storvik. 40 passasjerer ble tatt i land, sier kaptein Ola Dahlen.",
)
BRIDGE = (
    "The Granli bridge will be closed for three months, engineer Kari Moe told the council in Fjellvik on Friday.",
    "Engineer Kari Moe says the Granli bridge in Fjellvik is unsafe. The council closes the bridge for three months.",
)


def pile(folder: Path, *texts: str, start: int = 0) -> Path:
    """A folder with a report for each text."""
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts, start):
        (folder / f"r{number}.txt").write_text(f"date 2020-03\n{text}\n", encoding="utf-8")
    return folder


def divided(paths: Path, folder: Path) -> Split:
    """One run."""
    return split([str(paths)], folder, settings=ONE, publish=publish, publish_pile=publish_pile)


def contents(done: Split) -> set[frozenset[str]]:
    """The names of the reports of each story."""
    return {frozenset(story.reports) for story in done.pile.stories}


def test_a_mixed_pile_becomes_stories(tmp_path: Path) -> None:
    """Two happenings told in five reports and two languages are two stories, each whole and with a page."""
    done = divided(pile(tmp_path / "in", *FERRY, *BRIDGE), tmp_path / "out")
    assert contents(done) == {frozenset({"r0.txt", "r1.txt", "r2.txt"}), frozenset({"r3.txt", "r4.txt"})}
    for story in done.pile.stories:
        folder = tmp_path / "out" / story.name
        told = read_story(folder)
        assert [report.reading.document.name for report in told.reports] == list(story.reports)
        assert (folder / "index.html").is_file()
    index = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'href="([^"#]+)/index\.html"', index) == [story.name for story in done.pile.stories]


def test_a_story_is_what_build_makes_of_its_reports(tmp_path: Path) -> None:
    """Nothing of the other stories shows in one: its record is that of its own reports built alone."""
    done = divided(pile(tmp_path / "in", *FERRY, *BRIDGE), tmp_path / "out")
    largest = done.pile.stories[0]
    paths = [str(tmp_path / "in" / name) for name in largest.reports]
    alone = build(paths, tmp_path / "alone", settings=ONE, publish=publish).story
    told = read_story(tmp_path / "out" / largest.name)
    assert len(told.record.statements) == len(alone.record.statements)
    assert [event.interval for event in told.record.events] == [event.interval for event in alone.record.events]


def test_a_second_run_does_nothing(tmp_path: Path) -> None:
    """Run again over the same pile, nothing is read, analysed or written."""
    reports = pile(tmp_path / "in", *FERRY, *BRIDGE)
    first = divided(reports, tmp_path / "out")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*.json")}
    again = divided(reports, tmp_path / "out")
    assert (again.read, again.analysed, again.written) == (0, 0, 0)
    assert again.pile == first.pile
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*.json")} == before


def test_a_report_that_comes_later_joins_its_story(tmp_path: Path) -> None:
    """The story keeps its folder, only that one is written anew, and a judgement made in it still stands."""
    reports = pile(tmp_path / "in", *FERRY[:2], *BRIDGE)
    first = divided(reports, tmp_path / "out")
    pile(reports, FERRY[2], start=4)
    second = divided(reports, tmp_path / "out")
    assert {story.name for story in second.pile.stories} == {story.name for story in first.pile.stories}
    assert contents(second) == {frozenset({"r0.txt", "r1.txt", "r4.txt"}), frozenset({"r2.txt", "r3.txt"})}
    assert (second.read, second.written) == (1, 1)


def test_a_story_that_was_lost_is_built_again(tmp_path: Path) -> None:
    """A folder that somebody removed comes back."""
    reports = pile(tmp_path / "in", *FERRY, *BRIDGE)
    name = divided(reports, tmp_path / "out").pile.stories[1].name
    (tmp_path / "out" / name / "story.json").unlink()
    assert divided(reports, tmp_path / "out").written == 1
    assert read_story(tmp_path / "out" / name).reports


def test_a_folder_with_one_story_is_refused(tmp_path: Path) -> None:
    """A story and a pile do not share a folder, and the message says what to do."""
    reports = pile(tmp_path / "in", *BRIDGE)
    build([str(reports)], tmp_path / "out", settings=ONE, publish=publish)
    with pytest.raises(MisplacedOutput, match="Choose another folder"):
        divided(reports, tmp_path / "out")


def test_the_command_says_what_it_made(tmp_path: Path) -> None:
    """The summary counts reports and stories and names what to open; a title, which is of one story, is refused."""
    reports = pile(tmp_path / "in", *FERRY, *BRIDGE)
    asked = ["build", str(reports), "-o", str(tmp_path / "out"), "--split", "--workers", "1"]
    result = CliRunner().invoke(app, asked)
    assert result.exit_code == 0, result.output
    assert "5 reports in 2 stories." in result.output
    assert f"Open {tmp_path / 'out' / 'index.html'}" in result.output
    assert CliRunner().invoke(app, [*asked, "--title", "One"]).exit_code == 2


def test_an_empty_pile_is_told(tmp_path: Path) -> None:
    """Where nothing could be read the status says so."""
    (tmp_path / "in").mkdir()
    asked = ["build", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "--split", "--workers", "1"]
    assert CliRunner().invoke(app, asked).exit_code == 1


def test_the_list_of_stories_reads_back(tmp_path: Path) -> None:
    """``stories.json`` holds the pile."""
    done = divided(pile(tmp_path / "in", *BRIDGE), tmp_path / "out")
    content = (tmp_path / "out" / "stories.json").read_bytes()
    assert msgspec.json.decode(content, type=Pile) == done.pile
    assert json.loads(content)["stories"][0]["languages"] == {"en": 2}


def test_five_real_reports_among_a_hundred_and_twenty_others_stay_one_story(
    baghouz: Path, shared: Path, tmp_path: Path
) -> None:
    """Two languages, one of them machine-translated, and sixteen months are one story, with nothing of the others."""
    for text in meantime(shared / "benchmarks" / "events", "en"):
        dated = f"date {text.published.earliest}\n\n" if text.published else ""
        (tmp_path / f"{text.name.replace('/', '_')}.txt").write_text(dated + text.text, encoding="utf-8")
    inputs = [found for found in find_inputs([str(baghouz), str(tmp_path)]) if isinstance(found, Input)]
    readings = [one for found in inputs for one in read_input(found, ReadSettings()) if isinstance(one, Reading)]
    analysed = zip(readings, analyse_batch(readings, {}), strict=True)
    names = {reading.document.id: reading.document.name for reading in readings}
    stories = find_stories(Report(reading=reading, analysis=analysis) for reading, (analysis, _) in analysed)
    ours = {path.name for path in baghouz.glob("*.txt")}
    assert len(names) == 125
    assert ours in [{names[document] for document in story.documents} for story in stories]
