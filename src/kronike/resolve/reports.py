"""The reports that count, in one order, and look-up tables over each, so that a question costs one look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from kronike.model import (
    Document,
    EventMention,
    Finding,
    Interval,
    Mention,
    MentionKind,
    Quantity,
    Quote,
    QuoteKind,
    Report,
    Role,
    Sentence,
    Span,
)
from kronike.resolve.ordered import Ordered
from kronike.words.folding import name_key

F = TypeVar("F", bound=Finding)


def in_order(reports: Iterable[Report]) -> tuple[Report, ...]:
    """The reports that are not set aside: the first published first, the undated last, then by address and id.

    The order does not depend on the order they come in, and a later report leaves the earlier where they were.
    """
    return tuple(sorted((report for report in reports if report.set_aside is None), key=_place_in_order))


def _place_in_order(report: Report) -> tuple[date, date, str, str]:
    doc = report.reading.document
    return (*known_key(doc.published), doc.address or doc.name, doc.id)


def known_key(known_from: Interval | None) -> tuple[date, date]:
    """Sorts by publication; what has no date comes last."""
    return (known_from or Interval()).sort_key()


@dataclass(frozen=True)
class ReportIndex:
    """One report with its findings by id and by place in the text."""

    report: Report

    @property
    def doc(self) -> Document:
        """The document."""
        return self.report.reading.document

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """Mentions by id."""
        return {mention.id: mention for mention in self.report.analysis.mentions}

    @cached_property
    def chains(self) -> dict[str, tuple[Mention, ...]]:
        """The mentions of each chain that has a name, in the order of the text."""
        chains: dict[str, list[Mention]] = {}
        for mention in self.report.analysis.mentions:
            chains.setdefault(mention.chain or mention.id, []).append(mention)
        named = {chain: group for chain, group in chains.items() if any(m.kind is MentionKind.NAME for m in group)}
        return {chain: tuple(group) for chain, group in named.items()}

    @cached_property
    def _roles(self) -> dict[str, tuple[Role, ...]]:
        roles: dict[str, list[Role]] = {}
        for role in self.report.analysis.roles:
            if holder := self.mentions.get(role.holder):
                roles.setdefault(holder.chain or holder.id, []).append(role)
        return {chain: tuple(found) for chain, found in roles.items()}

    def roles_of(self, chain: str) -> tuple[Role, ...]:
        """What the report says that the thing of a chain is."""
        return self._roles.get(chain, ())

    @cached_property
    def _first_named(self) -> dict[str, str]:
        named: dict[str, str] = {}
        for mention in self.report.analysis.mentions:
            if mention.kind is MentionKind.NAME:
                named.setdefault(name_key(mention.name), mention.id)
        return named

    def first_named(self, key: str) -> str | None:
        """The first mention by a name with this key, if the key has any letters."""
        return self._first_named.get(key) if key else None

    @cached_property
    def _names(self) -> Ordered[Mention]:
        return Ordered(mention for mention in self.report.analysis.mentions if mention.kind is MentionKind.NAME)

    def named_in(self, span: Span) -> Iterator[Mention]:
        """The mentions by name that start in ``span``, in the order of the text."""
        return self._names.starting_in(span)

    @cached_property
    def _sentences(self) -> Ordered[Sentence]:
        return Ordered(self.report.analysis.sentences)

    def sentence_at(self, span: Span) -> Sentence | None:
        """The sentence in which ``span`` starts, or ``None`` where it starts in none."""
        before = self._sentences.last_from(span.start)
        return before if before and span.start < before.span.end else None

    @cached_property
    def _events(self) -> dict[str, Ordered[EventMention]]:
        return self._by_sentence(self.report.analysis.events)

    def _by_sentence(self, findings: Iterable[F]) -> dict[str, Ordered[F]]:
        groups: dict[str, list[F]] = {}
        for finding in findings:
            if sentence := self.sentence_at(finding.span):
                groups.setdefault(sentence.id, []).append(finding)
        return {sentence: Ordered(group) for sentence, group in groups.items()}

    def events_in(self, sentence: Sentence) -> int:
        """How many event mentions start in a sentence."""
        return len(self._events[sentence.id]) if sentence.id in self._events else 0

    def nearest_event(self, span: Span) -> EventMention | None:
        """The event mention of the same sentence that stands closest to ``span``."""
        sentence = self.sentence_at(span)
        return self._events[sentence.id].nearest(span) if sentence and sentence.id in self._events else None

    @cached_property
    def _owners(self) -> dict[str, EventMention]:
        owners: dict[str, EventMention] = {}
        for event in self.report.analysis.events:
            for quantity in event.quantities:
                owners.setdefault(quantity, event)
        return owners

    def event_of(self, quantity: Quantity) -> EventMention | None:
        """The first event mention whose own number it is."""
        return self._owners.get(quantity.id)

    @cached_property
    def _quotes(self) -> Ordered[Quote]:
        return Ordered([quote for quote in self.report.analysis.quotes if quote.kind is not QuoteKind.TOPIC])

    def quotes_around(self, span: Span) -> tuple[Quote, ...]:
        """The quotes that hold ``span``, the innermost first; what is only spoken about is nobody's claim."""
        return self._quotes.around(span)


def indexed(reports: Sequence[Report]) -> tuple[ReportIndex, ...]:
    """An index of each report, in the same order."""
    return tuple(ReportIndex(report) for report in reports)
