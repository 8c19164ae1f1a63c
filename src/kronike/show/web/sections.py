"""The page's other parts: figures, voices, origins."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from kronike.model import Figure, Point, Quote, Story, Strand
from kronike.show.phrasebook import phrases
from kronike.show.web.entry_view import OriginView, Words, told, words_at, words_of
from kronike.show.web.lookup import Lookup
from kronike.show.web.marks import speaker_of
from kronike.show.wording import date_in_words, marks_in_words, range_in_words, time_in_words, voice_in_words


@dataclass(frozen=True, slots=True)
class PointView:
    """One value of a strand: what was said, of when, by whom, and the words."""

    value: str
    when: str
    known_from: str
    voices: str
    marks: tuple[str, ...]
    words: Words


@dataclass(frozen=True, slots=True)
class StrandView:
    """The values of one figure in one unit, scope and direction."""

    caption: str
    points: tuple[PointView, ...]


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure with its strands, which never share a table."""

    id: str
    heading: str
    strands: tuple[StrandView, ...]


@dataclass(frozen=True, slots=True)
class SaidView:
    """One quote: its words, in which mode, and to whom."""

    words: Words
    mode: str
    via: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VoiceView:
    """A speaker with all quotes."""

    name: str
    said: tuple[SaidView, ...]


def figure_views(story: Story, lookup: Lookup) -> tuple[FigureView, ...]:
    """The ledger of figures, those told most often first."""
    figures = sorted(story.record.figures, key=lambda figure: -sum(len(strand.points) for strand in figure.strands))
    return tuple(_figure(figure, lookup) for figure in figures)


def _figure(figure: Figure, lookup: Lookup) -> FigureView:
    return FigureView(figure.id, figure.heading, tuple(_strand(strand, lookup) for strand in figure.strands))


def _strand(strand: Strand, lookup: Lookup) -> StrandView:
    change = "change" if strand.change else ""
    parts = (strand.counted, strand.unit, strand.role, strand.scope, change)
    caption = ", ".join(dict.fromkeys(part for part in parts if part)) or "number"
    points = (point for point in strand.points if point.statement in lookup.index.statements)
    return StrandView(caption, tuple(_point(point, strand, lookup) for point in points))


def _point(point: Point, strand: Strand, lookup: Lookup) -> PointView:
    statement = lookup.index.statements[point.statement]
    quantity = lookup.index.quantities.get(statement.finding)
    value = range_in_words(point.range, unit=strand.unit)
    if quantity:
        value = range_in_words(point.range, quantity.hedge, unit=strand.unit)
    return PointView(
        value=value,
        when=time_in_words(statement.event_time),
        known_from=date_in_words(statement.known_from),
        voices=", ".join(voice_in_words(voice) for voice in statement.voices if told(voice)),
        marks=marks_in_words(statement),
        words=words_of(statement, lookup),
    )


def voice_views(story: Story, lookup: Lookup) -> tuple[VoiceView, ...]:
    """Who is quoted, those most quoted first, each with the words; those not named last."""
    said: dict[str, list[SaidView]] = defaultdict(list)
    for report in story.reports:
        if report.set_aside is None:
            for quote in report.analysis.quotes:
                said[speaker_of(quote, lookup.index)].append(_said(quote, lookup))
    ordered = sorted(said, key=lambda name: (not name, -len(said[name]), name))
    unnamed = phrases().title["no_speaker"]
    return tuple(VoiceView(name or unnamed[:1].upper() + unnamed[1:], tuple(said[name])) for name in ordered)


def _said(quote: Quote, lookup: Lookup) -> SaidView:
    book = phrases()
    marks = [book.marks["denied"]] if quote.polarity.value == "denied" else []
    marks += [book.marks["hedged"]] if quote.hedges else []
    marks += [book.marks["question"]] if quote.question else []
    words = words_at(quote.document, quote.span, lookup)
    return SaidView(words, book.mode[quote.mode.value], quote.via or "", tuple(marks))


def origin_views(story: Story, lookup: Lookup) -> tuple[tuple[OriginView, ...], int]:
    """Origins of more than one report, and how many there are of one report alone."""
    shared = [origin for origin in story.record.origins if len(set(origin.documents)) > 1]
    labels = ((tuple(lookup.label(name) for name in origin.documents), origin.evidence) for origin in shared)
    return tuple(OriginView(*pair) for pair in labels), len(story.record.origins) - len(shared)
