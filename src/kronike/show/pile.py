"""The index page of a pile that was divided into stories: one table, with a link to each story's page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kronike.model import Grain
from kronike.run.files import write_text
from kronike.run.pile import Pile, PileStory
from kronike.show.day_wording import named
from kronike.show.phrasebook import phrases
from kronike.show.web.page import environment

_INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class _Row:
    """A story as the table shows it."""

    story: PileStory
    came_out: str
    languages: str


def publish_pile(pile: Pile, folder: Path) -> list[Path]:
    """Writes ``index.html``, whole or not at all; the files written."""
    page = environment().get_template("pile.html")
    content = page.render(pile=pile, counted=counted(pile), rows=[_row(story) for story in pile.stories])
    write_text(folder / _INDEX, content)
    return [folder / _INDEX]


def counted(pile: Pile) -> str:
    """How many reports in how many stories: "125 reports in 18 stories, 6 of them of one report alone"."""
    reports = sum(len(story.reports) for story in pile.stories)
    alone = sum(len(story.reports) == 1 for story in pile.stories)
    words = f"{reports} report{'' if reports == 1 else 's'} in {len(pile.stories)} stor"
    words += "y" if len(pile.stories) == 1 else "ies"
    return f"{words}, {alone} of them of one report alone" if alone else words


def _row(story: PileStory) -> _Row:
    """Months at the finest: of a report that is dated to the month no day is shown."""
    book = phrases()
    came_out = "undated"
    if story.first and story.last:
        first, last = (named(day, Grain.MONTH, book) for day in (story.first, story.last))
        came_out = first if first == last else f"{first} to {last}"
    languages = ", ".join(f"{book.language.get(tag, tag)} {count}" for tag, count in story.languages.items())
    return _Row(story, came_out, languages)
