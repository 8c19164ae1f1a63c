"""The reference story's chronicle at the length of a page: every key event in it, in order, none twice."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from kronike.model import Entry, Interval, Span, Story
from kronike.run.build import build
from kronike.run.settings import Settings
from kronike.tell.choosing import Choice, Wish, choose

LENGTH = 25


@pytest.fixture(scope="module")
def story(baghouz: Path, tmp_path_factory: pytest.TempPathFactory) -> Story:
    """The five reports, built once."""
    folder = tmp_path_factory.mktemp("five") / "story"
    return build([str(baghouz)], folder, settings=Settings(workers=1), publish=lambda _story, _folder: ()).story


@pytest.fixture(scope="module")
def choice(story: Story) -> Choice:
    """A page of it."""
    return choose(story, Wish(entries=LENGTH))


def _passages(entries: tuple[Entry, ...], story: Story) -> list[tuple[str, Span]]:
    """The report and span of all that the entries rest on, and of the words shown."""
    names = {report.reading.document.id: report.reading.document.name for report in story.reports}
    known = {statement.id: statement for statement in story.record.statements}
    told = [known[name] for entry in entries for name in entry.statements]
    shown = [(names[entry.document], entry.span) for entry in entries]
    return [*shown, *((names[statement.document], statement.span) for statement in told)]


def test_every_key_event_of_the_gold_is_in_it(story: Story, choice: Choice, shared: Path) -> None:
    """Each stands in the words of an entry, or among the statements that one rests on."""
    lines = (shared / "gold" / "baghouz.jsonl").read_text(encoding="utf-8").splitlines()
    events = [row for row in map(json.loads, lines) if row["kind"] == "event"]
    passages = _passages((*choice.entries, *choice.undated), story)
    missing = [
        row["text"]
        for row in events
        if not any(doc == row["doc"] and span.overlaps(Span(row["start"], row["end"])) for doc, span in passages)
    ]
    assert events
    assert not missing


def test_from_2003_to_2019_in_order(choice: Choice) -> None:
    """The first line is of 2003, the last of known time of 2019, and each is over no earlier than the one before."""
    ends = [(entry.interval or Interval()).sort_key()[0] for entry in choice.entries]
    assert all(one <= other for one, other in pairwise(ends))
    assert (ends[0].year, ends[-1].year) == (2003, 2019)
    assert 15 <= len(choice.entries) + len(choice.undated) <= 30


def test_no_event_and_no_words_twice(choice: Choice) -> None:
    """Each event has one line, each sentence stands once."""
    entries = (*choice.entries, *choice.undated)
    events = [entry.event for entry in entries if entry.event]
    words = [(entry.document, entry.span) for entry in entries]
    assert len(set(events)) == len(events)
    assert len(set(words)) == len(words)
