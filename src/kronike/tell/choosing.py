"""Which entries a chronicle of a given length has, in which order, and about whom; the story itself stays whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice

from kronike.model import Entry, Gap, Interval, Span, Story
from kronike.tell.focus import statements_about
from kronike.tell.gaps import find_gaps
from kronike.words.folding import name_key

_ALIKE = 0.6
"""Entries that share so much of the shorter one's words, at a time they can share, tell the same."""


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

    A shortened chronicle tells nothing twice (`_Single`). By when
    it became known, all entries are in one order; by event time, those whose time is unknown stand apart.

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
        ordered = sorted(chosen, key=lambda entry: (entry.known_from or Interval()).sort_key())
        return Choice(tuple(ordered), (), len(every))
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
    single = _Single(story)
    ranked: Iterator[Entry] = filter(single.is_new, sorted(every, key=lambda entry: -entry.score))
    if wish.per_year is not None:
        ranked = _first_of_each(ranked, wish.per_year, _year_of(wish.by))
    return islice(ranked, wish.entries)


def _year_of(order: Order) -> Callable[[Entry], int | None]:
    """The year an entry is counted under: the last it can be of; none where that is not known."""

    def year(entry: Entry) -> int | None:
        time = entry.known_from if order is Order.KNOWN else entry.interval
        day = (time.latest or time.earliest) if time else None
        return day.year if day else None

    return year


def _first_of_each(ranked: Iterable[Entry], count: int, year: Callable[[Entry], int | None]) -> Iterator[Entry]:
    taken: dict[int | None, int] = defaultdict(int)
    for entry in ranked:
        taken[year(entry)] += 1
        if taken[year(entry)] <= count:
            yield entry


class _Single:
    """Knows what has been told, so that nothing is told twice: near linear in the entries.

    An entry is not new where one of its events stands in the words of an entry before it, or an event of that in its
    own; nor where most of its words are those of such an entry and the two times can be the same.
    """

    def __init__(self, story: Story) -> None:
        self._texts = {report.reading.document.id: report.reading.document.text for report in story.reports}
        self._statements = {statement.id: statement for statement in story.record.statements}
        self._shown: set[tuple[str, Span]] = set()
        self._rests: set[tuple[str, Span]] = set()
        self._with: dict[str, list[tuple[frozenset[str], Interval | None]]] = defaultdict(list)
        self._sentences = {s.id: s.span for report in story.reports for s in report.analysis.sentences}

    def is_new(self, entry: Entry) -> bool:
        words = frozenset(name_key(entry.span.of(self._texts[entry.document])).split())
        told = {id(other): other for word in words if len(word) > _SHORT for other in self._with[word][-_FEW:]}
        if self._told(entry) or any(_alike(words, *other, entry.interval) for other in told.values()):
            return False
        self._shown.add((entry.document, entry.span))
        self._rests.update(self._passages(entry))
        for word in words:
            self._with[word].append((words, entry.interval))
        return True

    def _told(self, entry: Entry) -> bool:
        return (entry.document, entry.span) in self._rests or not self._shown.isdisjoint(self._passages(entry))

    def _passages(self, entry: Entry) -> set[tuple[str, Span]]:
        """Where an entry's statements stand."""
        told = (self._statements[name] for name in entry.statements)
        return {(one.document, self._sentences.get(one.sentence, one.span)) for one in told}


_SHORT, _FEW = 3, 50


def _alike(words: frozenset[str], others: frozenset[str], then: Interval | None, when: Interval | None) -> bool:
    shared = len(words & others) >= _ALIKE * min(len(words), len(others))
    return shared and (then is None or when is None or then.overlaps(when))
