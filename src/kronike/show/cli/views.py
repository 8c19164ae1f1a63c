"""The commands that look back: asof, diff."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import msgspec

from kronike.run.asof import NotADay, compare, last_day, view
from kronike.run.folder import read_story, story_json
from kronike.show.cli.exits import Exit
from kronike.show.cli.outcome import existing, fail, told
from kronike.show.differences import difference_lines, view_lines


def story_asof(folder: Path, day: str, *, possible: bool, entries: int | None, as_json: bool) -> None:
    """``kronike asof``."""
    with told():
        story = read_story(existing(folder))
        seen = view(story, _day(day), possible=possible)
        if as_json:
            sys.stdout.buffer.write(story_json(seen.story))
            return
        for line in view_lines(seen, story, entries):
            sys.stdout.write(line + "\n")


def story_diff(folder: Path, first: str, second: str, *, possible: bool, as_json: bool) -> None:
    """``kronike diff``."""
    with told():
        story = read_story(existing(folder))
        earlier, later, found = compare(story, *sorted((_day(first), _day(second))), possible=possible)
        if as_json:
            sys.stdout.buffer.write(msgspec.json.encode(found) + b"\n")
            return
        for line in difference_lines(earlier, later, found, story):
            sys.stdout.write(line + "\n")


def _day(text: str) -> date:
    try:
        return last_day(text)
    except NotADay as error:
        raise fail(str(error), Exit.MISUSE) from error
