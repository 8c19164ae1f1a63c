"""The PLOVER project's gold sentences (CC BY-SA 4.0), their roots put in those of version 2."""

from __future__ import annotations

import json
from pathlib import Path

_NEWER = {"DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "DEMAND": "REQUEST", "FIGHT": "ASSAULT"}
"""Roots of version 0.5 that version 2 has no more, and what took their place."""
_NOTE = "DOCUMENT"


def plover_texts(path: Path) -> list[tuple[str, str]]:
    """Each sentence with its root."""
    records = json.loads(path.read_text(encoding="utf-8"))
    return [(each["text"], _NEWER.get(each["event"], each["event"])) for each in records if each["event"] != _NOTE]
