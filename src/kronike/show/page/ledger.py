"""The ledger of figures: a heading for each, the strands with their values when it is shown."""

from __future__ import annotations

from decimal import Decimal

from kronike.model import Figure, Hedge, Point, Strand
from kronike.show.page.days import band_of, told_bounds
from kronike.show.page.desk import Desk, chain_of, marks_of
from kronike.show.page.tongues import Told, told
from kronike.show.wording import date_in_words, range_in_words, strand_in_words, time_in_words


def figures_of(desk: Desk) -> tuple[Figure, ...]:
    """The figures, those told most often first."""
    return tuple(sorted(desk.story.record.figures, key=lambda one: -sum(len(strand.points) for strand in one.strands)))


def figure_columns(figures: tuple[Figure, ...], desk: Desk) -> dict[str, object]:
    """Heading of each figure and the documents its values are from; ``of`` gives its row by its number."""
    rows = {figure.id: row for row, figure in enumerate(figures)}
    return {
        "id": [figure.id for figure in figures],
        "heading": [figure.heading for figure in figures],
        "docs": [[desk.documents[_document(point, desk)] for point in _points(figure, desk)] for figure in figures],
        "of": [rows[figure.id] for figure in desk.story.record.figures],
    }


def _points(figure: Figure, desk: Desk) -> list[Point]:
    known = desk.lookup.index.statements
    return [point for strand in figure.strands for point in strand.points if point.statement in known]


def _document(point: Point, desk: Desk) -> str:
    return desk.lookup.index.statements[point.statement].document


def figure_detail(figure: Figure, desk: Desk) -> dict[str, object]:
    """A figure with its strands, which never share an axis."""
    return {"strands": [_strand(strand, desk) for strand in figure.strands], "apart": list(figure.apart)}


def _strand(strand: Strand, desk: Desk) -> dict[str, object]:
    known = desk.lookup.index.statements
    return {
        "caption": told(lambda book: strand_in_words(strand, book=book)),
        "unit": strand.unit,
        "course": strand.course.value,
        "points": [_point(point, strand, desk) for point in strand.points if point.statement in known],
    }


def _point(point: Point, strand: Strand, desk: Desk) -> dict[str, object]:
    statement = desk.lookup.index.statements[point.statement]
    quantity = desk.lookup.index.quantities.get(statement.finding)
    inferred = quantity.inferred if quantity else ()
    return {
        **desk.words_of(statement),
        "value": _value(point, strand, quantity.hedge if quantity else Hedge.NONE, desk),
        "lo": _number(point.range.low),
        "hi": _number(point.range.high),
        "when": told(lambda book: time_in_words(statement.event_time, book=book)),
        "time": told_bounds(statement.event_time),
        "known": told(lambda book: date_in_words(statement.known_from, book=book)),
        "known_at": told_bounds(statement.known_from),
        "band": band_of(statement.event_time),
        "on": desk.rests_on(statement),
        "chain": chain_of(statement, desk),
        "voice": next((voice.name for voice in statement.voices if voice.name), ""),
        "marks": [*marks_of(statement), *map(_inferred, inferred)],
    }


def _value(point: Point, strand: Strand, hedge: Hedge, desk: Desk) -> Told:
    """The value in the strand's unit, with how it was said where that was another."""
    value = told(lambda book: range_in_words(point.range, hedge, unit=strand.unit, book=book))
    statement = desk.lookup.index.statements[point.statement]
    quantity = desk.lookup.index.quantities.get(statement.finding)
    if quantity is None or not point.said_in:
        return value
    return told(
        lambda book: book.range["converted"].format(
            it=range_in_words(point.range, hedge, unit=strand.unit, book=book),
            said=range_in_words(quantity.range, hedge, unit=point.said_in, book=book),
        )
    )


def _inferred(field: str) -> Told:
    return told(lambda book: book.inferred[field])


def _number(value: Decimal | None) -> float | None:
    """The bound as the drawing needs it; a number too great to draw stands at the edge."""
    return None if value is None else max(-1e300, min(1e300, float(value)))
