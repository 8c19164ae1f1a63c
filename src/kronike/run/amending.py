"""A report as people decided it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kronike.model import Report, Trouble
from kronike.resolve import Decisions, JudgementError, amend
from kronike.run.analysing import analyse_one
from kronike.store import Kept


def judge_report(row: Kept, decisions: Decisions, models: Mapping[str, str]) -> tuple[Report, Trouble | None]:
    """A kept report after what people decided; where that changes what was read, its layers are found anew.

    ``models`` are those that the settings name, by language. An edit that no longer fits what the program finds is
    left out, and the trouble says so.
    """
    report = Report(reading=row.reading, analysis=row.analysis, set_aside=row.set_aside)
    try:
        return _amended(report, decisions, models)
    except JudgementError as error:
        document = row.reading.document
        message = f"An edit no longer fits {document.name}: {error} Judge it again, or undo the edit."
        return _amended(report, _fitting(report, decisions, models), models)[0], Trouble(document.id, "judge", message)


def _fitting(report: Report, decisions: Decisions, models: Mapping[str, str]) -> Decisions:
    """The decisions with those edits that fit together, the earlier first."""
    fitting = replace(decisions, edits={})
    for target, changes in decisions.edits.items():
        more = replace(decisions, edits={**fitting.edits, target: changes})
        try:
            _amended(report, more, models)
        except JudgementError:
            continue
        fitting = more
    return fitting


def _amended(report: Report, decisions: Decisions, models: Mapping[str, str]) -> tuple[Report, Trouble | None]:
    amended = amend(report, decisions)
    if amended.reading == report.reading:
        return amended, None
    analysis, trouble = analyse_one(amended.reading, models)
    return amend(replace(amended, analysis=analysis), decisions), trouble
