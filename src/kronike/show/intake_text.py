"""Writes the intake report as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kronike.show.intake_rows import Intake, IntakeRow, Line
from kronike.show.phrasebook import phrases

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_LONGEST = 300
"""Words from a report are cut here; the page has them whole."""


def plain(text: str, longest: int | None = _LONGEST) -> str:
    """Text as Markdown shows it literally, on one line, without control characters; cut where it is longer."""
    words = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if longest and len(words) > longest:
        words = words[: longest - 1] + "…"
    return _SPECIAL.sub(r"\\\1", words)


def markdown(intake: Intake) -> str:
    """The whole report."""
    return "\n".join(_lines(intake)) + "\n"


def _lines(intake: Intake) -> Iterator[str]:
    yield f"# What was read: {plain(intake.title)}"
    yield ""
    reports = _count(len(intake.rows), "report")
    yield f"{reports} read, {intake.set_aside} of them set aside. Made by {plain(intake.made_by)}."
    yield ""
    for language, count in intake.languages:
        yield f"- {plain(language)}: {_count(count, 'report')}"
    yield from _troubles(intake)
    for row in intake.rows:
        yield from _row(row)


def _troubles(intake: Intake) -> Iterator[str]:
    yield ""
    yield "## Troubles"
    yield ""
    if not intake.troubles:
        yield "None."
    for trouble in intake.troubles:
        yield f"- {plain(trouble.name)} ({plain(trouble.stage)}): {plain(trouble.message)}"


def _row(row: IntakeRow) -> Iterator[str]:
    yield ""
    yield f"## {plain(row.name)}"
    yield ""
    facts = (
        ("Title", row.title),
        ("Address", row.address if row.address != row.name else ""),
        ("Set aside", row.set_aside),
        ("Source", "; ".join(filter(None, (row.outlet, row.agencies)))),
        ("Published", f"{row.published} ({row.basis})"),
        ("Retrieved", row.retrieved),
        ("Language", "; ".join((row.language, *row.languages))),
        ("Translation", row.translation),
        ("Copies", "; ".join(row.relatives)),
        ("Repairs", "; ".join(row.repairs)),
        ("Not the report", ", ".join(row.counts)),
    )
    yield from (f"- {label}: {plain(value)}" for label, value in facts if value)
    yield from (_line(line) for line in (*row.noise, *row.evidence))


def _line(line: Line) -> str:
    words = ", ".join(f"“{plain(place.words)}”{_times(place.count)}" for place in line.places)
    return f"  - {plain(line.kind)}: {words}: {plain(line.reason)}"


def _times(count: int) -> str:
    return f" {phrases().intake['repeated'].format(count=count)}" if count > 1 else ""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
