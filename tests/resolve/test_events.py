"""Statements of one happening in several reports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kronike.model import Duplicate, Interval, Record, RelationKind, Report
from kronike.resolve import Decisions, resolve
from kronike.resolve.clusters import Link, Parting

Make = Callable[..., Report]


def in_language(told: Report, language: str, lemma: str = "") -> Report:
    """The report in another language, with the base form of its events' triggers."""
    reading, found = told.reading, told.analysis
    events = tuple(replace(event, lemma=lemma) for event in found.events)
    sentences = tuple(replace(sentence, language=language) for sentence in found.sentences)
    document = replace(reading.document, language=language)
    analysis = replace(found, events=events, sentences=sentences)
    return replace(told, reading=replace(reading, document=document), analysis=analysis)


def _attack(report: Make, name: str, when: str, *, place: str = "Fjellvik", outlet: str = "Fjellvik Tidende") -> Report:
    marked = f"[LOC|{place}] was [event ASSAULT {when} @{place}|attacked] says {name}."
    return report(marked, name=name, outlet=outlet)


def _record(*reports: Report) -> Record:
    return resolve(reports, (), Decisions())


def test_one_kind_place_and_day_in_two_reports_is_one_event(report: Make) -> None:
    """Two independent reports of it agree, and the event shows the clues that it was joined by."""
    record = _record(_attack(report, "a", "2020-03-04"), _attack(report, "b", "2020-03-04"))
    (event,) = record.events
    (merge,) = event.merges
    clues = [clue.what for clue in merge.clues]
    assert {"both words are English “attack”", "the same place", "the same few days"} <= set(clues)
    assert merge.score == sum(clue.points for clue in merge.clues) >= merge.needed
    assert [(tie.one, tie.other) for tie in event.ties] == [event.statements]
    assert [relation.kind for relation in record.relations] == [RelationKind.AGREES]


def test_different_days_are_different_events(report: Make) -> None:
    """Times that exclude each other are never one happening."""
    assert len(_record(_attack(report, "a", "2020-03-04"), _attack(report, "b", "2020-03-05")).events) == 2


def _aid(report: Make, name: str, published: str) -> Report:
    marked = f"In [LOC|Fjellvik] [event AID - @Fjellvik|aid] comes to the harbour, says {name}."
    return report(marked, name=name, outlet=f"{name} Tidende", published=published)


def test_what_has_no_time_joins_reports_of_near_days_only(report: Make) -> None:
    """Aid that is told of in two weeks is told of again; the clue says so where the two are one all the same."""
    assert len(_record(_aid(report, "a", "2020-03-04"), _aid(report, "b", "2020-03-04")).events) == 1
    (event,) = _record(_aid(report, "a", "2020-03-04"), _aid(report, "b", "2020-03-07")).events
    assert "a time left open, 3 days away" in {clue.what for clue in event.merges[0].clues}


def test_different_places_are_different_events(report: Make) -> None:
    """Another place is another event."""
    reports = _attack(report, "a", "2020-03-04"), _attack(report, "b", "2020-03-04", place="Storvik")
    assert len(_record(*reports).events) == 2


def test_a_shared_word_and_month_are_not_enough(report: Make) -> None:
    """Two attacks told of in other words, in one month, may be two."""
    first = report("[LOC|Fjellvik] was [event ASSAULT 2020-03 @Fjellvik|attacked] by men in boats.", name="a")
    second = report("Nobody sleeps since the [event ASSAULT 2020-03 -|attack] on the old harbour.", name="b")
    assert len(_record(first, second).events) == 2


def test_one_report_may_name_an_event_twice(report: Make) -> None:
    """Two words of one kind, for one day and place, are one event inside a report as well."""
    marked = (
        "[LOC|Fjellvik] was [event ASSAULT 2020-03-04 @Fjellvik|attacked]. "
        "Boats [event ASSAULT 2020-03-04 @Fjellvik|attacked] [LOC|Fjellvik] at dawn."
    )
    assert len(_record(report(marked)).events) == 1


def test_surrenders_on_different_days_stay_apart(report: Make) -> None:
    """Inside a report, too, times that exclude each other are two events, however alike the words."""
    marked = (
        "Forty men [event RETREAT 2020-03-04 -|surrendered] to the guard of [LOC|Fjellvik]. "
        "Forty men [event RETREAT 2020-03-06 -|surrendered] to the guard of [LOC|Fjellvik]."
    )
    assert len(_record(report(marked)).events) == 2


def test_other_numbers_of_the_same_kind_speak_against_one_event(report: Make) -> None:
    """Ten killed and thirty killed, with no more in common than the word, are two attacks."""
    first = report("The raid [event ASSAULT - -|killed] [figure 10..10 person role=killed|ten people].", name="a")
    second = report("A raid [event ASSAULT - -|killed] [figure 30..30 person role=killed|thirty people].", name="b")
    assert len(_record(first, second).events) == 2


def test_an_air_attack_is_no_terror_attack(report: Make) -> None:
    """Compounds with other first parts are two kinds, and nothing between them makes them one."""
    marked = (
        "[LOC|Fjellvik] ble rammet av [event ASSAULT - @Fjellvik|luftangrep]. "
        "[LOC|Fjellvik] ble rammet av [event ASSAULT - @Fjellvik|terrorangrep]. "
        "[LOC|Fjellvik] ble rammet av [event ASSAULT - @Fjellvik|angrep]."
    )
    events = _record(in_language(report(marked), "nb")).events
    assert sorted(len(event.statements) for event in events) == [1, 2]


@pytest.mark.parametrize(
    ("language", "word", "lemma"),
    [
        ("nb", "overga seg", "overgi seg"),
        ("sv", "kapitulerade", "kapitulera"),
        ("da", "kapitulerede", "kapitulere"),
        ("nn", "overgav seg", "overgje seg"),
    ],
)
def test_one_event_in_two_languages(report: Make, language: str, word: str, lemma: str) -> None:
    """What a word means in English joins what the letters do not."""
    nordic = report(f"I [LOC|Fjellvik] [event RETREAT 2020-03-04 @Fjellvik|{word}] alle.", name="a")
    english = report("In [LOC|Fjellvik] all [event RETREAT 2020-03-04 @Fjellvik|surrendered].", name="b")
    assert len(_record(in_language(nordic, language, lemma), in_language(english, "en", "surrender")).events) == 1


@given(order=st.permutations(range(4)))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_the_reports_changes_nothing(report: Make, order: list[int]) -> None:
    """Whichever report is read first, the same statements are one event."""
    days = ("2020-03-04", "2020-03-04", "2020-03-05", "2020-03-06")
    reports = [_attack(report, name, day) for name, day in zip("abcd", days, strict=True)]
    assert _record(*(reports[number] for number in order)) == _record(*reports)


def test_people_decide_what_is_one_event(report: Make) -> None:
    """What a person parted stays apart, whatever speaks for it."""
    reports = _attack(report, "a", "2020-03-04"), _attack(report, "b", "2020-03-04")
    one, other = (each.analysis.events[0].id for each in reports)
    apart = Decisions(partings=(Parting(frozenset({one}), frozenset({other})),))
    assert len(resolve(reports, (), apart).events) == 2


def test_a_chain_of_overlaps_does_not_join_what_excludes_each_other(report: Make) -> None:
    """1 to 3 March meets 3 to 5 March, but then nothing before the 3rd may join."""
    reports = [
        _attack(report, "a", "<2020-03-01..2020-03-03>"),
        _attack(report, "b", "<2020-03-03..2020-03-05>"),
        _attack(report, "c", "2020-03-05"),
    ]
    record = _record(*reports)
    joined = next(event for event in record.events if len(event.statements) == 2)
    assert joined.interval is not None
    assert (joined.interval.earliest, joined.interval.latest) == (date(2020, 3, 3), date(2020, 3, 3))


def test_a_copied_sentence_is_one_event_though_its_time_is_unknown(report: Make) -> None:
    """Wire copy in two papers tells of one happening, and repeats it."""
    first = report("[LOC|Fjellvik] was [event ASSAULT -|attacked].", name="a")
    second = report("[LOC|Fjellvik] was [event ASSAULT -|attacked].", name="b", outlet="Storvik Blad")
    copy = Duplicate(second.reading.document.id, first.reading.document.id, 1.0, exact=True)
    record = resolve((first, second), (copy,), Decisions())
    assert len(record.events) == len(record.origins) == 1
    assert record.origins[0].evidence == ("the same text",)
    assert [relation.kind for relation in record.relations] == [RelationKind.REPEATS]


def test_the_same_words_in_independent_reports_are_no_copy(report: Make) -> None:
    """A word in common joins events only where more speaks for it, or the reports go back to one origin."""
    first = report("It was [event ASSAULT -|attacked].", name="a")
    second = report("Nobody knows by whom the old bridge was [event ASSAULT -|attacked].", name="b")
    assert len(_record(first, second).events) == 2


def test_an_event_that_one_voice_denies_is_in_conflict(report: Make) -> None:
    """Who says it happened and who says it did not contradict each other."""
    first = report("[LOC|Fjellvik] was [event ASSAULT 2020-03-04 @Fjellvik|attacked].", name="a")
    marked = "[LOC|Fjellvik]: [quote Ola Dahlen|nobody [event ASSAULT 2020-03-04 @Fjellvik denied|attacked]]."
    record = _record(first, report(marked, name="b"))
    assert [relation.kind for relation in record.relations] == [RelationKind.CONFLICTS]


def test_an_event_without_a_known_time_has_no_interval(report: Make) -> None:
    """No day is made up."""
    interval = _record(report("It was [event ASSAULT -|attacked].")).events[0].interval
    assert interval in (None, Interval.unknown())


def test_a_definite_noun_takes_up_what_was_told(report: Make) -> None:
    """Later in a report that told of an evacuation, "the evacuation" is that one."""
    marked = (
        "Boats [event RETREAT - -|evacuated] all of [LOC|Fjellvik] in rain and wind. "
        "By night the [event RETREAT - -|evacuation] of [LOC|Fjellvik] was over."
    )
    events = _record(report(marked)).events
    assert len(events) == 1
    assert "taken up again as “evacuation”" in [clue.what for clue in events[0].merges[0].clues]


def test_up_and_down_are_two_happenings(report: Make) -> None:
    """A particle turns a verb into another: troops stepped up are not troops stepped down."""
    marked = (
        "Styrken i [LOC|Fjellvik] ble [event MOBILIZE - -|trappet opp]. Styrken ble [event RETREAT - -|trappet ned]."
    )
    told = in_language(report(marked), "nb")
    events = tuple(
        replace(event, lemma=lemma)
        for event, lemma in zip(told.analysis.events, ("trappe opp", "trappe ned"), strict=True)
    )
    assert len(_record(replace(told, analysis=replace(told.analysis, events=events))).events) == 2


def test_what_people_joined_says_so(report: Make) -> None:
    """A person's decision ties two statements that nothing else does."""
    reports = _attack(report, "a", "2020-03-04"), _attack(report, "b", "2020-05-04", place="Storvik")
    one, other = (each.analysis.events[0].id for each in reports)
    (event,) = resolve(reports, (), Decisions(links=(Link(one, other, "decided by Kari: one raid"),))).events
    assert [tie.reason for tie in event.ties] == ["decided by Kari: one raid"]
    assert event.merges == ()


def test_a_refusal_in_two_reports_needs_more_than_its_words(report: Make) -> None:
    """Two who refuse, in reports that share little, refuse two things."""
    first = report(
        "The mayor of [LOC|Fjellvik], [PER|Kari Moe], [event REJECT - -|refuses] to bring men of [ORG|Havdis] home.",
        name="a",
    )
    second = report(
        "In [LOC|Storvik] some men of [ORG|Havdis] still [event REJECT - -|refuse] to leave the old fort.", name="b"
    )
    assert len(_record(first, second).events) == 2
