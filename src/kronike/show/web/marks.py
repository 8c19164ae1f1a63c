"""What is marked in a report's text, each mark with what is told of it in words."""

from __future__ import annotations

from collections.abc import Iterator

from kronike.model import EventMention, Mention, MentionKind, Quantity, Quote, Report
from kronike.show.exports.index import StoryIndex
from kronike.show.phrasebook import Phrases, phrases
from kronike.show.web.segments import Mark
from kronike.show.wording import range_in_words, time_in_words

KINDS = ("quote", "event", "time", "number", "name")
"""Kinds of marks in the order they are listed."""


def marks_of(report: Report, index: StoryIndex, *, book: Phrases | None = None) -> list[Mark]:
    """All findings of a report as marks, each id once, longest first where they begin together."""
    found = {mark.id: mark for mark in _all(report, index, book or phrases())}
    return sorted(found.values(), key=lambda mark: (mark.span.start, -mark.span.end, mark.id))


def _all(report: Report, index: StoryIndex, book: Phrases) -> Iterator[Mark]:
    analysis, title = report.analysis, book.title
    for quote in analysis.quotes:
        yield Mark(quote.id, quote.span, "quote", quote_title(quote, index, book=book))
        if quote.cue:
            yield Mark(f"cue-{quote.id}", quote.cue, "cue", title["cue"])
        hedges = enumerate(quote.hedges, 1)
        yield from (Mark(f"hedge-{number}-{quote.id}", span, "hedge", title["hedge"]) for number, span in hedges)
    for event in analysis.events:
        yield Mark(event.id, event.span, "event", event_title(event, book=book))
    for time in analysis.times:
        yield Mark(time.id, time.span, "time", title["time"].format(time=time_in_words(time.interval, book=book)))
    for quantity in analysis.quantities:
        told = quantity_in_words(quantity, book=book)
        yield Mark(quantity.id, quantity.span, "number", title["number"].format(number=told))
    for mention in analysis.mentions:
        yield Mark(mention.id, mention.span, "name", mention_title(mention, index, book=book))


def mention_title(mention: Mention, index: StoryIndex, *, book: Phrases | None = None) -> str:
    """Whose or what name it is; for a role or a pronoun, who it stands for."""
    book = book or phrases()
    entity = index.entity_of.get(mention.id)
    name = entity.name if entity else mention.name
    key = "mention" if mention.kind is MentionKind.NAME else "stands_for"
    return book.title[key].format(type=book.name[mention.type.value], name=name)


def quote_title(quote: Quote, index: StoryIndex, *, book: Phrases | None = None) -> str:
    """Who is given as saying it, and in which mode."""
    book = book or phrases()
    speaker = speaker_of(quote, index) or book.title["no_speaker"]
    return book.title["quote"].format(mode=book.mode[quote.mode.value], speaker=speaker)


def speaker_of(quote: Quote, index: StoryIndex) -> str:
    """The speakers' resolved names, else the name as the report gives it, else nothing."""
    names = [index.entity_of[mention].name for mention in quote.speakers if mention in index.entity_of]
    return ", ".join(dict.fromkeys(names)) or quote.speaker_name


def event_title(event: EventMention, *, book: Phrases | None = None) -> str:
    """The event's code and mode, how it is put, and when it was."""
    book = book or phrases()
    code = " ".join(filter(None, (event.code, event.mode))) or book.title["no_code"]
    parts = [book.title["event"].format(code=code), event.modality.value]
    if event.interval:
        parts.append(time_in_words(event.interval, book=book))
    return ", ".join(parts)


def quantity_in_words(quantity: Quantity, *, book: Phrases | None = None) -> str:
    """The range with its hedge and unit, what is counted, and its role and scope."""
    number = range_in_words(quantity.range, quantity.hedge, unit=quantity.unit, book=book)
    counted = "" if quantity.counted == quantity.unit else quantity.counted
    told = book or phrases()
    scope = (counted, told.befell.get(quantity.role, quantity.role), quantity.place, quantity.group)
    return ", ".join((number, *(part for part in scope if part)))
