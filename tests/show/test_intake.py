"""The intake report: what was read and what was made of it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kronike.model import Evidence, Noise, NoiseKind, Paragraph, Span, Story
from kronike.show.intake import intake_markdown
from kronike.show.intake_rows import intake
from kronike.show.intake_text import plain
from kronike.show.phrasebook import phrases


def test_each_report_is_told_with_its_grounds(story: Story) -> None:
    """Language, translation, date with its basis, source, noise with its line, copies and repairs are there."""
    text = intake_markdown(story)
    for words in (
        "2 reports read, 0 of them set aside",
        "Published: February 2031 (from the date line of the file)",
        "Published: time unknown (no date was given)",
        "Source: Storvær Blad; with material from Kystbyrået",
        "Translation: translated from Norwegian (bokmål)",
        "a compound that English does not have",
        "photo credit: “Foto: Per Oppdiktet / Storvær Blad”: starts with a word for photo",
        "nearly the same text as havorn.txt (91% alike)",
        "Windows-1252 read as UTF-8 (3 characters)",
        "empty.txt (read): The file is empty.",
    ):
        assert words in text, words


def test_a_mixed_report_names_each_language(story: Story) -> None:
    """Paragraphs are counted by language where there is more than one."""
    report = story.reports[1]
    paragraphs = (Paragraph(Span(0, 49), "en"), Paragraph(Span(50, 100), "nn"), Paragraph(Span(100, 101), "nn"))
    mixed = replace(report, reading=replace(report.reading, paragraphs=paragraphs))
    row = intake(replace(story, reports=(mixed,))).rows[0]
    assert row.languages == ("Norwegian (nynorsk): 2 paragraphs", "English: 1 paragraph")


def test_a_newer_capture_names_the_older(story: Story) -> None:
    """A report that supersedes another says which."""
    older, newer = story.reports
    doc = replace(newer.reading.document, supersedes=older.reading.document.id)
    changed = replace(newer, reading=replace(newer.reading, document=doc))
    rows = intake(replace(story, reports=(older, changed), duplicates=())).rows
    assert rows[1].relatives == ("a newer capture of havorn.txt",)
    assert rows[0].relatives == ("aground.txt is a newer capture of it",)


@given(st.text(st.characters(codec=None), max_size=400))
def test_words_of_reports_are_plain_text_on_one_line(text: str) -> None:
    """No word of a report becomes markup, breaks a line or grows without bound."""
    words = plain(text)
    assert "\n" not in words
    assert "\r" not in words
    assert len(words) <= 600
    assert not any(c in words.replace(f"\\{c}", "") for c in "<>`*_[]|#&")


def test_words_set_aside_for_one_reason_share_a_line(story: Story) -> None:
    """Many proofs of one kind are one line, each word once, with how often it is given; a reason repeats no word."""
    report = story.reports[1]
    text = report.reading.document.text
    first, again, other = Span(0, 3), Span(4, 9), Span(10, 13)
    evidence = (
        *(Evidence("translation", "", f"untranslated word: {span.of(text)}", span) for span in (first, again, first)),
        Evidence("translation", "", "a mark set off by a space", other),
    )
    changed = replace(report, reading=replace(report.reading, evidence=evidence))
    lines = intake(replace(story, reports=(changed,))).rows[0].evidence
    assert [(line.reason, [(place.words, place.count) for place in line.places]) for line in lines] == [
        ("untranslated word", [(first.of(text), 2), (again.of(text), 1)]),
        ("a mark set off by a space", [(other.of(text), 1)]),
    ]


def test_every_kind_of_noise_has_its_plural(story: Story) -> None:
    """Two passages of any kind are told in words."""
    report = story.reports[0]
    for kind in NoiseKind:
        spans = (Span(0, 1), Span(2, 3))
        noise = tuple(Noise(document=report.reading.document.id, span=s, why=kind, reason="so") for s in spans)
        changed = replace(report, reading=replace(report.reading, noise=noise))
        (count,) = intake(replace(story, reports=(changed,))).rows[0].counts
        assert count == f"2 {phrases().noise_many[kind]}"
