"""Which entries tell what a weightier one tells: near linear in the entries."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kronike.model import Entry, Interval, Span, Story
from kronike.words.folding import name_key

_ALIKE = 0.6
"""Entries that share so much of the shorter one's words, at a time they can share, tell the same."""

_FEW = 50
"""So many entries that share a word are looked at, the last told first."""

Passage = tuple[str, Span]


def told_by(story: Story) -> Mapping[str, str]:
    """By the id of each entry, that of the weightiest which tells the same; its own where none weightier does.

    One tells what another does where one of its events stands in the other's words, or one of the other's in its own;
    or where most of its words are those of the other and the two times can be the same.
    """
    told, by = _Told(story), {}
    for entry in by_weight((*story.chronicle.entries, *story.chronicle.undated)):
        first = told.telling(entry)
        by[entry.id] = first.id if first else entry.id
        if first is None:
            told.add(entry)
    return by


def by_weight(entries: Iterable[Entry]) -> list[Entry]:
    """The weightiest first; those that weigh the same in the order they come."""
    return sorted(entries, key=lambda entry: -entry.score)


class _One(NamedTuple):
    """An entry that is told: its place in the order, its words, and when it was."""

    number: int
    entry: Entry
    words: frozenset[str]


class _Told:
    """What has been told so far, by passages and by words.

    Two sets of words that share six tenths of the smaller share one of its rarest four tenths and one more: only such
    entries are held against each other (prefix filtering: Chaudhuri, Ganti and Kaushik, ICDE 2006).
    """

    def __init__(self, story: Story) -> None:
        entries = (*story.chronicle.entries, *story.chronicle.undated)
        texts = {report.reading.document.id: report.reading.document.text for report in story.reports}
        words = ((entry.id, name_key(entry.span.of(texts[entry.document])).split()) for entry in entries)
        self._words = {entry: frozenset(found) for entry, found in words}
        self._seldom = Counter(word for found in self._words.values() for word in found)
        self._statements = {statement.id: statement for statement in story.record.statements}
        self._sentences = {s.id: s.span for report in story.reports for s in report.analysis.sentences}
        self._count = 0
        self._shown: dict[Passage, _One] = {}
        self._rests: dict[Passage, _One] = {}
        self._with: dict[str, list[_One]] = defaultdict(list)
        self._with_rare: dict[str, list[_One]] = defaultdict(list)

    def telling(self, entry: Entry) -> Entry | None:
        """The first of those told that tells what ``entry`` does."""
        own = self._rests.get((entry.document, entry.span))
        found = [self._shown[place] for place in self._passages(entry) if place in self._shown]
        found += [own] if own else []
        if not found:
            words = self._words[entry.id]
            found = [one for one in self._near(words) if _alike(words, one.words, entry.interval, one.entry.interval)]
        return min(found, key=lambda one: one.number).entry if found else None

    def add(self, entry: Entry) -> None:
        """``entry`` is told."""
        one = _One(self._count, entry, self._words[entry.id])
        self._count += 1
        self._shown[entry.document, entry.span] = one
        for place in self._passages(entry):
            self._rests.setdefault(place, one)
        for word in one.words:
            self._with[word].append(one)
        for word in self._rare(one.words):
            self._with_rare[word].append(one)

    def _near(self, words: frozenset[str]) -> Iterable[_One]:
        """Those told that can be alike, each once."""
        lists = [self._with[word][-_FEW:] for word in self._rare(words) if word in self._with]
        lists += [self._with_rare[word][-_FEW:] for word in words if word in self._with_rare]
        return {one.number: one for some in lists for one in some}.values()

    def _rare(self, words: frozenset[str]) -> Sequence[str]:
        ordered = sorted(words, key=lambda word: (self._seldom[word], word))
        return ordered[: len(words) - int(_ALIKE * len(words)) + 1]

    def _passages(self, entry: Entry) -> set[Passage]:
        """Where an entry's statements stand."""
        told = (self._statements[name] for name in entry.statements)
        return {(one.document, self._sentences.get(one.sentence, one.span)) for one in told}


def _alike(words: frozenset[str], others: frozenset[str], then: Interval | None, when: Interval | None) -> bool:
    shared = len(words & others) >= _ALIKE * min(len(words), len(others))
    return shared and (then is None or when is None or then.overlaps(when))
