"""Writes a file whole or not at all, and only where its content changes."""

from __future__ import annotations

from pathlib import Path


def write_text(target: Path, content: str) -> bool:
    """Writes UTF-8 with the line ends as given; whether the file changed."""
    return write_bytes(target, content.encode("utf-8", "replace"))


def write_bytes(target: Path, content: bytes) -> bool:
    """Writes beside the target and moves it into place; whether the file changed."""
    if target.is_file() and target.read_bytes() == content:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.new")
    beside.write_bytes(content)
    beside.replace(target)
    return True
