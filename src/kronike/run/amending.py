"""A report as people decided it is."""

from __future__ import annotations

from dataclasses import replace

from kronike.model import Report, Trouble
from kronike.resolve import Decisions, JudgementError, amend
from kronike.run.analysing import analyse_one
from kronike.store import Kept


def judge_report(row: Kept, decisions: Decisions) -> tuple[Report, Trouble | None]:
    """A kept report after what people decided; where that changes what was read, its layers are found anew.

    An edit that no longer fits what the program finds is left out, and the trouble says so.
    """
    report = Report(reading=row.reading, analysis=row.analysis, set_aside=row.set_aside)
    try:
        return _amended(report, decisions)
    except JudgementError as error:
        document = row.reading.document
        message = f"An edit no longer fits {document.name}: {error} Judge it again, or undo the edit."
        return _amended(report, _fitting(report, decisions))[0], Trouble(document.id, "judge", message)


def _fitting(report: Report, decisions: Decisions) -> Decisions:
    """The decisions with those edits that fit together, the earlier first."""
    fitting = replace(decisions, edits={})
    for target, changes in decisions.edits.items():
        more = replace(decisions, edits={**fitting.edits, target: changes})
        try:
            _amended(report, more)
        except JudgementError:
            continue
        fitting = more
    return fitting


def _amended(report: Report, decisions: Decisions) -> tuple[Report, Trouble | None]:
    amended = amend(report, decisions)
    if amended.reading == report.reading:
        return amended, None
    analysis, trouble = analyse_one(amended.reading)
    return amend(replace(amended, analysis=analysis), decisions), trouble
