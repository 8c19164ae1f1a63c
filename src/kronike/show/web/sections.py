"""The page's other parts: figures, voices, origins; each as rows, and as what the page shows of some of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kronike.model import Duplicate, Figure, Hedge, Origin, Point, Polarity, Quote, QuoteKind, Stance, Story, Strand
from kronike.show.phrasebook import phrases
from kronike.show.web.chart import Chart, chart
from kronike.show.web.entry_view import OriginView, Words, told, words_at, words_of
from kronike.show.web.lookup import Lookup
from kronike.show.web.marks import speaker_of
from kronike.show.wording import (
    date_in_words,
    marks_in_words,
    range_in_words,
    strand_in_words,
    time_in_words,
    voice_in_words,
)


@dataclass(frozen=True, slots=True)
class PointRow:
    """One value of a figure; ``number`` is that of its strand. A strand without values has a row without one."""

    figure: Figure
    number: int
    point: Point | None


@dataclass(frozen=True, slots=True)
class SaidRow:
    """One quote of a speaker who is quoted ``count`` times."""

    speaker: str
    count: int
    quote: Quote


@dataclass(frozen=True, slots=True)
class PointView:
    """One value of a strand: what was said, of when, by whom, and the words; ``number`` is that of its mark."""

    number: int
    value: str
    when: str
    known_from: str
    said_by: str
    voices: str
    marks: tuple[str, ...]
    words: Words


@dataclass(frozen=True, slots=True)
class StrandView:
    """The values of one figure in one unit, scope and direction, what they come to, and their drawing."""

    caption: str
    points: tuple[PointView, ...]
    course: str
    chart: Chart | None


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure with its strands, which never share a table."""

    id: str
    heading: str
    strands: tuple[StrandView, ...]
    apart: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaidView:
    """One quote: its words, in which mode, to whom, and through which outlet or medium."""

    words: Words
    mode: str
    to: str
    via: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VoiceView:
    """A speaker with quotes; ``count`` is how many there are in all."""

    name: str
    count: int
    said: tuple[SaidView, ...]


def figure_rows(story: Story, lookup: Lookup) -> tuple[PointRow, ...]:
    """The ledger of figures, those told most often first."""
    figures = sorted(story.record.figures, key=lambda figure: -sum(len(strand.points) for strand in figure.strands))
    return tuple(row for figure in figures for row in _rows(figure, lookup))


def _rows(figure: Figure, lookup: Lookup) -> Iterator[PointRow]:
    for number, strand in enumerate(figure.strands):
        points = [point for point in strand.points if point.statement in lookup.index.statements]
        yield from (PointRow(figure, number, point) for point in points or (None,))


def figure_views(rows: Sequence[PointRow], lookup: Lookup) -> tuple[FigureView, ...]:
    """The figures of these rows, each with its strands."""
    runs = (list(run) for _, run in groupby(rows, key=lambda row: row.figure.id))
    return tuple(_figure(run, lookup) for run in runs)


def _figure(rows: Sequence[PointRow], lookup: Lookup) -> FigureView:
    runs = (list(run) for _, run in groupby(rows, key=lambda row: row.number))
    figure = rows[0].figure
    return FigureView(figure.id, figure.heading, tuple(_strand(run, lookup) for run in runs), figure.apart)


def _strand(rows: Sequence[PointRow], lookup: Lookup) -> StrandView:
    strand = rows[0].figure.strands[rows[0].number]
    caption = strand_in_words(strand)
    points = [row.point for row in rows if row.point]
    values = [(point.range, lookup.index.statements[point.statement]) for point in points]
    drawn = chart(caption, values) if strand.unit != "whole" else None
    told = tuple(_point(number, point, strand, lookup) for number, point in enumerate(points, 1))
    return StrandView(caption, told, phrases().course[strand.course.value], drawn)


def _point(number: int, point: Point, strand: Strand, lookup: Lookup) -> PointView:
    statement = lookup.index.statements[point.statement]
    quantity = lookup.index.quantities.get(statement.finding)
    hedge = quantity.hedge if quantity else Hedge.NONE
    value = range_in_words(point.range, hedge, unit=strand.unit)
    if quantity and point.said_in:
        said = range_in_words(quantity.range, hedge, unit=point.said_in)
        value = phrases().range["converted"].format(it=value, said=said)
    inferred = quantity.inferred if quantity else ()
    return PointView(
        number=number,
        value=value,
        when=time_in_words(statement.event_time),
        known_from=date_in_words(statement.known_from),
        said_by=next((voice_in_words(voice) for voice in statement.voices), ""),
        voices=", ".join(voice_in_words(voice) for voice in statement.voices if told(voice)),
        marks=(*marks_in_words(statement), *(phrases().inferred[name] for name in inferred)),
        words=words_of(statement, lookup),
    )


def voice_rows(story: Story, lookup: Lookup) -> tuple[SaidRow, ...]:
    """Who is quoted, those most quoted first, each with the words; those not named last."""
    said: dict[str, list[Quote]] = defaultdict(list)
    for report in story.reports:
        if report.set_aside is None:
            for quote in filter(_tells, report.analysis.quotes):
                said[speaker_of(quote, lookup.index)].append(quote)
    ordered = sorted(said, key=lambda name: (not name, -len(said[name]), name))
    return tuple(SaidRow(name, len(said[name]), quote) for name in ordered for quote in said[name])


def voice_views(rows: Sequence[SaidRow], lookup: Lookup) -> tuple[VoiceView, ...]:
    """The speakers of these rows, each with the quotes among them."""
    unnamed = phrases().title["no_speaker"]
    runs = (list(run) for _, run in groupby(rows, key=lambda row: row.speaker))
    return tuple(
        VoiceView(
            run[0].speaker or unnamed[:1].upper() + unnamed[1:],
            run[0].count,
            tuple(_said(row.quote, lookup) for row in run),
        )
        for run in runs
    )


def _tells(quote: Quote) -> bool:
    """Whether somebody said, thought or would not say it; what was only spoken about tells the reader nothing."""
    return quote.kind is not QuoteKind.TOPIC or quote.stance is not Stance.NONE


def _said(quote: Quote, lookup: Lookup) -> SaidView:
    book = phrases()
    to = lookup.index.words(quote.document, quote.addressee) if quote.addressee else ""
    via = quote.via if quote.via and quote.via not in to else ""
    marks = tuple(book.marks[name] for name in quote_marks(quote))
    return SaidView(words_at(quote.document, quote.span, lookup), book.mode[quote.mode.value], to, via or "", marks)


def quote_marks(quote: Quote) -> list[str]:
    """What is to be told of a quote beside its words, as names of phrases."""
    marks = ["denied"] if quote.polarity is Polarity.DENIED else []
    if quote.stance in (Stance.CONFIRMS, Stance.REFUSES, Stance.SILENT):
        marks.append(quote.stance.value)
    marks += ["attitude"] if quote.kind is QuoteKind.ATTITUDE else []
    marks += ["hedged"] if quote.hedges else []
    return [*marks, "question"] if quote.question else marks


def origin_rows(story: Story) -> tuple[Origin | Duplicate, ...]:
    """Origins of more than one report, then the copies among the reports."""
    return (*(origin for origin in story.record.origins if len(set(origin.documents)) > 1), *story.duplicates)


def origin_views(rows: Sequence[Origin | Duplicate], lookup: Lookup) -> tuple[OriginView, ...]:
    """The origins among these rows."""
    origins = (row for row in rows if isinstance(row, Origin))
    return tuple(OriginView(tuple(map(lookup.label, origin.documents)), origin.evidence) for origin in origins)
