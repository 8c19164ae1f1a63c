"""Is everything here, and is a story whole? Each check is a verdict and a line that says what to do."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from kronike.model import LANGUAGES, Document, Report, Span, Story
from kronike.run.build import STORE_NAME, read_story
from kronike.store import open_store

Check = tuple[bool, str]


def check_words() -> Iterator[Check]:
    """Whether each topic of the lexica has a file for each language."""
    topics = [topic for topic in (files("kronike.words") / "lexica").iterdir() if topic.is_dir()]
    for topic in sorted(topics, key=lambda topic: topic.name):
        missing = [name for name in LANGUAGES if not (topic / f"{name}.toml").is_file()]
        advice = f" lacks {', '.join(missing)}. Install kronike again." if missing else ""
        yield not missing, f"words: {topic.name}{advice}"


def check_story(folder: Path) -> Iterator[Check]:
    """Whether the store is sound, the story can be read, and every finding's span lies in an unaltered text.

    Raises:
        StoreError: where the store cannot be opened.
    """
    with open_store(folder / STORE_NAME, create=False) as store:
        wrong = store.check()
    yield not wrong, f"store: {'; '.join(wrong) or 'sound'}"
    story = read_story(folder)
    yield True, f"story: layout {story.schema}, {len(story.reports)} reports"
    altered = [report.reading.document.name for report in story.reports if not _unaltered(report.reading.document)]
    yield not altered, _told("texts", altered, "differ from what was captured. Build the story again.")
    outside = [report.reading.document.name for report in story.reports if not _spans_inside(report)]
    yield not outside, _told("findings", outside, "have findings outside the text. Build the story again.")
    loose = _loose(story)
    yield not loose, _told("statements", loose, "rest on nothing that was found. Build the story again.")


def _told(what: str, bad: list[str], advice: str) -> str:
    return f"{what}: {', '.join(bad[:5])} {advice}" if bad else f"{what}: all well"


def _unaltered(document: Document) -> bool:
    again = Document(text=document.text, name=document.name, address=document.address, source=document.source)
    return again.id == document.id


def _spans_inside(report: Report) -> bool:
    length = len(report.reading.document.text)
    analysis = report.analysis
    layers = (
        report.reading.noise,
        analysis.sentences,
        analysis.mentions,
        analysis.times,
        analysis.quantities,
        analysis.quotes,
        analysis.events,
    )
    spans: Iterator[Span] = (finding.span for layer in layers for finding in layer)
    return all(span.end <= length for span in spans)


def _loose(story: Story) -> list[str]:
    findings = {f.id for r in story.reports for f in (*r.analysis.events, *r.analysis.quantities)}
    return [statement.id for statement in story.record.statements if statement.finding not in findings]
