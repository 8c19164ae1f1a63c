"""The second stage: every reading that this analyser has not seen gets its layers."""

from __future__ import annotations

from kronike.analyse import analyse
from kronike.model import Analysis, Reading
from kronike.run.executors import run_batches
from kronike.run.makers import analyser
from kronike.run.progress import Progress
from kronike.run.settings import Settings
from kronike.store import Store


def analyse_new(store: Store, settings: Settings, progress: Progress) -> int:
    """Analyses what is not analysed yet and keeps it batch by batch; the number of documents analysed."""
    maker = analyser()
    progress.stage("analyse", store.count_unanalysed(maker))
    count = 0
    batches = store.unanalysed(maker, settings.batch)
    for analyses in run_batches(analyse_batch, batches, processes=settings.processes()):
        store.keep_analyses(maker, analyses)
        count += len(analyses)
        progress.done(len(analyses))
    return count


def analyse_batch(readings: list[Reading]) -> list[Analysis]:
    """The layers of some readings, in a worker process or here."""
    return [analyse(reading) for reading in readings]
