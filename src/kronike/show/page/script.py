"""Data as script files: what a page opened from a file may load without asking a server."""

from __future__ import annotations

import json
from pathlib import Path

from kronike.run.files import write_bytes

OPENING = b"kronike('"
"""How every data file begins: only files that do are ever removed."""

LICENCES = b"The page is made with the following"
"""How the file of licences begins."""
_LONGEST = 64


def script_of(name: str, value: object) -> bytes:
    """A script that hands ``value`` to the page under ``name``, as JSON in a quoted string.

    The string is parsed by ``JSON.parse``, several times as fast as the same value as a literal. Lone surrogates, which
    UTF-8 cannot hold, are written as JSON escapes.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    quoted = text.encode("utf-8", "backslashreplace").replace(b"\\", b"\\\\").replace(b"'", b"\\'")
    return OPENING + name.encode("ascii") + b"','" + quoted + b"')\n"


def write_script(folder: Path, name: str, value: object) -> Path:
    """Writes the script of ``name`` into the folder, whole or not at all; its path."""
    path = folder / f"{name}.js"
    write_bytes(path, script_of(name, value))
    return path


def made_here(path: Path) -> bool:
    """Whether a file is one of ours."""
    with path.open("rb") as file:
        return file.read(_LONGEST).startswith((OPENING, LICENCES))
