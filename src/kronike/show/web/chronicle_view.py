"""The chronicle as the page shows it: entries under years and months, gaps between them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from kronike.model import Chronicle, Entry, Grain, Interval
from kronike.show.day_wording import coarsest
from kronike.show.phrasebook import phrases
from kronike.show.web.entry_view import EntryView, entry_view
from kronike.show.web.lookup import Lookup
from kronike.show.wording import date_in_words, time_in_words

UNDATED = "undated"
"""The anchor of the entries of unknown time."""


@dataclass(frozen=True, slots=True)
class Row:
    """An entry, the heading and the anchor of the year it stands under, and the words for a gap after it."""

    entry: Entry
    heading: str
    anchor: str
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """An entry, or the words for a gap after it."""

    entry: EntryView | None
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under one heading: a month, several months, or what is known no closer than the year."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The parts of one year."""

    heading: str
    anchor: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class ChronicleView:
    """Years in order; entries of unknown time apart, in order of when they became known."""

    years: tuple[Year, ...]
    undated: tuple[EntryView, ...]


def chronicle_rows(chronicle: Chronicle) -> tuple[Row, ...]:
    """Every entry in the order it is told, those of unknown time last."""
    gaps = _gaps(chronicle)
    runs = enumerate(groupby(chronicle.entries, key=_year), 1)
    dated = (
        Row(entry, heading, f"year-{number}", gaps.get(entry.id, ""))
        for number, (heading, run) in runs
        for entry in run
    )
    return (*dated, *(Row(entry, "Time unknown", UNDATED) for entry in chronicle.undated))


def year_counts(rows: Iterable[Row]) -> tuple[tuple[str, str, int], ...]:
    """Heading, anchor and number of entries of each year, and of unknown time, in order."""
    counts = Counter((row.heading, row.anchor) for row in rows)
    return tuple((heading, anchor, count) for (heading, anchor), count in counts.items())


def chronicle_view(rows: Sequence[Row], lookup: Lookup) -> ChronicleView:
    """The rows in their order, under headings no finer than their times."""
    dated = [row for row in rows if row.anchor != UNDATED]
    years = (_year_view(list(run), lookup) for _, run in groupby(dated, key=lambda row: row.anchor))
    return ChronicleView(tuple(years), tuple(entry_view(row.entry, lookup) for row in rows[len(dated) :]))


def _year_view(rows: list[Row], lookup: Lookup) -> Year:
    runs = ((part, list(run)) for part, run in groupby(rows, key=lambda row: _part(row.entry)))
    parts = tuple(Part(_heading(part, run), tuple(_lines(run, lookup))) for part, run in runs)
    return Year(rows[0].heading, rows[0].anchor, parts)


def _lines(rows: list[Row], lookup: Lookup) -> Iterator[Line]:
    for row in rows:
        yield Line(entry_view(row.entry, lookup))
        if row.gap:
            yield Line(None, row.gap)


def _gaps(chronicle: Chronicle) -> dict[str, str]:
    """Each gap in words, by the entry it follows: the last that is over when the gap is.

    Times overlap, so the entry that stands before a gap's end is not always the one that the gap begins behind.
    """
    ends = [_bounds(entry).sort_key()[0] for entry in chronicle.entries]
    found = {}
    for gap in chronicle.gaps:
        at = bisect_right(ends, gap.interval.latest or date.max)
        follows = chronicle.entries[at - 1].id if at else gap.after
        words = time_in_words(gap.interval)
        found[follows] = f"No entry tells of {words if words.isdecimal() else f'the time {words}'}."
    return found


def _bounds(entry: Entry) -> Interval:
    """The days an entry is put in order by: what context narrows, else what the words give."""
    interval = entry.interval or Interval()
    first = interval.inferred_earliest or interval.earliest
    last = interval.inferred_latest or interval.latest
    return Interval(first, last) if first is None or last is None or first <= last else interval


def _year(entry: Entry) -> str:
    """The year an entry has ended by, else the one it has begun by."""
    bounds = _bounds(entry)
    day = bounds.latest or bounds.earliest
    return str(day.year) if day else phrases().time["unknown"]


def _part(entry: Entry) -> str:
    """The months an entry can lie in; "the year as a whole" where no month is known; of an open time, its last."""
    bounds = _bounds(entry)
    if bounds.latest is None:
        return date_in_words(bounds)
    whole_year = entry.interval is not None and entry.interval.grain is Grain.YEAR
    first = bounds.earliest or bounds.latest.replace(month=1 if whole_year else bounds.latest.month, day=1)
    if first.year != bounds.latest.year:
        return f"{first.year} to {bounds.latest.year}"
    if coarsest(first, bounds.latest) is Grain.YEAR:
        return "Month not known"
    start, end = (phrases().months[day.month - 1] for day in (first, bounds.latest))
    return start if start == end else f"{start} to {end}"


def _heading(part: str, rows: list[Row]) -> str:
    """The part's months, and that some of it may have been earlier where a time has no known beginning."""
    times = [_bounds(row.entry) for row in rows]
    return f"{part}, or earlier" if any(time.earliest is None and time.latest for time in times) else part
