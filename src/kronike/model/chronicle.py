"""The chronicle: which events were worth a line, in order, in the sources' own words."""

from __future__ import annotations

from dataclasses import dataclass

from kronike.model.interval import Interval
from kronike.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the chronicle: an event, its time as far as known, and the sentence that tells it best.

    ``event`` is ``None`` for a line of figures alone. ``document`` and ``span`` are the words shown; ``statements`` all
    that it rests on; ``origins`` how many independent ones; ``reasons`` why it was chosen; ``known_from`` the earliest
    publication that told it. ``cuts`` are what of a long ``span`` may be left out where the line is shown, in order:
    phrases that it claims the same without.
    """

    id: str
    event: str | None
    document: str
    span: Span
    statements: tuple[str, ...]
    interval: Interval | None = None
    known_from: Interval | None = None
    places: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    score: float = 0.0
    reasons: tuple[str, ...] = ()
    cuts: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A stretch of time of which no entry tells."""

    after: str
    before: str
    interval: Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronicle:
    """Entries in order of event time; those whose time is unknown stand apart, in order of when they became known."""

    entries: tuple[Entry, ...] = ()
    undated: tuple[Entry, ...] = ()
    gaps: tuple[Gap, ...] = ()
