"""Times in words: exactly as fine as they are known, never a day that is not given."""

from __future__ import annotations

from datetime import date, timedelta

from kronike.model import Grain, Interval
from kronike.show import day_wording as days
from kronike.show.phrasebook import Phrases, phrases

_FEW = 4
"""So many candidate days are named one by one; of more, their number and bounds are told."""


def time_in_words(interval: Interval | None, *, book: Phrases | None = None) -> str:
    """When something was, as it would stand in a sentence: "in November 2017", "one Wednesday between … and …"."""
    return _words(interval, book or phrases(), noun=False)


def date_in_words(interval: Interval | None, *, book: Phrases | None = None) -> str:
    """The same as a name for the time, to follow "published" or "known from": "November 2017"."""
    return _words(interval, book or phrases(), noun=True)


def days_in_words(interval: Interval | None, *, book: Phrases | None = None) -> str:
    """The candidate days of an interval, named one by one; empty where it has none."""
    return days.listed(interval.candidates, book or phrases()) if interval and interval.candidates else ""


def _words(interval: Interval | None, book: Phrases, *, noun: bool) -> str:
    if interval is None:
        return book.time["unknown"]
    words = _with_clock(_bounds(interval, book, noun=noun), interval, book)
    context = Interval(interval.inferred_earliest, interval.inferred_latest)
    if not context.known or (context.earliest, context.latest) == (interval.earliest, interval.latest):
        return words
    if not interval.known and not interval.clock:
        words = book.time["not_stated"]
    return book.time["from_context"].format(it=words, context=_bounds(context, book, noun=noun))


def _with_clock(words: str, interval: Interval, book: Phrases) -> str:
    if interval.clock is None:
        return words
    if not interval.known:
        words = book.time["unknown_day"]
    return book.time["with_clock"].format(it=words, clock=days.clock(interval.clock, interval.grain, book))


def _bounds(interval: Interval, book: Phrases, *, noun: bool) -> str:
    first, last = interval.earliest, interval.latest
    if first is None and last is None:
        return book.time["unknown"]
    if first is None or last is None:
        return _open(interval, book)
    if first == last:
        return days.named(first, Grain.DAY, book)
    if interval.candidates:
        return _candidates(interval.candidates, book)
    grain = interval.grain if days.is_unit(first, last, interval.grain) else days.coarsest(first, last)
    if days.is_unit(first, last, grain):
        return _unit(interval, grain, book, noun=noun)
    level = Grain.DAY if interval.grain is Grain.DAY or interval.grain.finer_than_day else grain
    pattern = book.time["from_to" if interval.throughout else "between"]
    start, end = days.pair(first, last, level, book)
    return pattern.format(first=start, last=end)


def _unit(interval: Interval, grain: Grain, book: Phrases, *, noun: bool) -> str:
    """A whole named unit of the calendar; a day somewhere in it says so."""
    if interval.earliest is None or interval.latest is None:
        msg = "a named unit has both bounds"
        raise ValueError(msg)
    name = days.unit_name(interval.earliest, interval.latest, grain, book)
    if interval.throughout:
        return book.time["all_of"].format(it=name)
    if interval.grain is Grain.DAY or interval.grain.finer_than_day:
        return book.inside["one_day"].format(it=name)
    return name if noun else book.inside[grain.value].format(it=name)


def _open(interval: Interval, book: Phrases) -> str:
    if interval.earliest is not None:
        pattern = "from_on" if interval.throughout else "no_earlier"
        return book.time[pattern].format(it=days.start_name(interval.earliest, interval.grain, book))
    if interval.latest is None:
        return book.time["unknown"]
    pattern = "until" if interval.throughout else "no_later"
    return book.time[pattern].format(it=days.end_name(interval.latest, interval.grain, book))


def _candidates(candidates: tuple[date, ...], book: Phrases) -> str:
    """One of several days: by weekday where they share one, by name where they are few."""
    first, last = days.pair(candidates[0], candidates[-1], Grain.DAY, book)
    shared = len({day.weekday() for day in candidates}) == 1
    kind = "weekday" if shared else "day"
    weekday = book.weekdays[candidates[0].weekday()]
    step = timedelta(days=7 if shared else 1)
    complete = len(candidates) > 2 and (candidates[-1] - candidates[0]) == step * (len(candidates) - 1)  # noqa: PLR2004 - two days are best named both
    if complete:
        return book.time[f"one_{kind}_between"].format(weekday=weekday, first=first, last=last)
    if len(candidates) <= _FEW:
        return book.time[f"one_{kind}_of"].format(weekday=weekday, days=days.listed(candidates, book))
    pattern = book.time[f"one_of_{kind}s"]
    return pattern.format(count=len(candidates), weekday=weekday, first=first, last=last)
