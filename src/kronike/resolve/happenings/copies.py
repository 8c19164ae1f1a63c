"""The same word of the same sentence, in reports that carry one text, is the same telling."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kronike.model import Origin
from kronike.resolve.clusters import Link
from kronike.resolve.happenings.telling import Telling
from kronike.resolve.reports import ReportIndex

COPIED = "the same sentence in reports of one origin"
_Block = tuple[str, str, str | None, str, int]


def copies(reports: Sequence[ReportIndex], told: Sequence[Telling], origins: Sequence[Origin]) -> Iterator[Link]:
    """A link from the first telling of a sentence to each copy of it; linear in the tellings."""
    copied = {document: origin.id for origin in origins if len(origin.documents) > 1 for document in origin.documents}
    sentences = _sentences(index for index in reports if index.doc.id in copied)
    seen: Counter[tuple[str, str | None, str]] = Counter()
    blocks: dict[_Block, list[str]] = defaultdict(list)
    for one in told:
        sentence = sentences.get(one.statement.sentence)
        if sentence is not None:
            trigger = _fold(one.trigger)
            place = (one.statement.sentence, one.mention.code, trigger)
            blocks[copied[one.statement.document], sentence, one.mention.code, trigger, seen[place]].append(one.id)
            seen[place] += 1
    return (Link(block[0], other, COPIED) for block in blocks.values() for other in block[1:])


def _sentences(reports: Iterable[ReportIndex]) -> Mapping[str, str]:
    """The words of every sentence, folded for comparison."""
    return {s.id: _fold(s.span.of(index.doc.text)) for index in reports for s in index.report.analysis.sentences}


def _fold(words: str) -> str:
    return " ".join(words.casefold().split())
