"""The page says who took part in an event, and as what."""

from __future__ import annotations

from dataclasses import replace

from kronike.model import Participant, Story
from kronike.show.web.lookup import look_up
from kronike.show.web.parties import parties_in_words


def test_participants_are_told_by_role(story: Story) -> None:
    """A participant without a name is told in the report's words, under what it does."""
    report = story.reports[0]
    event = report.analysis.events[0]
    words = event.span.of(report.reading.document.text)
    acting = replace(event, participants=(Participant("agent", event.span), Participant("agent", event.span)))
    analysis = replace(report.analysis, events=(acting, *report.analysis.events[1:]))
    changed = replace(story, reports=(replace(report, analysis=analysis), *story.reports[1:]))
    statements = [each for each in story.record.statements if each.finding == event.id]
    assert list(parties_in_words(statements, look_up(changed))) == [("Who did it", words)]


def test_nobody_is_told_where_nobody_takes_part(story: Story) -> None:
    """Without participants there is no such line."""
    assert list(parties_in_words([], look_up(story))) == []
