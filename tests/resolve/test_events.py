"""Statements of one happening in several reports."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from kronike.model import Duplicate, Interval, Record, RelationKind, Report
from kronike.resolve import Decisions, resolve

Make = Callable[..., Report]


def _attack(report: Make, name: str, when: str, *, place: str = "Fjellvik", outlet: str = "Fjellvik Tidende") -> Report:
    marked = f"[LOC|{place}] was [event ASSAULT {when} @{place}|attacked] says {name}."
    return report(marked, name=name, outlet=outlet)


def _record(*reports: Report) -> Record:
    return resolve(reports, (), Decisions())


def test_one_kind_place_and_day_in_two_reports_is_one_event(report: Make) -> None:
    """Two independent reports of it agree."""
    record = _record(_attack(report, "a", "2020-03-04"), _attack(report, "b", "2020-03-04"))
    assert len(record.events) == 1
    assert record.events[0].evidence == ("the same kind, place and time",)
    assert [relation.kind for relation in record.relations] == [RelationKind.AGREES]


def test_different_days_are_different_events(report: Make) -> None:
    """Times that exclude each other are never one happening."""
    assert len(_record(_attack(report, "a", "2020-03-04"), _attack(report, "b", "2020-03-05")).events) == 2


def test_different_places_are_different_events(report: Make) -> None:
    """Another place is another event."""
    reports = _attack(report, "a", "2020-03-04"), _attack(report, "b", "2020-03-04", place="Storvik")
    assert len(_record(*reports).events) == 2


def test_a_month_is_too_long_to_say_that_two_events_are_one(report: Make) -> None:
    """Where the day is not known nothing is merged."""
    assert len(_record(_attack(report, "a", "2020-03"), _attack(report, "b", "2020-03")).events) == 2


def test_two_mentions_in_one_report_stay_two_events(report: Make) -> None:
    """A report that tells of two attacks is not read as telling of one."""
    marked = (
        "[LOC|Fjellvik] was [event ASSAULT 2020-03-04 @Fjellvik|attacked]. "
        "It was [event ASSAULT 2020-03-04 @Fjellvik|hit]."
    )
    record = _record(report(marked), _attack(report, "b", "2020-03-04"))
    assert sorted(len(event.statements) for event in record.events) == [1, 2]


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
    """Equal sentences join events only where the reports go back to one origin."""
    first = report("It was [event ASSAULT -|attacked].", name="a")
    assert len(_record(first, report("It was [event ASSAULT -|attacked].", name="b")).events) == 2


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
