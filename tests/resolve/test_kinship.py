"""Numbers of different reports are held against each other only where they can be of one thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kronike.model import RelationKind, Report
from kronike.resolve import Decisions, resolve

Make = Callable[..., Report]


def _kinds(*reports: Report) -> list[RelationKind]:
    return [relation.kind for relation in resolve(reports, (), Decisions()).relations]


def _killed(report: Make, count: str, name: str, published: str | None, ship: str = "Vindrosa") -> Report:
    marked = f"The [ORG|{ship}] sank. [figure {count} person role=killed|Some people] drowned."
    return report(marked, name=name, published=published, outlet=f"The {name}")


def test_two_dead_in_two_accidents_do_not_agree(report: Make) -> None:
    """Reports that share no name may be of any two accidents."""
    one, other = (
        _killed(report, "2..2", "a", "2020-03-04"),
        _killed(report, "2..2", "b", "2020-03-05", ship="Havtind"),
    )
    assert _kinds(one, other) == []


def test_reports_that_share_a_rare_name_in_one_month_agree(report: Make) -> None:
    """The ship's name and the date make it one accident."""
    assert _kinds(_killed(report, "2..2", "a", "2020-03-04"), _killed(report, "2..2", "b", "2020-03-05")) == [
        RelationKind.AGREES
    ]


@pytest.mark.parametrize("published", ["2020-06-04", None])
def test_far_apart_or_undated_reports_do_not(report: Make, published: str | None) -> None:
    """A name alone does not do it."""
    assert _kinds(_killed(report, "2..2", "a", "2020-03-04"), _killed(report, "2..2", "b", published)) == []


def test_a_name_that_everybody_has_makes_no_kin(report: Make) -> None:
    """What stands in most reports of a pile says nothing about two of them."""
    reports = [_killed(report, "2..2", f"r{number:02}", "2020-03-04") for number in range(13)]
    assert _kinds(*reports) == []
    assert _kinds(*reports[:3]) == [RelationKind.AGREES] * 3


def test_the_publisher_of_the_other_makes_no_kin(report: Make) -> None:
    """To quote the same newspaper is not to tell of the same thing."""
    marked = "The [ORG|Fjellvik Tidende] said so. [figure 2..2 person role=killed|Two people] drowned."
    assert (
        _kinds(report(marked, name="a", published="2020-03-04"), report(marked, name="b", published="2020-03-05")) == []
    )


def test_an_exact_value_updates_a_bound_told_before(report: Make) -> None:
    """At least two, then three: of one accident the later says more, of two it says nothing."""
    first, later = _killed(report, "2..", "a", "2020-03-04"), _killed(report, "3..3", "b", "2020-03-05")
    assert _kinds(first, later) == [RelationKind.UPDATES]
    assert _kinds(first, _killed(report, "3..3", "c", "2020-03-05", ship="Havtind")) == []
    assert _kinds(first, _killed(report, "3..3", "d", "2020-03-04")) == [RelationKind.AGREES]
