"""How a run tells how far it is; the command line decides how that looks."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told when a stage starts, how many things it has done, and when it ends."""

    def stage(self, name: str, total: int | None) -> None:
        """``name`` begins; ``total`` is how many things it will do, where that is known."""

    def done(self, count: int) -> None:
        """``count`` more things of the stage are done."""


class Quiet:
    """Tells nobody."""

    def stage(self, name: str, total: int | None) -> None:
        """Nothing is shown."""

    def done(self, count: int) -> None:
        """Nothing is shown."""
