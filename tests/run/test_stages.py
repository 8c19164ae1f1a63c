"""The visible tuple of stages is the job that is done."""

from __future__ import annotations

from pathlib import Path

from kronike.run.build import build
from kronike.run.progress import Quiet
from kronike.run.settings import Settings
from kronike.run.stages import STAGES


class Listening(Quiet):
    """Remembers which stages it was told of."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def stage(self, name: str, total: int | None) -> None:
        """Remembers the name."""
        del total
        self.names.append(name)


def test_what_a_stage_needs_is_given_before_it() -> None:
    """No stage needs what a later one gives."""
    given = {"inputs", "judgements"}
    for stage in STAGES:
        assert set(stage.needs) <= given, stage.name
        given.update(stage.gives)


def test_the_job_goes_through_the_stages_in_order(tmp_path: Path) -> None:
    """A build tells its progress of each stage of the tuple, in its order."""
    file = tmp_path / "a.txt"
    file.write_text("date 2019-02-12 Minst 17 biler forlot Lundvika tirsdag.\n", encoding="utf-8")
    progress = Listening()
    build([str(file)], tmp_path / "story", settings=Settings(workers=1), publish=lambda *_: (), progress=progress)
    assert progress.names == [stage.name for stage in STAGES]
