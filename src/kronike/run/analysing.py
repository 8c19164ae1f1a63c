"""The second stage: every reading that this analyser has not seen gets its layers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from kronike.model import Analysis, Reading, Trouble
from kronike.run.executors import run_batches
from kronike.run.makers import analyser_of
from kronike.run.progress import Progress
from kronike.run.settings import Settings
from kronike.store import Store

Analysed = tuple[Analysis, Trouble | None]


def analyse_new(store: Store, settings: Settings, progress: Progress) -> int:
    """Analyses what is not analysed yet and keeps it batch by batch; the number of documents analysed.

    Raises:
        SettingsError: where a model that the settings name cannot be used.
    """
    maker = analyser_of(settings)
    progress.stage("analyse", store.count_unanalysed(maker))
    count = 0
    work = partial(analyse_batch, models=settings.named_models())
    for batch in run_batches(work, store.unanalysed(maker, settings.batch), processes=settings.processes()):
        troubles = [trouble for _, trouble in batch if trouble]
        store.keep_analyses(maker, [analysis for analysis, _ in batch], troubles)
        count += len(batch)
        progress.done(len(batch))
    return count


def analyse_batch(readings: list[Reading], models: Mapping[str, str]) -> list[Analysed]:
    """The layers of some readings, in a worker process or here; parsed together, and each alone where that fails."""
    from kronike.analyse import analyse_parsed, parse_all, parser_for  # noqa: PLC0415 -- spaCy takes a second to load

    try:
        parsed = parse_all(readings, parser_for(models))
    except Exception:  # noqa: BLE001 -- nothing is hidden: each is read again, and the one that fails is told of
        return [analyse_one(reading, models) for reading in readings]
    return [_guarded(layers.reading, partial(analyse_parsed, layers)) for layers in parsed]


def analyse_one(reading: Reading, models: Mapping[str, str]) -> Analysed:
    """The layers of a reading; where a stage fails on it, no layers, and a trouble that says so."""
    from kronike.analyse import analyse, parser_for  # noqa: PLC0415 -- as above

    return _guarded(reading, lambda: analyse(reading, parser_for(models)))


def _guarded(reading: Reading, work: Callable[[], Analysis]) -> Analysed:
    """What the work gives, or a trouble.

    This is the one place that catches everything: a run over ten thousand reports must not end because a rule
    stumbles over one of them.
    """
    document = reading.document.id
    try:
        return work(), None
    except Exception as error:  # noqa: BLE001 -- see above
        message = (
            f"{reading.document.name} was read but could not be analysed ({type(error).__name__}: {error}). "
            "It is kept without findings; please report this, with the file."
        )
        return Analysis(document=document), Trouble(document, "analyse", message)
