"""The ledger: one heading for one measured thing, strands that share nothing else, and what their values come to."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.model import Course, Figure, Record, RelationKind, Report
from kronike.resolve import Decisions, resolve
from kronike.words.units import dimension, factor

Make = Callable[..., Report]
UNITS = ("km2", "m2", "ha", "daa", "mi2", "acre", "km", "m", "mile", "foot", "t", "kg", "lb")


def _record(*reports: Report) -> Record:
    return resolve(reports, (), Decisions())


def _land(report: Make, figure: str, name: str, published: str | None) -> Report:
    return report(f"[ORG|Nordvakt] has [figure {figure} of=Nordvakt|so much].", name=name, published=published)


def _headed(record: Record, heading: str) -> Figure:
    (figure,) = [figure for figure in record.figures if figure.heading == heading]
    return figure


def test_land_is_one_figure_with_a_strand_for_each_measure(report: Make) -> None:
    """Per cent retaken, square kilometres held and all of it lost share a heading, and say why they stand apart."""
    record = _record(
        _land(report, "95..95 area unit=percent role=recaptured", "a", "2020-03"),
        _land(report, "0.5..0.5 enclave unit=km2 role=held", "b", "2020-05"),
        _land(report, "1..1 land unit=whole role=lost", "c", None),
    )
    figure = _headed(record, "land, Nordvakt")
    assert [(strand.unit, strand.role, len(strand.points)) for strand in figure.strands] == [
        ("percent", "recaptured", 1),
        ("km2", "held", 1),
        ("whole", "lost", 1),
    ]
    assert any("per cent, km² and all of it" in reason for reason in figure.apart)
    assert [relation.kind for relation in record.relations] == [RelationKind.UPDATES]
    assert "not held against each other" in record.relations[0].reason


def test_a_convertible_unit_is_converted_and_says_so(report: Make) -> None:
    """Hectares stand among square kilometres, with the unit they were said in."""
    record = _record(
        _land(report, "3..3 land unit=km2 role=held", "a", "2020-03"),
        _land(report, "200..200 land unit=ha role=held", "b", "2020-05"),
    )
    (strand,) = _headed(record, "land, Nordvakt").strands
    assert [(point.range.low, point.said_in) for point in strand.points] == [(Decimal(3), ""), (Decimal(2), "ha")]
    assert strand.course is Course.MOVED


def test_numbers_over_unlike_lengths_of_time_stand_side_by_side(report: Make) -> None:
    """3,000 in a day and 200 in two days are two strands of what befell people at one place."""
    marked = "[LOC|Storvik]: [figure 3000..3000 {0} role=surrendered @Storvik in={1}|many]."
    record = _record(
        report(marked.format("fighter", "P1D"), name="a"), report(marked.format("person", "P2D"), name="b")
    )
    figure = _headed(record, "surrendered, Storvik")
    assert [strand.window.iso for strand in figure.strands if strand.window] == ["P1D", "P2D"]
    assert any("1 day and 2 days" in reason for reason in figure.apart)
    assert not record.relations


def test_soldiers_of_two_countries_are_two_figures(report: Make) -> None:
    """Who has them and where part figures of soldiers; a change is parted from the level in one."""
    marked = (
        "[LOC|Norway] and [LOC|Sweden] are in [LOC|Storvik]: "
        "[figure 60..60 soldier role=deployed @Storvik of=Norway|60], "
        "[figure 50..50 soldier role=deployed @Storvik of=Sweden|50], "
        "[figure 10..10 soldier role=deployed @Storvik of=Norway by=up|10 more]."
    )
    record = _record(report(marked))
    assert [(figure.heading, len(figure.strands)) for figure in record.figures] == [
        ("force, Storvik, Norway", 2),
        ("force, Storvik, Sweden", 1),
    ]


def test_what_befell_people_joins_across_related_reports_but_not_two_places(report: Make) -> None:
    """A number without a place is of the same thing in a report that shares a rare name; two places stay apart."""
    marked = "[PER|Oda Fiktivsen] says: [figure {0}..{0} person role=missing{1}|so many]{2}."
    record = _record(
        report(marked.format(4, "", ""), name="a", published="2020-03-01"),
        report(marked.format(2, "", ""), name="b", published="2020-03-02"),
    )
    (figure,) = record.figures
    assert [point.range.low for point in figure.strands[0].points] == [4, 2]
    parted = _record(
        report(marked.format(4, " @Storvik", " in [LOC|Storvik]"), name="a", published="2020-03-01"),
        report(marked.format(2, "", ""), name="b", published="2020-03-02"),
        report(marked.format(1, " @Sandnes", " in [LOC|Sandnes]"), name="c", published="2020-03-03"),
    )
    assert {len(figure.strands[0].points) for figure in parted.figures} == {1, 2}


@pytest.mark.parametrize(
    ("first", "second", "course"),
    [
        (("50..50", "2020-03-02"), ("60..60", "2020-03-02"), Course.DISPUTED),
        (("50..50", "2020-03-02"), ("60..60", "2020-04-02"), Course.MOVED),
        (("50..50", "2020-03-02"), ("40..", "2020-04-02"), Course.STEADY),
        (("50..50", "2020-03"), ("60..60", "2020-03"), Course.UNCLEAR),
    ],
)
def test_values_for_one_time_are_a_dispute_and_for_two_a_course(
    report: Make, first: tuple[str, str], second: tuple[str, str], course: Course
) -> None:
    """Values that cannot both hold are disputed for one time, a course for two, unclear where that is not told."""
    reports = [
        report(f"[LOC|Storvik] holds [figure {figure} soldier @Storvik|some].", name=name, published=published)
        for name, (figure, published) in (("a", first), ("b", second))
    ]
    (figure,) = _record(*reports).figures
    assert figure.strands[0].course is course


@given(st.sampled_from(UNITS), st.sampled_from(UNITS), st.decimals(min_value=0, max_value=10**9, places=3))
def test_a_conversion_leads_back(one: str, other: str, value: Decimal) -> None:
    """What is converted and back is what it was; units of unlike things have no factor."""
    there, back = factor(one, other), factor(other, one)
    if dimension(one) != dimension(other):
        assert there is None
        assert back is None
    else:
        assert there is not None
        assert back is not None
        assert abs(value * there * back - value) <= Decimal("1e-9") * max(value, Decimal(1))


def test_people_somewhere_of_whom_nothing_is_told_are_not_held_together(report: Make) -> None:
    """Two numbers of people in one place need be of no one thing; its inhabitants are."""
    people = "[LOC|Storvik]: [figure 300..300 person @Storvik|people] and [figure 2000..2000 person @Storvik|people]."
    assert len(_record(report(people)).figures) == 2
    living = "[LOC|Storvik]: [figure 300..300 inhabitant @Storvik|them] and [figure 310..310 inhabitant @Storvik|them]."
    assert len(_record(report(living)).figures) == 1


def test_small_numbers_without_scope_are_not_the_same_thing(report: Make) -> None:
    """Five people told of twice may be ten; five thousand told of twice are one number."""
    assert len(_record(report("Here [figure 5..5 person|five], there [figure 5..5 person|five].")).figures) == 2
    assert len(_record(report("Here [figure 5120..5120 person|many], [figure 5120..5120 person|many].")).figures) == 1
