"""Writes the page: ``index.html``, more files of a large story, one per report; each readable without a script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kronike.model import Story
from kronike.run.files import write_text
from kronike.show.intake_rows import Intake, intake
from kronike.show.phrasebook import phrases
from kronike.show.web import policy
from kronike.show.web.addresses import INDEX, REPORTS, is_report_file, is_section_file, report_file, section_file
from kronike.show.web.contents import contents
from kronike.show.web.exact import excerpt_html
from kronike.show.web.lookup import Lookup, linked_spans, look_up
from kronike.show.web.pages import divide
from kronike.show.web.report_view import report_view

_MARK = '<meta name="generator" content="Krønike">'
"""Stands in every page: only files that hold it are ever removed."""

_HEAD = 4096


def write_page(story: Story, folder: Path) -> list[Path]:
    """Writes the pages that changed, each whole or not at all, and removes those that the story no longer has.

    Returns:
        The paths of all pages of the story, written now or before.
    """
    templates = environment()
    lookup, taken = look_up(story), intake(story)
    written: list[Path] = []
    for name, content in _sections(templates, story, lookup, taken):
        written.append(folder / name)
        write_text(written[-1], content)
    for name, content in _reports(templates, story, lookup, taken):
        written.append(folder / REPORTS / name)
        write_text(written[-1], content)
    remove_pages(folder, set(written))
    return written


def remove_pages(folder: Path, current: set[Path]) -> None:
    """Removes the pages made here that are not among the ``current`` ones."""
    _remove_stale(folder, current, lambda name: name == INDEX or is_section_file(name))
    _remove_stale(folder / REPORTS, current, is_report_file)


@cache
def environment() -> Environment:
    """The templates, with escaping on and a missing value an error; compiled once, for any number of stories."""
    pages = Environment(
        loader=PackageLoader("kronike.show.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages.filters["excerpt"] = excerpt_html
    repeated = phrases().intake["repeated"]
    pages.globals.update(
        times=lambda count: repeated.format(count=count),
        generator=Markup(_MARK),  # noqa: S704 - a constant of this file
        report_file=report_file,
        section_file=section_file,
        policy=policy.page_policy(),
        style=policy.style(),
        script=policy.script(),
    )
    return pages


def _sections(templates: Environment, story: Story, lookup: Lookup, taken: Intake) -> Iterator[tuple[str, str]]:
    """The index and what does not fit into it, one file at a time."""
    template = templates.get_template("index.html")
    pages = divide(contents(story, lookup, taken))
    names = {row.id: row.name for row in taken.rows}
    for file in pages.files:
        shown: dict[str, object] = {}
        for section in pages.sections:
            if section.name in file.shown:
                shown |= section.view(file.shown[section.name])
        at = partial(pages.href, here=file.name)
        yield file.name, template.render(story=story, intake=taken, names=names, pages=pages, file=file, at=at, **shown)


def _reports(templates: Environment, story: Story, lookup: Lookup, taken: Intake) -> Iterator[tuple[str, str]]:
    template, linked = templates.get_template("report.html"), linked_spans(story, lookup.index)
    for report, row in zip(story.reports, taken.rows, strict=True):
        view = report_view(report, row, lookup.index, linked.get(row.id, ()))
        yield view.file, template.render(story=story, view=view, row=row)


def _remove_stale(folder: Path, current: set[Path], ours: Callable[[str], bool]) -> None:
    """Removes pages made here that are none of the story's now; a file somebody else put there stays."""
    if not folder.is_dir():
        return
    for path in sorted(set(folder.iterdir()) - current):
        if ours(path.name) and path.is_file() and not path.is_symlink() and _made_here(path):
            path.unlink()


def _made_here(path: Path) -> bool:
    with path.open("rb") as file:
        return _MARK.encode() in file.read(_HEAD)
