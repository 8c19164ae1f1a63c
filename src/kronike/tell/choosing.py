"""Which entries a chronicle of a given length has, in which order, and about whom; the story itself stays whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice

from kronike.model import Entry, Gap, Interval, Story
from kronike.tell.focus import statements_about
from kronike.tell.gaps import find_gaps
from kronike.tell.repeating import by_weight, told_by


class Order(StrEnum):
    """By when it happened, or by when it became known."""

    EVENT = "event"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Wish:
    """How long the chronicle is, in all and a year at most; in what order; about whom or what, if not everything."""

    entries: int | None = None
    per_year: int | None = None
    by: Order = Order.EVENT
    about: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """The entries chosen, in order, those of unknown time apart; how many there were to choose from, and their gaps.

    ``gaps`` are stretches of which none of those there were tells, chosen or not; ``before`` is the id of the chosen
    entry that is told next.
    """

    entries: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    of: int
    gaps: tuple[Gap, ...] = ()


def choose(story: Story, wish: Wish) -> Choice:
    """The weightiest entries of a story, as many as wished for; the whole of it where no length is given.

    A shortened chronicle tells nothing twice: of those entries that one tells (`told_by`), it has the weightiest. By
    when it became known, all entries are in one order; by event time, those whose time is unknown stand apart.

    Raises:
        UnknownName: where ``wish.about`` names nothing in the story.
    """
    every = (*story.chronicle.entries, *story.chronicle.undated)
    if wish.about:
        wanted = statements_about(story, wish.about)
        every = tuple(entry for entry in every if not wanted.isdisjoint(entry.statements))
    kept = {entry.id for entry in _kept(every, story, wish)}
    chosen = tuple(entry for entry in every if entry.id in kept)
    if wish.by is Order.KNOWN:
        return Choice(tuple(by_known(chosen)), (), len(every))
    known = {entry.id for entry in story.chronicle.entries}
    dated = tuple(entry for entry in chosen if entry.id in known)
    undated = tuple(entry for entry in chosen if entry.id not in known)
    return Choice(dated, undated, len(every), tuple(_gaps([entry for entry in every if entry.id in known], dated)))


def _gaps(every: Sequence[Entry], chosen: Sequence[Entry]) -> Iterator[Gap]:
    """The gaps of all entries, each before the chosen entry that follows; none before the first or behind the last."""
    ends = [(entry.interval or Interval()).sort_key()[0] for entry in chosen]
    for gap in find_gaps(every):
        follows = next((n for n, end in enumerate(ends) if gap.interval.latest and end > gap.interval.latest), 0)
        if follows:
            yield replace(gap, after=chosen[follows - 1].id, before=chosen[follows].id)


def _kept(every: Sequence[Entry], story: Story, wish: Wish) -> Iterable[Entry]:
    if wish.entries is None and wish.per_year is None:
        return every
    teller = told_by(story)
    ranked = _first_of_each(by_weight(every), 1, lambda entry: teller[entry.id])
    if wish.per_year is not None:
        ranked = _first_of_each(ranked, wish.per_year, lambda entry: year_of(entry, wish.by))
    return islice(ranked, wish.entries)


def year_of(entry: Entry, order: Order) -> int | None:
    """The year an entry is counted under: the last it can be of; none where that is not known."""
    time = entry.known_from if order is Order.KNOWN else entry.interval
    day = (time.latest or time.earliest) if time else None
    return day.year if day else None


def by_known(entries: Iterable[Entry]) -> list[Entry]:
    """The entries in the order in which they became known."""
    return sorted(entries, key=lambda entry: (entry.known_from or Interval()).sort_key())


def _first_of_each(ranked: Iterable[Entry], count: int, group: Callable[[Entry], object]) -> Iterator[Entry]:
    taken: dict[object, int] = defaultdict(int)
    for entry in ranked:
        taken[group(entry)] += 1
        if taken[group(entry)] <= count:
            yield entry
