"""As of a day: what the whole story's file tells of it is what a build from the reports known by then tells."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kronike.model import Story
from kronike.run.asof import NotADay, compare, last_day, view
from kronike.run.build import build, tell_story
from kronike.run.folder import STORE_NAME, read_story, story_json
from kronike.run.progress import Quiet
from kronike.run.settings import Settings
from kronike.store import Kept, open_store
from kronike.tell.standing import Standing, days_of_change, standings

ONE = Settings(workers=1)
BAGHOUZ = Path(__file__).parents[3] / "shared" / "corpora" / "baghouz"
FERRY = Path(__file__).parents[2] / "examples" / "ferry"


@cache
def _built(reports: Path) -> tuple[Story, tuple[Kept, ...]]:
    """A story as its file holds it, and the layers that its store keeps."""
    with TemporaryDirectory() as folder:
        build([str(reports)], Path(folder) / "story", settings=ONE, publish=lambda *_: (), title="A story")
        with open_store(Path(folder) / "story" / STORE_NAME, create=False) as store:
            return read_story(Path(folder) / "story"), tuple(store.reports())


def _rebuilt(kept: list[Kept], folder: Path) -> bytes:
    """What a store that is given some reports, one after the other, tells."""
    with open_store(folder / STORE_NAME, create=True) as store:
        store.set_meta("title", "A story")
        for row in kept:
            store.keep_input(row.reading.document.id, "digest", "reader", [row.reading])
            store.keep_analyses("analyser", [row.analysis])
        return story_json(tell_story(store, ONE, Quiet()))


def _same(reports: Path, day: date, folder: Path, *, possible: bool) -> None:
    story, kept = _built(reports)
    seen = view(story, day, possible=possible)
    passing = seen.standings.passing(possible=possible)
    by_hash = sorted(kept, key=lambda row: row.reading.document.id)  # no order of theirs
    chosen = [row for row in by_hash if row.reading.document.id in passing]
    assert story_json(seen.story) == _rebuilt(chosen, folder)


FIVE_DAYS = ("2017-10-31", "2017-11-30", "2018-02-28", "2019-01-01", "2019-02-28", "2019-03-31")


@pytest.mark.parametrize("possible", [False, True])
@pytest.mark.parametrize("day", FIVE_DAYS)
def test_asof_equals_a_rebuild_of_the_five(shared: Path, day: str, tmp_path: Path, *, possible: bool) -> None:
    """At every cut-off of the real reports the view is byte for byte a rebuild, in any order of reading."""
    assert shared.is_dir()
    _same(BAGHOUZ, date.fromisoformat(day), tmp_path, possible=possible)


def test_asof_equals_a_rebuild_of_the_demo(tmp_path: Path) -> None:
    """So it is at every cut-off of the demo story."""
    story, _ = _built(FERRY)
    days = days_of_change(story)
    assert len(days) > 5
    for number, day in enumerate(days):
        folder = tmp_path / str(number)
        folder.mkdir()
        _same(FERRY, day, folder, possible=number % 2 == 0)


def test_asof_equals_a_build_from_the_files(shared: Path, tmp_path: Path) -> None:
    """The files themselves, read anew, give the same bytes."""
    assert shared.is_dir()
    story, _ = _built(BAGHOUZ)
    day = date(2018, 2, 28)
    known = standings(story, day).passing(possible=False)
    names = [r.reading.document.name for r in story.reports if r.reading.document.id in known]
    paths = [str(BAGHOUZ / name) for name in reversed(names)]
    built = build(paths, tmp_path / "story", settings=ONE, publish=lambda *_: (), title="A story")
    assert story_json(view(story, day).story) == story_json(built.story)


def test_a_report_dated_to_the_month_is_possibly_known_inside_it(shared: Path) -> None:
    """Inside its month a report may have been out, at its end it was; an undated one may have been since its start."""
    assert shared.is_dir()
    story, _ = _built(BAGHOUZ)
    names = {r.reading.document.id: r.reading.document.name[:3] for r in story.reports}

    def of(day: str) -> dict[str, Standing]:
        return {names[document]: found for document, found in standings(story, date.fromisoformat(day)).of.items()}

    assert of("2019-02-15")["001"] is Standing.POSSIBLE
    assert of("2019-02-28")["001"] is Standing.KNOWN
    assert of("2019-01-31")["001"] is Standing.LATER
    assert of("2018-12-31")["000"] is Standing.LATER
    assert of("2030-01-01")["000"] is Standing.POSSIBLE


def test_the_undated_report_is_of_2019_or_later(shared: Path) -> None:
    """Its start is inferred, marked so, and open towards the end."""
    assert shared.is_dir()
    story, _ = _built(BAGHOUZ)
    (known,) = {s.known_from for s in story.record.statements if s.known_from and s.known_from.latest is None}
    assert known
    assert known.earliest is None
    assert known.inferred_earliest == date(2019, 1, 1)
    assert "undated" in known.basis


def test_a_difference_tells_what_is_new() -> None:
    """The reports, statements and values of the later day are told once each, and nothing of the earlier again."""
    story, _ = _built(FERRY)
    earlier, later, found = compare(story, date(2016, 5, 13), date(2016, 5, 14))
    before = {statement.id for statement in earlier.story.record.statements}
    assert len(found.reports) == 2
    assert found.statements
    assert before.isdisjoint(found.statements)
    assert {name for _, names in found.values for name in names} <= set(found.statements)
    assert set(found.updates) <= {relation.id for relation in later.story.record.relations}


def test_no_time_passes_between_a_day_and_itself() -> None:
    """A day compared with itself differs in nothing."""
    story, _ = _built(FERRY)
    _, _, found = compare(story, date(2016, 5, 14), date(2016, 5, 14))
    assert not any((found.reports, found.events, found.closer, found.values, found.statements, found.disputes))


@pytest.mark.parametrize(
    ("text", "day"), [("2019", "2019-12-31"), ("2019-02", "2019-02-28"), ("2019-02-13", "2019-02-13")]
)
def test_a_month_and_a_year_mean_their_last_day(text: str, day: str) -> None:
    """As of a month is as of its end."""
    assert last_day(text) == date.fromisoformat(day)


def test_what_is_no_day_is_refused() -> None:
    """The message says how to write one."""
    with pytest.raises(NotADay, match="2019-02-13"):
        last_day("yesterday")
