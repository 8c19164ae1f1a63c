"""Writes the interactive page: ``index.html`` with its program, and the story's data in files beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from kronike.model import Course, Story
from kronike.run.files import write_bytes, write_text
from kronike.show.page.built import App
from kronike.show.page.choices import about_table, order_table
from kronike.show.page.desk import Desk, desk_of
from kronike.show.page.disputes import relation_columns, relation_detail, relations_of
from kronike.show.page.entries import entries_of, entry_columns, entry_detail
from kronike.show.page.ledger import figure_columns, figure_detail, figures_of
from kronike.show.page.reports import lineages, report_detail, report_rows, report_stem
from kronike.show.page.script import made_here, write_script
from kronike.show.page.search import Index
from kronike.show.page.shell import page_html
from kronike.show.page.spots import place_rows
from kronike.show.page.tongues import Told, told
from kronike.show.page.voices import quote_detail, quote_rows, voice_table, voices_of, who_detail
from kronike.show.web.addresses import DATA

CHUNKS = {"entries": 100, "figures": 10, "quotes": 100, "disputes": 50, "voices": 50}
"""So many rows are told in one file."""

Row = TypeVar("Row")


def write_app(story: Story, folder: Path, app: App) -> list[Path]:
    """Writes the files that changed, each whole or not at all, and removes data that the story no longer has.

    Returns:
        The paths of all files of the page, written now or before.
    """
    data = folder / DATA
    written = [folder / "index.html", data / "world.js", data / "licences.txt"]
    write_text(written[0], page_html(story, app))
    write_bytes(written[1], app.world())
    write_bytes(written[2], app.licences())
    written += _Writer(desk_of(story), data).write()
    remove_stale(folder, set(written))
    return written


def remove_stale(folder: Path, current: set[Path]) -> None:
    """Removes data files made here that are none of the story's now; a file somebody else put there stays."""
    for place in (folder / DATA, folder / DATA / "reports"):
        found = sorted({*place.glob("*.js"), *place.glob("licences.txt")} - current) if place.is_dir() else []
        for path in found:
            if path.is_file() and not path.is_symlink() and made_here(path):
                path.unlink()


class _Writer:
    """Writes the data files of one story."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk, self.folder = desk, folder
        self.index = Index()
        self.written: list[Path] = []

    def write(self) -> list[Path]:
        """All data files; the table of what there is comes last."""
        desk = self.desk
        entries, figures = entries_of(desk), figures_of(desk)
        quotes, relations = quote_rows(desk), relations_of(desk)
        starts = {
            "entries": self._rows("entries", entries, lambda row: entry_detail(row, desk)),
            "figures": self._rows("figures", figures, lambda row: {"h": row.heading, **figure_detail(row, desk)}),
            "quotes": self._rows("quotes", quotes, lambda row: {"v": row.speaker, **quote_detail(row, desk)}),
            "disputes": self._rows("disputes", relations, lambda row: relation_detail(row, desk)),
            "voices": self._rows("voices", voices_of(quotes), lambda row: who_detail(row, desk)),
            "places": self._places(),
            "reports": self._reports(),
        }
        tables = {
            "docs": report_rows(desk),
            "lineage": lineages(desk),
            "entries": entry_columns(entries, desk),
            "figures": figure_columns(figures, desk),
            "voices": voice_table(quotes, desk),
            "disputes": relation_columns(relations, desk),
            "places": place_rows(desk),
        }
        story = {"title": desk.story.title, "by": desk.story.made_by, "chunks": CHUNKS, "items": starts}
        courses = {course.value: _course(course) for course in Course}
        more = {"find": self._search(), "courses": courses}
        made = {"troubles": _troubles(desk.story), "decisions": _decisions(desk.story)}
        self._keep(self.folder, "order", order_table(entries, desk))
        self._keep(self.folder, "about", about_table(entries, desk))
        self._keep(self.folder, "story", {**story, **tables, **more, **made})
        return self.written

    def _rows(self, name: str, rows: Sequence[Row], detail: Callable[[Row], dict[str, object]]) -> int:
        """Writes the details of rows, so many in a file; the number of the first in the index of words."""
        start = self.index.count
        size = CHUNKS[name]
        for first in range(0, len(rows), size):
            details = [detail(row) for row in rows[first : first + size]]
            for one in details:
                self.index.add(_texts(one))
            self._keep(self.folder, f"{name}-{first // size}", details)
        return start

    def _places(self) -> int:
        start = self.index.count
        for place in self.desk.story.record.places:
            self.index.add((place.name, place.gazetteer_name or "", *place.areas))
        return start

    def _reports(self) -> int:
        start = self.index.count
        for report in self.desk.story.reports:
            document = report.reading.document
            source = document.source.name if document.source else ""
            self.index.add((document.text, document.title or "", document.name, source))
            self._keep(self.folder / "reports", report_stem(document.id), report_detail(report, self.desk))
        return start

    def _search(self) -> list[str]:
        """Writes the index of words; the first word of each file."""
        firsts = []
        for number, (first, words) in enumerate(self.index.files()):
            firsts.append(first)
            self._keep(self.folder, f"find-{number}", words)
        return firsts

    def _keep(self, folder: Path, name: str, value: object) -> None:
        self.written.append(write_script(folder, name, value))


def _course(course: Course) -> Told:
    return told(lambda book: book.course[course.value])


def _troubles(story: Story) -> list[list[str]]:
    names = {report.reading.document.id: report.reading.document.name for report in story.reports}
    return [[names.get(one.document, one.document), one.stage, one.message] for one in story.troubles]


def _decisions(story: Story) -> list[list[str]]:
    """When, by whom, what was decided of what, and why."""
    return [
        [
            one.when,
            one.by,
            ", ".join((one.verdict.value, *(f"{change.field}: {change.value}" for change in one.changes))),
            ", ".join(one.targets),
            one.why,
        ]
        for one in story.judgements
    ]


_UNSOUGHT = ("l", "note", "why", "reasons", "unit", "mode", "known", "kind", "id", "course", "ties", "cuts")
"""Keys whose text is not looked up by."""


def _texts(value: object, key: str = "") -> Iterator[str]:
    """Every text in a detail that a reader would look for."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in _UNSOUGHT:
                yield from _texts(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part, key)
