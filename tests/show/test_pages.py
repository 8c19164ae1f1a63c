"""A large story in several files: nothing lost, nothing twice, every link leads somewhere, no file too large."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from kronike.model import (
    Analysis,
    Chronicle,
    Document,
    Duplicate,
    Entry,
    Figure,
    Interval,
    Noise,
    NoiseKind,
    Origin,
    Point,
    Quantity,
    Quote,
    Range,
    Reading,
    Record,
    Relation,
    RelationKind,
    Report,
    Sentence,
    Source,
    Span,
    Statement,
    Story,
    Strand,
    Subject,
    Trouble,
    Voice,
    VoiceKind,
)
from kronike.show.web.addresses import INDEX, SECTIONS, is_section_file, section_file
from kronike.show.web.page import write_page
from kronike.show.web.pages import Section, divide
from kronike.show.web.serve import application

REPORTS, EACH = 150, 10
SENTENCE = "Reservatet Uvik meldte {n} oppdiktede ender på vannet, sier vokteren i kveldens oversikt. "


def _report(number: int) -> Report:
    parts = [SENTENCE.format(n=1000 + number * EACH + line) for line in range(EACH)]
    starts = [sum(map(len, parts[:line])) for line in range(EACH)]
    doc = Document(text="".join(parts), name=f"uvik-{number}.txt", source=Source("Uvik Blad"), language="nb")
    spans = [Span(start, start + len(part) - 1) for start, part in zip(starts, parts, strict=True)]
    four = [Span(start + 23, start + 27) for start in starts]
    analysis = Analysis(
        document=doc.id,
        sentences=tuple(Sentence(document=doc.id, span=span, language="nb") for span in spans),
        quantities=tuple(Quantity(document=doc.id, span=span, range=Range.exactly(1)) for span in four),
        quotes=tuple(Quote(document=doc.id, span=Span(span.start, span.start + 22)) for span in spans),
    )
    noise = Noise(document=doc.id, span=Span(0, 10), why=NoiseKind.CREDIT, reason="made up")
    return Report(reading=Reading(doc, noise=(noise,)), analysis=analysis)


def _statements(reports: list[Report]) -> list[Statement]:
    return [
        Statement(
            id=f"st-{number}-{line}",
            subject=Subject.FIGURE,
            finding=quantity.id,
            document=report.reading.document.id,
            span=quantity.span,
            sentence=report.analysis.sentences[line].id,
            voices=(Voice(VoiceKind.NARRATOR, ""),),
        )
        for number, report in enumerate(reports)
        for line, quantity in enumerate(report.analysis.quantities)
    ]


def _figure(number: int, statements: list[Statement]) -> Figure:
    points = tuple(Point(statement=one.id, range=Range.exactly(1)) for one in statements)
    strand = Strand(unit="", counted="duck", role="", scope="", change=False, points=points)
    return Figure(id=f"fi-{number}", heading=f"ducks {number}", strands=(strand,))


def _entry(number: int, statement: Statement, span: Span) -> Entry:
    return Entry(
        id=f"entry-{number}",
        event=None,
        document=statement.document,
        span=span,
        statements=(statement.id,),
        interval=Interval.day(date(2030, 1, 1) + timedelta(days=number)),
        figures=(f"fi-{number % 20}",),
        origins=(f"or-{number // EACH // 2}",),
        relations=tuple(f"rel-{one}" for one in (number - 1, number) if 0 <= one < REPORTS * EACH - 1),
        score=float(number),
    )


def make_large() -> Story:
    """150 reports with ten entries each, the last forty undated; figures and voices longer than a file."""
    reports = [_report(number) for number in range(REPORTS)]
    names = [report.reading.document.id for report in reports]
    statements = _statements(reports)
    spans = [sentence.span for report in reports for sentence in report.analysis.sentences]
    entries = [_entry(number, *pair) for number, pair in enumerate(zip(statements, spans, strict=True))]
    pairs = [(one.id, other.id) for one, other in pairwise(statements)]
    record = Record(
        origins=tuple(Origin(id=f"or-{n // 2}", documents=tuple(names[n : n + 2])) for n in range(0, REPORTS, 2)),
        statements=tuple(statements),
        figures=(_figure(20, statements * 3), *(_figure(number, statements[number::20]) for number in range(20))),
        relations=tuple(
            Relation(id=f"rel-{n}", kind=RelationKind.AGREES, statement=one, other=other, reason="")
            for n, (one, other) in enumerate(pairs)
        ),
    )
    return Story(
        title="Uvik",
        made_by="kronike 0.0",
        reports=tuple(reports),
        duplicates=tuple(Duplicate(name, names[0], 0.9) for name in names[1:]),
        record=record,
        chronicle=Chronicle(
            entries=tuple(entries[:-40]), undated=tuple(replace(entry, interval=None) for entry in entries[-40:])
        ),
        troubles=tuple(Trouble(f"empty-{n}.txt", "read", "The file is empty. Leave it out.") for n in range(30)),
    )


@pytest.fixture(scope="module")
def large() -> Story:
    """A story of 1,500 entries."""
    return make_large()


@pytest.fixture(scope="module")
def folder(large: Story, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its pages."""
    made = tmp_path_factory.mktemp("large")
    write_page(large, made)
    return made


def _told(folder: Path, section: str) -> str:
    """The text of a section's files, one behind the other."""
    names = [section_file(section, number) for number in range(1, 1 + len(list(folder.glob("*.html"))))]
    return "".join((folder / name).read_text("utf-8") for name in names if (folder / name).is_file())


def test_no_file_is_too_large(folder: Path) -> None:
    """Every file is one that a browser opens at once, and what does not fit into one goes on in the next."""
    assert max(path.stat().st_size for path in folder.rglob("*.html")) < 2_000_000
    names = {path.name for path in folder.glob("*.html")}
    assert {INDEX, "chronicle-2.html", "figures.html", "figures-2.html", "intake.html", "troubles.html"} <= names
    assert all(name == INDEX or is_section_file(name) for name in names)


def test_everything_is_told_once(large: Story, folder: Path) -> None:
    """Each entry, value, quote, origin, copy, report and trouble stands in one of its section's files, in order."""
    entries = re.findall(r'<article class="entry" id="([^"]*)"', _told(folder, "chronicle"))
    assert entries == [entry.id for entry in (*large.chronicle.entries, *large.chronicle.undated)]
    values = sum(len(strand.points) for figure in large.record.figures for strand in figure.strands)
    assert len(re.findall(r'<tr><th scope="row">', _told(folder, "figures"))) == values
    assert _told(folder, "voices").count("<li><q") == REPORTS * EACH
    assert _told(folder, "origins").count("one origin</li>") == REPORTS // 2
    assert _told(folder, "origins").count('<tr><th scope="row">') == len(large.duplicates)
    rows = Counter(re.findall(r'<th scope="row"><a href="reports/([^"]*)"', _told(folder, "intake")))
    assert set(rows.values()) == {1}
    assert len(rows) == REPORTS
    assert _told(folder, "troubles").count("The file is empty") == len(large.troubles)


def test_every_link_leads_to_an_anchor_that_is_there(folder: Path) -> None:
    """Between the files, too: a figure, a year, a section, a neighbouring page, the words of a report."""
    texts = {path.resolve(): path.read_text("utf-8") for path in folder.rglob("*.html")}
    listed = {path: re.findall(r' id="([^"]*)"', text) for path, text in texts.items()}
    assert all(len(names) == len(set(names)) for names in listed.values())
    anchors = {path: set(names) for path, names in listed.items()}
    for path, text in texts.items():
        for href in set(re.findall(r' href="([^"]*\.html(?:#[^"]*)?|#[^"]*)"', text)):
            target, _, anchor = href.partition("#")
            aim = (path.parent / target).resolve() if target else path
            assert aim in anchors, href
            assert not anchor or anchor in anchors[aim], href


def test_every_file_can_be_reached_from_the_index(folder: Path) -> None:
    """Links alone lead from the index to each file of the story."""
    reached, ahead = set[Path](), [(folder / INDEX).resolve()]
    while ahead:
        path = ahead.pop()
        if path not in reached:
            reached.add(path)
            targets = re.findall(r' href="([^"#]+\.html)', path.read_text("utf-8"))
            ahead += [(path.parent / target).resolve() for target in targets]
    assert reached == {path.resolve() for path in folder.rglob("*.html")}


def test_a_page_says_where_it_stands(folder: Path) -> None:
    """The index counts what stands elsewhere; a later page names its number, and that the filters work within it."""
    index, second = ((folder / name).read_text("utf-8") for name in (INDEX, "chronicle-2.html"))
    assert "21 figures, told 6000 times." in index
    assert "30 troubles." in index
    assert "<title>Uvik – chronicle, page 2 of " in second
    assert "of 1500 entries. The filters work within it." in second
    told_of = set(SECTIONS) - {"disputes", "names", "judgements"}  # this story has none of these
    assert all(f' id="{name}"' in index for name in told_of)


def test_a_small_story_is_one_file(story: Story, tmp_path: Path) -> None:
    """What fits into the index stands there, whole, with links that stay within it."""
    write_page(story, tmp_path)
    assert [path.name for path in tmp_path.glob("*.html")] == [INDEX]
    text = (tmp_path / INDEX).read_text("utf-8")
    assert all(f'<li><a href="#{name}">' in text for name in SECTIONS)
    assert '<a href="#fi-1">' in text
    assert 'class="pager"' not in text
    assert "The filters work within it" not in text


def test_a_story_that_has_become_small_leaves_no_old_pages(large: Story, story: Story, tmp_path: Path) -> None:
    """The files it no longer needs go; one that somebody else put there stays."""
    written = write_page(large, tmp_path)
    assert set(tmp_path.rglob("*.html")) == set(written)
    stranger = tmp_path / "figures-99.html"
    stranger.write_text("<p>my figures</p>")
    assert set(write_page(story, tmp_path)) == set(tmp_path.rglob("*.html")) - {stranger}
    assert stranger.exists()


def test_every_file_is_served(folder: Path) -> None:
    """The files of a large story are found under their names; others beside them are not."""
    client = TestClient(application(folder), base_url="http://127.0.0.1:8000")
    for path in sorted(folder.glob("*.html")):
        assert client.get(f"/{path.name}").content == path.read_bytes()
    (folder / "secret.html").write_text("secret")
    try:
        assert client.get("/secret.html").status_code == 404
        assert client.get("/figures-0.html").status_code == 404
    finally:
        (folder / "secret.html").unlink()


@given(st.lists(st.lists(st.integers(0, 12), max_size=30), min_size=1, max_size=4), st.integers(1, 40))
def test_rows_are_divided_in_order_and_each_stands_in_one_file(lengths: list[list[int]], limit: int) -> None:
    """Whatever the rows' lengths, the files of a section hold its rows, and no more lines than allowed or one row."""
    sections = [
        Section(name, name, name, "", lines, {f"{name}-{row}": row for row in range(len(lines))}, lambda _: {})
        for name, lines in zip(SECTIONS, lengths, strict=False)
    ]
    pages = divide(sections, limit)
    assert len({file.name for file in pages.files}) == len(pages.files)
    assert pages.files[0].name == INDEX
    for section in sections:
        shown = [(file.name, row) for file in pages.files for row in _rows(section, file.shown)]
        assert [row for _, row in shown] == list(range(len(section.lines)))
        assert all(pages.where[f"{section.name}-{row}"] == name for name, row in shown)
    for file in pages.files:
        held = [section.lines[row] for section in sections for row in _rows(section, file.shown)]
        assert sum(held) <= limit or len(held) == 1


def _rows(section: Section, shown: object) -> range:
    assert isinstance(shown, dict)
    part = shown.get(section.name, slice(0, 0))
    return range(part.start, part.stop)
