"""The sentences that tell of events: who is named in each, its telling words, its numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kronike.model import EventMention, MentionKind, NameType, Quantity, Span
from kronike.resolve.entities import Entities
from kronike.resolve.reports import ReportIndex
from kronike.words.commonness import keys_of, share

COMMON = 0.1
"""Words that stand in more ordinary reports than this say nothing of a sentence."""
LONGEST_SENTENCE = 1000
"""Characters of a sentence that are looked at."""
_MOST_NAMES = 24
"""Names of a sentence that are looked at: a list of a hundred says nothing of each."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence that tells of events: the entities named in it, its telling words, and its numbers as they stand."""

    names: frozenset[str]
    words: frozenset[str]
    numbers: frozenset[str]


class Scenes:
    """The sentences of a report, each looked at once."""

    def __init__(self, index: ReportIndex, entities: Entities) -> None:
        self._index, self._entities = index, entities
        self._mentions = sorted(index.report.analysis.mentions, key=lambda mention: mention.span)
        self._starts = [mention.span.start for mention in self._mentions]
        self._quantities = {quantity.id: quantity for quantity in index.report.analysis.quantities}
        self._near: dict[str, list[Quantity]] = defaultdict(list)
        for quantity in self._quantities.values():
            if event := index.nearest_event(quantity.span):
                self._near[event.id].append(quantity)
        self._known: dict[Span, Scene] = {}

    def at(self, span: Span, language: str) -> Scene:
        """The scene of a sentence."""
        if span not in self._known:
            text = self._index.doc.text[span.start : min(span.end, span.start + LONGEST_SENTENCE)]
            keys = {key for key, _ in keys_of(text, language)}
            self._known[span] = Scene(
                names=frozenset(self._names(span)),
                words=frozenset(key for key in keys if not key.startswith("#") and share(key) <= COMMON),
                numbers=frozenset(key for key in keys if key.startswith("#")),
            )
        return self._known[span]

    def _names(self, span: Span) -> Iterator[str]:
        """The entities named in a sentence, and the people meant in it: those of its first names only."""
        first = bisect_left(self._starts, span.start)
        last = min(bisect_left(self._starts, span.end), first + _MOST_NAMES)
        for mention in self._mentions[first:last]:
            entity = self._entities.of(mention.id)
            if entity and (mention.kind is MentionKind.NAME or mention.type is NameType.PERSON):
                yield entity.id

    def counts(self, mention: EventMention) -> Mapping[tuple[str, str], frozenset[float]]:
        """The exact numbers of an event, by what is counted and its role: its own, else those that it is nearest to."""
        own = [self._quantities[name] for name in mention.quantities if name in self._quantities]
        return _by_kind(own or self._near.get(mention.id, ()))


def _by_kind(quantities: Iterable[Quantity]) -> Mapping[tuple[str, str], frozenset[float]]:
    found: dict[tuple[str, str], set[float]] = {}
    for quantity in quantities:
        if quantity.range.exact and not quantity.approximate and not quantity.change and quantity.range.low is not None:
            found.setdefault((quantity.counted or quantity.unit, quantity.role), set()).add(float(quantity.range.low))
    return {kind: frozenset(values) for kind, values in found.items()}
