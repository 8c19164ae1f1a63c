"""Stretches of time of which the chronicle tells nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from kronike.model import Entry, Gap, Interval, moved_day

_SHORTEST_DAYS = 180


def find_gaps(entries: Sequence[Entry]) -> tuple[Gap, ...]:
    """The stretches of more than 180 days that no entry with both bounds can reach into."""
    bounded = sorted(
        (interval.earliest, interval.latest, entry.id)
        for entry in entries
        if (interval := entry.interval) and interval.earliest and interval.latest
    )
    return tuple(_between(bounded))


def _between(bounded: Sequence[tuple[date, date, str]]) -> Iterator[Gap]:
    until, last = (bounded[0][1], bounded[0][2]) if bounded else (date.min, "")
    for earliest, latest, entry in bounded[1:]:
        if (earliest - until).days - 1 > _SHORTEST_DAYS:
            stretch = Interval(moved_day(until, 1), moved_day(earliest, -1), basis="no entry tells of it")
            yield Gap(after=last, before=entry, interval=stretch)
        if latest > until:
            until, last = latest, entry
