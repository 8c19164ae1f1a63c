"""Why statements are one event, on the plain page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kronike.model import Clue, Merge, Story
from kronike.show.web.page import write_page


def test_the_clues_of_an_event_stand_in_a_table(story: Story, tmp_path: Path) -> None:
    """Each clue with its points, and what they came to."""
    clues = (Clue("both are named by “attack”", 2.0), Clue("the same place", 1.0), Clue("in one report", 0.75))
    merge = Merge(one="attacked", other="the raid", score=3.75, needed=3.5, clues=clues)
    entry = next(entry for entry in story.chronicle.entries if entry.event)
    events = tuple(
        replace(event, merges=(merge,)) if event.id == entry.event else event for event in story.record.events
    )
    write_page(replace(story, record=replace(story.record, events=events)), tmp_path)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "Why this is one event" in page
    assert "“attacked” and “the raid”" in page
    assert "both are named by “attack”" in page
    assert "+0.75" in page
