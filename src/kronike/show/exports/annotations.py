"""Every finding as one JSON object a line, in the fields of the hand-made gold."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kronike.model import (
    EventMention,
    Interval,
    Mention,
    MentionKind,
    Noise,
    Participant,
    Place,
    Quantity,
    Quote,
    QuoteKind,
    QuoteMode,
    Relation,
    Report,
    Span,
    Story,
    TimeExpression,
    to_edtf,
)
from kronike.show.exports.index import StoryIndex, index_story
from kronike.show.place_wording import other_name

Row = dict[str, object]


def annotation_rows(story: Story) -> Iterator[Row]:
    """The rows of a story: report by report in the order of the text, then relations across reports.

    Offsets are code points into ``text`` of the document; ``text`` of a row is ``document.text[start:end]``.
    """
    index = index_story(story)
    for report in story.reports:
        if report.set_aside is None:
            yield from sorted(_of_report(report, index), key=_order)
    for relation in story.record.relations:
        yield _relation(relation, index)


def _order(row: Row) -> tuple[int, int, str]:
    start, end = row["start"], row["end"]
    if not (isinstance(start, int) and isinstance(end, int)):
        message = "an annotation's offsets are numbers"
        raise TypeError(message)
    return start, end, str(row["kind"])


def _of_report(report: Report, index: StoryIndex) -> Iterator[Row]:
    analysis = report.analysis
    yield from (_noise(noise, index) for noise in report.reading.noise)
    yield from (_quote(quote, index) for quote in analysis.quotes if quote.kind is not QuoteKind.TOPIC)
    yield from (_figure(quantity, index) for quantity in analysis.quantities)
    yield from (_time(time, index) for time in analysis.times)
    yield from (_event(event, index) for event in analysis.events)
    yield from (_entity(mention, index) for mention in analysis.mentions if mention.kind is MentionKind.NAME)


def _row(kind: str, document: str, span: Span, index: StoryIndex) -> Row:
    name = index.reports[document].reading.document.name
    return {
        "doc": name,
        "kind": kind,
        "start": span.start,
        "end": span.end,
        "text": index.words(document, span),
    }


def _noise(noise: Noise, index: StoryIndex) -> Row:
    row = _row("noise", noise.document, noise.span, index)
    return row | {"id": noise.id, "why": noise.why.value, "reason": noise.reason}


def _quote(quote: Quote, index: StoryIndex) -> Row:
    cue = index.words(quote.document, quote.cue) if quote.cue else None
    return _row("quote", quote.document, quote.span, index) | {
        "id": quote.id,
        "speaker": quote.speaker_name or None,
        "speaker_entities": [index.entity_of[m].id for m in quote.speakers if m in index.entity_of],
        "cue": cue,
        "mode": (QuoteMode.INDIRECT if quote.mode is QuoteMode.MIXED else quote.mode).value,  # gold knows two
        "via": quote.via,
        "hedged": bool(quote.hedges),
        "polarity": quote.polarity.value,
        "quote_kind": quote.kind.value,
        "addressee": index.words(quote.document, quote.addressee) if quote.addressee else None,
        "stance": quote.stance.value or None,
        "question": quote.question,
        "inside": quote.inside,
    }


def _figure(quantity: Quantity, index: StoryIndex) -> Row:
    kind = "extent" if quantity.unit == "whole" else "figure"
    return _row(kind, quantity.document, quantity.span, index) | {
        "id": quantity.id,
        "min": number(quantity.range.low),
        "max": number(quantity.range.high),
        "what": quantity.unit or quantity.counted or None,
        "counted": quantity.counted or None,
        "hedge": quantity.hedge.value,
        "approximate": quantity.approximate,
        "role": quantity.role or None,
        "place": quantity.place or None,
        "group": quantity.group or None,
        "change": quantity.change,
        "direction": quantity.direction.value or None,
        "modality": quantity.modality.value,
        "negated": quantity.negated,
        "window": quantity.window.iso if quantity.window else None,
        "inferred": list(quantity.inferred),
    }


def _time(time: TimeExpression, index: StoryIndex) -> Row:
    row = _row("time", time.document, time.span, index)
    said = {"type": time.type, "value": time.value, "mod": time.mod or None, "vague": time.vague}
    length = time.duration.iso if time.duration else None
    return row | {"id": time.id, "duration": length} | said | _interval(time.interval)


def _event(event: EventMention, index: StoryIndex) -> Row:
    statement = index.by_finding.get(event.id)
    when = (statement.event_time if statement else None) or event.interval
    return (
        _row("event", event.document, event.span, index)
        | {
            "id": event.id,
            "code": event.code,
            "mode": event.mode,
            "context": list(event.context),
            "what": event.kind or None,
            "participants": [_participant(each, event, index) for each in event.participants],
            "quantities": list(event.quantities),
            "background": event.background,
            "inferred": list(event.inferred),
            "place": _place_words(event.place, index),
            **_place(index.place(event.place)),
            "modality": event.modality.value,
            "hedged": bool(statement and statement.hedged),
        }
        | _tightest(when or Interval.unknown())
    )


def _tightest(interval: Interval) -> Row:
    """An event's interval, with the inferred bounds where its words give none."""
    row = _interval(interval)
    return row | {name: row[name] or row[f"inferred_{name}"] for name in ("earliest", "latest")}


def _participant(each: Participant, event: EventMention, index: StoryIndex) -> Row:
    entity = index.entity_of.get(each.mention or "")
    return {
        "role": each.role,
        "start": each.span.start,
        "end": each.span.end,
        "text": index.words(event.document, each.span),
        "sort": each.kind or None,
        "entity": entity.id if entity else None,
    }


def _entity(mention: Mention, index: StoryIndex) -> Row:
    entity = index.entity_of.get(mention.id)
    return _row("entity", mention.document, mention.span, index) | {
        "id": mention.id,
        "type": (entity or mention).type.value,
        "entity": entity.id if entity else None,
        "name": entity.name if entity else mention.name,
        **_place(index.place(mention.id)),
    }


def _place_words(identity: str | None, index: StoryIndex) -> str | None:
    """The place as the reports call it, with the gazetteer's name behind it where that is another."""
    place = index.place(identity)
    if place is None or not other_name(place):
        return index.place_name(identity)
    return f"{place.name} ({other_name(place)})"


def _place(place: Place | None) -> Row:
    """What is known of where it is; coordinates only of a point."""
    if place is None:
        return {}
    row: Row = {
        "place_level": place.level.value,
        "place_in": list(place.areas),
        "place_country": place.country,
        "place_id": place.gazetteer_id,
    }
    if place.latitude is not None:
        row |= {"latitude": place.latitude, "longitude": place.longitude}
    return row


def _relation(relation: Relation, index: StoryIndex) -> Row:
    this, other = index.statements[relation.statement], index.statements[relation.other]
    span, other_span = relation.span or this.span, relation.other_span or other.span
    return _row("relation", this.document, span, index) | {
        "id": relation.id,
        "relation": relation.kind.value,
        "other_doc": index.reports[other.document].reading.document.name,
        "other_start": other_span.start,
        "other_end": other_span.end,
        "other_text": index.words(other.document, other_span),
        "reason": relation.reason,
    }


def _interval(interval: Interval) -> Row:
    edtf = to_edtf(interval)
    return {
        "earliest": _day(interval.earliest),
        "latest": _day(interval.latest),
        "inferred_earliest": _day(interval.inferred_earliest),
        "inferred_latest": _day(interval.inferred_latest),
        "candidates": [day.isoformat() for day in interval.candidates],
        "grain": interval.grain.value,
        "edtf": edtf.value,
        "edtf_lost": list(edtf.lost),
        "basis": interval.basis,
    }


def _day(day: object) -> str | None:
    return None if day is None else str(day)


def number(value: Decimal | None) -> int | float | None:
    """A JSON number: whole where the value is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
