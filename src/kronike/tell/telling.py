"""The chronicle of a record: a line for each event, and for figures that tell of one, in order of when it happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from math import log2

from kronike.model import Chronicle, Entry, Interval, Record, Report, Statement, content_id
from kronike.tell.context import Context, context_of
from kronike.tell.gaps import find_gaps
from kronike.tell.independence import independent
from kronike.tell.lines import Line, lines_of
from kronike.tell.salience import salience
from kronike.tell.setting import Setting, setting_of
from kronike.tell.shortening import Shortening

_BESIDE = 1.0
"""So much for each doubling of the lines of a day an entry is less weighty."""


def tell(reports: Sequence[Report], record: Record, untold: Collection[str] = ()) -> Chronicle:
    """Every event of ``record`` in exactly one entry, in the sentence of ``reports`` that tells it best.

    A sentence with no event in it is an entry, without an event, where it gives a figure of what befell people or
    things, or of days that are known. ``untold`` are ids of findings whose lines a person set aside: what rests on one
    has no entry. Entries are ordered by when they happened, bounded times before open ones; those of which no day is
    known stand apart, ordered by when they became known.
    """
    context = context_of(reports, record)
    lines = lines_of(context, untold)
    setting = setting_of(reports, context, lines)
    shortening = Shortening(reports, context)
    entries = _beside([_entry(line, context, setting, shortening) for line in lines])
    dated = sorted((entry for entry in entries if entry.interval), key=lambda entry: _by_time(entry, context))
    undated = sorted((entry for entry in entries if not entry.interval), key=lambda entry: _by_known(entry, context))
    return Chronicle(entries=tuple(dated), undated=tuple(undated), gaps=find_gaps(dated))


def _entry(line: Line, context: Context, setting: Setting, shortening: Shortening) -> Entry:
    score, reasons = salience(line, context, setting)
    return Entry(
        id=content_id("entry", line.document, line.span.start, line.span.end),
        event=line.events[0].id if line.events else None,
        document=line.document,
        span=line.span,
        statements=tuple(statement.id for statement in line.statements),
        interval=line.interval if line.interval and line.interval.known else None,
        known_from=_earliest(statement.known_from for statement in line.statements),
        places=_each((*(p for told in line.events for p in told.places), *(s.place or "" for s in line.statements))),
        voices=_each(statement.voices[0].name for statement in (*line.statements, *_values(line, context))),
        figures=_each(f for statement in line.statements for f in context.figures.get(statement.sentence, ())),
        origins=_each(context.origin[group[0].document] for group in independent(line.statements, context.origin)),
        relations=_each(r for statement in line.statements for r in context.relations.get(statement.id, ())),
        score=score,
        reasons=reasons,
        cuts=shortening.cuts(line),
    )


def _beside(entries: Sequence[Entry]) -> list[Entry]:
    """The entries in their order, each less weighty by those of the same day that weigh more.

    A chronicle is of many days, and of a great day most reports tell most things.
    """
    before: Counter[date] = Counter()
    weighed: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda entry: -entry.score):
        day = _day_of(entry)
        weighed[entry.id] = _after(entry, before[day]) if day else entry
        if day:
            before[day] += 1
    return [weighed[entry.id] for entry in entries]


def _day_of(entry: Entry) -> date | None:
    """The day it was, or the day of the report that it was no later than."""
    time, known = entry.interval, entry.known_from
    if time is None or (time.days != 1 and (time.earliest or known is None or known.days != 1)):
        return None
    return time.latest


def _after(entry: Entry, before: int) -> Entry:
    """An entry of a day of which so many weightier ones tell."""
    if not before:
        return entry
    words = "one line of its day weighs more" if before == 1 else f"{before} lines of its day weigh more"
    return replace(entry, score=round(entry.score - _BESIDE * log2(before + 1), 2), reasons=(*entry.reasons, words))


def _values(line: Line, context: Context) -> Iterator[Statement]:
    """What the words shown tell of figures, by whom: where an event is told in passing, somebody's words are shown."""
    return (context.statements[name] for name in context.values.get(line.sentence, ()))


def _each(values: Iterable[str]) -> tuple[str, ...]:
    """Each value once, in order, without empty ones."""
    return tuple(value for value in dict.fromkeys(values) if value)


def _earliest(times: Iterable[Interval | None]) -> Interval | None:
    told = (time for time in times if time and (time.known or time.inferred_earliest))
    return min(told, key=Interval.sort_key, default=None)


def _by_time(entry: Entry, context: Context) -> tuple[tuple[date, date], bool, int]:
    interval = entry.interval or Interval()
    return interval.sort_key(), interval.days is None, context.order[entry.statements[0]]


def _by_known(entry: Entry, context: Context) -> tuple[tuple[date, date], int]:
    return (entry.known_from or Interval()).sort_key(), context.order[entry.statements[0]]
