"""The scorer of timelines, the days' ranker and the choice of sentences."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from benchmarks.timelines import pages_of, redundancy
from benchmarks.timelines.choosing import Chooser
from benchmarks.timelines.chronologies import undated_sentences
from benchmarks.timelines.days import calendar_of, learned, ranked
from benchmarks.timelines.porter import stem
from benchmarks.timelines.scoring import score
from benchmarks.timelines.sentences import Told

ONE, TWO, LATER = date(2020, 3, 4), date(2020, 3, 5), date(2020, 4, 1)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("caresses", "caress"),
        ("ponies", "poni"),
        ("dies", "die"),
        ("agreed", "agre"),
        ("plastered", "plaster"),
        ("hopping", "hop"),
        ("filing", "file"),
        ("happy", "happi"),
        ("enjoy", "enjoy"),
        ("relational", "relat"),
        ("generalizations", "gener"),
        ("adoption", "adopt"),
        ("controlling", "control"),
        ("dying", "die"),
        ("by", "by"),
    ],
)
def test_stems(word: str, expected: str) -> None:
    """The stems of the paper's examples, as the Natural Language Toolkit has them."""
    assert stem(word) == expected


def test_a_timeline_is_all_like_itself() -> None:
    """Everything is told, on the right days."""
    gold = {ONE: ["The dam broke near Fjellvik ."], LATER: ["Workers mended the dam ."]}
    assert score(gold, gold) == (1.0, 1.0, 1.0)


def test_a_day_off_counts_half() -> None:
    """The same words on the next day: half of them, and no day right."""
    words = ["The dam broke near Fjellvik ."]
    assert score({TWO: words}, {ONE: words}) == (0.5, 0.5, 0.0)


def test_two_days_may_tell_one() -> None:
    """Each day is held against its nearest: a day told twice costs precision, not recall."""
    words = ["The dam broke near Fjellvik ."]
    one, _, days = score({ONE: words, TWO: words}, {ONE: words})
    assert one == pytest.approx(2 * 0.75 / 1.75)
    assert days == pytest.approx(2 / 3)


def _told(place: int, published: date, text: str, *days: date) -> Told:
    return Told(article=published.toordinal(), place=place, published=published, text=text, days=days, keyword=True)


SENTENCES = [
    _told(0, ONE, "The dam above Fjellvik broke in the night .", ONE),
    _told(1, ONE, "Water from the broken dam filled the streets .", ONE),
    _told(0, TWO, "The dam broke on Wednesday .", ONE),
    _told(0, LATER, "Nobody has mended the dam since .", LATER),
    _told(1, LATER, "The dam broke on 4 March .", ONE),
]


def test_the_day_that_is_named_most_ranks_first() -> None:
    """By weights learned from a like topic."""
    calendar = calendar_of(SENTENCES, (ONE, LATER))
    assert ranked(calendar, learned([(calendar, {ONE: ["x"]})]))[0] == ONE
    assert ranked(calendar, np.array([1.0, 0.6, -0.2]))[0] == ONE
    assert calendar.named == 2


def test_sentences_of_a_day() -> None:
    """So many as asked for, none twice, none where nothing is told."""
    chooser = Chooser(SENTENCES)
    (told,) = chooser.timeline([ONE, date(2020, 3, 20)], 2, 3).values()
    assert len(set(told)) == 3


def test_what_was_told_is_not_told_again() -> None:
    """A sentence that tells of two days is shown for one of them."""
    both = [*SENTENCES, _told(1, TWO, "The dam broke on Wednesday and on Thursday .", ONE, TWO)]
    told = Chooser(both).timeline([ONE, TWO], 2, 4, once=True)
    sentences = [sentence for day in told.values() for sentence in day]
    assert len(set(sentences)) == len(sentences)


def test_repeating_the_day_before_is_seen() -> None:
    """All of a day's words stand in the day before; a day of a month later is not held against it."""
    words = ["The dam broke near Fjellvik ."]
    assert redundancy({ONE: words, TWO: words}) == 1.0
    assert redundancy({ONE: words, LATER: words}) == 0.0


DEEDS = [
    "dam above Fjellvik breaks", "soldiers reach Fjellvik bridge", "mayor Quarnby resigns office",
    "rain floods lower harbour", "engineers close northern sluice", "school reopens beside church",
    "inquiry hears chief engineer", "insurers refuse farmers claims", "parliament grants forty million",
    "ferry carries first tourists", "court fines building company", "workers finish stronger wall",
]  # fmt: skip
COPIES = 200


def _chronicled(*, back: bool) -> tuple[list[Told], list[date]]:
    """Twelve days, each told of by many reports that name it, and at the end a report of all without a date."""
    days = [ONE + timedelta(days=4 * number) for number in range(len(DEEDS))]
    daily = [
        Told(1000 * number + copy, 0, day, f"The {deed} .", (day,), keyword=True)
        for number, (day, deed) in enumerate(zip(days, DEEDS, strict=True))
        for copy in range(COPIES)
    ]
    last = days[-1] + timedelta(days=30)
    deeds = DEEDS[::-1] if back else DEEDS
    page = [Told(99_999, place, last, f"A {deed} .", (), keyword=True) for place, deed in enumerate(deeds)]
    return [*daily, *page], days


@pytest.mark.parametrize("back", [False, True])
def test_a_chronology_without_dates_is_dated_by_the_others(back: bool) -> None:  # noqa: FBT001 -- a parameter
    """Each of its sentences gets the day that other reports tell the same of, forwards or backwards."""
    sentences, days = _chronicled(back=back)
    span = [ONE + timedelta(days=ahead) for ahead in range(80)]
    ranked_days = sorted(span, key=lambda day: (day not in days, day))
    found = undated_sentences(sentences, ranked_days)
    expected = days[::-1] if back else days
    assert found == dict(enumerate(expected, start=len(DEEDS) * COPIES))


def test_a_report_of_its_own_days_is_no_chronology() -> None:
    """A report all of whose sentences are told like those of the day before gets no other days."""
    sentences, days = _chronicled(back=False)
    same = [Told(99_999, place, days[-1], f"A {DEEDS[-1]} {place} .", (), keyword=True) for place in range(12)]
    assert undated_sentences([*sentences[: -len(DEEDS)], *same], days) == {}


def test_a_line_of_a_chronology_tells_its_day() -> None:
    """It is chosen sooner than the report it is as near to."""
    sentences, days = _chronicled(back=False)
    told = Chooser(sentences, {len(DEEDS) * COPIES: days[0]}).timeline([days[0]], 1, 1)
    assert told == {days[0]: [f"A {DEEDS[0]} ."]}


def test_the_pages_that_gold_was_taken_from_are_known() -> None:
    """An article that holds several of its sentences is one; that it tells the same in other words makes it none."""
    sentences, days = _chronicled(back=False)
    lines = {day: [f"Then the {deed} ."] for day, deed in zip(days, DEEDS, strict=True)}
    page = [Told(7, place, days[-1], text, (), keyword=True) for place, (text,) in enumerate(lines.values())]
    assert pages_of([*sentences, *page], [lines]) == frozenset()
    longer = {day: [f"Then near Quarnby the {deed} ."] for day, deed in zip(days, DEEDS, strict=True)}
    page = [Told(7, place, days[-1], text, (), keyword=True) for place, (text,) in enumerate(longer.values())]
    assert pages_of([*sentences, *page], [longer]) == {7}
