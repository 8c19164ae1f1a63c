"""What a divided pile is: its stories, each with its folder, its title and what it is made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from kronike.model import Reading, Trouble
from kronike.resolve.stories import Grouping
from kronike.words.folding import name_key

PILE_NAME = "pile.db"
STORIES_NAME = "stories.json"
_TITLE_NAMES = 3
_SLUG_NAMES = 2
_LONGEST_SLUG = 40
_HEX = 6


class PileStory(msgspec.Struct, frozen=True):
    """One story of a pile: its folder's name, its title, the names that hold it together, and its reports.

    ``first`` and ``last`` are the days between which its reports came out, as far as they are dated; ``languages`` says
    how many reports are in each.
    """

    name: str
    title: str
    names: tuple[str, ...]
    reports: tuple[str, ...]
    languages: dict[str, int]
    first: date | None = None
    last: date | None = None


class Pile(msgspec.Struct, frozen=True):
    """A divided pile, the largest story first, and what went wrong in reading it; ``stories.json`` holds this."""

    title: str
    stories: tuple[PileStory, ...]
    troubles: tuple[Trouble, ...] = ()


def named(groups: Sequence[Grouping], taken: Iterable[str]) -> list[str]:
    """A folder's name for each story: the one it had, else of its weightiest names, in letters that any disk takes."""
    used = set(taken)
    names = []
    for group in groups:
        name = group.placed or _free(_slug(group), used)
        used.add(name)
        names.append(name)
    return names


def _slug(group: Grouping) -> str:
    words = "-".join(name_key(name).replace(" ", "-") for name in group.names[:_SLUG_NAMES])
    plain = "".join(letter for letter in words if letter.isascii() and (letter.isalnum() or letter == "-"))
    return plain[:_LONGEST_SLUG].strip("-") or f"story-{group.documents[0].rpartition('-')[2][:_HEX]}"


def _free(name: str, used: set[str]) -> str:
    number, free = 2, name
    while free in used:
        free, number = f"{name}-{number}", number + 1
    return free


def pile_story(name: str, group: Grouping, readings: Sequence[Reading]) -> PileStory:
    """The story of a group whose reports' readings are given."""
    documents = [reading.document for reading in readings]
    known = [document.published for document in documents if document.published]
    languages = Counter(document.language for document in documents)
    return PileStory(
        name=name,
        title=", ".join(group.names[:_TITLE_NAMES]) or documents[0].title or documents[0].name,
        names=group.names,
        reports=tuple(sorted(document.name for document in documents)),
        languages=dict(sorted(languages.items())),
        first=min((interval.earliest for interval in known if interval.earliest), default=None),
        last=max((interval.latest for interval in known if interval.latest), default=None),
    )
