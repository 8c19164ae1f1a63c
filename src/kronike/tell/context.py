"""Look-up tables over the resolved record, made once, for telling it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kronike.model import EventMention, Record, Report, Sentence, Statement

FIRST_SENTENCES = 3
"""How many sentences count as the start of a report, where news puts what matters."""


@dataclass(frozen=True, slots=True)
class Context:
    """The record with what telling asks of it: by id, and by sentence."""

    record: Record
    order: Mapping[str, int]
    statements: Mapping[str, Statement]
    mentions: Mapping[str, EventMention]
    sentences: Mapping[str, Sentence]
    opening: frozenset[str]
    origin: Mapping[str, str]
    figures: Mapping[str, tuple[str, ...]]
    relations: Mapping[str, tuple[str, ...]]


def context_of(reports: Sequence[Report], record: Record) -> Context:
    """The look-up tables over ``record``, which was resolved from ``reports``."""
    analyses = [report.analysis for report in reports]
    statements = {statement.id: statement for statement in record.statements}
    return Context(
        record=record,
        order={identity: place for place, identity in enumerate(statements)},
        statements=statements,
        mentions={mention.id: mention for analysis in analyses for mention in analysis.events},
        sentences={sentence.id: sentence for analysis in analyses for sentence in analysis.sentences},
        opening=frozenset(s.id for analysis in analyses for s in analysis.sentences[:FIRST_SENTENCES]),
        origin={document: origin.id for origin in record.origins for document in origin.documents},
        figures=_figures_by_sentence(record, statements),
        relations=_relations_by_statement(record),
    )


def _figures_by_sentence(record: Record, statements: Mapping[str, Statement]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for figure in record.figures:
        for point in (point for strand in figure.strands for point in strand.points):
            found[statements[point.statement].sentence][figure.id] = None
    return {sentence: tuple(figures) for sentence, figures in found.items() if sentence}


def _relations_by_statement(record: Record) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for relation in record.relations:
        found[relation.statement].append(relation.id)
        found[relation.other].append(relation.id)
    return {statement: tuple(relations) for statement, relations in found.items()}
