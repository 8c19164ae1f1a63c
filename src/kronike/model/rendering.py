"""What a format could say of a value, and what it could not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendering:
    """A value in a format's own words, ``None`` where it has none, and what was lost, in words."""

    value: str | None
    lost: tuple[str, ...] = ()
