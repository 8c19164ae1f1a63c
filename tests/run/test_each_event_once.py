"""The reference story: each happening is one event, and what are two stay two."""

from __future__ import annotations

from pathlib import Path

import pytest

from kronike.model import Story, Subject
from kronike.run.build import build
from kronike.run.settings import Settings

Places = dict[tuple[str, str], list[str]]


@pytest.fixture(scope="module")
def story(baghouz: Path, tmp_path_factory: pytest.TempPathFactory) -> Story:
    """The five reports, built once."""
    folder = tmp_path_factory.mktemp("baghouz") / "story"
    return build([str(baghouz)], folder, settings=Settings(workers=1), publish=lambda _story, _folder: ()).story


@pytest.fixture(scope="module")
def events(story: Story) -> Places:
    """For each report's number and trigger the ids of the events it tells, in the order of the text."""
    documents = {report.reading.document.id: report.reading.document for report in story.reports}
    event_of = {identity: event.id for event in story.record.events for identity in event.statements}
    found: Places = {}
    for statement in story.record.statements:
        if statement.subject is Subject.EVENT:
            doc = documents[statement.document]
            key = doc.name[:3], statement.span.of(doc.text).casefold()
            found.setdefault(key, []).append(event_of[statement.id])
    return found


def test_surrenders_of_different_days_stay_apart(events: Places) -> None:
    """Tuesday's in one report, the last day's three thousand in another, the last two days' two hundred in a third."""
    told = [events["001", "overgitt seg"][0], events["002", "overgitt seg"][0], events["000", "surrendered"][0]]
    assert len(set(told)) == 3


def test_mosul_taken_and_mosul_freed_stay_apart(story: Story) -> None:
    """No event is both of 2014 and of 2017, and each of the two years has its own."""
    years = {
        (event.interval.earliest.year, event.interval.latest.year)
        for event in story.record.events
        if event.interval and event.interval.earliest and event.interval.latest
    }
    assert (2014, 2014) in years
    assert (2017, 2017) in years
    assert not any(first <= 2014 and last >= 2017 for first, last in years)


def test_what_one_report_tells_twice_is_one_event(events: Places) -> None:
    """The withdrawal is one however often it is named, the attack in Idlib one in both its words."""
    assert len({*events["004", "tilbaketrekningen"], *events["004", "tilbaketrekkingen"]}) == 1
    assert len(set(events["003", "tatt tilbake"])) == 1
    idlib = events["002", "luftangrep"][-1]
    assert idlib in events["002", "angrep"]


def test_air_attacks_of_the_coalition_are_not_those_on_idlib(events: Places) -> None:
    """One report tells of both."""
    assert len(set(events["002", "luftangrep"])) == 2


def test_every_join_shows_its_clues(story: Story) -> None:
    """Whatever brought two statements together can be read."""
    for event in story.record.events:
        together = {identity for tie in event.ties for identity in (tie.one, tie.other)}
        assert len(event.statements) == 1 or together == set(event.statements)
        assert all(merge.score >= merge.needed for merge in event.merges)
