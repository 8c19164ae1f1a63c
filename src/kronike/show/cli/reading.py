"""The commands that read a story that is there: export, show, serve."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

import msgspec

from kronike.model import Story
from kronike.run.folder import read_story, story_json
from kronike.show.cli.outcome import existing, told
from kronike.show.exports.annotations import annotation_rows
from kronike.show.exports.codebooks import write_acled, write_ucdp
from kronike.show.exports.figures import write_figures
from kronike.show.exports.tables import write_csv
from kronike.show.terminal import chronicle_lines


def export_story(folder: Path, form: str, output: Path | None) -> None:
    """``kronike export``."""
    with told():
        story = read_story(folder)
        with _opened(output) as target:
            _EXPORTS[form](story, target)


def show_story(folder: Path, entries: int | None) -> None:
    """``kronike show``."""
    with told():
        for line in chronicle_lines(read_story(folder), entries):
            sys.stdout.write(line + "\n")


def serve_story(folder: Path, port: int) -> None:
    """``kronike serve``."""
    from kronike.show.web.serve import serve

    with told():
        serve(existing(folder), port=port)


@contextmanager
def _opened(output: Path | None) -> Iterator[TextIO]:
    """The file, else standard output: UTF-8 with line ends as written, whatever the terminal's encoding is."""
    if output:
        with output.open("w", encoding="utf-8", newline="") as file:
            yield file
        return
    target = TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="")
    try:
        yield target
        target.flush()
    finally:
        target.detach()


def _annotations(story: Story, target: TextIO) -> None:
    target.writelines(msgspec.json.encode(row).decode() + "\n" for row in annotation_rows(story))


def _json(story: Story, target: TextIO) -> None:
    target.write(story_json(story).decode() + "\n")


_EXPORTS = {
    "annotations": _annotations,
    "json": _json,
    "csv": write_csv,
    "figures-csv": write_figures,
    "acled": write_acled,
    "ucdp": write_ucdp,
}
