"""Is everything here, and is a story whole? Each check is a verdict and a line that says what to do."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from kronike.model import LANGUAGES, Document, Report, Span, Story, Verdict
from kronike.run.folder import STORE_NAME, UnreadableStory, is_told, lost_files, read_story
from kronike.store import StoreError, open_store

Check = tuple[bool, str]

_AGAIN = "Build the story again."


def check_words() -> Iterator[Check]:
    """Whether each topic of the lexica has a file for each language."""
    topics = [topic for topic in (files("kronike.words") / "lexica").iterdir() if topic.is_dir()]
    for topic in sorted(topics, key=lambda topic: topic.name):
        missing = [name for name in LANGUAGES if not (topic / f"{name}.toml").is_file()]
        advice = f" lacks {', '.join(missing)}. Install kronike again." if missing else ""
        yield not missing, f"words: {topic.name}{advice}"


def check_story(folder: Path) -> Iterator[Check]:
    """Whether the store is sound, the story tells all it holds, and every finding's span lies in an unaltered text."""
    yield from _check_store(folder)
    try:
        story = read_story(folder)
    except UnreadableStory as error:
        yield False, f"story: {error}"
        return
    yield True, f"story: layout {story.schema}, {len(story.reports)} reports"
    relabelled = set(_relabelled(story))
    documents = (report.reading.document for report in story.reports)
    altered = [doc.name for doc in documents if doc.id not in relabelled and not _unaltered(doc)]
    yield not altered, _told("texts", altered, f"differ from what was captured. {_AGAIN}")
    outside = [report.reading.document.name for report in story.reports if not _spans_inside(report)]
    yield not outside, _told("findings", outside, f"have findings outside the text. {_AGAIN}")
    loose = _loose(story)
    yield not loose, _told("statements", loose, f"rest on nothing that was found. {_AGAIN}")


def _told(what: str, bad: list[str], advice: str) -> str:
    """The line of a check: the first few of what is ``bad`` with advice, or that all is well."""
    more = " and more" if len(bad) > _FEW else ""
    return f"{what}: {', '.join(bad[:_FEW])}{more} {advice}" if bad else f"{what}: all well"


_FEW = 5


def _check_store(folder: Path) -> Iterator[Check]:
    try:
        with open_store(folder / STORE_NAME, create=False) as store:
            wrong, whole, lost = store.check(), is_told(store, folder), lost_files(store, folder)
    except StoreError as error:
        yield False, f"store: {error}"
        return
    yield not wrong, f"store: {'; '.join(wrong) or 'sound'}"
    yield whole, _told("told", [] if whole else ["story.json"], f"is not what the store tells. {_AGAIN}")
    yield not lost, _told("files", lost, f"are missing. {_AGAIN}")


def _relabelled(story: Story) -> Iterator[str]:
    """Documents whose source a person set: it was part of what their id was made of."""
    for judgement in story.judgements:
        if judgement.verdict is Verdict.EDIT and "source" in {change.field for change in judgement.changes}:
            yield from (atom for target in judgement.atoms for atom in target)


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
        analysis.roles,
    )
    spans: Iterator[Span] = (finding.span for layer in layers for finding in layer)
    return all(span.end <= length for span in spans)


def _loose(story: Story) -> list[str]:
    findings = {f.id for r in story.reports for f in (*r.analysis.events, *r.analysis.quantities)}
    return [statement.id for statement in story.record.statements if statement.finding not in findings]
