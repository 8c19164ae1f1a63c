"""The main job: inputs in, a story out; what has not changed is not done again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from kronike import __version__
from kronike.model import Story
from kronike.resolve import decide
from kronike.run.amending import judge_report
from kronike.run.analysing import analyse_new
from kronike.run.folder import STORE_NAME, is_told, lost_files, read_story, write_story
from kronike.run.makers import TELLS, analyser_of, reader_of, rooms_digest
from kronike.run.memory import collector_paused
from kronike.run.progress import Progress, Quiet
from kronike.run.reading import read_new
from kronike.run.settings import Settings
from kronike.run.telling import told_of
from kronike.store import Store, open_store

Publish = Callable[[Story, Path], Sequence[Path]]
"""Writes a story for readers into its folder and tells the files; given by the room that shows."""


class MisplacedOutput(Exception):  # noqa: N818 -- reads as what it is
    """The story's folder holds what is to be read; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a run did: inputs read anew and known, documents analysed, and whether the story was written anew."""

    story: Story
    read: int
    known: int
    analysed: int
    written: bool


def build(
    paths: Sequence[str],
    folder: Path,
    *,
    settings: Settings | None = None,
    publish: Publish,
    progress: Progress | None = None,
    title: str | None = None,
    stdin: BinaryIO | None = None,
) -> Built:
    """Reads, analyses, resolves and tells, and leaves the story in ``folder``.

    Nothing is ever removed: reports of an earlier run that are not among ``paths`` stay. With no paths the story is
    only resolved and told again.

    Raises:
        MisplacedOutput: where one of the paths lies in ``folder``, which is never read.
        SettingsError: where a model that the settings name cannot be used.
        StoreError: where the folder holds something that is not a story, a newer one, or one in use.
    """
    settings, progress = settings or Settings(), progress or Quiet()
    check_places(paths, folder)
    folder.mkdir(parents=True, exist_ok=True)
    with open_store(folder / STORE_NAME, create=True) as store:
        read = read_new(store, paths, settings, progress, exclude=folder, stdin=stdin)
        analysed = analyse_new(store, settings, progress)
        store.set_meta("title", title or store.meta("title") or _title_of(folder))
        with collector_paused():
            story, written = _tell(store, folder, settings, publish, progress)
    return Built(story, read.inputs, read.known, analysed, written)


def check_places(paths: Sequence[str], folder: Path) -> None:
    """Pages are written into ``folder`` and must neither be read as reports nor take a report's place."""
    for path in paths:
        if path != "-" and Path(path).resolve().is_relative_to(folder.resolve()):
            message = f"{path} lies in the story's folder, {folder}, which is never read. Choose another output folder."
            raise MisplacedOutput(message)


def _tell(store: Store, folder: Path, settings: Settings, publish: Publish, progress: Progress) -> tuple[Story, bool]:
    fingerprint = _fingerprint(store, settings)
    if store.meta("told") == fingerprint and is_told(store, folder) and not lost_files(store, folder):
        return read_story(folder), False
    story = tell_story(store, settings, progress)
    progress.stage("write", None)
    digest = write_story(story, folder)
    files = publish(story, folder)
    store.keep_resolved(story.record, story.chronicle, story.duplicates)
    store.set_meta("story", digest)
    store.set_meta("files", "\n".join(file.relative_to(folder).as_posix() for file in files))
    store.set_meta("content", store.content_digest())
    store.set_meta("told", fingerprint)
    return story, True


def tell_story(store: Store, settings: Settings, progress: Progress) -> Story:
    """The story as the store holds it: judged, resolved and told."""
    progress.stage("judge", None)
    judgements = store.judgements()
    decisions = decide(judgements)
    models = settings.named_models()
    judged = [judge_report(row, decisions, models) for row in store.reports()]
    reports = tuple(report for report, _ in judged)
    troubles = (*store.troubles(), *(trouble for _, trouble in judged if trouble))
    return told_of(
        reports, title=store.meta("title") or "", judgements=judgements, troubles=troubles, progress=progress
    )


def _fingerprint(store: Store, settings: Settings) -> str:
    parts = (
        store.content_digest(),
        reader_of(settings),
        analyser_of(settings),
        rooms_digest(TELLS),
        __version__,
        store.meta("title") or "",
        "plain" if settings.plain else "",
    )
    return sha256("\n".join(parts).encode()).hexdigest()


def _title_of(folder: Path) -> str:
    return folder.resolve().name
