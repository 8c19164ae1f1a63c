"""What every part of the page's data looks up, made once for a story: things by id and their numbers in the tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kronike.model import Event, Lineage, Observation, Role, Span, Statement, Story, Voice, VoiceKind
from kronike.show.page.tongues import Told, told, told_all
from kronike.show.web.entry_view import told as worth_telling
from kronike.show.web.languages import language_at
from kronike.show.web.lookup import Lookup, look_up, shown_span
from kronike.show.wording import marks_in_words, time_in_words, voice_in_words

_LONGEST = 1500
"""So many characters of one passage are given in a list; whole it stands in its report."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A story with its look-up tables, and the number of each document, figure, place and source."""

    story: Story
    lookup: Lookup
    documents: dict[str, int]
    figures: dict[str, int]
    places: dict[str, int]
    sources: dict[str, int]
    events: dict[str, Event]
    lineage: dict[str, list[Lineage]]
    changes: dict[str, list[Observation]]
    roles: dict[str, Role]

    def rests_on(self, statement: Statement) -> list[int]:
        """The number of the statement's document, then of each source it rests on beside it."""
        return [self.documents[statement.document], *(self.sources[name] for name in statement.sources)]

    def words(self, document: str, span: Span) -> dict[str, object]:
        """A passage: its document's number, its place, its text, and its language."""
        report = self.lookup.index.reports[document]
        text = report.reading.document.text
        words: dict[str, object] = {
            "d": self.documents[document],
            "s": span.start,
            "e": span.end,
            "t": text[span.start : min(span.end, span.start + _LONGEST)],
            "l": language_at(report, span),
        }
        if len(span) > _LONGEST:
            words["cut"] = 1
        return words

    def words_of(self, statement: Statement) -> dict[str, object]:
        """The sentence a statement stands in."""
        return self.words(statement.document, shown_span(statement, self.lookup.index))

    def place(self, name: str) -> int | None:
        """The number of a place, by its id or that of an entity or a mention."""
        if name in self.places:
            return self.places[name]
        place = self.lookup.index.place(name)
        return self.places.get(place.id) if place else None


def desk_of(story: Story) -> Desk:
    """The desk of a story; things are numbered in the story's order."""
    record = story.record
    return Desk(
        story,
        look_up(story),
        documents=_numbered(report.reading.document.id for report in story.reports),
        figures=_numbered(figure.id for figure in record.figures),
        places=_numbered(place.id for place in record.places),
        sources=_numbered(dict.fromkeys(name for statement in record.statements for name in statement.sources)),
        events={event.id: event for event in record.events},
        lineage=_lineage(story),
        changes=_changes(story),
        roles={role.id: role for report in story.reports for role in report.analysis.roles},
    )


def _lineage(story: Story) -> dict[str, list[Lineage]]:
    """By document, the decisions that it and another go back to one source."""
    found: dict[str, list[Lineage]] = defaultdict(list)
    for one in (one for origin in story.record.origins for one in origin.lineage):
        found[one.document].append(one)
        found[one.of].append(one)
    return dict(found)


def _changes(story: Story) -> dict[str, list[Observation]]:
    """By document, what it tells otherwise than the earlier capture of its address."""
    found: dict[str, list[Observation]] = defaultdict(list)
    for one in story.observations:
        found[one.document].append(one)
    return dict(found)


def _numbered(ids: Iterable[str]) -> dict[str, int]:
    return {identity: number for number, identity in enumerate(ids)}


def chain_of(statement: Statement, desk: Desk) -> Told:
    """The chain of speech in words, from who said it to who passed it on; the report's own outlet stands with it."""
    source = desk.lookup.index.reports[statement.document].reading.document.source
    outlet = source.name if source else ""
    voices = [voice for voice in statement.voices if worth_telling(voice) and not _is_outlet(voice, outlet)]
    return told(lambda book: ", ".join(voice_in_words(voice, book=book) for voice in voices))


def _is_outlet(voice: Voice, outlet: str) -> bool:
    return voice.kind is VoiceKind.OUTLET and voice.name == outlet


def marks_of(statement: Statement) -> list[Told]:
    """What keeps a statement from being a plain assertion."""
    return told_all(lambda book: marks_in_words(statement, book=book))


def when_of(statement: Statement) -> Told:
    """When what it tells of was, in its own words."""
    return told(lambda book: time_in_words(statement.event_time, book=book))
