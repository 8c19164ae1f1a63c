"""Why two names, or two words for a happening, are held to be one thing: the clues, and what they came to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing that speaks for (points above nought) or against two standing for the same."""

    what: str
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Two names, or two words for a happening, that were joined: ``score``, the clues together, reached ``needed``."""

    one: str
    other: str
    score: float
    needed: float
    clues: tuple[Clue, ...]

    @property
    def words(self) -> str:
        """The table in one line: both names, each clue with its points, and the sum."""
        clues = "; ".join(f"{clue.what} {clue.points:+g}" for clue in self.clues)
        return f"“{self.one}” and “{self.other}”: {clues} = {self.score:g} of {self.needed:g} needed"
