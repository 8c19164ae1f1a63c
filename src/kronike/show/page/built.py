"""The page's program as the install built it: where it is, and why it is missing where it could not be built."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_MADE = ("app.js", "app.css", "world.js", "licences.txt", "stamp")


@dataclass(frozen=True, slots=True)
class App:
    """The built program and style of the page, and a name that changes when they do."""

    script: str
    style: str
    stamp: str
    folder: Traversable

    def world(self) -> bytes:
        """The shapes of countries, as a data file."""
        return (self.folder / "world.js").read_bytes()

    def licences(self) -> bytes:
        """The licences of what others made of the page."""
        return (self.folder / "licences.txt").read_bytes()


@cache
def built_app() -> App | None:
    """The page's program; ``None`` where it was not built."""
    folder = _folder()
    script, style, stamp = (folder / name for name in ("app.js", "app.css", "stamp"))
    if not all((folder / name).is_file() for name in _MADE):
        return None
    return App(script.read_text("utf-8"), style.read_text("utf-8"), stamp.read_text("utf-8").strip(), folder)


def why_missing() -> str:
    """Why there is no program, in words of the build; empty where nobody tried."""
    note = _folder() / "missing.txt"
    return note.read_text("utf-8").strip() if note.is_file() else ""


def _folder() -> Traversable:
    return files("kronike.show.page") / "app"
