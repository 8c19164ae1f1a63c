"""Writes the page: ``index.html`` and one file per report, complete in themselves, readable without a script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kronike.model import Story
from kronike.show.files import write_text
from kronike.show.intake_rows import Intake, intake
from kronike.show.phrasebook import phrases
from kronike.show.web import policy
from kronike.show.web.addresses import REPORTS, is_report_file, report_file
from kronike.show.web.chronicle_view import chronicle_view
from kronike.show.web.exact import excerpt_html
from kronike.show.web.lookup import Lookup, linked_spans, look_up
from kronike.show.web.report_view import report_view
from kronike.show.web.sections import figure_views, origin_views, voice_views

_MARK = '<meta name="generator" content="Krønike">'
"""Stands in every page: only files that hold it are ever removed."""

_HEAD = 4096


def write_page(story: Story, folder: Path) -> list[Path]:
    """Writes the pages that changed, whole or not at all, and removes pages of reports no longer in the story.

    Returns:
        The paths of all pages of the story, written now or before.
    """
    pages = environment()
    lookup, taken = look_up(story), intake(story)
    written = [folder / "index.html"]
    write_text(written[0], _index(pages, story, lookup, taken))
    for name, content in _reports(pages, story, lookup, taken):
        written.append(folder / REPORTS / name)
        write_text(written[-1], content)
    _remove_stale(folder / REPORTS, set(written))
    return written


def environment() -> Environment:
    """The templates, with escaping on and a missing value an error."""
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
        policy=policy.page_policy(),
        style=policy.style(),
        script=policy.script(),
    )
    return pages


def _index(pages: Environment, story: Story, lookup: Lookup, taken: Intake) -> str:
    origins, single = origin_views(story, lookup)
    return pages.get_template("index.html").render(
        story=story,
        chronicle=chronicle_view(story.chronicle, lookup),
        intake=taken,
        figures=figure_views(story, lookup),
        voices=voice_views(story, lookup),
        origins=origins,
        single_origins=single,
        names={row.id: row.name for row in taken.rows},
    )


def _reports(pages: Environment, story: Story, lookup: Lookup, taken: Intake) -> Iterator[tuple[str, str]]:
    template, linked = pages.get_template("report.html"), linked_spans(story, lookup.index)
    for report, row in zip(story.reports, taken.rows, strict=True):
        view = report_view(report, row, lookup.index, linked.get(row.id, ()))
        yield view.file, template.render(story=story, view=view, row=row)


def _remove_stale(folder: Path, current: set[Path]) -> None:
    if not folder.is_dir():
        return
    for path in sorted(set(folder.iterdir()) - current):
        if is_report_file(path.name) and path.is_file() and not path.is_symlink() and _made_here(path):
            path.unlink()


def _made_here(path: Path) -> bool:
    with path.open("rb") as file:
        return _MARK.encode() in file.read(_HEAD)
