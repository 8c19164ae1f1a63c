"""What the lines of a chronicle are weighed against: each other, and whom and what the reports are about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from kronike.model import Course, Interval, Point, Record, Report, Statement, Strand
from kronike.tell.context import Context
from kronike.tell.lines import Line

_FEW_REPORTS = 3
"""Of fewer reports none is about anybody more than another."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is counted once over all reports and lines.

    ``central`` are the entities that at least half of the reports name, by id, with how many do; ``takes_part`` the
    entities of an event mention; ``greatest`` the greatest count in a sentence with what befell the counted;
    ``turns`` what a statement's value is in the course of its figure; ``of_year`` and ``of_day`` how many lines, and
    how many reports, tell of a year and a day.
    """

    reports: int
    central: Mapping[str, tuple[str, int]]
    takes_part: Mapping[str, tuple[str, ...]]
    greatest: Mapping[str, tuple[Decimal, str]]
    turns: Mapping[str, str]
    of_year: Mapping[int, int]
    of_day: Mapping[object, int]


def setting_of(reports: Sequence[Report], context: Context, lines: Sequence[Line]) -> Setting:
    """Counts over all reports and lines; linear in both."""
    return Setting(
        reports=len(reports),
        central=_central(reports, context.record),
        takes_part=_takes_part(reports, context.record),
        greatest=_greatest(reports),
        turns=dict(_turns(context)),
        of_year=Counter(year for line in lines for year in years_of(line.interval)),
        of_day=_reports_by_day(context.record.statements),
    )


def years_of(interval: Interval | None) -> tuple[int, ...]:
    """The one year of a time, where it is known to be inside one."""
    if interval is None or interval.earliest is None or interval.latest is None:
        return ()
    return (interval.latest.year,) if interval.earliest.year == interval.latest.year else ()


def _central(reports: Sequence[Report], record: Record) -> Mapping[str, tuple[str, int]]:
    if len(reports) < _FEW_REPORTS:
        return {}
    document = {mention.id: mention.document for report in reports for mention in report.analysis.mentions}
    named = ((e, len({document[m] for m in e.mentions if m in document})) for e in record.entities)
    return {entity.id: (entity.name, count) for entity, count in named if 2 * count >= len(reports)}


def _takes_part(reports: Sequence[Report], record: Record) -> Mapping[str, tuple[str, ...]]:
    entity = {mention: entity.id for entity in record.entities for mention in entity.mentions}
    return {
        event.id: tuple(dict.fromkeys(entity[p.mention] for p in event.participants if p.mention in entity))
        for report in reports
        for event in report.analysis.events
    }


def _greatest(reports: Sequence[Report]) -> Mapping[str, tuple[Decimal, str]]:
    """By finding: a count's lower bound and what befell the counted; of measures and changes none."""
    return {
        quantity.id: (quantity.range.low, quantity.role)
        for report in reports
        for quantity in report.analysis.quantities
        if quantity.range.low is not None and not (quantity.unit or quantity.change or quantity.negated)
    }


def _turns(context: Context) -> Iterator[tuple[str, str]]:
    """For each value of a strand that moved: that it is where it stood first or last, or turned."""
    for strand in (strand for figure in context.record.figures for strand in figure.strands):
        if strand.course is Course.MOVED:
            yield from _of_strand(strand, context)
        elif strand.course is Course.DISPUTED:
            yield from ((point.statement, "the value of a figure is disputed") for point in strand.points)


def _of_strand(strand: Strand, context: Context) -> Iterator[tuple[str, str]]:
    points = sorted(strand.points, key=lambda point: _when(context.statements[point.statement]).sort_key())
    yield points[0].statement, "where a figure that moves stood first"
    yield points[-1].statement, "where a figure that moves stood last"
    rising = [_middle(after) > _middle(before) for before, after in pairwise(points)]
    for place, (before, after) in enumerate(pairwise(rising), start=1):
        if before != after:
            yield points[place].statement, "where a figure turns"


def _middle(point: Point) -> Decimal:
    bounds = [bound for bound in (point.range.low, point.range.high) if bound is not None]
    return sum(bounds, Decimal(0)) / max(1, len(bounds))


def _when(statement: Statement) -> Interval:
    time = statement.event_time
    return time if time and time.known else statement.known_from or Interval()


def _reports_by_day(statements: Sequence[Statement]) -> Mapping[object, int]:
    documents: dict[object, set[str]] = defaultdict(set)
    for statement in statements:
        if statement.event_time and statement.event_time.days == 1:
            documents[statement.event_time.earliest].add(statement.document)
    return {day: len(found) for day, found in documents.items()}
