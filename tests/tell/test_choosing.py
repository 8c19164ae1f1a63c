"""A chronicle of a given length: what is kept, in which order, about whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.model import Report, Story
from kronike.resolve import Decisions, resolve
from kronike.tell import tell
from kronike.tell.choosing import Choice, Order, Wish, choose
from kronike.tell.focus import UnknownName, statements_about
from kronike.tell.repeating import told_by

Make = Callable[..., Report]

TOLD = (
    "The storm [event ASSAULT 2003|hit] [LOC|Fjellvik] for days. "
    "A great fire [event ASSAULT 2010-03-04|burned] the harbour of [LOC|Lundvika]. "
    "All ships [event RETREAT 2010-05-06|left] the quay by noon. "
    "Workers [event AID 2010-07-08|mended] the bridge again. "
    "The mayor [event CONSULT -|met] [PER|Pia Testmo] in the town hall."
)


@pytest.fixture(scope="module")
def story(report: Make) -> Story:
    """Five lines, one of them without a day."""
    reports = (report(TOLD, name="a", published="2010-08"),)
    record = resolve(reports, (), Decisions())
    return Story(title="t", made_by="k", reports=reports, record=record, chronicle=tell(reports, record))


def _words(choice: Choice, story: Story) -> list[str]:
    text = story.reports[0].reading.document.text
    return [entry.span.of(text).split()[1] for entry in (*choice.entries, *choice.undated)]


def test_without_a_wish_the_whole_story_is_told(story: Story) -> None:
    """Every entry, in the chronicle's own order, those without a time last."""
    choice = choose(story, Wish())
    assert (choice.entries, choice.undated) == (story.chronicle.entries, story.chronicle.undated)
    assert choice.of == 5


@given(st.integers(1, 9))
def test_no_more_than_asked_for(story: Story, count: int) -> None:
    """The heaviest entries are kept, still in order of time."""
    choice = choose(story, Wish(entries=count))
    every = (*story.chronicle.entries, *story.chronicle.undated)
    kept = [entry for entry in every if entry in (*choice.entries, *choice.undated)]
    assert [*choice.entries, *choice.undated] == kept
    assert len(kept) == min(count, len(every))
    least = min(entry.score for entry in kept)
    assert all(entry.score <= least for entry in every if entry not in kept)


def test_so_many_a_year(story: Story) -> None:
    """Each year has its share; those of unknown time are a year of their own."""
    choice = choose(story, Wish(per_year=1))
    years = [entry.interval.latest.year for entry in choice.entries if entry.interval and entry.interval.latest]
    assert years == [2003, 2010]
    assert len(choice.undated) == 1


def test_by_when_it_became_known_nothing_stands_apart(story: Story) -> None:
    """One order for all; the undated event has a day it was known."""
    choice = choose(story, Wish(by=Order.KNOWN))
    assert len(choice.entries) == 5
    assert choice.undated == ()


def test_about_a_place_a_person_and_a_figure(report: Make, story: Story) -> None:
    """Names are found whatever their case and accents; a figure by the words of its heading."""
    assert _words(choose(story, Wish(about="LUNDVIKA")), story) == ["great"]
    assert _words(choose(story, Wish(about="pia testmo")), story) == ["mayor"]
    marked = "[LOC|Fjellvik] was [event ASSAULT 2020-03-04|hit], [figure 3..3 person role=killed|three died]."
    reports = (report(marked, name="b"),)
    record = resolve(reports, (), Decisions())
    other = Story(title="t", made_by="k", reports=reports, record=record, chronicle=tell(reports, record))
    assert statements_about(other, record.figures[0].heading.split()[0])


def test_an_unknown_name_says_what_there_is(story: Story) -> None:
    """The message lists names that can be asked for."""
    with pytest.raises(UnknownName, match="Lundvika"):
        choose(story, Wish(about="Nordheim"))


def test_gaps_are_those_of_all_entries(story: Story) -> None:
    """A gap is stated where no entry at all is, before the chosen entry that follows it."""
    choice = choose(story, Wish(entries=3))
    assert [gap.before for gap in choice.gaps] == [choice.entries[1].id]


def test_nothing_is_told_twice(report: Make) -> None:
    """Of two entries in nearly the same words at one time, a shortened chronicle has the heavier one."""
    reports = (
        report("The big storm [event ASSAULT 2020-03|hit] the old harbour of [LOC|Fjellvik] hard.", name="a"),
        report("The big storm [event CONSULT 2020-03-04|met] the old harbour of [LOC|Fjellvik].", name="b"),
    )
    record = resolve(reports, (), Decisions())
    told = Story(title="t", made_by="k", reports=reports, record=record, chronicle=tell(reports, record))
    assert len(told.chronicle.entries) == 2
    assert len(choose(told, Wish(entries=2)).entries) == 1


def test_of_those_that_one_tells_the_weightiest_stands(report: Make) -> None:
    """Whatever is asked about: where the weightiest of all is not about it, the next of them is told."""
    reports = (
        report("The big storm [event ASSAULT 2020-03|hit] the old harbour of [LOC|Fjellvik] hard.", name="a"),
        report("The big storm [event CONSULT 2020-03-04|met] the old harbour of [PER|Pia Testmo].", name="b"),
    )
    record = resolve(reports, (), Decisions())
    told = Story(title="t", made_by="k", reports=reports, record=record, chronicle=tell(reports, record))
    by = told_by(told)
    assert len(set(by.values())) == 1
    assert all(by[leader] == leader for leader in by.values())
    about = [choose(told, Wish(entries=1, about=name)).entries for name in ("Fjellvik", "Pia Testmo")]
    assert [len(entries) for entries in about] == [1, 1]
    assert about[0] != about[1]
