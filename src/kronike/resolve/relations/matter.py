"""What a statement is about, by the words around it: where they say the same, two statements are of one matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kronike.model import Sentence, Span, Statement, Subject, pieces_outside
from kronike.resolve.origins.telling import keys_in
from kronike.resolve.reports import ReportIndex

_TELLING = 2.0
"""Keys that more than one ordinary report in seven has tell nothing of what it is about."""
_ALIKE = 0.56
"""So much of the less telling of the two must stand in the other."""
_MOSTLY = 0.75
_SURE = 10.0
"""From so much weight together (a rare word and some others) the words alone are enough."""
_LEAST = 4.0
_KEYS = 8
_LOOK_BACK = 6
"""A statement is looked up by so many of its rarest words, for each among so many before it that have the word."""


@dataclass(frozen=True, slots=True)
class Matter:
    """The keys of a statement's words with their weights, without its numbers and who says it."""

    keys: Mapping[str, float] = field(default_factory=dict)
    weight: float = 0.0

    def shared(self, other: Matter) -> float:
        """The weight of what both have, where it is enough of the less telling of the two; else nought."""
        both = sum(weight for key, weight in self.keys.items() if key in other.keys)
        return both if both >= max(_LEAST, _ALIKE * min(self.weight, other.weight)) else 0.0

    def mostly(self, other: Matter) -> bool:
        """Whether nearly all of what the less telling of the two says stands in the other."""
        return self.shared(other) >= _MOSTLY * min(self.weight, other.weight)

    def surely(self, other: Matter) -> bool:
        """Whether the two are of one matter by their words alone."""
        return self.shared(other) >= _SURE


def matters_of(reports: Sequence[ReportIndex], statements: Sequence[Statement]) -> dict[str, Matter]:
    """What each statement is about; linear in their sentences."""
    indexes = {index.doc.id: index for index in reports}
    of_sentence: dict[str, Matter] = {}
    found: dict[str, Matter] = {}
    for statement in statements:
        sentence = indexes[statement.document].sentence_at(statement.span)
        if sentence:
            if sentence.id not in of_sentence:
                of_sentence[sentence.id] = _matter(indexes[statement.document], sentence)
            found[statement.id] = of_sentence[sentence.id]
    return found


def _matter(index: ReportIndex, sentence: Sentence) -> Matter:
    pieces = (piece.of(index.doc.text) for _, piece in pieces_outside([sentence.span], _said_by(index)))
    weighed = (found for words in pieces for found in keys_in(words, sentence.language))
    keys = {key: weight for key, weight in weighed if weight > _TELLING and not key.startswith("#")}
    return Matter(keys, sum(keys.values()))


def _said_by(index: ReportIndex) -> list[Span]:
    """Who says it, and the word for saying."""
    quotes = index.report.analysis.quotes
    return [span for quote in quotes for span in (quote.voice, quote.cue) if span]


def near(statements: Sequence[Statement], matters: Mapping[str, Matter]) -> Iterator[tuple[Statement, list[Statement]]]:
    """For each statement those before it, in other reports, of the same subject and with a telling word in common.

    In their order; linear in the statements.
    """
    posts: dict[tuple[Subject, str], list[tuple[int, Statement]]] = defaultdict(list)
    for place, new in enumerate(statements):
        matter = matters.get(new.id)
        if matter is None:
            continue
        keys = [(new.subject, key) for key in sorted(matter.keys, key=lambda key: (-matter.keys[key], key))[:_KEYS]]
        olds = {at: old for key in keys for at, old in posts[key][-_LOOK_BACK:] if old.document != new.document}
        yield new, [olds[at] for at in sorted(olds)]
        for key in keys:
            posts[key].append((place, new))
