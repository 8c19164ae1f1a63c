"""``kronike judge``: a person's decision is checked, kept, and the story told again with it."""

from __future__ import annotations

import getpass
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import typer

from kronike.model import Change, Verdict
from kronike.run.judging import Ruling, judge
from kronike.run.settings import load_settings
from kronike.show.cli.outcome import existing, pair, told
from kronike.show.publish import publish


def judge_story(
    folder: Path, verdict: str, ids: Sequence[str], *, why: str, changes: Sequence[str], by: str | None
) -> None:
    """Keeps one judgement, tells the story again and says which id undoes it."""
    with told():
        ruling = Ruling(
            verdict=Verdict(verdict),
            targets=tuple(ids),
            by=by or getpass.getuser(),
            when=datetime.now(UTC).isoformat(timespec="seconds"),
            why=why,
            changes=tuple(Change(*pair(text, "--set")) for text in changes),
        )
        settings = load_settings(None, os.environ)
        kept = judge(existing(folder), ruling, settings=settings, publish=partial(publish, plain=settings.plain))
        typer.echo(f"Kept as {kept.id}. To take it back: kronike judge {folder} undo {kept.id} --why TEXT")
