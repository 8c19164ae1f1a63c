"""The commands that read a story that is there: export, show, serve."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TextIO

import msgspec

from kronike.model import Story
from kronike.run.build import read_story
from kronike.show.cli.exits import Exit
from kronike.show.cli.outcome import existing, fail, told
from kronike.show.exports.annotations import annotation_rows
from kronike.show.exports.tables import write_csv
from kronike.show.terminal import chronicle_lines


def export_story(folder: Path, form: str, output: Path | None) -> None:
    """``kronike export``."""
    with told():
        story = _read(folder)
        opened = output.open("w", encoding="utf-8", newline="") if output else nullcontext(sys.stdout)
        with opened as target:
            _EXPORTS[form](story, target)


def show_story(folder: Path, entries: int | None) -> None:
    """``kronike show``."""
    with told():
        for line in chronicle_lines(_read(folder), entries):
            sys.stdout.write(line + "\n")


def serve_story(folder: Path, port: int) -> None:
    """``kronike serve``."""
    from kronike.show.web.serve import serve

    with told():
        serve(existing(folder), port=port)


def _read(folder: Path) -> Story:
    try:
        return read_story(existing(folder))
    except msgspec.DecodeError as error:
        message = f"{folder} holds a story of another version ({error}). Build it again with this version."
        raise fail(message, Exit.STORY) from error


def _annotations(story: Story, target: TextIO) -> None:
    target.writelines(msgspec.json.encode(row).decode() + "\n" for row in annotation_rows(story))


def _json(story: Story, target: TextIO) -> None:
    target.write(msgspec.json.format(msgspec.json.encode(story), indent=1).decode() + "\n")


_EXPORTS = {"annotations": _annotations, "json": _json, "csv": write_csv}
