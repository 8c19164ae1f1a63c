"""The record as a whole: a pure function of reports, whatever their order, and every mention in one group."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from kronike.model import Duplicate, Judgement, MentionKind, Report, Verdict
from kronike.resolve import amend, decide, resolve

if TYPE_CHECKING:
    from kronike.model import Record

Make = Callable[..., Report]

_PEOPLE = ("Kari Nordmo", "Ola Dahlen", "KARI NORDMO", "Nordmo", "Åse Vik")
_TOWNS = ("Fjellvik", "Storvik", "Irak", "Iraq")
_DAYS = ("2020-03-04", "2020-03-05", "<2020-03-03..2020-03-05>", "2020-03", "-")


def _draw(draw: st.DrawFn, make: Make) -> list[Report]:
    pick = st.sampled_from
    reports = []
    for number in range(draw(st.integers(1, 6))):
        person, town, day = draw(pick(_PEOPLE)), draw(pick(_TOWNS)), draw(pick(_DAYS))
        count = draw(st.integers(1, 3))
        marked = (
            f"[PER|{person}] said: [quote {person}|we [event ASSAULT {day} @{town}|fought] in [LOC|{town}], "
            f"[figure {count}..{count} person role=killed @{town}|some] were killed]. It [event RETREAT {day}|ended]."
        )
        published = draw(pick(("2020-03", "2020-04", None)))
        reports.append(make(marked, name=f"{number}.txt", published=published))
    return reports


def _judgements(reports: list[Report], numbers: random.Random) -> list[Judgement]:
    """Some random verdicts on mentions, events, numbers and reports."""
    pools = [
        [report.analysis.mentions[0].id for report in reports],
        [report.analysis.events[0].id for report in reports],
        [report.analysis.quantities[0].id for report in reports],
        [report.reading.document.id for report in reports],
    ]
    return [
        Judgement(
            id=f"judgement-{number}",
            verdict=numbers.choice((Verdict.SAME, Verdict.DIFFERENT)),
            targets=pair,
            atoms=tuple((atom,) for atom in pair),
            by="Ola",
            when="2020-04-01T12:00:00Z",
            why="so",
        )
        for number, pair in enumerate(numbers.choice(list(combinations(pool, 2))) for pool in pools if len(pool) > 1)
    ]


@given(st.data(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_reports_changes_nothing(report: Make, data: st.DataObject, numbers: random.Random) -> None:
    """Shuffled reports and copies give the same record, byte for byte."""
    reports = data.draw(st.composite(_draw)(report))
    ids = [one.reading.document.id for one in reports]
    copies = [Duplicate(one, other, 0.9) for one, other in combinations(ids, 2) if numbers.random() < 0.2]
    decisions = decide(_judgements(reports, numbers))
    shuffled, shuffled_copies = list(reports), list(copies)
    numbers.shuffle(shuffled)
    numbers.shuffle(shuffled_copies)
    amended = [amend(one, decisions) for one in reports]
    again = [amend(one, decisions) for one in shuffled]
    assert resolve(amended, copies, decisions) == resolve(again, shuffled_copies, decisions)


@given(st.data(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_everything_found_is_in_exactly_one_group(report: Make, data: st.DataObject, numbers: random.Random) -> None:
    """Each name in one entity, each event mention in one event, each number in one strand, each report once."""
    reports = data.draw(st.composite(_draw)(report))
    decisions = decide(_judgements(reports, numbers))
    record = resolve([amend(one, decisions) for one in reports], (), decisions)
    names = [m.id for one in reports for m in one.analysis.mentions if m.kind is MentionKind.NAME]
    assert Counter(m for entity in record.entities for m in entity.mentions) == Counter(names)
    told, counted = _findings(record)
    assert told == Counter(e.id for one in reports for e in one.analysis.events)
    assert counted == Counter(q.id for one in reports for q in one.analysis.quantities)
    documents = Counter(document for origin in record.origins for document in origin.documents)
    assert documents == Counter(one.reading.document.id for one in reports)


def _findings(record: Record) -> tuple[Counter[str], Counter[str]]:
    finding = {statement.id: statement.finding for statement in record.statements}
    told = Counter(finding[identity] for event in record.events for identity in event.statements)
    points = (point for figure in record.figures for strand in figure.strands for point in strand.points)
    return told, Counter(finding[point.statement] for point in points)


@given(st.data(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_every_judgement_holds_after_reports_are_added(
    report: Make, data: st.DataObject, numbers: random.Random
) -> None:
    """What was judged on a few reports holds among many, as far as later judgements leave it."""
    reports = data.draw(st.composite(_draw)(report))
    decisions = decide(_judgements(reports, numbers))
    more = [report(f"[PER|{name}] spoke.", name=f"more {name}", published="2019") for name in _PEOPLE]
    record = resolve([amend(one, decisions) for one in [*more, *reports]], (), decisions)
    finding = {statement.id: statement.finding for statement in record.statements}
    group = {atom: entity.id for entity in record.entities for atom in entity.mentions}
    group |= {document: origin.id for origin in record.origins for document in origin.documents}
    group |= {finding[identity]: event.id for event in record.events for identity in event.statements}
    for figure in record.figures:
        group |= {finding[point.statement]: figure.id for strand in figure.strands for point in strand.points}
    assert all(group[link.first] == group[link.second] for link in decisions.links)
    for parting in decisions.partings:
        assert not {group[atom] for atom in parting.one} & {group[atom] for atom in parting.other}


def test_ids_of_a_record_are_unique(report: Make) -> None:
    """No two things of a record share an id, even where a number and an event have one span."""
    record = resolve([report("[PER|Kari Nordmo] saw [event ASSAULT -|[figure 3..3 person|three]].")], (), decide(()))
    ids = [origin.id for origin in record.origins] + [entity.id for entity in record.entities]
    ids += [statement.id for statement in record.statements]
    ids += [event.id for event in record.events] + [figure.id for figure in record.figures]
    assert len(set(ids)) == len(ids) == 6
