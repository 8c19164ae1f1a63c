"""What the interactive page reads: whole, exact, the same from run to run, and nobody else's files touched."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from kronike.model import Story
from kronike.show.page import built
from kronike.show.page.built import App, built_app
from kronike.show.page.script import script_of
from kronike.show.page.search import Index, words_of
from kronike.show.page.shell import page_html
from kronike.show.page.tongues import told
from kronike.show.page.write import write_app
from kronike.show.publish import publish
from kronike.show.web.serve import application
from tests.show.page_stories import hostile, journey


@pytest.fixture
def app(tmp_path: Path) -> App:
    """A program of the page that does nothing."""
    folder = tmp_path / "built"
    folder.mkdir()
    (folder / "world.js").write_text("kronike('world','{}')\n", encoding="utf-8")
    (folder / "licences.txt").write_text("The page is made with the following:", encoding="utf-8")
    return App("void 0", "p{}", "stamp", folder)


def read(path: Path) -> Any:  # noqa: ANN401 -- whatever was written
    """The value that a data file hands over."""
    found = re.fullmatch(r"kronike\('([\w-]+)','(.*)'\)\n", path.read_text("utf-8"), re.DOTALL)
    assert found
    assert found[1] == path.stem
    return json.loads(re.sub(r"\\(.)", r"\1", found[2], flags=re.DOTALL))


@given(st.recursive(st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_any_value_comes_through_a_script(value: object) -> None:
    """Quotes, line ends, null bytes, lone surrogates: what the page reads is what was written, and no tag is opened."""
    script = script_of("x", value).decode("utf-8")
    found = re.fullmatch(r"kronike\('x','((?:[^'\\\n]|\\.)*)'\)\n", script)
    assert found
    assert json.loads(re.sub(r"\\(.)", r"\1", found[1])) == value


def test_the_words_of_a_position_are_the_texts_own(app: App, tmp_path: Path) -> None:
    """Whatever a list shows of a report stands at the very position it gives."""
    story = journey()
    write_app(story, tmp_path / "story", app)
    texts = [report.reading.document.text for report in story.reports]
    shown = 0
    for name in ("entries-0", "quotes-0", "figures-0", "disputes-0"):
        for words in _passages(read(tmp_path / "story" / "data" / f"{name}.js")):
            assert texts[words["d"]][words["s"] : words["e"]] == words["t"]
            shown += 1
    assert shown > 20


def _passages(value: object) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value] if {"d", "s", "e", "t"} <= value.keys() else []
        return own + [one for part in value.values() for one in _passages(part)]
    return [one for part in value for one in _passages(part)] if isinstance(value, list) else []


def test_the_tables_tell_of_the_same_rows_as_the_details(story: Story, app: App, tmp_path: Path) -> None:
    """Each column is as long as its details, and numbers lead to what they name."""
    write_app(story, tmp_path / "story", app)
    data = tmp_path / "story" / "data"
    tables = read(data / "story.js")
    assert [doc["id"] for doc in tables["docs"]] == [report.reading.document.id for report in story.reports]
    for name, column in (("entries", "id"), ("figures", "id"), ("quotes", ""), ("disputes", "id")):
        details = read(data / f"{name}-0.js")
        held = tables["voices"]["id"] if name == "quotes" else tables[name][column]
        assert len(details) == len(held)
    assert tables["entries"]["places"][1] == [0]
    assert read(data / "entries-0.js")[1]["when"][1].startswith("en onsdag mellom")
    assert tables["troubles"][0][0] == "empty.txt"


def test_the_same_story_gives_the_same_bytes(story: Story, app: App, tmp_path: Path) -> None:
    """Two writings are equal byte by byte, and the second leaves every file as it was."""
    first = {path: path.read_bytes() for path in write_app(story, tmp_path / "story", app)}
    stamps = {path: path.stat().st_mtime_ns for path in first}
    assert {path: path.read_bytes() for path in write_app(story, tmp_path / "story", app)} == first
    assert {path: path.stat().st_mtime_ns for path in first} == stamps


def test_data_of_reports_that_are_gone_are_removed_and_nobody_elses(app: App, tmp_path: Path) -> None:
    """A story with fewer reports leaves no file of the others; what somebody put there stays."""
    write_app(hostile(3), tmp_path, app)
    (tmp_path / "data" / "mine.js").write_text("alert(1)", encoding="utf-8")
    write_app(hostile(1), tmp_path, app)
    assert len(list((tmp_path / "data" / "reports").iterdir())) == 1
    assert (tmp_path / "data" / "mine.js").is_file()


@pytest.mark.parametrize("form", ["app first", "plain first"])
def test_one_form_gives_way_to_the_other(form: str, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked for plain pages there are plain pages alone; asked again for the page, it stands before them."""
    monkeypatch.setattr("kronike.show.publish.built_app", lambda: app)
    for plain in (False, True) if form == "app first" else (True, False):
        files = publish(journey(), tmp_path / "story", plain=plain)
    assert all(any(path.iterdir()) for path in (tmp_path / "story").rglob("*") if path.is_dir())
    there = {path for path in (tmp_path / "story").rglob("*") if path.is_file()}
    assert there == set(files)
    names = {str(path.relative_to(tmp_path / "story")) for path in there}
    assert ("data/story.js" in names, "plain/index.html" in names) == ((False, False) if plain else (True, True))


def test_without_the_program_the_pages_are_plain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation without the interactive page writes the plain one, and can say why."""
    monkeypatch.setattr(built, "_folder", lambda: tmp_path / "app")
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "missing.txt").write_text("the registry does not answer\n", encoding="utf-8")
    built_app.cache_clear()
    try:
        publish(journey(), tmp_path / "story")
        assert built.why_missing() == "the registry does not answer"
    finally:
        built_app.cache_clear()
    assert not (tmp_path / "story" / "data").exists()
    assert "Dammen ved Tarvesund" in (tmp_path / "story" / "index.html").read_text("utf-8")


def test_the_page_runs_its_own_program_alone(app: App) -> None:
    """The policy names the program and the style by hash, allows no string to become markup, and escapes the title."""
    page = page_html(hostile(1), app)
    policy = re.findall(r'Content-Security-Policy" content="([^"]+)"', page)[0]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "require-trusted-types-for 'script'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "<title>&lt;script&gt;" in page


def test_an_index_of_words_gives_back_its_items() -> None:
    """Each word leads to the items that hold it, in steps; a very long word is cut."""
    index = Index()
    index.add(["Dammen ved Tarvesund", "95 prosent"])
    index.add(["dammen!"])
    ((first, words),) = index.files()
    assert first == "95"
    assert words["dammen"] == [0, 1]
    assert words["prosent"] == [0]
    assert list(words_of("A" * 100)) == ["a" * 40]
    assert list(words_of("A\u030angstro\u0308m")) == ["ångström"]


def test_what_is_the_same_in_all_tongues_is_written_once() -> None:
    """One text, or one for each language of the interface."""
    assert told(lambda book: book.unit["year"].format(year=2019)) == "2019"
    assert told(lambda book: book.months[0]) == ["January", "januar"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/data/story.js", 200),
        ("/data/reports/{doc}.js", 200),
        ("/data/licences.txt", 200),
        ("/plain/index.html", 200),
        ("/plain/reports/{doc}.html", 200),
        ("/data/story.json", 404),
        ("/data/../story.db.js", 404),
        ("/data/reports/..%2f..%2f..%2fsecret.js", 404),
        ("/plain/../story.db", 404),
        ("/plain/reports/nobody.html", 404),
    ],
)
def test_the_server_gives_the_pages_files_and_no_others(path: str, status: int, app: App, tmp_path: Path) -> None:
    """Data and plain pages are served with their types; everything else is not found."""
    story, folder = journey(), tmp_path / "story"
    publish(story, folder)
    write_app(story, folder, app)
    publish(story, folder / "plain", plain=True)
    client = TestClient(application(folder), base_url="http://127.0.0.1:8000")
    answer = client.get(path.format(doc=story.reports[0].reading.document.id))
    assert answer.status_code == status
    if path.endswith("story.js"):
        assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
