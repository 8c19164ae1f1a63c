"""A mixed pile: inputs in, a complete story for each that the pile tells of, each in a folder of its own.

The pile keeps what was read and analysed in a store of its own; a story's folder is what `build` would have made of
its reports alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b, sha256
from pathlib import Path
from typing import BinaryIO

import msgspec

from kronike import __version__
from kronike.model import Reading, Report
from kronike.resolve.stories import Grouping, find_stories
from kronike.run.analysing import analyse_new
from kronike.run.build import MisplacedOutput, Publish, build, check_places
from kronike.run.executors import run_batches
from kronike.run.files import write_bytes
from kronike.run.folder import STORE_NAME, STORY_NAME
from kronike.run.makers import TELLS, analyser_of, reader_of, rooms_digest
from kronike.run.memory import collector_paused
from kronike.run.pile import PILE_NAME, STORIES_NAME, Pile, PileStory, named, pile_story
from kronike.run.progress import Progress, Quiet
from kronike.run.reading import read_new
from kronike.run.settings import Settings
from kronike.store import Kept, Store, open_store

PublishPile = Callable[[Pile, Path], Sequence[Path]]
"""Writes what a reader of the pile opens first into its folder; given by the room that shows."""


_AT_A_TIME = 8
_REPORTS_AT_A_TIME = 64
"""Stories, or reports, that one process builds before it tells of them; a larger story is built alone."""


class Split(msgspec.Struct, frozen=True):
    """What a run did: the pile, inputs read anew and known, reports analysed, and the stories written anew."""

    pile: Pile
    read: int
    known: int
    analysed: int
    written: int


@dataclass(frozen=True, slots=True)
class _Task:
    """A story to build: its folder, its title and its reports."""

    folder: Path
    title: str
    reports: list[Kept]


def split(
    paths: Sequence[str],
    folder: Path,
    *,
    settings: Settings | None = None,
    publish: Publish,
    publish_pile: PublishPile,
    progress: Progress | None = None,
    stdin: BinaryIO | None = None,
) -> Split:
    """Reads and analyses the pile, divides it into stories, and builds each in ``folder``/NAME.

    A report stays in the story it was placed in, and stories of an earlier run are never joined: new reports go where
    they belong best, or make stories of their own. What has not changed is not done again.

    Raises:
        MisplacedOutput: where one of the paths lies in ``folder``, or ``folder`` holds a story.
        SettingsError: where a model that the settings name cannot be used.
        StoreError: where the folder holds something that is not a pile, a newer one, or one in use.
    """
    settings, progress = settings or Settings(), progress or Quiet()
    check_places(paths, folder)
    _check_folder(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with open_store(folder / PILE_NAME, create=True) as store:
        read = read_new(store, paths, settings, progress, exclude=folder, stdin=stdin)
        analysed = analyse_new(store, settings, progress)
        fingerprint = _fingerprint(store, settings)
        pile = _known(store, folder, fingerprint)
        if pile is not None:
            return Split(pile, read.inputs, read.known, analysed, 0)
        with collector_paused():
            pile, written = _divided(store, folder, settings, publish, progress)
        write_bytes(folder / STORIES_NAME, msgspec.json.format(msgspec.json.encode(pile), indent=1))
        publish_pile(pile, folder)
        store.set_meta("split", fingerprint)
    return Split(pile, read.inputs, read.known, analysed, written)


def _check_folder(folder: Path) -> None:
    if (folder / STORE_NAME).exists():
        message = f"{folder} holds one story. Choose another folder for a pile that is split into stories."
        raise MisplacedOutput(message)


def _fingerprint(store: Store, settings: Settings) -> str:
    parts = (store.content_digest(), reader_of(settings), analyser_of(settings), rooms_digest(TELLS), __version__)
    return sha256("\n".join(parts).encode()).hexdigest()


def _known(store: Store, folder: Path, fingerprint: str) -> Pile | None:
    """The pile as it was divided last, where nothing has changed and nothing is lost."""
    if store.meta("split") != fingerprint or not (folder / "index.html").is_file():
        return None
    with suppress(OSError, msgspec.DecodeError):
        pile = msgspec.json.decode((folder / STORIES_NAME).read_bytes(), type=Pile)
        if all((folder / story.name / STORY_NAME).is_file() for story in pile.stories):
            return pile
    return None


def _divided(store: Store, folder: Path, settings: Settings, publish: Publish, progress: Progress) -> tuple[Pile, int]:
    """Divides the pile and builds the stories that changed; the pile, and how many those were."""
    progress.stage("stories", None)
    before: Mapping[str, str] = msgspec.json.decode(store.meta("placed") or "{}", type=dict[str, str])
    digests: dict[str, str] = {}
    addresses: dict[str, str] = {}
    placed: dict[str, str] = {}
    for kept in _current(store):
        document = kept.reading.document
        digests[document.id], addresses[document.id] = _digest(kept.reading), _address(kept.reading)
        if addresses[document.id] in before:
            placed[document.id] = before[addresses[document.id]]
    groups = find_stories((Report(reading=kept.reading, analysis=kept.analysis) for kept in _current(store)), placed)
    names = named(groups, taken=before.values())
    store.set_meta("placed", _json(before, groups, names, addresses))
    stories: list[PileStory] = []
    marks: dict[str, str] = {}

    def changed() -> Iterator[_Task]:
        for group, name in zip(groups, names, strict=True):
            reports = store.reports_of(group.documents)
            stories.append(pile_story(name, group, [kept.reading for kept in reports]))
            mark = _mark(stories[-1], [digests[document] for document in group.documents], settings)
            if store.meta(f"story {name}") == mark and (folder / name / STORY_NAME).is_file():
                progress.done(1)
            else:
                marks[name] = mark
                yield _Task(folder / name, stories[-1].title, reports)

    progress.stage("build", len(groups))
    work = partial(_build_some, settings=settings, publish=publish)
    for done in run_batches(work, _loads(changed()), processes=settings.processes()):
        for name in done:
            store.set_meta(f"story {name}", marks[name])
            progress.done(1)
    return Pile(folder.resolve().name, tuple(stories), store.troubles()), len(marks)


def _loads(tasks: Iterable[_Task]) -> Iterator[list[_Task]]:
    """The stories in their order, so many together that the processes have work alike."""
    load: list[_Task] = []
    for task in tasks:
        reports = len(task.reports) + sum(len(other.reports) for other in load)
        if load and (len(load) == _AT_A_TIME or reports > _REPORTS_AT_A_TIME):
            yield load
            load = []
        load.append(task)
    if load:
        yield load


def _build_some(batch: Sequence[_Task], settings: Settings, publish: Publish) -> list[str]:
    """Builds some stories, in a worker process or here; the names of their folders."""
    for task in batch:
        _fill(task.folder, task.reports, settings)
        build((), task.folder, settings=settings, publish=publish, title=task.title)
    return [task.folder.name for task in batch]


def _json(
    before: Mapping[str, str], groups: Iterable[Grouping], names: Iterable[str], addresses: Mapping[str, str]
) -> str:
    """Where each report is placed now, by its address."""
    now = dict(before)
    for group, name in zip(groups, names, strict=True):
        now |= {addresses[document]: name for document in group.documents}
    return msgspec.json.encode(dict(sorted(now.items()))).decode()


def _current(store: Store) -> Iterator[Kept]:
    """The reports that count; another capture's forerunner and what is withdrawn do not."""
    return (kept for kept in store.reports() if kept.set_aside is None)


def _digest(reading: Reading) -> str:
    return blake2b(msgspec.json.encode(reading), digest_size=8).hexdigest()


def _address(reading: Reading) -> str:
    return reading.document.address or reading.document.name


def _mark(story: PileStory, digests: Sequence[str], settings: Settings) -> str:
    """A hash over what the story is made from."""
    parts = (*sorted(digests), reader_of(settings), analyser_of(settings), rooms_digest(TELLS), __version__)
    return sha256("\n".join((*parts, story.title)).encode()).hexdigest()


def _fill(folder: Path, reports: Sequence[Kept], settings: Settings) -> None:
    """Gives a story's store the readings and analyses of its reports, under the addresses they were read from."""
    folder.mkdir(parents=True, exist_ok=True)
    inputs: dict[str, list[Kept]] = {}
    for kept in reports:
        inputs.setdefault(_address(kept.reading), []).append(kept)
    reader, analyser = reader_of(settings), analyser_of(settings)
    with open_store(folder / STORE_NAME, create=True) as store:
        for address, some in inputs.items():
            readings = [kept.reading for kept in some]
            digest = "+".join(_digest(reading) for reading in readings)
            if not store.input_done(address, digest, reader):
                store.keep_input(address, digest, reader, readings)
                store.keep_analyses(analyser, [kept.analysis for kept in some])
