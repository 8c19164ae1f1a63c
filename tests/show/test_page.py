"""The page's files: whole, the same from run to run, and nobody else's touched."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html import escape
from itertools import pairwise
from pathlib import Path

from kronike.model import (
    Analysis,
    Chronicle,
    Document,
    Figure,
    Point,
    Quantity,
    Range,
    Reading,
    Record,
    RelationKind,
    Report,
    Sentence,
    Span,
    Story,
    Strand,
)
from kronike.show.web.addresses import is_report_file, report_file
from kronike.show.web.page import write_page


def _pages(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.html")}


def test_every_report_has_its_page_and_the_list_names_them_all(story: Story, tmp_path: Path) -> None:
    """What is written is the chronicle and one file for each report."""
    written = write_page(story, tmp_path)
    assert {path.name for path in written} == {"index.html", *(f"{r.reading.document.id}.html" for r in story.reports)}
    assert {str(path.relative_to(tmp_path)) for path in written} == set(_pages(tmp_path))
    assert not list(tmp_path.rglob("*.new"))


def test_the_same_story_gives_the_same_bytes_and_writes_nothing_again(story: Story, tmp_path: Path) -> None:
    """A page that did not change keeps its time stamp."""
    write_page(story, tmp_path / "a")
    write_page(story, tmp_path / "b")
    assert _pages(tmp_path / "a") == _pages(tmp_path / "b")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "a").rglob("*.html")}
    write_page(story, tmp_path / "a")
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "a").rglob("*.html")} == before


def test_only_pages_made_here_are_removed(story: Story, tmp_path: Path) -> None:
    """The page of a report no longer in the story goes; a file somebody else put there stays."""
    write_page(story, tmp_path)
    stranger = tmp_path / "reports" / "notes.html"
    stranger.write_text("<p>my notes</p>")
    gone, kept = (report.reading.document.id for report in story.reports)
    fewer = replace(story, reports=story.reports[1:], chronicle=Chronicle(), record=Record(), duplicates=())
    write_page(fewer, tmp_path)
    assert not (tmp_path / "reports" / f"{gone}.html").exists()
    assert (tmp_path / "reports" / f"{kept}.html").exists()
    assert stranger.exists()


def test_an_id_cannot_lead_out_of_the_folder(story: Story, tmp_path: Path) -> None:
    """A document id with a path in it is written under a hash of itself."""
    doc = replace(story.reports[0].reading.document, id="../../escaped")
    hostile = Story(title="t", made_by="m", reports=(Report(reading=Reading(doc), analysis=Analysis(document=doc.id)),))
    write_page(hostile, tmp_path / "in" / "deep")
    assert {path.parent.name for path in tmp_path.rglob("*.html")} == {"deep", "reports"}
    assert is_report_file(report_file(doc.id))


def test_words_of_reports_never_become_markup(story: Story, tmp_path: Path) -> None:
    """Names, titles, reasons and texts that hold tags are shown as they are written."""
    hostile = "<img src=x onerror=alert(1)>\"'</script></style>"
    report = story.reports[0]
    doc = replace(report.reading.document, title=hostile, name=hostile, url=hostile)
    reports = (replace(report, reading=replace(report.reading, document=doc), set_aside=hostile), *story.reports[1:])
    write_page(replace(story, title=hostile, made_by=hostile, reports=reports), tmp_path)
    for content in _pages(tmp_path).values():
        text = content.decode()
        assert "<img" not in text
        assert text.count("<script>") == text.count("</script>") == 1
        assert text.count("</style>") == 1
        assert escape(hostile).split("&#x27;")[0] in text.replace("&#34;", "&quot;")


def test_the_policy_allows_the_pages_own_style_and_script_and_nothing_else(story: Story, tmp_path: Path) -> None:
    """The hashes in the policy are those of what stands in the page; no style or handler stands in an attribute."""
    write_page(story, tmp_path)
    for content in _pages(tmp_path).values():
        text = content.decode()
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
        assert policy
        assert "default-src &#39;none&#39;" in policy[1]
        for tag in ("style", "script"):
            inside = text.split(f"<{tag}>")[1].split(f"</{tag}>")[0]
            digest = b64encode(sha256(inside.encode()).digest()).decode()
            assert f"{tag}-src &#39;sha256-{digest}&#39;" in policy[1]
        assert not re.search(r"<[^>]* (style|on\w+)=", text)
        assert "http://" not in text
        assert "https://" not in text


def test_uncertain_times_are_in_words_and_gaps_are_stated(story: Story, tmp_path: Path) -> None:
    """The chronicle says one Wednesday between two days, a month as a month, and what no entry tells."""
    write_page(story, tmp_path)
    text = (tmp_path / "index.html").read_text("utf-8")
    for words in (
        "one Wednesday between 29 January and 26 February 2031",
        "in February 2031",
        "No entry tells of the time between 1 January 2030 and 28 January 2031.",
        "time unknown",
        "known from February 2031",
        "known from an undated report",
        "denied by the voice",
        "conflicts with",
        "40 lies apart from what is evacuated",
        "1 independent origin",
        "said by Oda Fiktivsen, in Storvær Blad",
        "at least 17, passenger, evacuated",
    ):
        assert words in text, words


def test_an_entry_stands_to_other_words_than_its_own(story: Story, tmp_path: Path) -> None:
    """Where both sides of a relation are told in one entry, the words shown are the one side; nothing is said twice."""
    relation = story.record.relations[0]
    other = next(s for s in story.record.statements if s.id == relation.other)
    both = replace(story.chronicle.entries[2], statements=(relation.statement, relation.other), relations=("a", "b"))
    turned = replace(relation, kind=RelationKind.REPEATS, statement=relation.other, other=relation.statement)
    record = replace(story.record, relations=(replace(turned, id="a"), replace(turned, id="b")))
    write_page(replace(story, record=record, chronicle=Chronicle(entries=(both,))), tmp_path)
    text = (tmp_path / "index.html").read_text("utf-8")
    (chip,) = re.findall(r'<li class="relation repeats">.*?</li>', text)
    assert "is repeated by" in chip
    assert f"reports/{other.document}.html#" in chip


def test_figures_told_most_often_come_first(story: Story, tmp_path: Path) -> None:
    """What moves or is disputed stands before what one report mentions once."""
    (figure,) = story.record.figures
    once = replace(figure.strands[0], points=figure.strands[0].points[:1])
    rare = replace(figure, id="fi-0", heading="Boats", strands=(once,))
    write_page(replace(story, record=replace(story.record, figures=(rare, figure))), tmp_path)
    text = (tmp_path / "index.html").read_text("utf-8")
    assert text.index('<tbody id="fi-1">') < text.index('<tbody id="fi-0">')


def test_findings_are_listed_without_the_word_of_their_heading(story: Story, tmp_path: Path) -> None:
    """Under "Times" a time is put as it is; where it stands in the text its mark says what it is."""
    write_page(story, tmp_path)
    text = (tmp_path / "reports" / f"{story.reports[0].reading.document.id}.html").read_text("utf-8")
    assert '<span class="sub">one Wednesday between' in text
    assert 'title="time: one Wednesday between' in text


def test_every_entry_links_to_an_anchor_that_is_there(story: Story, tmp_path: Path) -> None:
    """Without a script, too, each link into a report or within the page finds its place."""
    write_page(story, tmp_path)
    pages = {name: content.decode() for name, content in _pages(tmp_path).items()}
    for text in pages.values():
        ids = re.findall(r' id="([^"]*)"', text)
        assert len(ids) == len(set(ids))
        for href in re.findall(r' href="([^"]*\.html#[^"]*|#[^"]*)"', text):
            target, _, anchor = href.partition("#")
            assert f' id="{anchor}"' in (pages[target] if target else text), href


def test_a_very_long_sentence_is_shown_around_its_words(story: Story, tmp_path: Path) -> None:
    """A megabyte without a full stop stands whole in its report and is not copied for each thing said in it."""
    text = "ett tog og " * 20_000
    doc = Document(text=text, name="long.txt", language="nb")
    sentence = Sentence(document=doc.id, span=Span(0, len(text)), language="nb")
    spans = [Span(start, start + 7) for start in range(0, 110_000, 1100)]
    quantities = tuple(Quantity(document=doc.id, span=span, range=Range.exactly(1)) for span in spans)
    points = tuple(Point(statement=each.id, range=each.range) for each in quantities)
    strand = Strand(unit="", counted="train", role="", scope="", change=False, points=points)
    statements = tuple(
        replace(story.record.statements[1], id=q.id, finding=q.id, document=doc.id, span=q.span, sentence=sentence.id)
        for q in quantities
    )
    record = Record(statements=statements, figures=(Figure(id="f", heading="trains", strands=(strand,)),))
    analysis = Analysis(document=doc.id, sentences=(sentence,), quantities=quantities)
    report = Report(reading=Reading(doc), analysis=analysis)
    write_page(Story(title="t", made_by="m", reports=(report,), record=record), tmp_path)
    assert (tmp_path / "index.html").stat().st_size < 300_000
    assert text not in (tmp_path / "index.html").read_text("utf-8")


def test_headings_follow_each_other_and_tables_name_their_columns(story: Story, tmp_path: Path) -> None:
    """Whoever hears the page finds one title, no level left out, a language, and a scope for each heading cell."""
    write_page(story, tmp_path)
    for content in _pages(tmp_path).values():
        text = content.decode()
        levels = [int(level) for level in re.findall(r"<h([1-6])", text.split("<dialog")[0])]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert '<html lang="en">' in text
        assert all(" scope=" in cell for cell in re.findall(r"<th[ >][^>]*>?", text))
        assert 'class="skip" href="#main"' in text


def test_a_story_with_nothing_in_it_has_a_page(tmp_path: Path) -> None:
    """No report, or a report with no finding, still gives a page that says so."""
    write_page(Story(title="Nothing", made_by="m"), tmp_path / "empty")
    bare = Report(reading=Reading(Document(text="", name="x")), analysis=Analysis(document=""))
    write_page(Story(title="Bare", made_by="m", reports=(bare,)), tmp_path / "bare")
    assert "No entry yet" in (tmp_path / "bare" / "index.html").read_text("utf-8")
