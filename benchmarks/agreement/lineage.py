"""Which reports of a made-up pile are found to go back to one source, against how they were made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from benchmarks.agreement.pile import Made
from kronike.model import Analysis, Document, Paragraph, Reading, Report, Sentence, Span
from kronike.read import find_duplicates
from kronike.resolve.judgements import Decisions
from kronike.resolve.origins import find_origins
from kronike.resolve.reports import in_order, indexed

Pair = tuple[str, str]
Figures = dict[str, float]


def report_of(made: Made) -> Report:
    """A made report with its sentences, each a paragraph; nothing else is found in it."""
    spans, at = [], 0
    for sentence in made.sentences:
        if sentence:
            spans.append(Span(at, at + len(sentence)))
            at += len(sentence) + 1
    doc = Document(text="\n".join(s for s in made.sentences if s), name=made.name, language=made.language)
    paragraphs = tuple(Paragraph(span, made.language) for span in spans)
    sentences = tuple(Sentence(document=doc.id, span=span, language=made.language) for span in spans)
    return Report(reading=Reading(doc, paragraphs=paragraphs), analysis=Analysis(document=doc.id, sentences=sentences))


def groups_of(reports: Sequence[Report]) -> list[list[str]]:
    """The names of the reports of each origin."""
    indexes = indexed(in_order(reports))
    texts = ((index.doc.id, index.doc.text) for index in indexes)
    names = {index.doc.id: index.doc.name for index in indexes}
    origins = find_origins(indexes, find_duplicates(texts), Decisions())
    return [[names[document] for document in origin.documents] for origin in origins]


def scored(made: Sequence[Made], groups: Sequence[Sequence[str]]) -> Figures:
    """F1 of pairs of one source, within a language and across, and B-cubed F1 of the groups."""
    language = {one.name: one.language for one in made}
    families: dict[str, list[str]] = defaultdict(list)
    for one in made:
        families[one.origin].append(one.name)
    gold, found = set(_pairs(families.values())), set(_pairs(groups))

    def of(*, same: bool) -> tuple[float, float, float]:
        side = [{pair for pair in pairs if (language[pair[0]] == language[pair[1]]) is same} for pairs in (gold, found)]
        return _rates(len(side[0] & side[1]), len(side[1]), len(side[0]))

    within, across = of(same=True), of(same=False)
    return {
        "same_language": within[2],
        "same_language.precision": within[0],
        "same_language.recall": within[1],
        "across": across[2],
        "across.precision": across[0],
        "across.recall": across[1],
        "bcubed": _bcubed({one.name: one.origin for one in made}, groups),
    }


def _pairs(groups: Iterable[Sequence[str]]) -> Iterator[Pair]:
    for group in groups:
        yield from combinations(sorted(group), 2)


def _rates(right: int, found: int, gold: int) -> tuple[float, float, float]:
    precision, recall = right / (found or 1), right / (gold or 1)
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1)


def _bcubed(origin: Mapping[str, str], groups: Sequence[Sequence[str]]) -> float:
    """B-cubed F1 (Bagga and Baldwin 1998)."""
    sizes: dict[str, int] = defaultdict(int)
    for family in origin.values():
        sizes[family] += 1
    precision = recall = 0.0
    for group in groups:
        counts: dict[str, int] = defaultdict(int)
        for name in group:
            counts[origin[name]] += 1
        for family, count in counts.items():
            precision += count * count / len(group)
            recall += count * count / sizes[family]
    return 2 * precision * recall / (precision + recall) / len(origin) if origin else 0.0
