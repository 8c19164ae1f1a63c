"""Judged reports become a story: duplicates, what they show together, the chronicle."""

from __future__ import annotations

from collections.abc import Sequence

from kronike import __version__
from kronike.model import Judgement, Reading, Report, Story, Trouble, pieces_outside
from kronike.read import find_duplicates
from kronike.resolve import decide, find_observations, resolve
from kronike.run.progress import Progress
from kronike.tell import tell


def told_of(
    reports: Sequence[Report],
    *,
    title: str,
    judgements: Sequence[Judgement],
    troubles: Sequence[Trouble],
    progress: Progress,
) -> Story:
    """The story of amended ``reports``, in the order of the store: a pure function of its arguments."""
    decisions = decide(judgements)
    progress.stage("duplicates", len(reports))
    counted = [report for report in reports if report.set_aside is None]
    duplicates = find_duplicates((report.reading.document.id, report_text(report.reading)) for report in counted)
    progress.stage("resolve", len(reports))
    record = resolve(counted, duplicates, decisions)
    progress.stage("tell", None)
    return Story(
        title=title,
        made_by=f"kronike {__version__}",
        reports=tuple(reports),
        duplicates=duplicates,
        record=record,
        chronicle=tell(counted, record, decisions.untold),
        judgements=tuple(judgements),
        troubles=tuple(troubles),
        observations=find_observations(reports),
    )


def report_text(reading: Reading) -> str:
    """The words of the report alone: header and noise left out, paragraphs on lines of their own."""
    text, spans = reading.document.text, [paragraph.span for paragraph in reading.paragraphs]
    lines = (piece.of(text).strip() for _, piece in pieces_outside(spans, (noise.span for noise in reading.noise)))
    return "\n".join(line for line in lines if line)
