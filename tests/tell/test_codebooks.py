"""Views in other codebooks follow their rules, and say so where nothing can be coded."""

from __future__ import annotations

from datetime import date

import pytest

from kronike.model import EventMention, Interval, Modality, Participant, Span
from kronike.tell.codebooks.acled import RULES, acled_code
from kronike.tell.codebooks.facts import Facts
from kronike.tell.codebooks.plover import plover_root
from kronike.tell.codebooks.ucdp import date_precision

AT = Span(0, 1)


def told(kind: str, code: str = "ASSAULT", *, mode: str = "", start: int = 0, **roles: str) -> EventMention:
    """A mention of a kind; ``roles`` give the sort of actor in each role."""
    participants = tuple(Participant(role, AT, kind=sort) for role, sort in roles.items())
    span = Span(start, start + 1)
    return EventMention(document="d", span=span, code=code, kind=kind, mode=mode or None, participants=participants)


@pytest.mark.parametrize(
    ("mentions", "sub_type"),
    [
        ([told("attack", agent="armed", patient="state")], "Armed clash"),
        ([told("attack", agent="armed", patient="civilian")], "Attack"),
        ([told("attack", mode="aerial", agent="state")], "Air/drone strike"),
        ([told("attack", mode="heavy-weapons", agent="state")], "Shelling/artillery/missile attack"),
        ([told("demonstrate", "PROTEST")], "Peaceful protest"),
        ([told("demonstrate", "PROTEST"), told("crowd control", start=2, agent="state")], "Protest with intervention"),
        ([told("demonstrate", "PROTEST"), told("kill", start=2, agent="state")], "Excessive force against protesters"),
        ([told("demonstrate", "PROTEST"), told("burn", start=2, agent="protester")], "Violent demonstration"),
        ([told("beat", agent="protester", patient="civilian")], "Mob violence"),
        ([told("take territory", agent="state")], "Government regains territory"),
        ([told("take territory", agent="armed")], "Non-state actor overtakes territory"),
        ([told("hand over", "RETREAT")], "Non-violent transfer of territory"),
        ([told("truce", "RETREAT")], "Agreement"),
        ([told("attack", agent="armed"), told("take territory", start=2, agent="armed")], "Attack"),
        ([told("take territory", agent="armed"), told("beat back", start=2, agent="state")], "Armed clash"),
        ([told("take territory", patient="civilian", agent="armed")], "Abduction/forced disappearance"),
        ([told("drive out", patient="armed"), told("fight", start=2, agent="state")], "Government regains territory"),
        ([told("attack", agent="armed"), told("seize weapons", start=2, agent="armed")], "Attack"),
        ([told("seize weapons", "COERCE", agent="state")], "Disrupted weapons use"),
        ([told("take prisoner", agent="armed")], "Abduction/forced disappearance"),
        ([told("take prisoner", agent="state")], "Arrests"),
        ([told("hand over", "RETREAT"), told("agree", "AGREE", start=2)], "Non-violent transfer of territory"),
        ([told("vandalize", "PROTEST", agent="armed")], "Looting/property destruction"),
        ([told("vandalize", "PROTEST", agent="protester")], "Violent demonstration"),
        ([told("demonstrate", "PROTEST"), told("kill", start=2)], "Peaceful protest"),
        ([told("kill"), told("demonstrate", "PROTEST", start=2)], "Excessive force against protesters"),
        ([told("demand", "REQUEST", agent="crowd")], "Peaceful protest"),
        ([told("stop protest", "COERCE", agent="state")], "Protest with intervention"),
        ([told("impact", instrument="")], "Shelling/artillery/missile attack"),
        ([told("hit a mine", patient="state")], "Remote explosive/landmine/IED"),
        ([told("enter unopposed", "MOBILIZE", agent="state")], "Non-violent transfer of territory"),
        ([told("praise", "SUPPORT")], "Other"),
    ],
)
def test_types_follow_means_and_sides(mentions: list[EventMention], sub_type: str) -> None:
    """What was done, with what, by whom and to whom gives the type, with the name of the rule."""
    code = acled_code(Facts(mentions))
    assert code is not None
    assert code.sub_type == sub_type
    assert code.rule in {rule.name for rule in RULES}


def test_what_has_no_code_has_no_type() -> None:
    """A happening that PLOVER cannot code is not given a type."""
    assert acled_code(Facts([told("disaster", "")])) is None


def test_what_stands_beside_is_only_circumstance() -> None:
    """A killing told beside a march does not make the march a killing."""
    march, killing = told("demonstrate", "PROTEST"), told("kill", start=2)
    code = acled_code(Facts([march], [killing]))
    assert code is not None
    assert code.sub_type == "Peaceful protest"


@pytest.mark.parametrize(
    ("code", "modality", "root"),
    [
        ("RETREAT", Modality.PLANNED, "CONCEDE"),
        ("ASSAULT", Modality.PLANNED, "THREATEN"),
        ("AID", Modality.NEGATED, "REJECT"),
        ("ASSAULT", Modality.ASSERTED, "ASSAULT"),
        ("ASSAULT", Modality.NEGATED, "ASSAULT"),
        (None, Modality.PLANNED, None),
    ],
)
def test_plover_codes_what_is_to_come_by_its_own_roots(code: str | None, modality: Modality, root: str | None) -> None:
    """A retreat to come is conceded, violence threatened; help that is refused is rejected."""
    assert plover_root(EventMention(document="d", span=AT, code=code, modality=modality)) == root


@pytest.mark.parametrize(("days", "precision"), [(1, 1), (2, 2), (6, 2), (7, 3), (8, 4), (31, 4), (32, 5), (365, 5)])
def test_precision_is_how_many_days_are_possible(days: int, precision: int) -> None:
    """UCDP's scale from a day to longer than a month."""
    first = date(2031, 1, 1).toordinal()
    assert date_precision(Interval(date.fromordinal(first), date.fromordinal(first + days - 1))) == precision
