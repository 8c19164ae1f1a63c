"""Numbers become figures, and the values of a figure agree, update or contradict each other."""

from __future__ import annotations

from collections.abc import Callable

from kronike.model import Duplicate, Record, Relation, RelationKind, Report
from kronike.resolve import Decisions, resolve

Make = Callable[..., Report]


def _record(*reports: Report) -> Record:
    return resolve(reports, (), Decisions())


def _soldiers(report: Make, count: str, name: str, published: str | None) -> Report:
    return report(f"[LOC|Storvik] holds [figure {count} soldier @Storvik|soldiers].", name=name, published=published)


def _kinds(record: Record) -> list[RelationKind]:
    return [relation.kind for relation in record.relations]


def test_values_of_one_scope_are_one_strand_in_order_of_when_they_could_be_known(report: Make) -> None:
    """The later report's value stands behind the earlier's."""
    record = _record(
        _soldiers(report, "50..50", "a", "2020-06"),
        _soldiers(report, "60..60", "b", "2020-03"),
        _soldiers(report, "40..40", "c", None),
    )
    (figure,) = record.figures
    assert figure.heading == "soldier, Storvik"
    assert [point.range.low for point in figure.strands[0].points] == [60, 50, 40]


def test_unlike_units_and_scopes_never_share_a_strand(report: Make) -> None:
    """Per cent, killed and wounded are kept apart."""
    marked = (
        "[LOC|Storvik]: [figure 3..3 person role=killed @Storvik|three], "
        "[figure 3..3 person role=wounded @Storvik|three], [figure 3..3 unit=percent @Storvik|three]."
    )
    record = _record(report(marked))
    assert [len(figure.strands) for figure in record.figures] == [1, 1, 1]
    assert not record.relations


def test_a_number_without_scope_is_not_held_against_other_reports(report: Make) -> None:
    """95 per cent of something unsaid is not 95 per cent of something else."""
    marked = "It is [figure 95..95 unit=percent|95 per cent]."
    assert len(_record(report(marked), report(marked, name="b.txt")).figures) == 2


def test_equal_numbers_of_two_voices_in_one_report_agree(report: Make) -> None:
    """The speaker says what the report says."""
    marked = (
        "[PER|Kari Nordmo] spoke. It is [figure 95..95 unit=percent|95 per cent]. "
        "She says [quote Kari Nordmo|it is [figure 95..95 unit=percent|95 per cent]]."
    )
    assert _kinds(_record(report(marked))) == [RelationKind.AGREES]


def test_a_later_value_of_a_known_scope_updates_the_earlier(report: Make) -> None:
    """The relation points from the later value to the one it replaces."""
    record = _record(_soldiers(report, "50..50", "a", "2020-06"), _soldiers(report, "60..60", "b", "2020-03"))
    (relation,) = record.relations
    later, earlier = (next(s for s in record.statements if s.id == i) for i in (relation.statement, relation.other))
    assert relation.kind is RelationKind.UPDATES
    assert later.known_from is not None
    assert earlier.known_from is not None
    assert earlier.known_from.before(later.known_from)


def test_values_that_may_have_been_known_at_the_same_time_do_not_update(report: Make) -> None:
    """Two reports of one month, or one without a date, leave the order open: silence."""
    assert not _record(_soldiers(report, "50..50", "a", "2020"), _soldiers(report, "60..60", "b", "2020-03")).relations
    assert not _record(_soldiers(report, "50..50", "a", None), _soldiers(report, "60..60", "b", "2020-03")).relations


def test_deaths_of_two_happenings_do_not_update_each_other(report: Make) -> None:
    """Three killed in March and five in May are two events, not a correction."""
    marked = "[LOC|Storvik] was [event ASSAULT {0}|hit], [figure {1}..{1} person role=killed @Storvik|killed]."
    first = report(marked.format("2020-03-04", 3), name="a", published="2020-03")
    second = report(marked.format("2020-05-04", 5), name="b", published="2020-05")
    assert not _record(first, second).relations


def test_two_voices_with_other_numbers_of_one_event_conflict(report: Make) -> None:
    """Values that cannot both hold are shown as a dispute."""
    marked = (
        "[PER|Kari Nordmo] and [PER|Ola Dahlen] spoke of [LOC|Storvik], [event ASSAULT 2020-03-04 @Storvik|hit]: "
        "[quote Kari Nordmo|[figure 3..3 person role=killed @Storvik|three]] or "
        "[quote Ola Dahlen|[figure 9..9 person role=killed @Storvik|nine]]."
    )
    assert _kinds(_record(report(marked))) == [RelationKind.CONFLICTS]


def test_an_open_range_does_not_conflict_with_a_value_inside_it(report: Make) -> None:
    """At least two and exactly three agree."""
    record = _record(_soldiers(report, "2..", "a", "2020-03"), _soldiers(report, "3..3", "b", "2020-03"))
    assert _kinds(record) == [RelationKind.AGREES]


def test_a_copy_repeats_and_does_not_agree(report: Make) -> None:
    """Copies of one wire are one origin: they corroborate nothing."""
    first, second = _soldiers(report, "3..3", "a", "2020-03"), _soldiers(report, "3..3", "b", "2020-03")
    copy = Duplicate(first.reading.document.id, second.reading.document.id, 0.97)
    relations: tuple[Relation, ...] = resolve((first, second), (copy,), Decisions()).relations
    assert [relation.kind for relation in relations] == [RelationKind.REPEATS]
