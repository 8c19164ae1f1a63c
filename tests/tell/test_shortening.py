"""Lines of the chronicle that leave something out: only what bears nothing of the line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kronike.model import Adjunct, AdjunctKind, Entry, Report, Span
from kronike.resolve import Decisions, amend, resolve
from kronike.tell import tell

Make = Callable[..., Report]

AROUND = (
    "and all of the people of the valley came down to see it from the quay and from the roofs of the old houses there"
)
ASIDE, OTHER = ", a town of stone and old quarries,", ", which had been closed for many years,"


def _entry(report: Report, *phrases: str) -> Entry:
    """The one line of a report in which some phrases are held to only add."""
    doc = report.reading.document
    adjuncts = (
        Adjunct(document=doc.id, span=Span(at, at + len(phrase)), kind=AdjunctKind.RELATIVE)
        for phrase in phrases
        for at in (doc.text.index(phrase),)
    )
    analysis = replace(report.analysis, adjuncts=tuple(sorted(adjuncts, key=lambda one: one.span)))
    reports = (replace(report, analysis=analysis),)
    (entry,) = tell(reports, resolve(reports, (), Decisions())).entries
    return entry


def _cut(report: Report, *phrases: str) -> list[str]:
    text = report.reading.document.text
    return [cut.of(text) for cut in _entry(report, *phrases).cuts]


def test_a_long_line_leaves_out_what_only_adds(report: Make) -> None:
    """The anchor stays the whole sentence."""
    made = report(
        f"A fire [event ASSAULT 2020-03-04|burned] the harbour of Lundvika{ASIDE} on a night in March {AROUND}."
    )
    entry = _entry(made, ASIDE)
    assert [cut.of(made.reading.document.text) for cut in entry.cuts] == [ASIDE]
    assert entry.span == made.analysis.sentences[0].span


def test_a_short_line_is_left_whole(report: Make) -> None:
    """Nothing is cut that need not be."""
    assert (
        _cut(report(f"A fire [event ASSAULT 2020-03-04|burned] the harbour of Lundvika{ASIDE} at night."), ASIDE) == []
    )


def test_no_more_is_cut_than_is_needed(report: Make) -> None:
    """One phrase is enough: the other stands."""
    text = f"A fire [event ASSAULT 2020-03-04|burned] the harbour{OTHER} of Lundvika{ASIDE} at night"
    many = " ".join(["and", *(["all"] * 12)])
    assert len(_cut(report(f"{text} {many}."), ASIDE, OTHER)) == 1
    assert len(_cut(report(f"{text} {AROUND}."), ASIDE, OTHER)) == 2


def test_what_the_line_tells_is_never_cut(report: Make) -> None:
    """A phrase that holds the event, its time, its place or a figure stays."""
    bearing = [
        ", which [event ASSAULT 2020-03-04|burned] in the old days,",
        ", where [figure 3..3 person role=killed|three died] in the old days,",
    ]
    for phrase in bearing:
        first = "" if "event" in phrase else " was [event ASSAULT 2020-03-04|hit]"
        made = report(f"The harbour of Lundvika{phrase} stood{first} there for long {AROUND}.")
        plain = made.reading.document.text
        start = plain.index(", wh")
        shown = plain[start : plain.index("old days,") + len("old days,")]
        assert _cut(made, shown) == []


def test_a_person_can_keep_what_would_be_cut(report: Make) -> None:
    """A phrase is a finding: rejected, it is none that only adds."""
    made = report(f"A fire [event ASSAULT 2020-03-04|burned] the harbour of Lundvika{ASIDE} on a night {AROUND}.")
    doc = made.reading.document
    at = doc.text.index(ASIDE)
    adjunct = Adjunct(document=doc.id, span=Span(at, at + len(ASIDE)), kind=AdjunctKind.APPOSITION)
    found = replace(made, analysis=replace(made.analysis, adjuncts=(adjunct,)))
    assert amend(found, Decisions(rejected={adjunct.id: "it is the other Lundvika"})).analysis.adjuncts == ()
