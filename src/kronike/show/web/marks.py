"""What is marked in a report's text, each mark with what is told of it in words."""

from __future__ import annotations

from collections.abc import Iterator

from kronike.model import EventMention, Mention, MentionKind, Quantity, Quote, Report, Span
from kronike.show.exports.index import StoryIndex
from kronike.show.phrasebook import phrases
from kronike.show.web.segments import Mark
from kronike.show.wording import range_in_words, time_in_words

KINDS = ("quote", "event", "time", "number", "name")
"""Kinds of marks in the order they are listed."""


def marks_of(report: Report, index: StoryIndex) -> list[Mark]:
    """All findings of a report as marks, each id once, longest first where they begin together."""
    found = {mark.id: mark for mark in _all(report, index)}
    return sorted(found.values(), key=lambda mark: (mark.span.start, -mark.span.end, mark.id))


def _all(report: Report, index: StoryIndex) -> Iterator[Mark]:
    analysis, book = report.analysis, phrases().title
    for quote in analysis.quotes:
        yield Mark(quote.id, quote.span, "quote", quote_title(quote, index))
        if quote.cue:
            yield Mark(f"cue-{quote.id}", quote.cue, "cue", book["cue"])
        yield from (_hedge(quote, number, span) for number, span in enumerate(quote.hedges, 1))
    for event in analysis.events:
        yield Mark(event.id, event.span, "event", event_title(event))
    for time in analysis.times:
        yield Mark(time.id, time.span, "time", book["time"].format(time=time_in_words(time.interval)))
    for quantity in analysis.quantities:
        yield Mark(quantity.id, quantity.span, "number", book["number"].format(number=quantity_in_words(quantity)))
    for mention in analysis.mentions:
        yield Mark(mention.id, mention.span, "name", mention_title(mention, index))


def _hedge(quote: Quote, number: int, span: Span) -> Mark:
    return Mark(f"hedge-{number}-{quote.id}", span, "hedge", phrases().title["hedge"])


def mention_title(mention: Mention, index: StoryIndex) -> str:
    """Whose or what name it is; for a role or a pronoun, who it stands for."""
    book = phrases()
    entity = index.entity_of.get(mention.id)
    name = entity.name if entity else mention.name
    key = "mention" if mention.kind is MentionKind.NAME else "stands_for"
    return book.title[key].format(type=book.name[mention.type.value], name=name)


def quote_title(quote: Quote, index: StoryIndex) -> str:
    """Who is given as saying it, and in which mode."""
    book = phrases()
    speaker = speaker_of(quote, index) or book.title["no_speaker"]
    return book.title["quote"].format(mode=book.mode[quote.mode.value], speaker=speaker)


def speaker_of(quote: Quote, index: StoryIndex) -> str:
    """The speakers' resolved names, else the name as the report gives it, else nothing."""
    names = [index.entity_of[mention].name for mention in quote.speakers if mention in index.entity_of]
    return ", ".join(dict.fromkeys(names)) or quote.speaker_name


def event_title(event: EventMention) -> str:
    """The event's code and mode, how it is put, and when it was."""
    book = phrases()
    code = " ".join(filter(None, (event.code, event.mode))) or book.title["no_code"]
    parts = [book.title["event"].format(code=code), event.modality.value]
    if event.interval:
        parts.append(time_in_words(event.interval))
    return ", ".join(parts)


def quantity_in_words(quantity: Quantity) -> str:
    """The range with its hedge and unit, what is counted, and its role and scope."""
    number = range_in_words(quantity.range, quantity.hedge, unit=quantity.unit)
    counted = "" if quantity.counted == quantity.unit else quantity.counted
    scope = (counted, quantity.role, quantity.place, quantity.group)
    return ", ".join((number, *(part for part in scope if part)))
