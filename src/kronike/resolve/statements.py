"""Somebody's assertion of an event or a figure: one Statement for each event mention and each quantity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kronike.model import (
    EventMention,
    Interval,
    Modality,
    NameType,
    Polarity,
    Quantity,
    Quote,
    Statement,
    Subject,
    Voice,
    content_id,
)
from kronike.resolve.entities import Entities
from kronike.resolve.independence import sources_of
from kronike.resolve.reports import ReportIndex
from kronike.resolve.voices import voices_of
from kronike.words.folding import name_key

_DOUBTED = (Modality.POSSIBLE, Modality.REPORTED)


def find_statements(reports: Sequence[ReportIndex], entities: Entities) -> tuple[Statement, ...]:
    """The statements of all reports, report by report, in the order of the text."""
    return tuple(statement for index in reports for statement in _of_report(index, entities))


def _of_report(index: ReportIndex, entities: Entities) -> Iterator[Statement]:
    analysis = index.report.analysis
    findings: list[EventMention | Quantity] = [*analysis.events, *analysis.quantities]
    for finding in sorted(findings, key=lambda finding: (finding.span, finding.id)):
        yield _statement(finding, index, entities)


def _statement(finding: EventMention | Quantity, index: ReportIndex, entities: Entities) -> Statement:
    quotes = index.quotes_around(finding.span)
    sentence = index.sentence_at(finding.span)
    voices = voices_of(index, finding.span, entities)
    modality = _modality(finding, quotes)
    return Statement(
        id=content_id("statement", finding.id),
        subject=Subject.EVENT if isinstance(finding, EventMention) else Subject.FIGURE,
        finding=finding.id,
        document=finding.document,
        span=finding.span,
        sentence=sentence.id if sentence else "",
        voices=voices,
        quote=quotes[0].id if quotes else None,
        polarity=_polarity(modality, quotes),
        modality=modality,
        hedged=any(quote.hedges for quote in quotes[:1]) or (not quotes and modality in _DOUBTED),
        event_time=_event_time(finding, index),
        known_from=index.doc.published,
        place=_place(finding, index, entities),
        sources=_sources(index, quotes, voices, entities, sentence.language if sentence else index.doc.language),
    )


def _sources(
    index: ReportIndex, quotes: Sequence[Quote], voices: Sequence[Voice], entities: Entities, language: str
) -> tuple[str, ...]:
    """The sources of its voices, and whoever else is named in the phrase that says who speaks ("citing the police")."""
    voiced = [quote.voice for quote in quotes[:1] if quote.voice]
    named = (mention for voice in voiced for mention in index.named_in(voice))
    also = (entities.of(mention.id) for mention in named if mention.type is not NameType.LOCATION)
    return tuple(dict.fromkeys((*sources_of(voices, language), *(entity.id for entity in also if entity))))


def _modality(finding: EventMention | Quantity, quotes: Sequence[Quote]) -> Modality:
    """How the report puts it; what a voice says without more is passed on."""
    if isinstance(finding, EventMention):
        return finding.modality
    if finding.negated:
        return Modality.DENIED
    return Modality.REPORTED if quotes and finding.modality is Modality.ASSERTED else finding.modality


def _polarity(modality: Modality, quotes: Sequence[Quote]) -> Polarity:
    """Denied where the event is put as denied, or where the voice that says it denies what it is asked."""
    if modality in (Modality.DENIED, Modality.NEGATED):
        return Polarity.DENIED
    return quotes[0].polarity if quotes else Polarity.AFFIRMED


def _event_time(finding: EventMention | Quantity, index: ReportIndex) -> Interval | None:
    """When it happened; for a number, when the event it is of did, else by the time that hangs on it.

    Failing both, a number is of the time of the nearest event of its sentence; what is still to come is not dated by an
    event that has been, nor any by one of which nothing says when it began.
    """
    if isinstance(finding, EventMention):
        return finding.interval
    event = index.event_of(finding)
    told = event.interval if event and event.time else finding.interval
    if told and told.known:
        return told
    event = event or (index.nearest_event(finding.span) if finding.modality is not Modality.PLANNED else None)
    return event.interval if event and event.interval and event.interval.earliest else None


def _place(finding: EventMention | Quantity, index: ReportIndex, entities: Entities) -> str | None:
    """The entity of the place; for a number, of the place its scope names."""
    mention = finding.place if isinstance(finding, EventMention) else index.first_named(name_key(finding.place))
    entity = entities.of(mention or None)
    return entity.id if entity else None
