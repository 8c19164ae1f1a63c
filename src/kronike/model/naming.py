"""Why two names are held to be one thing: the clues that were weighed, and what they came to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing that speaks for (points above nought) or against two names standing for the same."""

    what: str
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Two names that were joined across reports, or inside one: ``score`` reached ``needed``; the clues add up to it."""

    one: str
    other: str
    score: float
    needed: float
    clues: tuple[Clue, ...]
