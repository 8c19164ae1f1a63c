"""The commands that do the main job: build, add, annotate, demo."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec
import typer

from kronike.model import Story, Trouble
from kronike.run.build import Built, build
from kronike.run.demo import demo_reports
from kronike.run.folder import STORE_NAME
from kronike.run.settings import Settings, load_settings
from kronike.run.splitting import split
from kronike.show.cli.exits import Exit
from kronike.show.cli.outcome import fail, pair, told
from kronike.show.cli.progress import shown
from kronike.show.cli.summary import split_summary, summary
from kronike.show.exports.annotations import annotation_rows
from kronike.show.pile import publish_pile
from kronike.show.publish import publish


@dataclass(frozen=True, slots=True)
class Choices:
    """What a command was told of the settings: a file, the number of processes, columns as ``FIELD=NAME``, the form."""

    file: Path | None = None
    workers: int | None = None
    columns: tuple[str, ...] = ()
    plain: bool = False

    def settings(self) -> Settings:
        """The settings they come to; raises `SettingsError`."""
        columns = dict(pair(text, "--column") for text in self.columns)
        return load_settings(
            self.file, os.environ, {"workers": self.workers, "columns": columns, "plain": self.plain or None}
        )


def build_story(paths: list[str], folder: Path, choices: Choices, *, title: str | None, quiet: bool) -> None:
    """``kronike build``."""
    with told():
        built = _built(paths, folder, choices.settings(), title=title, quiet=quiet)
        _report(built, folder)


def split_pile(paths: list[str], folder: Path, choices: Choices, *, title: str | None, quiet: bool) -> None:
    """``kronike build --split``."""
    if title is not None:
        message = "--title names one story; with --split each story is named by what its reports share. Leave it out."
        raise fail(message, Exit.MISUSE)
    with told():
        settings = choices.settings()
        with shown(quiet=quiet) as progress:
            done = split(
                paths,
                folder,
                settings=settings,
                publish=partial(publish, plain=settings.plain),
                publish_pile=publish_pile,
                progress=progress,
                stdin=sys.stdin.buffer,
            )
        typer.echo(split_summary(done, folder))
        if not done.pile.stories:
            raise fail(_nothing(done.pile.troubles), Exit.NOTHING_READ)


def add_reports(folder: Path, paths: list[str], choices: Choices, *, quiet: bool) -> None:
    """``kronike add``."""
    with told():
        if not (folder / STORE_NAME).is_file():
            message = f"{folder} holds no story to add to. Make one with: kronike build PATH... -o {folder}"
            raise fail(message, Exit.STORY)
        built = _built(paths, folder, choices.settings(), title=None, quiet=quiet)
        _report(built, folder)


def annotate_reports(paths: list[str], choices: Choices, *, quiet: bool) -> None:
    """``kronike annotate``."""
    with told(), tempfile.TemporaryDirectory(prefix="kronike-") as kept_nowhere:
        with shown(quiet=quiet) as progress:
            built = build(
                paths,
                Path(kept_nowhere) / "story",
                settings=choices.settings(),
                publish=lambda _story, _folder: (),
                progress=progress,
                stdin=sys.stdin.buffer,
            )
        for row in annotation_rows(built.story):
            sys.stdout.buffer.write(msgspec.json.encode(row) + b"\n")
        sys.stdout.buffer.flush()
        _complain(built.story)


def build_demo(folder: Path, *, plain: bool, quiet: bool) -> None:
    """``kronike demo``."""
    with told(), demo_reports() as reports:
        built = _built(
            [str(reports)], folder, Choices(plain=plain).settings(), title="The Tarvesund ferry", quiet=quiet
        )
        _report(built, folder)


def _built(paths: Sequence[str], folder: Path, settings: Settings, *, title: str | None, quiet: bool) -> Built:
    with shown(quiet=quiet) as progress:
        return build(
            paths,
            folder,
            settings=settings,
            publish=partial(publish, plain=settings.plain),
            progress=progress,
            title=title,
            stdin=sys.stdin.buffer,
        )


def _report(built: Built, folder: Path) -> None:
    typer.echo(summary(built, folder))
    _complain(built.story)


def _complain(story: Story) -> None:
    if not story.reports:
        raise fail(_nothing(story.troubles), Exit.NOTHING_READ)


def _nothing(troubles: Sequence[Trouble]) -> str:
    first = next((f"{trouble.document}: {trouble.message}" for trouble in troubles), "There was nothing there")
    formats = "text, HTML, RSS, WARC, JSON Lines or CSV"
    return f"No report could be read. {first.rstrip('.')}. Give files or folders of {formats}."
