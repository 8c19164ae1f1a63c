"""What of a story was out on a day: each report's publication against it, as docs/as-of.md says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kronike.model import Interval, Report, Story

_SUPERSEDED = "superseded by "


class Standing(StrEnum):
    """Whether a report was out on a day."""

    KNOWN = "known"
    POSSIBLE = "possibly known"
    LATER = "not yet known"
    UNDATED = "of unknown date"


@dataclass(frozen=True, slots=True)
class Standings:
    """How the reports of a story that count stand on a day, by document id, in their order."""

    day: date
    of: dict[str, Standing]

    def passing(self, *, possible: bool) -> frozenset[str]:
        """The documents that are known, and on demand those possibly known."""
        wanted = (Standing.KNOWN, Standing.POSSIBLE) if possible else (Standing.KNOWN,)
        return frozenset(document for document, standing in self.of.items() if standing in wanted)

    def those(self, standing: Standing) -> tuple[str, ...]:
        """The documents of one standing."""
        return tuple(document for document, found in self.of.items() if found is standing)


def standings(story: Story, day: date) -> Standings:
    """How each report of ``story`` that is not set aside, or only for a later capture, stands on ``day``."""
    out = _out(story)
    return Standings(day, {document: _standing(when, day) for document, when in out.items()})


def days_of_change(story: Story) -> tuple[date, ...]:
    """The days on which more becomes known or possibly known, in order."""
    days = {day for when in _out(story).values() if when for day in (_start(when), when.latest) if day}
    return tuple(sorted(days))


def as_reported(reports: Sequence[Report], passing: frozenset[str]) -> tuple[Report, ...]:
    """The reports of some documents; one that only a later capture set aside counts where that is not among them."""
    return tuple(_restored(report, passing) for report in reports if report.reading.document.id in passing)


def _restored(report: Report, passing: frozenset[str]) -> Report:
    by = (report.set_aside or "").removeprefix(_SUPERSEDED)
    if report.set_aside and report.set_aside.startswith(_SUPERSEDED) and by not in passing:
        return Report(reading=report.reading, analysis=report.analysis)
    return report


def _out(story: Story) -> dict[str, Interval | None]:
    """When each report was out; a later capture of an address when it was taken, an undated one by inference."""
    inferred = {s.document: s.known_from for s in story.record.statements if s.known_from}
    return {report.reading.document.id: _when(report, inferred) for report in _counted(story.reports)}


def _counted(reports: Sequence[Report]) -> Iterator[Report]:
    return (r for r in reports if r.set_aside is None or r.set_aside.startswith(_SUPERSEDED))


def _when(report: Report, inferred: dict[str, Interval]) -> Interval | None:
    doc = report.reading.document
    return (doc.retrieved if doc.supersedes else None) or doc.published or inferred.get(doc.id)


def _start(when: Interval) -> date | None:
    return when.earliest or when.inferred_earliest


def _standing(when: Interval | None, day: date) -> Standing:
    start = _start(when) if when else None
    end = when.latest if when else None
    if end and end <= day:
        return Standing.KNOWN
    if start and start <= day:
        return Standing.POSSIBLE
    return Standing.LATER if start or end else Standing.UNDATED
