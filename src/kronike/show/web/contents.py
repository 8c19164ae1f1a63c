"""What the page tells of a story: its sections, in order, each as rows that can be shown a part at a time."""

from __future__ import annotations

from collections.abc import Iterable

from kronike.model import Duplicate, Entry, Origin, Span, Story
from kronike.show.intake_rows import Intake
from kronike.show.web.chronicle_view import UNDATED, Row, chronicle_rows, chronicle_view, year_counts
from kronike.show.web.disputes_view import dispute_rows, dispute_views
from kronike.show.web.lookup import Lookup, shown_span
from kronike.show.web.names_view import name_rows, name_views
from kronike.show.web.pages import CHARACTERS, Section
from kronike.show.web.sections import (
    figure_rows,
    figure_views,
    origin_rows,
    origin_views,
    voice_rows,
    voice_views,
)

_MAY_BE_EMPTY = ("chronicle", "origins", "intake", "troubles")
"""Sections that stand in the page although they hold nothing: that there is nothing is told."""

_ENTRY = 4
"""Lines of an entry beside the words it rests on: its time with the drawing, its head, its folds."""


def contents(story: Story, lookup: Lookup, taken: Intake) -> tuple[Section, ...]:
    """The sections of a story's page."""
    every = (
        _chronicle(story, lookup, taken),
        _disputes(story, lookup),
        _figures(story, lookup),
        _voices(story, lookup),
        _names(story, lookup),
        _origins(story, lookup),
        _intake(taken),
        _troubles(taken),
        _judgements(story),
    )
    return tuple(section for section in every if section.lines or section.name in _MAY_BE_EMPTY)


def _chronicle(story: Story, lookup: Lookup, taken: Intake) -> Section:
    rows = chronicle_rows(story.chronicle)
    years = year_counts(rows)
    place = {row.id: number for number, row in enumerate(taken.rows)}
    several = sum(1 for _, anchor, _ in years if anchor != UNDATED) > 1

    def view(part: slice) -> dict[str, object]:
        here = rows[part]
        told = sorted(place[name] for name in _told(here, lookup)) if len(here) < len(rows) else range(len(place))
        return {
            "chronicle": chronicle_view(here, lookup),
            "years": years if several else (),
            "told": [taken.rows[number] for number in told],
            "entries_here": len(here),
        }

    anchors = _first(row.anchor for row in rows) | _first(row.entry.id for row in rows)
    lines = [_entry_lines(row.entry, lookup) for row in rows]
    title = "Chronicle"
    return Section("chronicle", title, title, f"{_count(len(rows), 'entry', 'entries')}.", lines, anchors, view)


def _told(rows: Iterable[Row], lookup: Lookup) -> set[str]:
    """The reports that the entries of these rows rest on."""
    statements = lookup.index.statements
    known = (statements[name].document for row in rows for name in row.entry.statements if name in statements)
    return {*known, *(row.entry.document for row in rows)}


def _entry_lines(entry: Entry, lookup: Lookup) -> int:
    spans = {_statement_span(name, lookup) for name in entry.statements}
    reports = sum(len(lookup.origins[name].documents) for name in entry.origins if name in lookup.origins)
    tables = sum(2 + len(merge.clues) for merge in lookup.merges.get(entry.event or "", ()))
    return _ENTRY + 2 * len(entry.relations) + sum(map(_lines, spans)) + tables + reports // 8


def _statement_span(name: str, lookup: Lookup) -> Span:
    statement = lookup.index.statements.get(name)
    return shown_span(statement, lookup.index) if statement else Span(0, 0)


def _disputes(story: Story, lookup: Lookup) -> Section:
    rows = dispute_rows(story, lookup)
    lines = [sum(_lines(_statement_span(name, lookup)) for name in (row.statement, row.other)) for row in rows]
    title = "Disputes"
    summary = f"{_count(len(rows), 'dispute')}."
    return Section(
        "disputes", title, title, summary, lines, {}, lambda part: {"disputes": dispute_views(rows[part], lookup)}
    )


def _figures(story: Story, lookup: Lookup) -> Section:
    rows = figure_rows(story, lookup)
    lines = [_lines(_statement_span(row.point.statement, lookup)) if row.point else 1 for row in rows]
    anchors = _first(row.figure.id for row in rows)
    summary = f"{_count(len(anchors), 'figure')}, told {_count(len(lines), 'time')}."
    title = "Figures"
    return Section(
        "figures", title, title, summary, lines, anchors, lambda part: {"figures": figure_views(rows[part], lookup)}
    )


def _voices(story: Story, lookup: Lookup) -> Section:
    rows = voice_rows(story, lookup)
    lines = [_lines(row.quote.span) for row in rows]
    speakers = len({row.speaker for row in rows if row.speaker})
    summary = f"{_count(len(rows), 'quote')}, {_count(speakers, 'voice')} by name."
    title = "Voices"
    return Section("voices", title, title, summary, lines, {}, lambda part: {"voices": voice_views(rows[part], lookup)})


def _names(story: Story, lookup: Lookup) -> Section:
    rows = name_rows(story)
    lines = [2 + 3 * len(row.roles) + sum(2 + len(merge.clues) for merge in row.entity.merges) for row in rows]
    title = "Who is who"
    summary = f"{_count(len(rows), 'name')} with other spellings or roles."
    anchors = _first(row.entity.id for row in rows)
    return Section("names", title, title, summary, lines, anchors, lambda part: {"who": name_views(rows[part], lookup)})


def _origins(story: Story, lookup: Lookup) -> Section:
    rows = origin_rows(story)
    shared = sum(1 for row in rows if isinstance(row, Origin))
    single = len(story.record.origins) - shared
    copies = _count(len(story.duplicates), "copy", "copies")
    summary = f"{_count(shared, 'origin')} of more than one report, {single} of one report alone; {copies}."
    lines = [1 if isinstance(row, Duplicate) else 1 + (len(row.documents) + len(row.evidence)) // 8 for row in rows]

    def view(part: slice) -> dict[str, object]:
        copies = [row for row in rows[part] if isinstance(row, Duplicate)]
        return {"origins": origin_views(rows[part], lookup), "copies": copies, "single_origins": single}

    return Section("origins", "Origins and copies", "Origins", summary, lines, {}, view)


def _intake(taken: Intake) -> Section:
    rows = taken.rows
    lines = [2 + sum(1 + len(line.places) // 2 for line in row.noise) for row in rows]
    summary = f"{_count(len(rows), 'report')} read, {taken.set_aside} set aside."
    title = "What was read"
    return Section("intake", title, title, summary, lines, {}, lambda part: {"rows": rows[part]})


def _troubles(taken: Intake) -> Section:
    troubles = taken.troubles
    label = f"Troubles ({len(troubles)})" if troubles else "Troubles"
    summary = f"{_count(len(troubles), 'trouble')}." if troubles else "None."
    lines = [1 + len(trouble.message) // CHARACTERS for trouble in troubles]
    return Section("troubles", "Troubles", label, summary, lines, {}, lambda part: {"troubles": troubles[part]})


def _judgements(story: Story) -> Section:
    made = story.judgements
    lines = [1 + len(one.why) // CHARACTERS + len(one.targets) // 8 for one in made]
    title = "Decisions"
    summary = f"{_count(len(made), 'decision')}."
    return Section("judgements", title, title, summary, lines, {}, lambda part: {"judgements": made[part]})


def _lines(words: Span) -> int:
    return 1 + len(words) // CHARACTERS


def _first(anchors: Iterable[str]) -> dict[str, int]:
    """The first row of each anchor."""
    found: dict[str, int] = {}
    for row, anchor in enumerate(anchors):
        found.setdefault(anchor, row)
    return found


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
