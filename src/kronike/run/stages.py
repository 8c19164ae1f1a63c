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
    Stage("duplicates", "read", ("readings",), ("duplicates",)),
    Stage("resolve", "resolve", ("readings", "analyses", "duplicates", "judgements"), ("record",)),
    Stage("tell", "tell", ("readings", "analyses", "record"), ("chronicle",)),
    Stage("write", "show", ("readings", "analyses", "record", "chronicle", "troubles"), ("story",)),
)
