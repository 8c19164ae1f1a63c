"""What the page looks up by id, made once for a story."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kronike.model import Document, Entry, Figure, Merge, Origin, Place, Relation, Span, Statement, Story
from kronike.show.exports.index import StoryIndex, index_story
from kronike.show.place_wording import place_in_words
from kronike.show.wording import date_in_words

_LONG, _AROUND = 1000, 200
"""A sentence of more characters than this is shown only around what it is shown for."""

_MOST_MERGES = 20
"""So many tables of clues are shown of one event."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """The story's things by id; ``numbers_in`` gives, per sentence, its quantities, each with the figure it is of.

    ``labels`` is how reports are called in a line; ``weightier`` how many per cent of the entries weigh more than one;
    ``merges`` the tables of clues that the statements of an event were joined by.
    """

    index: StoryIndex
    origins: dict[str, Origin]
    relations: dict[str, Relation]
    figures: dict[str, Figure]
    numbers_in: dict[str, list[tuple[str, str]]]
    places: dict[str, Place]
    labels: dict[str, str]
    weightier: dict[str, int]
    merges: dict[str, tuple[Merge, ...]]

    def label(self, document: str) -> str:
        """How a report is called in a line: its outlet, else its file, and when it was published."""
        return self.labels.get(document, document)

    def place(self, name: str) -> str:
        """What a place is called and what it is, by the id of a place, an entity or a mention; else the words given."""
        place = self.places.get(name) or self.index.place(name)
        return place_in_words(place) if place else self.index.place_name(name) or name


def look_up(story: Story) -> Lookup:
    """The look-up tables of a story."""
    record, index = story.record, index_story(story)
    return Lookup(
        index=index,
        origins={origin.id: origin for origin in record.origins},
        relations={relation.id: relation for relation in record.relations},
        figures={figure.id: figure for figure in record.figures},
        numbers_in=_numbers(index),
        places={place.id: place for place in record.places},
        labels={report.reading.document.id: _label(report.reading.document) for report in story.reports},
        weightier=_weightier((*story.chronicle.entries, *story.chronicle.undated)),
        merges={event.id: event.merges[:_MOST_MERGES] for event in record.events if event.merges},
    )


def _label(document: Document) -> str:
    name = document.source.name if document.source else document.name
    return f"{name}, {date_in_words(document.published)}" if document.published else f"{name}, undated"


def _weightier(entries: Sequence[Entry]) -> dict[str, int]:
    scores = sorted(entry.score for entry in entries)
    count = len(scores)
    return {entry.id: 100 * (count - bisect_right(scores, entry.score)) // count for entry in entries}


def _numbers(index: StoryIndex) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for figure in index.story.record.figures:
        for point in (point for strand in figure.strands for point in strand.points):
            statement = index.statements.get(point.statement)
            if statement and statement.finding in index.quantities:
                found[statement.sentence].append((statement.finding, figure.id))
    return dict(found)


def shown_span(statement: Statement, index: StoryIndex) -> Span:
    """The sentence of a statement, else its own words; of a very long sentence the part around them."""
    sentence, span = index.sentences.get(statement.sentence), statement.span
    if sentence is None:
        return span
    if len(sentence.span) <= _LONG:
        return sentence.span
    return Span(max(sentence.span.start, span.start - _AROUND), min(sentence.span.end, span.end + _AROUND))


def linked_spans(story: Story, index: StoryIndex) -> dict[str, set[Span]]:
    """Per document, the spans that the page links to and that need an anchor of their own."""
    found: dict[str, set[Span]] = defaultdict(set)
    for document, span in _links(story, index):
        found[document].add(span)
    return found


def _links(story: Story, index: StoryIndex) -> Iterator[tuple[str, Span]]:
    for entry in (*story.chronicle.entries, *story.chronicle.undated):
        yield entry.document, entry.span
    for statement in story.record.statements:
        yield statement.document, shown_span(statement, index)
    for report in story.reports:
        yield from ((quote.document, quote.span) for quote in report.analysis.quotes)
