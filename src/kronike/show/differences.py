"""A story as of a day, and what changed between two days, as lines of text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from kronike.model import Relation, Story
from kronike.run.asof import View
from kronike.show.exports.index import StoryIndex, index_story
from kronike.show.terminal import chronicle_lines
from kronike.show.time_wording import time_in_words
from kronike.tell.differing import Difference, EventChange
from kronike.tell.standing import Standing, Standings

_LONGEST = 160


def view_lines(view: View, whole: Story, entries: int | None) -> Iterator[str]:
    """What was known, with the reports that may have been and those whose date is unknown named first."""
    yield from _standing_lines(view.standings, whole)
    yield ""
    yield from chronicle_lines(view.story, entries)


def _standing_lines(found: Standings, whole: Story) -> Iterator[str]:
    known = len(found.those(Standing.KNOWN))
    yield f"As of {found.day.isoformat()}: {known} of {len(found.of)} reports known"
    for standing in (Standing.POSSIBLE, Standing.UNDATED):
        if names := _names(found.those(standing), whole):
            yield f"  {standing.value}: {', '.join(names)}"


def _names(documents: Sequence[str], whole: Story) -> list[str]:
    names = {report.reading.document.id: report.reading.document.name for report in whole.reports}
    return [names[document] for document in documents]


def difference_lines(earlier: View, later: View, found: Difference, whole: Story) -> Iterator[str]:
    """What the later day knows more or otherwise, each line with where its words stand."""
    index, before = index_story(later.story), index_story(earlier.story)
    yield f"From {_day(earlier)} to {_day(later)}"
    yield from _section("New reports", _names(found.reports, whole))
    yield from _section("New events", [_event(name, index) for name in found.events])
    yield from _section(
        "Events told by more origins, or of another time", [_closer(one, index) for one in found.closer]
    )
    yield from _section("New values", [_value(f, names, later.story, index) for f, names in found.values])
    relations = {relation.id: relation for relation in later.story.record.relations}
    yield from _section("Values that moved", [_relation(relations[name], index) for name in found.updates])
    yield from _section("New disputes", [_relation(relations[name], index) for name in found.disputes])
    gone = {relation.id: relation for relation in earlier.story.record.relations}
    yield from _section("Disputes no longer there", [_relation(gone[name], before) for name in found.gone])
    yield f"{len(found.statements)} new statements"


def _day(view: View) -> date:
    return view.standings.day


def _section(heading: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield f"{heading} ({len(lines)})"
        yield from (f"  {line}" for line in lines)


def _event(name: str, index: StoryIndex) -> str:
    event = next(event for event in index.story.record.events if event.id == name)
    return f"{time_in_words(event.interval)}: {_words(event.statements[0], index)}"


def _closer(change: EventChange, index: StoryIndex) -> str:
    before, now = change.origins
    told = f"{before} → {now} independent origins" if before != now else "the same origins"
    then, since = (time_in_words(time) for time in change.intervals)
    when = f", {then} → {since}" if then != since else ""
    return f"{told}{when}: {_event(change.event, index)}"


def _value(figure: str, statements: Sequence[str], story: Story, index: StoryIndex) -> str:
    heading = next(one.heading for one in story.record.figures if one.id == figure)
    return f"{heading}: {'; '.join(_words(name, index) for name in statements)}"


def _relation(relation: Relation, index: StoryIndex) -> str:
    return f"{_words(relation.statement, index)} ← {_words(relation.other, index)} ({relation.reason})"


def _words(statement: str, index: StoryIndex) -> str:
    """The words of a statement, with who says them and where."""
    told = index.statements[statement]
    words = " ".join(index.words(told.document, told.span).split())[:_LONGEST]
    document = index.reports[told.document].reading.document
    voice = f"{told.voices[0].name}, " if told.voices and told.voices[0].name else ""
    return f"“{words}” [{voice}{document.name}:{told.span.start}-{told.span.end}]"
