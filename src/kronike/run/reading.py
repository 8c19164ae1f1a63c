"""The first stage: inputs that are new or changed are read, everything else is left as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from kronike.model import Reading, Trouble
from kronike.read import Input, ReadSettings, find_inputs, read_input
from kronike.run.executors import in_batches, run_batches
from kronike.run.makers import reader_of
from kronike.run.progress import Progress
from kronike.run.settings import Settings
from kronike.store import Store

_ASTRAY = "paths given"
"""The key of troubles with paths that lead to no input; each run that is given paths replaces them."""


@dataclass(frozen=True, slots=True)
class ReadInput:
    """What reading one input left; ``digest`` is ``None`` where its bytes could not be had."""

    key: str
    digest: str | None
    readings: tuple[Reading, ...]
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """How many inputs were read anew, how many were known already, and how many gave only trouble."""

    inputs: int = 0
    known: int = 0


def read_new(
    store: Store,
    paths: Sequence[str],
    settings: Settings,
    progress: Progress,
    *,
    exclude: Path | None = None,
    stdin: BinaryIO | None = None,
) -> Read:
    """Reads every input the store does not hold in this form, and keeps what was found, one input at a time."""
    progress.stage("read", None)
    maker = reader_of(settings)
    known = 0
    astray: list[Trouble] = []

    def fresh() -> Iterator[Input]:
        nonlocal known
        for found in find_inputs(paths, exclude=exclude, stdin=stdin):
            if isinstance(found, Trouble):
                astray.append(found)
            elif _is_known(store, found, maker):
                known += 1
                progress.done(1)
            else:
                yield found

    count = 0
    work = partial(read_batch, settings=_for_reading(settings))
    for batch in run_batches(work, in_batches(fresh(), settings.batch), processes=settings.processes()):
        for done in batch:
            store.keep_input(done.key, done.digest or "", maker, done.readings, done.troubles)
            count += 1
            progress.done(1)
    if paths:
        store.keep_input(_ASTRAY, "", maker, (), astray)
    return Read(count, known)


def read_batch(batch: list[Input], settings: ReadSettings) -> list[ReadInput]:
    """Reads some inputs, in a worker process or here."""
    return [_read_one(found, settings) for found in batch]


def _read_one(found: Input, settings: ReadSettings) -> ReadInput:
    results = _results(found, settings)
    return ReadInput(
        _key(found),
        _digest(found),
        tuple(result for result in results if isinstance(result, Reading)),
        tuple(result for result in results if isinstance(result, Trouble)),
    )


def _results(found: Input, settings: ReadSettings) -> list[Reading | Trouble]:
    """What reading gives. `read_input` tells of all that can be wrong with an input.

    Anything it raises is a fault of ours, which must not end a run over ten thousand reports, so it is told as well.
    """
    results: list[Reading | Trouble] = []
    try:
        results.extend(read_input(found, settings))
    except Exception as error:  # noqa: BLE001 -- see above
        message = f"could not be read to its end ({type(error).__name__}: {error}); please report this, with the file"
        results.append(Trouble(found.address, "read", message))
    return results


def _digest(found: Input) -> str | None:
    """The digest of its bytes; ``None`` where they cannot be had, so that the input is tried again next time."""
    try:
        return found.digest()
    except OSError:
        return None


def _key(found: Input) -> str:
    """What tells inputs apart on this machine: the file's whole path, or what standard input held."""
    return f"stdin:{found.digest()}" if found.path is None else str(found.path.absolute())


def _is_known(store: Store, found: Input, maker: str) -> bool:
    try:
        return store.input_done(_key(found), found.digest(), maker)
    except OSError:  # unreadable now: reading it will say so
        return False


def _for_reading(settings: Settings) -> ReadSettings:
    pairs = ((name, getattr(settings.columns, name)) for name in settings.columns.__struct_fields__)
    columns = tuple((name, value) for name, value in pairs if value)
    return ReadSettings(columns=columns, max_characters=settings.max_characters)
