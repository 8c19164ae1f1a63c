"""Which reports were out on a day, later captures among them."""

from __future__ import annotations

from datetime import date

from kronike.model import Analysis, Document, Interval, Reading, Report, Story
from kronike.tell.standing import Standing, as_reported, days_of_change, standings


def _report(name: str, published: Interval | None, *, taken: Interval | None = None, of: str | None = None) -> Report:
    doc = Document(text=name, name=name, published=published, retrieved=taken, supersedes=of)
    return Report(reading=Reading(doc), analysis=Analysis(document=doc.id))


MONTH, DAY = Interval.month(2019, 2), Interval.day(date(2019, 2, 13))


def test_each_report_stands_by_its_publication() -> None:
    """Known from the end of its time on, possibly known from its start, and of unknown date without either."""
    reports = (_report("a", MONTH), _report("b", DAY), _report("c", None))
    found = standings(Story(title="", made_by="", reports=reports), date(2019, 2, 14))
    assert list(found.of.values()) == [Standing.POSSIBLE, Standing.KNOWN, Standing.UNDATED]
    assert len(found.passing(possible=False)) == 1
    assert len(found.passing(possible=True)) == 2


def test_only_starts_and_ends_are_days_of_change() -> None:
    """Between them nothing becomes known."""
    story = Story(title="", made_by="", reports=(_report("a", MONTH), _report("b", DAY)))
    assert days_of_change(story) == (date(2019, 2, 1), date(2019, 2, 13), date(2019, 2, 28))


def test_an_earlier_capture_counts_until_the_later_was_taken() -> None:
    """On a day between the two captures the first is what could be read."""
    old = _report("old", DAY)
    new = _report("new", DAY, taken=Interval.day(date(2019, 3, 1)), of=old.reading.document.id)
    aside = Report(reading=old.reading, analysis=old.analysis, set_aside=f"superseded by {new.reading.document.id}")
    story = Story(title="", made_by="", reports=(aside, new))
    between = standings(story, date(2019, 2, 20)).passing(possible=False)
    after = standings(story, date(2019, 3, 2)).passing(possible=False)
    assert [report.set_aside for report in as_reported(story.reports, between)] == [None]
    assert [report.set_aside is None for report in as_reported(story.reports, after)] == [False, True]
