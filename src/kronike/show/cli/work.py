"""The commands that do the main job: build, add, annotate, demo."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import msgspec
import typer

from kronike.model import Story
from kronike.run.build import STORE_NAME, Built, build
from kronike.run.demo import demo_reports
from kronike.run.settings import Settings, load_settings
from kronike.show.cli.exits import Exit
from kronike.show.cli.outcome import existing, fail, told
from kronike.show.cli.progress import shown
from kronike.show.cli.summary import summary
from kronike.show.exports.annotations import annotations
from kronike.show.publish import publish


def build_story(
    paths: list[str], folder: Path, *, title: str | None, settings: Path | None, workers: int | None, quiet: bool
) -> None:
    """``kronike build``."""
    with told():
        built = _built(paths, folder, _settings(settings, workers), title=title, quiet=quiet)
        _report(built, folder)


def add_reports(folder: Path, paths: list[str], *, settings: Path | None, workers: int | None, quiet: bool) -> None:
    """``kronike add``."""
    with told():
        if not (folder / STORE_NAME).is_file():
            existing(folder)
        built = _built(paths, folder, _settings(settings, workers), title=None, quiet=quiet)
        _report(built, folder)


def annotate_reports(paths: list[str], *, settings: Path | None, workers: int | None, quiet: bool) -> None:
    """``kronike annotate``."""
    with told(), tempfile.TemporaryDirectory(prefix="kronike-") as kept_nowhere:
        folder = Path(kept_nowhere) / "story"
        with shown(quiet=quiet) as progress:
            built = build(
                paths,
                folder,
                settings=_settings(settings, workers),
                publish=lambda _story, _folder: None,
                progress=progress,
                stdin=sys.stdin.buffer,
            )
        for row in annotations(built.story):
            sys.stdout.buffer.write(msgspec.json.encode(row) + b"\n")
        sys.stdout.buffer.flush()
        _complain(built.story)


def build_demo(folder: Path, *, quiet: bool) -> None:
    """``kronike demo``."""
    with told(), demo_reports() as reports:
        built = _built([str(reports)], folder, _settings(None, None), title="The Tarvesund ferry", quiet=quiet)
        _report(built, folder)


def _settings(file: Path | None, workers: int | None) -> Settings:
    return load_settings(file, os.environ, {"workers": workers})


def _built(paths: Sequence[str], folder: Path, settings: Settings, *, title: str | None, quiet: bool) -> Built:
    with shown(quiet=quiet) as progress:
        return build(
            paths,
            folder,
            settings=settings,
            publish=publish,
            progress=progress,
            title=title,
            stdin=sys.stdin.buffer,
        )


def _report(built: Built, folder: Path) -> None:
    typer.echo(summary(built, folder))
    _complain(built.story)


def _complain(story: Story) -> None:
    if not story.reports:
        raise fail(_nothing(story), Exit.NOTHING_READ)


def _nothing(story: Story) -> str:
    first = story.troubles[0].message if story.troubles else "There was nothing at the paths given."
    return f"No report could be read. {first} Give files or folders of text, HTML, RSS, WARC, JSON Lines or CSV."
