"""``kronike doctor``: is everything needed here, and is a story whole?"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

import typer

from kronike import __version__
from kronike.run.check import check_story, check_words
from kronike.show.cli.exits import Exit
from kronike.show.cli.outcome import existing, told
from kronike.show.page.built import built_app, why_missing


def examine(folder: Path | None) -> None:
    """Prints one line a check; exit status 3 where one fails."""
    with told():
        checks = [*_installation(), *check_words()]
        if folder is not None:
            checks += check_story(existing(folder))
        for good, line in checks:
            typer.echo(f"{'ok  ' if good else 'FAIL'}  {line}")
        if not all(good for good, _ in checks):
            raise typer.Exit(Exit.STORY)


def _page() -> str:
    if built_app() is not None:
        return "page: built"
    return f"page: plain, {why_missing() or 'the interactive one was left out at installation'}"


def _installation() -> Iterator[tuple[bool, str]]:
    yield True, f"kronike {__version__} on Python {sys.version.split()[0]}"
    yield True, _page()
    for requirement in requires("kronike") or ():
        if "extra ==" in requirement:
            continue
        name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        try:
            yield True, f"{name} {version(name)}"
        except PackageNotFoundError:
            yield False, f"{name} is not installed. Install kronike again, with its dependencies."
