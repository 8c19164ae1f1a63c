"""The whole job as one visible tuple: what each stage needs and gives, in order."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the main job, named as the progress shows it."""

    name: str
    room: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]


STAGES = (
    Stage("read", "read", ("inputs",), ("readings", "troubles")),
    Stage("analyse", "analyse", ("readings",), ("analyses",)),
    Stage("judge", "resolve", ("readings", "analyses", "judgements"), ("reports",)),
    Stage("duplicates", "read", ("reports",), ("duplicates",)),
    Stage("resolve", "resolve", ("reports", "duplicates", "judgements"), ("record",)),
    Stage("tell", "tell", ("reports", "record"), ("chronicle",)),
    Stage("write", "show", ("reports", "record", "chronicle", "judgements", "troubles"), ("story",)),
)
