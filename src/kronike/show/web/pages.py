"""Divides what the page tells into files that a browser opens at once, and knows in which file an anchor stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kronike.show.web.addresses import INDEX, SECTIONS, section_file

LINES = 2500
"""A file holds about this many lines (about a megabyte), more only where a single row is longer."""

CHARACTERS = 400
"""What is told in one line: some words of a report with the link that opens them, or as much again around them."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page, in rows.

    ``label`` is its name in a list, ``summary`` says in a sentence what it holds; ``lines`` about how long each row is;
    ``anchors`` the row that each anchor stands at; ``view`` what the templates show of some of the rows.
    """

    name: str
    title: str
    label: str
    summary: str
    lines: Sequence[int]
    anchors: Mapping[str, int]
    view: Callable[[slice], Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class File:
    """One file: the section it belongs to, its number among that section's files, the rows it shows of each section."""

    name: str
    section: str
    number: int
    of: int
    shown: Mapping[str, slice]


@dataclass(frozen=True, slots=True)
class Pages:
    """All files, and the file of each anchor."""

    sections: tuple[Section, ...]
    files: tuple[File, ...]
    where: Mapping[str, str]

    def href(self, anchor: str, here: str) -> str:
        """The address of an anchor, from the file ``here``."""
        file = self.where.get(anchor, here)
        return f"#{anchor}" if file == here else f"{file}#{anchor}"


def divide(sections: Sequence[Section], limit: int = LINES) -> Pages:
    """Everything in the index where it fits; else each section in files of its own, the chronicle from the index on."""
    if sum(sum(section.lines) for section in sections) <= limit:
        whole = {section.name: slice(0, len(section.lines)) for section in sections}
        files = [File(INDEX, SECTIONS[0], 1, 1, whole)]
    else:
        files = [file for section in sections for file in _files(section, limit)]
    where = {anchor: file for section in sections for anchor, file in _places(section, files)}
    return Pages(tuple(sections), tuple(files), where)


def _files(section: Section, limit: int) -> Iterator[File]:
    slices = list(_slices(section.lines, limit))
    for number, rows in enumerate(slices, 1):
        name = section_file(section.name, number)
        yield File(name, section.name, number, len(slices), {section.name: rows})


def _slices(lines: Sequence[int], limit: int) -> Iterator[slice]:
    """Rows in order, as many together as the limit allows, at least one; where there are no rows, one empty slice."""
    start, held = 0, 0
    for row, length in enumerate(lines):
        if row > start and held + length > limit:
            yield slice(start, row)
            start, held = row, 0
        held += length
    yield slice(start, len(lines))


def _places(section: Section, files: Sequence[File]) -> Iterator[tuple[str, str]]:
    showing = [file for file in files if section.name in file.shown]
    starts = [file.shown[section.name].start for file in showing]
    yield section.name, showing[0].name
    for anchor, row in section.anchors.items():
        yield anchor, showing[bisect_right(starts, row) - 1].name
