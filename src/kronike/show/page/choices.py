"""What the page shortens and orders its chronicle by, so that it has the very entries of ``kronike brief``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kronike.model import Entry, Interval
from kronike.show.page.days import Bounds, bounds_of, told_bounds
from kronike.show.page.desk import Desk
from kronike.tell.choosing import Order, by_known, year_of
from kronike.tell.focus import Focus
from kronike.tell.repeating import by_weight, told_by
from kronike.words.folding import name_key


def order_table(entries: Sequence[Entry], desk: Desk) -> dict[str, object]:
    """The entries, by their rows, in the order of their weight and of when they became known.

    ``of`` is, for each row, the row of the entry that tells it and one more, nought where none weightier does; ``out``
    the number of its ``outs``: bounds of when it became known, and the year it is counted under then. ``year`` and
    ``stated`` are the year and the bounds of an entry where they are not those it is put in order by.
    """
    rows = {entry.id: row for row, entry in enumerate(entries)}
    teller = told_by(desk.story)
    outs: dict[tuple[object, ...], int] = {}
    return {
        "weight": [rows[entry.id] for entry in by_weight(entries)],
        "of": [0 if teller[entry.id] == entry.id else rows[teller[entry.id]] + 1 for entry in entries],
        "known": [rows[entry.id] for entry in by_known(entries)],
        "out": [outs.setdefault(_out(entry), len(outs)) for entry in entries],
        "outs": [list(out) for out in outs],
        "year": {str(row): year_of(entry, Order.EVENT) or 0 for row, entry in enumerate(entries) if _counted(entry)},
        "stated": dict(_stated(entries)),
    }


def _out(entry: Entry) -> tuple[object, ...]:
    return (*told_bounds(entry.known_from), year_of(entry, Order.KNOWN) or 0)


def _counted(entry: Entry) -> bool:
    """Whether an entry counts under another year than the one it stands under."""
    time = entry.interval or Interval()
    day = time.inferred_latest or time.latest or time.inferred_earliest or time.earliest
    return (day.year if day else None) != year_of(entry, Order.EVENT)


def _stated(entries: Sequence[Entry]) -> Iterator[tuple[str, Bounds]]:
    for row, entry in enumerate(entries):
        if entry.interval and (stated := bounds_of(entry.interval)) != told_bounds(entry.interval):
            yield str(row), stated


def about_table(entries: Sequence[Entry], desk: Desk) -> list[list[object]]:
    """All that the chronicle can be about, what most entries are about first.

    Each is its name, what it is (a type of name, or ``figure``), the spellings that ask for the same, and the rows of
    the entries about it, each as the step from the one before. A spelling that asks for more has a line of its own.
    """
    focus, rows_of = Focus(desk.story), defaultdict(list)
    for row, entry in enumerate(entries):
        for statement in entry.statements:
            rows_of[statement].append(row)

    def about(name: str) -> tuple[int, ...]:
        return tuple(sorted({row for statement in focus.statements(name) for row in rows_of.get(statement, ())}))

    lines: dict[str, tuple[str, str, list[str], tuple[int, ...]]] = {}
    for name, kind, spellings in _names(desk):
        own = lines.setdefault(name_key(name), (name, kind, [], about(name)))
        for spelling in spellings:
            rows = about(spelling)
            if rows == own[3]:
                own[2].append(spelling)
            else:
                lines.setdefault(name_key(spelling), (spelling, kind, [], rows))
    table = sorted((line for line in lines.values() if line[3]), key=lambda line: -len(line[3]))
    return [[*line, [after - before for before, after in pairwise((0, *rows))]] for *line, rows in table]


def _names(desk: Desk) -> Iterator[tuple[str, str, list[str]]]:
    """The name of each entity and figure, what it is and how else it is spelled; those with most mentions first."""
    record = desk.story.record
    places: dict[str, list[str]] = defaultdict(list)
    for place in record.places:
        places[place.entity] += [name for name in (place.name, place.gazetteer_name) if name]
    for entity in sorted(record.entities, key=lambda one: -len(one.mentions)):
        keys = {name_key(name): name for name in (*places[entity.id], *entity.spellings)}
        if key := name_key(entity.name):
            yield entity.name, entity.type.value, [name for other, name in keys.items() if other not in ("", key)]
    yield from ((figure.heading, "figure", []) for figure in record.figures if name_key(figure.heading))
