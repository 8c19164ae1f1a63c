"""Which sentence tells an event best; events told best by one sentence share a line, and so do figures without one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kronike.model import Event, Interval, Modality, Span, Statement, VoiceKind
from kronike.tell.context import Context
from kronike.tell.wholeness import lacks

_FIRM_DAYS = 366
"""A number is told of a time of its own where that is known to within so many days."""


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a line, and the events it tells: the one it is about first, the others in the order of the text.

    A line of figures alone has no events; ``interval`` is when what it is about was.
    """

    document: str
    span: Span
    sentence: str
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    interval: Interval | None


def lines_of(context: Context, untold: Collection[str]) -> tuple[Line, ...]:
    """A line for each sentence that tells some event best, or tells of no event but gives a figure that tells.

    None for events, or for figures, resting on a finding in ``untold`` or copied from a sentence that does.
    """
    told: dict[tuple[str, Span], list[tuple[Statement, Event]]] = {}
    for event in context.record.events:
        members = [context.statements[identity] for identity in event.statements]
        if not any(statement.finding in untold for statement in members):
            best = min(members, key=lambda statement: _rank(statement, event.interval, context))
            told.setdefault((best.document, words_of(best, context)), []).append((best, event))
    of_events = tuple(_line(document, span, members, context) for (document, span), members in told.items())
    return (*of_events, *_of_figures(context, untold))


def words_of(statement: Statement, context: Context) -> Span:
    """The whole sentence of a statement; its own words where they stand in none."""
    sentence = context.sentences.get(statement.sentence)
    return sentence.span if sentence else statement.span


def _rank(
    statement: Statement, when: Interval | None, context: Context
) -> tuple[bool, bool, bool, int, bool, bool, bool, int]:
    """Low for a plain telling in the narrator's own words.

    The words are such as say when it was, where any do, for what tells no time may tell of another day; the sentence
    is one that can be read alone, and no translation, where there is one; what was known first breaks a tie.
    """
    sentence = context.sentences.get(statement.sentence)
    return (
        not _says_when(statement, when),
        context.mentions[statement.finding].background,
        sentence is None,
        len(lacks(context.told[sentence.id], sentence.language)) if sentence else 0,
        statement.document in context.translated,
        statement.voices[0].kind is not VoiceKind.NARRATOR,
        statement.hedged or statement.modality is not Modality.ASSERTED,
        context.order[statement.id],
    )


def _says_when(statement: Statement, when: Interval | None) -> bool:
    """Whether the words give the time of their event, both its ends."""
    time = statement.event_time
    bounded = when is not None and when.days is not None
    return not bounded or (time is not None and time.days is not None and time.overlaps(when or Interval()))


def _line(document: str, span: Span, members: Sequence[tuple[Statement, Event]], context: Context) -> Line:
    ordered = sorted(members, key=lambda pair: (_weight(pair[0], pair[1], context), pair[0].span))
    events = tuple(event for _, event in ordered)
    statements = (context.statements[identity] for event in events for identity in event.statements)
    return Line(document, span, ordered[0][0].sentence, events, tuple(statements), events[0].interval)


def _weight(statement: Statement, event: Event, context: Context) -> tuple[bool, bool, bool]:
    """Low for the event a sentence is about: not background, and with a time that is bounded, or at least known."""
    time = event.interval or Interval()
    return context.mentions[statement.finding].background, time.days is None, not time.known


def _of_figures(context: Context, untold: Collection[str]) -> Iterator[Line]:
    """The sentences of figures alone, those with the same words in reports of one origin in one line."""
    groups: dict[tuple[str, str], list[Statement]] = {}
    for sentence, statements in context.figures_alone.items():
        words = context.words[sentence]
        groups.setdefault((context.origin[statements[0].document], words), []).extend(statements)
    for members in groups.values():
        telling = [statement for statement in members if _tells(statement, context)]
        if telling and not any(statement.finding in untold for statement in members):
            first = telling[0]
            yield Line(first.document, words_of(first, context), first.sentence, (), tuple(telling), _when(telling))


def _tells(statement: Statement, context: Context) -> bool:
    """Whether a number is one of what happened: it says what befell the counted, or of which days or year it is.

    What is to come or only possible has not happened, unless it is hearsay of what has.
    """
    if statement.sentence in context.unsettled and not statement.hedged:
        return False
    time = statement.event_time
    return bool(context.roles[statement.finding]) or (
        time is not None and time.days is not None and time.days <= _FIRM_DAYS
    )


def _when(statements: Sequence[Statement]) -> Interval | None:
    """The time of the first number that has one."""
    return next((time for statement in statements if (time := statement.event_time) and time.known), None)
