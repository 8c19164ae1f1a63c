"""Progress on standard error: a bar where a person watches, a line a stage where not, nothing when asked."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

from kronike.run.progress import Progress, Quiet


class _Bars:
    """One bar for each stage."""

    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._task: TaskID | None = None

    def stage(self, name: str, total: int | None) -> None:
        """Ends the last bar and starts one called ``name``."""
        if self._task is not None:
            self._bars.update(self._task, total=self._bars.tasks[self._task].completed)
        self._task = self._bars.add_task(name, total=total)

    def done(self, count: int) -> None:
        """Moves the bar on."""
        if self._task is not None:
            self._bars.advance(self._task, count)


class _Lines:
    """One line for each stage."""

    def stage(self, name: str, total: int | None) -> None:
        """Says that the stage begins."""
        sys.stderr.write(f"{name}{f' ({total})' if total else ''}\n")

    def done(self, count: int) -> None:
        """Says nothing."""


@contextmanager
def shown(*, quiet: bool) -> Iterator[Progress]:
    """A progress that suits whoever looks at standard error."""
    if quiet:
        yield Quiet()
    elif not sys.stderr.isatty():
        yield _Lines()
    else:
        columns = (TextColumn("{task.description:>12}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Bars(*columns, console=Console(stderr=True)) as bars:
            yield _Bars(bars)
