"""Look-up tables over the resolved record, made once, for telling it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kronike.model import LANGUAGES, EventMention, Record, RelationKind, Report, Sentence, Statement, Subject
from kronike.words.triggers import trigger_words

FIRST_SENTENCES = 3
"""How many sentences count as the start of a report, where news puts what matters."""


@dataclass(frozen=True, slots=True)
class Context:
    """The record with what telling asks of it: by id, and by sentence.

    ``figures_alone`` are the statements of figures by their sentence, of sentences that tell of no event; ``words`` the
    words of those, folded for comparison; ``unsettled`` those that speak of what is planned or possible; ``roles`` says
    of each quantity what befell the counted, if anything. ``told`` is each sentence as it stands; ``findings`` and
    ``values`` are the findings and the statements of figures of a sentence; ``kinds`` is how a relation relates;
    ``translated`` are the documents that somebody, or a machine, translated.
    """

    record: Record
    order: Mapping[str, int]
    statements: Mapping[str, Statement]
    mentions: Mapping[str, EventMention]
    sentences: Mapping[str, Sentence]
    opening: frozenset[str]
    origin: Mapping[str, str]
    figures: Mapping[str, tuple[str, ...]]
    relations: Mapping[str, tuple[str, ...]]
    figures_alone: Mapping[str, tuple[Statement, ...]]
    words: Mapping[str, str]
    unsettled: frozenset[str]
    roles: Mapping[str, str]
    told: Mapping[str, str]
    findings: Mapping[str, tuple[str, ...]]
    values: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, RelationKind]
    translated: frozenset[str]


def context_of(reports: Sequence[Report], record: Record) -> Context:
    """The look-up tables over ``record``, which was resolved from ``reports``."""
    analyses = [report.analysis for report in reports]
    statements = {statement.id: statement for statement in record.statements}
    alone = _figures_alone(record)
    words = {s.id: _folded(report, s) for report in reports for s in report.analysis.sentences if s.id in alone}
    sentences = {sentence.id: sentence for analysis in analyses for sentence in analysis.sentences}
    return Context(
        record=record,
        order={identity: place for place, identity in enumerate(statements)},
        statements=statements,
        mentions={mention.id: mention for analysis in analyses for mention in analysis.events},
        sentences=sentences,
        opening=frozenset(s.id for analysis in analyses for s in analysis.sentences[:FIRST_SENTENCES]),
        origin={document: origin.id for origin in record.origins for document in origin.documents},
        figures=_figures_by_sentence(record, statements),
        relations=_relations_by_statement(record),
        figures_alone=alone,
        words=words,
        unsettled=frozenset(s for s, told in words.items() if _unsettled(told, sentences[s].language)),
        roles={quantity.id: quantity.role for analysis in analyses for quantity in analysis.quantities},
        told={s.id: s.span.of(report.reading.document.text) for report in reports for s in report.analysis.sentences},
        findings=_figures_of(record, lambda statement: statement.finding),
        values=_figures_of(record, lambda statement: statement.id),
        translated=frozenset(r.reading.document.id for r in reports if r.reading.document.translated_from),
        kinds={relation.id: relation.kind for relation in record.relations},
    )


def _folded(report: Report, sentence: Sentence) -> str:
    return " ".join(sentence.span.of(report.reading.document.text).casefold().split())


def _unsettled(words: str, language: str) -> bool:
    if language not in LANGUAGES:
        return False
    around = trigger_words(language)
    return not (around.ahead | around.maybe).isdisjoint(words.split())


def _figures_of(record: Record, name: Callable[[Statement], str]) -> Mapping[str, tuple[str, ...]]:
    """By sentence, the statements of figures by a name of theirs."""
    found: dict[str, list[str]] = defaultdict(list)
    for statement in record.statements:
        if statement.subject is Subject.FIGURE and statement.sentence:
            found[statement.sentence].append(name(statement))
    return {sentence: tuple(names) for sentence, names in found.items()}


def _figures_alone(record: Record) -> Mapping[str, tuple[Statement, ...]]:
    told = {statement.sentence for statement in record.statements if statement.subject is Subject.EVENT}
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in record.statements:
        if statement.sentence and statement.sentence not in told:
            found[statement.sentence].append(statement)
    return {sentence: tuple(statements) for sentence, statements in found.items()}


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
