"""What people decided holds: on rebuilds, after more reports, against what the machine thinks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import count

import pytest

from kronike.model import Change, Duplicate, Judgement, Range, Report, Story, Verdict
from kronike.resolve import (
    BadValue,
    JudgementError,
    NotApplicable,
    UnknownField,
    UnknownId,
    amend,
    atoms_of,
    check,
    decide,
    resolve,
)

Make = Callable[..., Report]
_numbers = count(1)


def _story(reports: Sequence[Report], judgements: Sequence[Judgement] = (), copies: Sequence[Duplicate] = ()) -> Story:
    decisions = decide(judgements)
    amended = tuple(amend(report, decisions) for report in reports)
    record = resolve(amended, copies, decisions)
    return Story(title="t", made_by="m", reports=amended, record=record, judgements=tuple(judgements))


def _judge(
    story: Story, verdict: Verdict, *targets: str, changes: Sequence[Change] = (), supersedes: str | None = None
) -> Judgement:
    if verdict is not Verdict.UNDO:
        check(story, verdict, targets, changes)
    atoms = () if verdict is Verdict.UNDO else tuple(atoms_of(story, target) for target in targets)
    return Judgement(
        id=f"judgement-{next(_numbers)}",
        verdict=verdict,
        targets=targets,
        atoms=atoms,
        by="Ola",
        when="2020-04-01T12:00:00Z",
        why="I know them",
        changes=tuple(changes),
        supersedes=supersedes,
    )


def _two_people(report: Make) -> tuple[Report, ...]:
    return (
        report("[PER|Kari Nordmo] came to [LOC|Fjellvik]. It was [event ASSAULT 2020-03-04 @Fjellvik|hit].", name="a"),
        report("[PER|Karin Nordmo] came to [LOC|Fjellvik]. It was [event ASSAULT 2020-03-04 @Fjellvik|hit].", name="b"),
    )


def _names(story: Story) -> list[tuple[str, ...]]:
    return [entity.spellings for entity in story.record.entities]


def test_same_joins_and_undo_parts_again(report: Make) -> None:
    """A judgement takes effect, and is taken back by the id it has."""
    reports = _two_people(report)
    story = _story(reports)
    same = _judge(story, Verdict.SAME, story.record.entities[0].id, story.record.entities[2].id)
    assert ("Kari Nordmo", "Karin Nordmo") in _names(_story(reports, (same,)))
    undo = _judge(story, Verdict.UNDO, same.id, supersedes=same.id)
    assert _names(_story(reports, (same, undo))) == _names(story)


def test_an_undone_undo_gives_the_judgement_back(report: Make) -> None:
    """Taking back the taking back leaves the judgement as it was."""
    reports = _two_people(report)
    story = _story(reports)
    same = _judge(story, Verdict.SAME, story.record.entities[0].id, story.record.entities[2].id)
    undo = _judge(story, Verdict.UNDO, same.id, supersedes=same.id)
    again = _judge(story, Verdict.UNDO, undo.id, supersedes=undo.id)
    assert decide((same, undo, again)) == decide((same,))


def test_different_parts_what_the_machine_joins(report: Make) -> None:
    """One name, two people: they stay apart, and the reason given is kept with the judgement."""
    reports = (report("[PER|Kari Nordmo] came.", name="a"), report("[PER|Kari Nordmo] left.", name="b"))
    story = _story(reports)
    (entity,) = story.record.entities
    different = _judge(story, Verdict.DIFFERENT, *entity.chains)
    assert len(_story(reports, (different,)).record.entities) == 2


def test_the_part_of_a_group_that_does_not_belong_leaves_it(report: Make) -> None:
    """A group and one of its members: the member goes, the others stay together."""
    reports = [report("[PER|Kari Nordmo] came.", name=name) for name in "abc"]
    story = _story(reports)
    (entity,) = story.record.entities
    different = _judge(story, Verdict.DIFFERENT, entity.id, entity.chains[1])
    groups = [entity.chains for entity in _story(reports, (different,)).record.entities]
    assert groups == [(entity.chains[0], entity.chains[2]), (entity.chains[1],)]


@pytest.mark.parametrize("last", [Verdict.SAME, Verdict.DIFFERENT])
def test_of_two_contradicting_judgements_the_later_holds(report: Make, last: Verdict) -> None:
    """The newest word decides, whichever it is."""
    reports = _two_people(report)
    story = _story(reports)
    ids = story.record.entities[0].id, story.record.entities[2].id
    first = Verdict.DIFFERENT if last is Verdict.SAME else Verdict.SAME
    judgements = (_judge(story, first, *ids), _judge(story, last, *ids))
    assert len(_story(reports, judgements).record.entities) == (2 if last is Verdict.SAME else 3)


def test_two_mentions_of_one_chain_can_be_parted(report: Make) -> None:
    """A wrong link inside a report is undone as well as one between reports."""
    reports = (report("[PER|Kari Nordmo] came. [PER =Kari Nordmo|Ola Nordmo] left.", name="a"),)
    story = _story(reports)
    first, second = (mention.id for mention in reports[0].analysis.mentions)
    story = _story(reports, (_judge(story, Verdict.DIFFERENT, first, second),))
    assert _names(story) == [("Kari Nordmo",), ("Ola Nordmo",)]


def test_an_old_group_id_still_finds_its_group(report: Make) -> None:
    """A report that comes first in order changes a group's id; the old one still works."""
    later = report("[PER|Kari Nordmo] came.", name="b", published="2020-04")
    old = _story((later,)).record.entities[0].id
    story = _story((later, report("[PER|Kari Nordmo] left.", name="a", published="2020-03")))
    assert story.record.entities[0].id != old
    assert atoms_of(story, old) == story.record.entities[0].chains


def test_every_kind_of_thing_stands_for_its_atoms(report: Make) -> None:
    """Entities, events, figures, origins, statements, findings and reports are all found by id."""
    marked = "[LOC|Fjellvik] was [event ASSAULT 2020 @Fjellvik|hit], [figure 3..3 person role=killed|three killed]."
    story = _story((report(marked, name="a"),))
    record, analysis = story.record, story.reports[0].analysis
    doc = story.reports[0].reading.document
    assert atoms_of(story, record.entities[0].id) == (analysis.mentions[0].id,)
    assert atoms_of(story, record.events[0].id) == (analysis.events[0].id,)
    assert atoms_of(story, record.figures[0].id) == (analysis.quantities[0].id,)
    assert atoms_of(story, record.statements[0].id) == (record.statements[0].finding,)
    assert atoms_of(story, record.origins[0].id) == atoms_of(story, doc.id) == atoms_of(story, "a") == (doc.id,)


def test_an_unknown_id_is_refused_with_advice(report: Make) -> None:
    """The message says how ids look and where they are."""
    with pytest.raises(UnknownId, match="Ids look like entity-"):
        atoms_of(_story((report("[LOC|Fjellvik] is far."),)), "Fjellvik")


def test_a_rejected_finding_is_gone_and_nothing_points_at_it(report: Make) -> None:
    """What a person set aside leaves no statement and no dangling reference."""
    reports = _two_people(report)[:1]
    story = _story(reports)
    place = reports[0].analysis.mentions[1]
    rejected = _story(reports, (_judge(story, Verdict.REJECT, place.id),))
    assert place.id not in {mention.id for mention in rejected.reports[0].analysis.mentions}
    assert rejected.reports[0].analysis.events[0].place is None
    event = _story(reports, (_judge(story, Verdict.REJECT, story.record.events[0].id),))
    assert not event.record.statements


def test_a_rejected_report_is_set_aside_with_the_reason(report: Make) -> None:
    """The report stays readable and no longer counts."""
    reports = _two_people(report)
    story = _story(reports)
    rejected = _story(reports, (_judge(story, Verdict.REJECT, "a"),))
    assert [report.set_aside for report in rejected.reports] == ["I know them", None]
    assert [origin.documents for origin in rejected.record.origins] == [(reports[1].reading.document.id,)]


def test_a_rejected_relation_is_not_told_again(report: Make) -> None:
    """A relation is named by its two statements, so it stays away on every rebuild."""
    reports = _two_people(report)
    story = _story(reports)
    relation = story.record.relations[0].id
    assert not _story(reports, (_judge(story, Verdict.REJECT, relation),)).record.relations


def test_origins_follow_what_a_person_says_of_reports(report: Make) -> None:
    """Copies can be parted and independent reports joined."""
    reports = _two_people(report)
    ids = [report.reading.document.id for report in reports]
    copies = (Duplicate(ids[0], ids[1], 0.9),)
    story = _story(reports, (), copies)
    assert len(_story(reports, (_judge(story, Verdict.DIFFERENT, *ids),), copies).record.origins) == 2
    (origin,) = _story(reports, (_judge(story, Verdict.SAME, *ids),)).record.origins
    assert origin.evidence == ("decided by Ola: I know them",)


def test_edited_fields_replace_what_was_found(report: Make) -> None:
    """An edit shows in the finding and in what is resolved from it."""
    reports = (report("It was [event ASSAULT -|hit], [figure 3..3 person|three people].", name="a"),)
    story = _story(reports)
    event, quantity = reports[0].analysis.events[0].id, reports[0].analysis.quantities[0].id
    judgements = (
        _judge(story, Verdict.EDIT, event, changes=[Change("earliest", "2020-03-04"), Change("latest", "2020-03-04")]),
        _judge(story, Verdict.EDIT, quantity, changes=[Change("high", ""), Change("role", "killed")]),
        _judge(story, Verdict.EDIT, "a", changes=[Change("published", "2020-04"), Change("source", "Storvik Blad")]),
    )
    edited = _story(reports, judgements)
    interval = edited.record.events[0].interval
    assert interval is not None
    assert interval.days == 1
    strand = edited.record.figures[0].strands[0]
    assert (strand.role, strand.points[0].range) == ("killed", Range(Decimal(3), None))
    document = edited.reports[0].reading.document
    assert (document.id, document.source and document.source.name) == (reports[0].reading.document.id, "Storvik Blad")
    assert amend(edited.reports[0], decide(judgements)) == edited.reports[0]


def test_a_second_edit_keeps_the_fields_it_does_not_set(report: Make) -> None:
    """Of two edits of one finding the later holds for its own fields, and undoing it gives back the earlier's."""
    story = _story((report("There were [figure 3..3 person|three people]."),))
    number = story.reports[0].analysis.quantities[0].id
    first = _judge(story, Verdict.EDIT, number, changes=[Change("low", "1"), Change("role", "killed")])
    second = _judge(story, Verdict.EDIT, number, changes=[Change("low", "2")], supersedes=first.id)
    undo = _judge(story, Verdict.UNDO, second.id, supersedes=second.id)
    assert {change.field: change.value for change in decide((first, second)).edits[number]} == {
        "low": "2",
        "role": "killed",
    }
    assert decide((first, second, undo)) == decide((first,))


@pytest.mark.parametrize(
    ("change", "error", "words"),
    [
        (Change("colour", "red"), UnknownField, "It has: low, high, hedge, unit"),
        (Change("low", "many"), BadValue, "not a number"),
        (Change("low", "NaN"), BadValue, "not a number"),
        (Change("low", "9"), BadValue, "does not come after"),
        (Change("hedge", "maybe"), BadValue, "at least"),
        (Change("change", "perhaps"), BadValue, "true or false"),
    ],
)
def test_a_bad_edit_is_refused_before_it_is_kept(
    report: Make, change: Change, error: type[JudgementError], words: str
) -> None:
    """The message names the possible fields or values."""
    reports = (report("There were [figure 3..3 person|three people]."),)
    with pytest.raises(error, match=words):
        check(_story(reports), Verdict.EDIT, (reports[0].analysis.quantities[0].id,), (change,))


def test_a_verdict_that_says_nothing_is_refused(report: Make) -> None:
    """One id, things of two kinds, a group and itself, an origin: each refused with what to do."""
    story = _story(_two_people(report))
    entity, event, origin = story.record.entities[0].id, story.record.events[0].id, story.record.origins[0].id
    for verdict, targets in (
        (Verdict.SAME, (entity,)),
        (Verdict.SAME, (entity, event)),
        (Verdict.SAME, (entity, entity)),
        (Verdict.DIFFERENT, (event, event)),
        (Verdict.REJECT, (origin,)),
        (Verdict.EDIT, (entity,)),
        (Verdict.REJECT, ()),
    ):
        with pytest.raises(NotApplicable):
            check(story, verdict, targets)
    with pytest.raises(UnknownId):
        check(story, Verdict.UNDO, ("judgement-none",))


def test_twenty_judgements_hold_after_reports_are_added(report: Make) -> None:
    """Joined stays joined, parted stays parted, set aside stays set aside, whatever comes later and first."""
    names = "abcdefghij"
    reports = [
        report(
            f"[PER|Kari Nord{name}] met [PER|Ola Dahl] in [LOC|Vik{name}]. "
            f"[LOC =Vik{name}|Vik{name}] was [event ASSAULT 2020-03-04 @Vik{name}|hit], "
            f"[figure 3..3 person role=killed @Vik{name}|three killed].",
            name=name,
        )
        for name in names
    ]
    story = _story(reports)
    people = [report.analysis.mentions[0].id for report in reports]
    dahls = [report.analysis.mentions[1].id for report in reports]
    events = [report.analysis.events[0].id for report in reports]
    numbers = [report.analysis.quantities[0].id for report in reports]
    documents = [report.reading.document.id for report in reports]
    same, different, reject, edit = Verdict.SAME, Verdict.DIFFERENT, Verdict.REJECT, Verdict.EDIT
    judgements = [
        *(_judge(story, same, people[0], people[n]) for n in (1, 2, 3)),
        *(_judge(story, different, dahls[0], dahls[n]) for n in (1, 2, 3)),
        *(_judge(story, same, events[n], events[n + 1]) for n in (0, 2, 4)),
        *(_judge(story, same, documents[n], documents[n + 1]) for n in (0, 2, 4)),
        *(_judge(story, reject, numbers[n]) for n in (0, 1)),
        *(_judge(story, edit, numbers[n], changes=[Change("high", "7")]) for n in (2, 3, 4)),
        _judge(story, reject, people[9]),
        _judge(story, reject, documents[8]),
        _judge(story, same, numbers[5], numbers[6]),
    ]
    assert len(judgements) == 20
    more = [
        report(f"[PER|Ola Dahl] saw [PER|Kari Nord{name}] in [LOC|Vik{name}].", name=f"0{name}", published="2019-01")
        for name in names
    ]
    after = _story([*more, *reports], judgements)
    entity = {chain: found.id for found in after.record.entities for chain in found.chains}
    finding = {statement.id: statement.finding for statement in after.record.statements}
    event = {finding[s]: found.id for found in after.record.events for s in found.statements}
    origin = {doc: found.id for found in after.record.origins for doc in found.documents}
    points = {finding[p.statement]: (f.id, p) for f in after.record.figures for s in f.strands for p in s.points}
    assert len({entity[people[n]] for n in (0, 1, 2, 3)}) == 1
    assert all(entity[dahls[0]] != entity[dahls[n]] for n in (1, 2, 3))
    assert all(event[events[n]] == event[events[n + 1]] for n in (0, 2, 4))
    assert all(origin[documents[n]] == origin[documents[n + 1]] for n in (0, 2, 4))
    assert not {numbers[0], numbers[1]} & points.keys()
    assert all(points[numbers[n]][1].range.high == 7 for n in (2, 3, 4))
    assert people[9] not in entity
    assert documents[8] not in origin
    assert points[numbers[5]][0] == points[numbers[6]][0]
