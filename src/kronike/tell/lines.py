"""Which sentence tells an event best; events told best by one sentence share a line."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kronike.model import Event, Modality, Span, Statement, VoiceKind
from kronike.tell.context import Context


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a line, and the events it tells: the one it is about first, the others in the order of the text."""

    document: str
    span: Span
    sentence: str
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]


def lines_of(context: Context, untold: Collection[str]) -> tuple[Line, ...]:
    """A line for each sentence that tells some event best; none for events resting on a finding in ``untold``."""
    told: dict[tuple[str, Span], list[tuple[Statement, Event]]] = {}
    for event in context.record.events:
        members = [context.statements[identity] for identity in event.statements]
        if not any(statement.finding in untold for statement in members):
            best = min(members, key=lambda statement: _rank(statement, context))
            told.setdefault((best.document, words_of(best, context)), []).append((best, event))
    return tuple(_line(document, span, members, context) for (document, span), members in told.items())


def words_of(statement: Statement, context: Context) -> Span:
    """The whole sentence of a statement; its own words where they stand in none."""
    sentence = context.sentences.get(statement.sentence)
    return sentence.span if sentence else statement.span


def _rank(statement: Statement, context: Context) -> tuple[bool, bool, bool, bool, int]:
    """Low for a plain telling in the narrator's own words; what was known first breaks a tie."""
    return (
        context.mentions[statement.finding].background,
        statement.sentence not in context.sentences,
        statement.voices[0].kind is not VoiceKind.NARRATOR,
        statement.hedged or statement.modality is not Modality.ASSERTED,
        context.order[statement.id],
    )


def _line(document: str, span: Span, members: Sequence[tuple[Statement, Event]], context: Context) -> Line:
    ordered = sorted(members, key=lambda pair: (_weight(pair[0], pair[1], context), pair[0].span))
    events = tuple(event for _, event in ordered)
    statements = (context.statements[identity] for event in events for identity in event.statements)
    return Line(document, span, ordered[0][0].sentence, events, tuple(statements))


def _weight(statement: Statement, event: Event, context: Context) -> tuple[bool, bool]:
    """Low for the event a sentence is about: not background, and with a time."""
    return context.mentions[statement.finding].background, event.interval is None or not event.interval.known
