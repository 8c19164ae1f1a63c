"""The second stage: every reading that this analyser has not seen gets its layers."""

from __future__ import annotations

from kronike.analyse import analyse
from kronike.model import Analysis, Reading, Trouble
from kronike.run.executors import run_batches
from kronike.run.makers import analyser
from kronike.run.progress import Progress
from kronike.run.settings import Settings
from kronike.store import Store

Analysed = tuple[Analysis, Trouble | None]


def analyse_new(store: Store, settings: Settings, progress: Progress) -> int:
    """Analyses what is not analysed yet and keeps it batch by batch; the number of documents analysed."""
    maker = analyser()
    progress.stage("analyse", store.count_unanalysed(maker))
    count = 0
    batches = store.unanalysed(maker, settings.batch)
    for batch in run_batches(analyse_batch, batches, processes=settings.processes()):
        troubles = [trouble for _, trouble in batch if trouble]
        store.keep_analyses(maker, [analysis for analysis, _ in batch], troubles)
        count += len(batch)
        progress.done(len(batch))
    return count


def analyse_batch(readings: list[Reading]) -> list[Analysed]:
    """The layers of some readings, in a worker process or here."""
    return [analyse_one(reading) for reading in readings]


def analyse_one(reading: Reading) -> Analysed:
    """The layers of a reading; where a stage fails on it, no layers, and a trouble that says so.

    This is the one place that catches everything: a run over ten thousand reports must not end because a rule
    stumbles over one of them.
    """
    document = reading.document.id
    try:
        return analyse(reading), None
    except Exception as error:  # noqa: BLE001 -- see above
        message = (
            f"{reading.document.name} was read but could not be analysed ({type(error).__name__}: {error}). "
            "It is kept without findings; please report this, with the file."
        )
        return Analysis(document=document), Trouble(document, "analyse", message)
