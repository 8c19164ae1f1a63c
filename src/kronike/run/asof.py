"""A story as of a day: the reports that were out by then, resolved and told anew from their stored layers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kronike.model import Story, Trouble, from_edtf
from kronike.run.progress import Progress, Quiet
from kronike.run.telling import told_of
from kronike.tell.differing import Difference, difference
from kronike.tell.standing import Standings, as_reported, standings


class NotADay(Exception):  # noqa: N818 -- reads as what it is
    """What was given is no day, month or year; the message says how to write one."""


@dataclass(frozen=True, slots=True)
class View:
    """A story as of a day: what was told then, and how each report of the whole story stands on that day."""

    story: Story
    standings: Standings


def view(story: Story, day: date, *, possible: bool = False, progress: Progress | None = None) -> View:
    """``story`` as of ``day``: byte for byte what a build of the reports known by then tells.

    With ``possible`` the reports that may have been out by then count too. Troubles are those of the reports that
    count; judgements are kept, whenever they were made: they say what is so, not what was known.
    """
    found = standings(story, day)
    passing = found.passing(possible=possible)
    reports = as_reported(story.reports, passing)
    troubles = [trouble for trouble in story.troubles if _of(trouble, story, passing)]
    told = told_of(
        reports, title=story.title, judgements=story.judgements, troubles=troubles, progress=progress or Quiet()
    )
    return View(told, found)


def _of(trouble: Trouble, story: Story, passing: frozenset[str]) -> bool:
    """Whether a trouble is one of a report that passes: by its id, or by its name."""
    names = {r.reading.document.name for r in story.reports if r.reading.document.id in passing}
    return trouble.document in passing or trouble.document in names


def compare(story: Story, first: date, second: date, *, possible: bool = False) -> tuple[View, View, Difference]:
    """Both views, and what the second has more or otherwise."""
    earlier, later = (view(story, day, possible=possible) for day in (first, second))
    return earlier, later, difference(earlier.story, later.story)


def last_day(text: str) -> date:
    """The day that a day, a month or a year ends with.

    Raises:
        NotADay: where ``text`` is none of these.
    """
    try:
        latest = from_edtf(text.strip()).latest
    except ValueError:
        latest = None
    if latest is None:
        message = f"“{text}” is not a day. Write it as 2019-02-13, 2019-02 or 2019."
        raise NotADay(message)
    return latest
