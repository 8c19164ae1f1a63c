"""Which phrases of a long sentence a line of the chronicle may leave out: none that bears what the line tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from kronike.model import LONG_SENTENCE, Adjunct, AdjunctKind, EventMention, Quantity, Report, Span
from kronike.tell.context import Context
from kronike.tell.lines import Line

_MOST = 2
"""So many cuts a sentence bears before it is a riddle."""

_SAFEST_FIRST = tuple(AdjunctKind)
"""The kinds in the order that they are left out in."""


class Shortening:
    """Knows the phrases that long sentences stand without, and where what a line tells stands in them."""

    def __init__(self, reports: Sequence[Report], context: Context) -> None:
        """Look-up tables over the reports that have such phrases; linear in their findings."""
        self._context = context
        self._adjuncts = _by_sentence(reports)
        some = [report.analysis for report in reports if report.analysis.adjuncts]
        self._quantities: Mapping[str, Quantity] = {one.id: one for each in some for one in each.quantities}
        self._spans = {one.id: one.span for each in some for one in chain(each.mentions, each.times)}

    def cuts(self, line: Line) -> tuple[Span, ...]:
        """What a line may leave out, in order: as little as brings it down to `LONG_SENTENCE` words, if anything can.

        Never the words of an event or a figure that the line rests on, nor those for its time, place and actors.
        """
        found = self._adjuncts.get(line.sentence)
        if not found:
            return ()
        borne = tuple(self._borne(line))
        free = [one for one in found if not any(one.span.overlaps(span) for span in borne)]
        return _fewest(free, line, self._context.told[line.sentence])

    def _borne(self, line: Line) -> Iterator[Span]:
        """Where the line's own sentence has what the line tells."""
        statements = chain(
            line.statements, (self._context.statements[v] for v in self._context.values.get(line.sentence, ()))
        )
        for statement in statements:
            if statement.sentence != line.sentence:
                continue
            yield statement.span
            mention, quantity = self._context.mentions.get(statement.finding), self._quantities.get(statement.finding)
            yield from self._around(mention, quantity)

    def _around(self, mention: EventMention | None, quantity: Quantity | None) -> Iterator[Span]:
        if mention:
            yield from (each.span for each in mention.participants)
            numbers = (self._quantities[name] for name in mention.quantities if name in self._quantities)
            yield from (number.span for number in numbers)
        times = (one.time for one in (mention, quantity) if one)
        names = (*times, mention.place if mention else None)
        yield from (self._spans[name] for name in names if name in self._spans)


def _by_sentence(reports: Iterable[Report]) -> Mapping[str, list[Adjunct]]:
    found: dict[str, list[Adjunct]] = defaultdict(list)
    for analysis in (report.analysis for report in reports if report.analysis.adjuncts):
        sentences, number = analysis.sentences, 0
        for adjunct in analysis.adjuncts:  # both in the order of the text
            while sentences[number].span.end <= adjunct.span.start:
                number += 1
            found[sentences[number].id].append(adjunct)
    return found


def _fewest(free: Sequence[Adjunct], line: Line, words: str) -> tuple[Span, ...]:
    """The safest phrases until the rest is no longer long, less those that it turns out to be short enough with."""
    taken: list[Span] = []
    for adjunct in sorted(free, key=lambda one: (_SAFEST_FIRST.index(one.kind), -len(one.span), one.span)):
        if (
            len(taken) < _MOST
            and _left(taken, line, words) > LONG_SENTENCE
            and not any(map(adjunct.span.overlaps, taken))
        ):
            taken.append(adjunct.span)
    for span in sorted(taken, key=len):
        others = [one for one in taken if one != span]
        if others and _left(others, line, words) <= LONG_SENTENCE:
            taken = others
    return tuple(sorted(taken))


def _left(cuts: Iterable[Span], line: Line, words: str) -> int:
    """How many words of the sentence are left."""
    gone = (words[cut.start - line.span.start : cut.end - line.span.start] for cut in cuts)
    return len(words.split()) - sum(len(each.split()) for each in gone)
