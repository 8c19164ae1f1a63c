"""Keeps a person's decision and tells the story again with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kronike.model import Change, Judgement, Story, Verdict, content_id
from kronike.resolve import NotApplicable, atoms_of, check
from kronike.run.build import Publish, build
from kronike.run.folder import STORE_NAME, read_story
from kronike.run.settings import Settings
from kronike.store import open_store


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person said: the verdict on some ids, with fields to change, by whom, when (ISO 8601, UTC) and why."""

    verdict: Verdict
    targets: tuple[str, ...]
    by: str
    when: str
    why: str
    changes: tuple[Change, ...] = ()


def judge(folder: Path, ruling: Ruling, *, settings: Settings, publish: Publish) -> Judgement:
    """The judgement as kept, after the story was told again with it.

    Raises:
        JudgementError: where an id is unknown or the verdict cannot be applied to it, or no reason is given.
        UnreadableStory: where ``story.json`` cannot be used.
        StoreError: where the story's store cannot be used.
    """
    judgement = judgement_of(read_story(folder), ruling)
    with open_store(folder / STORE_NAME, create=False) as store:
        store.keep_judgement(judgement)
    build((), folder, settings=settings, publish=publish)
    return judgement


def judgement_of(story: Story, ruling: Ruling) -> Judgement:
    """The ruling with what its ids stand for in this story, checked; a ruling on the same ids is superseded."""
    if not ruling.why.strip():
        message = "a judgement needs its reason: it is kept and shown. Say why."
        raise NotApplicable(message)
    check(story, ruling.verdict, ruling.targets, ruling.changes)
    undone = ruling.targets[0] if ruling.verdict is Verdict.UNDO else None
    return Judgement(
        id=content_id("judgement", len(story.judgements), ruling.verdict, *ruling.targets, ruling.when, ruling.why),
        verdict=ruling.verdict,
        targets=ruling.targets,
        atoms=() if undone else tuple(atoms_of(story, target) for target in ruling.targets),
        by=ruling.by,
        when=ruling.when,
        why=ruling.why,
        changes=ruling.changes,
        supersedes=undone or _earlier(story.judgements, ruling),
    )


def _earlier(judgements: Sequence[Judgement], ruling: Ruling) -> str | None:
    same = (j.id for j in reversed(judgements) if set(j.targets) == set(ruling.targets) and j.verdict != Verdict.UNDO)
    return next(same, None)
