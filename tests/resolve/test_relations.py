"""How statements of different reports stand to each other, and when nothing is said of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kronike.model import Relation, RelationKind, Report
from kronike.resolve import Decisions, resolve

Make = Callable[..., Report]
AGREES, CONFLICTS, UPDATES, REPEATS = (
    RelationKind.AGREES,
    RelationKind.CONFLICTS,
    RelationKind.UPDATES,
    RelationKind.REPEATS,
)


def _relations(*reports: Report) -> list[Relation]:
    return list(resolve(reports, (), Decisions()).relations)


def _kinds(*reports: Report) -> list[RelationKind]:
    return [relation.kind for relation in _relations(*reports)]


QUOTA = "[quote {who}|The cod quota in the Barents Sea is [figure {value} unit=t|{value} tonnes]], [PER|{who}] said."


def _quota(report: Make, who: str, value: str, day: str, name: str) -> Report:
    return report(QUOTA.format(who=who, value=value), name=name, published=day, outlet=f"The {name}")


@pytest.mark.parametrize(
    ("who", "value", "day", "kinds"),
    [
        ("Gyrd Haukåsen", "775..775", "2020-03-02", [AGREES]),
        ("Gyrd Haukåsen", "712..712", "2020-03-02", [CONFLICTS]),
        ("Gyrd Haukåsen", "740..740", "2020-05-09", [UPDATES]),
        ("Synne Valstad", "775..775", "2020-03-04", [REPEATS]),
        ("Synne Valstad", "740..740", "2020-05-09", [UPDATES]),
    ],
)
def test_numbers_of_one_matter_are_held_against_each_other(
    report: Make, who: str, value: str, day: str, kinds: list[RelationKind]
) -> None:
    """The words around two numbers say that they are of one thing; who says it and when decides the rest."""
    first = _quota(report, "Synne Valstad", "775..775", "2020-03-02", "a")
    assert _kinds(first, _quota(report, who, value, day, "b")) == kinds


def test_numbers_of_other_matters_are_not(report: Make) -> None:
    """The same unit alone makes no relation."""
    other = "[quote Gyrd Haukåsen|The harbour of Båtsfjord froze [figure 712..712 unit=t|712 tonnes] of shrimps]."
    reports = (
        _quota(report, "Synne Valstad", "775..775", "2020-03-02", "a"),
        report(other, name="b", published="2020-03-02", outlet="The b"),
    )
    assert _kinds(*reports) == []


def test_a_bound_that_moves_updates(report: Make) -> None:
    """A later "at least" with another number is no agreement with the earlier one."""
    one = _quota(report, "Synne Valstad", "14..", "2020-03-02", "a")
    other = _quota(report, "Synne Valstad", "20..", "2020-03-09", "b")
    assert _kinds(one, other) == [UPDATES]


def test_a_day_is_not_held_against_years(report: Make) -> None:
    """What one night took and what eleven years did are no two values of one thing."""
    night = (
        "[LOC|Borno]: [figure 8..8 girl role=kidnapped @Borno|Eight girls] were [event ABDUCT 2020-03-01 @Borno|taken]."
    )
    years = (
        "[LOC|Borno]: [figure 400..400 girl role=kidnapped @Borno|400 girls] were "
        "[event ABDUCT 2009/2020 @Borno|taken]."
    )
    reports = (
        report(night, name="a", published="2020-03-02", outlet="The a"),
        report(years, name="b", published="2020-03-02", outlet="The b"),
    )
    assert CONFLICTS not in _kinds(*reports)


SHELLED = "[LOC|Idlib] lies in ruins. {}"
HIT = "[ORG|{who}] told: [quote {who}|[event ASSAULT 2020-03-01 @Idlib|attacks] {whom}]."
CAMP = HIT.format(who="Nordlæger", whom="killed refugees, women and children")
NEST = HIT.format(who="The Staff", whom="hit terrorists in their nests")


def test_rival_descriptions_of_one_happening_conflict(report: Make) -> None:
    """Refugees or terrorists: two voices on violence at one place and day, the words of both shown."""
    found = _relations(report(SHELLED.format(f"{CAMP} {NEST}"), published="2020-03-02"))
    (rival,) = [relation for relation in found if relation.kind is CONFLICTS]
    assert "terrorists" in rival.reason
    assert rival.span
    assert rival.other_span


def test_two_voices_on_the_same_victims_do_not(report: Make) -> None:
    """Two voices that both speak of civilians are no rivals."""
    again = CAMP.replace("Nordlæger", "The Staff")
    found = _relations(report(SHELLED.format(f"{CAMP} {again}"), published="2020-03-02"))
    assert CONFLICTS not in [relation.kind for relation in found]


def test_every_relation_says_why(report: Make) -> None:
    """A relation has a reason in words, and each pair one of a kind."""
    found = _relations(
        _quota(report, "Synne Valstad", "775..775", "2020-03-02", "a"),
        _quota(report, "Gyrd Haukåsen", "712..712", "2020-03-02", "b"),
        _quota(report, "Gyrd Haukåsen", "740..740", "2020-05-09", "c"),
    )
    assert all(relation.reason for relation in found)
    pairs = [(relation.kind, frozenset((relation.statement, relation.other))) for relation in found]
    assert len(pairs) == len(set(pairs))
