"""One line of the chronicle as the page shows it, every value in words."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kronike.model import Entry, Interval, Merge, Relation, Span, Statement, Voice, VoiceKind
from kronike.show.web.addresses import words_href
from kronike.show.web.band import Band, band
from kronike.show.web.exact import excerpt_html
from kronike.show.web.languages import language_at
from kronike.show.web.lookup import Lookup, shown_span
from kronike.show.web.marks import quantity_in_words
from kronike.show.web.parties import parties_in_words
from kronike.show.wording import (
    date_in_words,
    days_in_words,
    marks_in_words,
    relation_in_words,
    time_in_words,
    voice_in_words,
)


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a report with the link that opens them there."""

    text: Markup
    language: str
    href: str
    report: str
    position: str


@dataclass(frozen=True, slots=True)
class Chip:
    """How an entry stands to another statement, why, and the words of that statement."""

    kind: str
    label: str
    reason: str
    other: Words | None


@dataclass(frozen=True, slots=True)
class OriginView:
    """One independent origin: the reports it is made of and why they are one."""

    reports: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry of the chronicle."""

    id: str
    words: Words
    when: str
    when_note: str
    band: Band | None
    known_from: str
    voices: tuple[str, ...]
    marks: tuple[str, ...]
    places: tuple[str, ...]
    parties: tuple[tuple[str, str], ...]
    figures: tuple[tuple[str, str], ...]
    origins: tuple[OriginView, ...]
    chips: tuple[Chip, ...]
    merges: tuple[Merge, ...]
    others: tuple[Words, ...]
    reasons: tuple[str, ...]
    languages: tuple[str, ...]
    documents: tuple[str, ...]
    weightier: int


def entry_view(entry: Entry, lookup: Lookup) -> EntryView:
    """The entry with all that its ids stand for; an id the story does not hold is left out."""
    index = lookup.index
    statements = [index.statements[name] for name in entry.statements if name in index.statements]
    words = words_at(entry.document, entry.span, lookup)
    others = {words_of(statement, lookup) for statement in statements} - {words}
    documents = (entry.document, *(statement.document for statement in statements))
    return EntryView(
        id=entry.id,
        words=words,
        when=time_in_words(entry.interval),
        when_note=_note(entry.interval),
        band=band(entry.interval),
        known_from=date_in_words(entry.known_from),
        voices=_voices(entry, statements),
        marks=tuple(dict.fromkeys(mark for statement in statements for mark in marks_in_words(statement))),
        places=tuple(dict.fromkeys(lookup.place(place) for place in entry.places)),
        parties=tuple(parties_in_words(statements, lookup)),
        figures=tuple(dict.fromkeys(_figures(entry, statements, lookup))),
        origins=tuple(_origin(lookup, name) for name in entry.origins if name in lookup.origins),
        chips=tuple(dict.fromkeys(chip for name in entry.relations if (chip := _chip(name, entry, lookup)))),
        merges=lookup.merges.get(entry.event or "", ()),
        others=tuple(sorted(others, key=lambda other: other.href)),
        reasons=entry.reasons,
        languages=tuple(dict.fromkeys((words.language, *(other.language for other in others)))),
        documents=tuple(dict.fromkeys(documents)),
        weightier=lookup.weightier.get(entry.id, 0),
    )


def words_at(document: str, span: Span, lookup: Lookup) -> Words:
    """The words of a span, and the link to them."""
    report = lookup.index.reports[document]
    words = excerpt_html(span.of(report.reading.document.text))
    doc = report.reading.document
    position = f"{span.start}–{span.end}"
    return Words(
        words,
        language_at(report, span),
        words_href(document, span),
        lookup.label(document),
        f"{doc.name}:{position}" if doc.source else position,
    )


def words_of(statement: Statement, lookup: Lookup) -> Words:
    """The sentence a statement stands in, else the statement's own words."""
    return words_at(statement.document, shown_span(statement, lookup.index), lookup)


def _note(interval: Interval | None) -> str:
    """What a reader may ask of a time: its candidate days and the rule its bounds come from."""
    if interval is None:
        return ""
    return "; ".join(part for part in (days_in_words(interval), interval.basis) if part)


def _voices(entry: Entry, statements: list[Statement]) -> tuple[str, ...]:
    """Each chain of speech once, from who said it to who passed it on; the names alone where there is no chain."""
    chains = [", ".join(voice_in_words(voice) for voice in statement.voices if told(voice)) for statement in statements]
    return tuple(dict.fromkeys(chain for chain in chains if chain)) or entry.voices


def told(voice: Voice) -> bool:
    """Whether a voice is worth a word in a line: that an outlet is unknown is told with the report."""
    return bool(voice.name) or voice.kind is not VoiceKind.OUTLET


def _figures(entry: Entry, statements: list[Statement], lookup: Lookup) -> list[tuple[str, str]]:
    """The numbers in the entry's sentences, each with the figure it is of; figures told otherwise by their heading."""
    sentences = dict.fromkeys(statement.sentence for statement in statements)
    numbers = [number for sentence in sentences for number in lookup.numbers_in.get(sentence, ())]
    found = [(quantity_in_words(lookup.index.quantities[quantity]), figure) for quantity, figure in numbers]
    told = {figure for _, figure in numbers}
    others = (name for name in entry.figures if name in lookup.figures and name not in told)
    return [*found, *((lookup.figures[name].heading, name) for name in others)]


def _origin(lookup: Lookup, name: str) -> OriginView:
    origin = lookup.origins[name]
    labels = (lookup.label(document) for document in origin.documents)
    return OriginView(tuple(dict.fromkeys(labels)), origin.evidence)


def _chip(name: str, entry: Entry, lookup: Lookup) -> Chip | None:
    relation = lookup.relations.get(name)
    if relation is None:
        return None
    side, other = _sides(relation, entry, lookup)
    statement = lookup.index.statements.get(other)
    words = words_of(statement, lookup) if statement else None
    return Chip(relation.kind.value, relation_in_words(relation, side), relation.reason, words)


def _sides(relation: Relation, entry: Entry, lookup: Lookup) -> tuple[str, str]:
    """The entry's own side first: that of the words it shows, where both sides are told in it."""
    sides = (relation.statement, relation.other)
    ours = [side for side in sides if side in entry.statements]
    shown = [side for side in ours if _is_shown(lookup.index.statements.get(side), entry)]
    return sides if relation.statement in (shown or ours or sides) else (relation.other, relation.statement)


def _is_shown(statement: Statement | None, entry: Entry) -> bool:
    return statement is not None and statement.document == entry.document and statement.span.overlaps(entry.span)
