"""The promise to whoever corrects: a judgement holds, whatever is added, read again or analysed anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import count
from pathlib import Path

import pytest

from kronike.model import Change, Entity, Entry, Finding, Interval, Range, Report, Story, Verdict
from kronike.resolve import NotApplicable
from kronike.run import analysing, reading
from kronike.run import build as building
from kronike.run.build import build
from kronike.run.check import check_story
from kronike.run.folder import STORE_NAME, read_story
from kronike.run.judging import Ruling, judge
from kronike.run.settings import Settings
from kronike.show.publish import publish
from kronike.store import open_store

ONE = Settings(workers=1)

Check = Callable[[Story], bool]
"""Whether a judgement has its effect in a story."""


@dataclass
class Person:
    """Someone who judges the story in a folder, and remembers how often."""

    folder: Path
    made: int = 0

    @property
    def story(self) -> Story:
        """The story as it stands."""
        return read_story(self.folder)

    def rules(self, verdict: Verdict, *targets: str, **changes: str) -> str:
        """Makes a judgement; its id."""
        self.made += 1
        fields = tuple(Change(name, value) for name, value in changes.items())
        ruling = Ruling(verdict, targets, "Ola", f"2020-01-01T00:00:{self.made:02}+00:00", "I was there", fields)
        return judge(self.folder, ruling, settings=ONE, publish=publish).id


def report(story: Story, number: str) -> Report:
    """The report whose file begins with a number."""
    return next(r for r in story.reports if r.reading.document.name.startswith(number))


def by_id(story: Story) -> dict[str, Finding]:
    """All findings but sentences."""
    layers = (
        layer
        for one in story.reports
        for a in (one.analysis,)
        for layer in (a.mentions, a.times, a.quantities, a.quotes, a.events)
    )
    return {found.id: found for layer in layers for found in layer}


def field(story: Story, identity: str, name: str) -> object:
    """A field of a finding."""
    return getattr(by_id(story)[identity], name)


def finding_of(story: Story) -> dict[str, str]:
    """The finding of each statement."""
    return {statement.id: statement.finding for statement in story.record.statements}


def entries(story: Story) -> tuple[Entry, ...]:
    """Every line of the chronicle."""
    return (*story.chronicle.entries, *story.chronicle.undated)


def named(story: Story, name: str) -> Entity:
    """The entity of a name."""
    return next(found for found in story.record.entities if found.name == name)


def entity(story: Story, chain: str) -> str | None:
    """The entity a chain is of."""
    return next((found.id for found in story.record.entities if chain in found.chains), None)


def group(story: Story, identity: str) -> str | None:
    """The event or figure that a finding is told in."""
    by_finding = {found: statement for statement, found in finding_of(story).items()}
    statement = by_finding.get(identity)
    events = {s: event.id for event in story.record.events for s in event.statements}
    figures = {p.statement: f.id for f in story.record.figures for strand in f.strands for p in strand.points}
    return (events | figures).get(statement or "")


def origin(story: Story, number: str) -> str:
    """The origin of a report."""
    document = report(story, number).reading.document.id
    return next(found.id for found in story.record.origins if document in found.documents)


@pytest.fixture
def person(ferry: Path, tmp_path: Path) -> Person:
    """Someone before the story of the first ten reports."""
    files = sorted(ferry.iterdir())[:10]
    build([str(file) for file in files], tmp_path / "story", settings=ONE, publish=publish)
    return Person(tmp_path / "story")


def added_and_read_anew(person: Person, ferry: Path, monkeypatch: pytest.MonkeyPatch) -> Story:
    """The story with every report, each read and analysed again, as after an update of the program."""
    makers = count(1)
    for module in (reading, building):
        monkeypatch.setattr(module, "reader_of", lambda _settings: f"read:{next(makers)}")
    for module in (analysing, building):
        monkeypatch.setattr(module, "analyser_of", lambda _settings: "analyse:newer")
    built = build([str(ferry)], person.folder, settings=ONE, publish=publish)
    assert built.analysed == len(built.story.reports) > 10
    assert [line for good, line in check_story(person.folder) if not good] == []
    return built.story


def joins_people(person: Person, first: Story) -> Check:
    """Two people are one."""
    chains = (*named(first, "Ylva Strandmo").chains, *named(first, "Gro Lyngmo").chains)
    person.rules(Verdict.SAME, chains[0], named(first, "Gro Lyngmo").id)
    return lambda story: len({entity(story, chain) for chain in chains}) == 1


def parts_people(person: Person, first: Story) -> Check:
    """One name, two people."""
    vettre = named(first, "Torbjørn Vettre")
    person.rules(Verdict.DIFFERENT, vettre.id, vettre.chains[-1])
    return lambda story: entity(story, vettre.chains[0]) != entity(story, vettre.chains[-1])


def rejects_an_entity(person: Person, first: Story) -> Check:
    """A name that is none."""
    nobody = named(first, "Sundbladet")
    person.rules(Verdict.REJECT, nobody.id)
    return lambda story: all(entity(story, chain) is None for chain in nobody.chains)


def joins_events(person: Person, first: Story) -> Check:
    """Two events are one."""
    one, other = (report(first, number).analysis.events[0].id for number in ("05", "06"))
    person.rules(Verdict.SAME, one, other)
    return lambda story: group(story, one) == group(story, other) is not None


def parts_events(person: Person, first: Story) -> Check:
    """One event is two."""
    event = next(found for found in first.record.events if len(found.statements) > 1)
    one, other = (finding_of(first)[statement] for statement in event.statements[:2])
    person.rules(Verdict.DIFFERENT, one, other)
    return lambda story: group(story, one) != group(story, other)


def joins_figures(person: Person, first: Story) -> Check:
    """Two figures are one."""
    one, other = (report(first, number).analysis.quantities[-1].id for number in ("05", "09"))
    person.rules(Verdict.SAME, one, other)
    return lambda story: group(story, one) == group(story, other) is not None


def parts_figures(person: Person, first: Story) -> Check:
    """One figure is two."""
    strands = (strand for found in first.record.figures for strand in found.strands)
    points = next(strand.points for strand in strands if len(strand.points) > 3)
    one, other = (finding_of(first)[point.statement] for point in points[2:4])
    person.rules(Verdict.DIFFERENT, one, other)
    return lambda story: group(story, one) != group(story, other)


def joins_and_parts_reports(person: Person, first: Story) -> Check:
    """Two reports go back to one source, two others do not."""
    person.rules(Verdict.SAME, report(first, "03").reading.document.id, report(first, "05").reading.document.id)
    person.rules(Verdict.DIFFERENT, report(first, "01").reading.document.name, report(first, "02").reading.document.id)
    return lambda story: origin(story, "03") == origin(story, "05") and origin(story, "01") != origin(story, "02")


def rejects_a_report(person: Person, first: Story) -> Check:
    """A report does not count."""
    person.rules(Verdict.REJECT, report(first, "10").reading.document.name)
    return lambda story: report(story, "10").set_aside == "I was there"


def rejects_findings(person: Person, first: Story) -> Check:
    """A quote, a time, a number and an event are none."""
    third, others = report(first, "03").analysis, (report(first, "06").analysis, report(first, "07").analysis)
    gone = [third.quotes[0].id, third.times[0].id, others[0].quantities[0].id, others[1].events[0].id]
    for target in gone:
        person.rules(Verdict.REJECT, target)
    return lambda story: not by_id(story).keys() & set(gone)


def rejects_noise(person: Person, first: Story) -> Check:
    """What was set aside belongs to the report, and is read with it."""
    noise = report(first, "09").reading.noise[0]
    person.rules(Verdict.REJECT, noise.id)

    def holds(story: Story) -> bool:
        again = report(story, "09")
        read = any(sentence.span.overlaps(noise.span) for sentence in again.analysis.sentences)
        return read and noise.id not in {found.id for found in again.reading.noise}

    return holds


def rejects_an_entry(person: Person, first: Story) -> Check:
    """A line is not worth telling; what it rests on stays."""
    fourth = report(first, "04").reading.document.id
    entry = next(found for found in entries(person.story) if found.document == fourth)
    untold = {finding_of(person.story)[statement] for statement in entry.statements}
    person.rules(Verdict.REJECT, entry.id)

    def holds(story: Story) -> bool:
        told = {finding_of(story)[statement] for found in entries(story) for statement in found.statements}
        return not untold & told and untold <= by_id(story).keys()

    return holds


def rejects_a_relation(person: Person, _first: Story) -> Check:
    """Two statements do not stand so to each other."""
    relation = person.story.record.relations[0].id
    person.rules(Verdict.REJECT, relation)
    return lambda story: relation not in {found.id for found in story.record.relations}


def edits_documents(person: Person, first: Story) -> Check:
    """When a report was published, what it is called and whose it is."""
    eighth = report(first, "08").reading.document.id
    person.rules(Verdict.EDIT, report(first, "07").reading.document.id, published="2016-06", title="As it was")
    person.rules(Verdict.EDIT, eighth, source="Storvik Blad")

    def holds(story: Story) -> bool:
        one, other = report(story, "07").reading.document, report(story, "08").reading.document
        days = one.published and (str(one.published.earliest), str(one.published.latest))
        whose = other.source and other.source.name
        return (one.title, days) == ("As it was", ("2016-06-01", "2016-06-30")) and (other.id, whose) == (
            eighth,
            "Storvik Blad",
        )

    return holds


def edits_a_quote(person: Person, first: Story) -> Check:
    """Who said it."""
    quote = report(first, "01").analysis.quotes[0].id
    person.rules(Verdict.EDIT, quote, speaker_name="Berit Ingensteds")
    return lambda story: field(story, quote, "speaker_name") == "Berit Ingensteds"


def edits_a_quantity(person: Person, first: Story) -> Check:
    """How many, and what befell them."""
    number = report(first, "07").analysis.quantities[0].id
    person.rules(Verdict.EDIT, number, low="7", high="77")
    person.rules(Verdict.EDIT, number, role="wounded")
    expected = (Range(Decimal(7), Decimal(77)), "wounded")
    return lambda story: (field(story, number, "range"), field(story, number, "role")) == expected


def edits_times(person: Person, first: Story) -> Check:
    """When it happened."""
    targets = report(first, "03").analysis.events[0].id, report(first, "05").analysis.times[0].id
    for target in targets:
        person.rules(Verdict.EDIT, target, earliest="2016-05-14", latest="2016-05-16")

    def holds(story: Story) -> bool:
        intervals = [field(story, target, "interval") for target in targets]
        days = [(str(i.earliest), str(i.latest)) for i in intervals if isinstance(i, Interval)]
        return days == [("2016-05-14", "2016-05-16")] * 2

    return holds


def edits_a_name(person: Person, first: Story) -> Check:
    """What it is called and what it is."""
    name = report(first, "09").analysis.mentions[0].id
    person.rules(Verdict.EDIT, name, name="Ny Vik", type="LOC")
    return lambda story: (field(story, name, "name"), field(story, name, "type")) == ("Ny Vik", "LOC")


def takes_back(person: Person, first: Story) -> Check:
    """A judgement that is undone says nothing any more."""
    quote = report(first, "04").analysis.quotes[0].id
    person.rules(Verdict.UNDO, person.rules(Verdict.REJECT, quote))
    return lambda story: quote in by_id(story)


RULES = (
    joins_people,
    parts_people,
    rejects_an_entity,
    joins_events,
    parts_events,
    joins_figures,
    parts_figures,
    joins_and_parts_reports,
    rejects_a_report,
    rejects_findings,
    rejects_noise,
    rejects_an_entry,
    rejects_a_relation,
    edits_documents,
    edits_a_quote,
    edits_a_quantity,
    edits_times,
    edits_a_name,
    takes_back,
)


def test_every_judgement_holds(person: Person, ferry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Judgements of every kind, then more reports and a newer program: each has its effect in the story."""
    first = person.story
    checks = {rule.__name__: rule(person, first) for rule in RULES}
    assert person.made >= 20
    assert [name for name, holds in checks.items() if not holds(person.story)] == []
    story = added_and_read_anew(person, ferry, monkeypatch)
    assert [name for name, holds in checks.items() if not holds(story)] == []
    assert (len(story.judgements), story.troubles) == (person.made, ())


def test_an_edit_that_fits_no_longer_leaves_the_others(person: Person) -> None:
    """Of two edits of one report one cannot be applied: the other holds, and a trouble says what to do."""
    edits_a_quote(person, person.story)
    first = report(person.story, "01")
    time = next(found for found in first.analysis.times if found.interval.days == 1)
    person.rules(Verdict.EDIT, time.id, earliest="2016-05-01")
    with open_store(person.folder / STORE_NAME, create=False) as store:
        (*_, kept) = store.judgements()
        impossible = (Change("earliest", "2017-01-01"), Change("latest", "2016-01-01"))
        store.keep_judgement(replace(kept, id="judgement-impossible", changes=impossible))
    story = build((), person.folder, settings=ONE, publish=publish).story
    assert field(story, first.analysis.quotes[0].id, "speaker_name") == "Berit Ingensteds"
    assert [trouble.stage for trouble in story.troubles] == ["judge"]


def test_a_judgement_needs_its_reason(person: Person) -> None:
    """A decision without a reason is refused before it is kept."""
    ruling = Ruling(Verdict.REJECT, ("01_nt_grunnstoting.txt",), "Ola", "2020-01-01T00:00:00+00:00", " ")
    with pytest.raises(NotApplicable, match="Say why"):
        judge(person.folder, ruling, settings=ONE, publish=publish)
    assert person.story.judgements == ()
