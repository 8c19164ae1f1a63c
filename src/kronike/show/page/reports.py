"""The reports: a row each for the table, and the text with all that was found in it when it is opened."""

from __future__ import annotations

from collections.abc import Iterator

from kronike.model import Document, Origin, Report
from kronike.show.page.days import Bounds, bounds_of, day_number
from kronike.show.page.desk import Desk
from kronike.show.page.tongues import TONGUES, Told, told
from kronike.show.phrasebook import phrases
from kronike.show.web.addresses import report_file
from kronike.show.web.languages import html_language
from kronike.show.web.marks import marks_of
from kronike.show.wording import date_in_words


def report_stem(document: str) -> str:
    """The name of a report's data file, without its ending."""
    return report_file(document).removesuffix(".html")


def report_rows(desk: Desk) -> list[dict[str, object]]:
    """The rows of all reports; what does not apply is left out."""
    starts = _inferred_starts(desk)
    rows = (_row(report, starts.get(report.reading.document.id), desk) for report in desk.story.reports)
    return [{key: value for key, value in row.items() if value not in ("", None, [], 0)} for row in rows]


def _inferred_starts(desk: Desk) -> dict[str, int | None]:
    """Of undated reports, the first day they can have been written on, where their statements say so."""
    starts: dict[str, int | None] = {}
    for statement in desk.story.record.statements:
        known = statement.known_from
        if known and not known.known and known.inferred_earliest:
            starts.setdefault(statement.document, day_number(known.inferred_earliest))
    return starts


def _row(report: Report, start: int | None, desk: Desk) -> dict[str, object]:
    document, analysis = report.reading.document, report.analysis
    return {
        "id": document.id,
        "file": report_stem(document.id) if report_stem(document.id) != document.id else "",
        "name": document.name,
        "outlet": document.source.name if document.source else "",
        "agencies": [agency.name for agency in document.agencies],
        "title": document.title or "",
        "lang": document.language,
        "from": document.translated_from or "",
        "pub": _out(document),
        "since": start,
        "when": told(lambda book: date_in_words(document.published, book=book)) if document.published else "",
        "basis": document.published_basis.value,
        "aside": report.set_aside or "",
        "older": desk.documents[document.supersedes] + 1 if document.supersedes in desk.documents else 0,
        "found": [len(analysis.events), len(analysis.quotes), len(analysis.quantities), len(report.reading.noise)],
    }


def _out(document: Document) -> Bounds | None:
    """When it was out: a later capture of an address when it was taken, else when it was published."""
    when = (document.retrieved if document.supersedes else None) or document.published
    return bounds_of(when) if when and when.known else None


def lineages(desk: Desk) -> list[list[object]]:
    """Each decision that two reports go back to one source: their numbers, the kind, the reason."""
    return [line for origin in desk.story.record.origins for line in _lineage(origin, desk)]


def _lineage(origin: Origin, desk: Desk) -> list[list[object]]:
    known = desk.documents
    if origin.lineage:
        return [[known[one.document], known[one.of], one.kind.value, one.reason] for one in origin.lineage]
    first, *others = (known[name] for name in origin.documents)
    return [[other, first, "", "; ".join(origin.evidence)] for other in others]


def report_detail(report: Report, desk: Desk) -> dict[str, object]:
    """The text, what in it is not the report, its sentences, what was found in it, and why things are believed."""
    reading, document = report.reading, report.reading.document
    return {
        "text": document.text,
        "lang": html_language(document.language),
        "header": [reading.header.start, reading.header.end] if reading.header else None,
        "noise": [[one.span.start, one.span.end, one.why.value, one.reason] for one in reading.noise],
        "paragraphs": [[one.span.start, one.span.end, html_language(one.language)] for one in reading.paragraphs],
        "marks": list(_marks(report, desk)),
        "evidence": [
            [one.about, one.value, one.note, *([one.span.start, one.span.end] if one.span else [])]
            for one in reading.evidence
        ],
        "repairs": [[one.what, one.characters] for one in reading.repairs],
        "dated": document.published.basis if document.published else "",
        "address": _address(document),
        "retrieved": told(lambda book: date_in_words(document.retrieved, book=book)) if document.retrieved else "",
        "alike": _copies(document.id, desk),
        "passages": _passages(document.id, desk),
        "changes": [
            [desk.documents[one.of], one.words, *([one.span.start, one.span.end] if one.span else [])]
            for one in desk.changes.get(document.id, ())
        ],
    }


def _address(document: Document) -> str:
    return document.url or document.address


def _marks(report: Report, desk: Desk) -> Iterator[list[object]]:
    """Start, end, kind, id and what is told of each finding."""
    columns = [marks_of(report, desk.lookup.index, book=phrases(tongue)) for tongue in TONGUES]
    for same in zip(*columns, strict=True):
        first, titles = same[0], [mark.title for mark in same]
        title: Told = titles[0] if len(set(titles)) == 1 else titles
        yield [first.span.start, first.span.end, first.kind, first.id, title]


def _passages(document: str, desk: Desk) -> dict[int, list[list[int]]]:
    """By the number of each report it shares its source with: pairs of places that tell the same, its own first."""
    found: dict[int, list[list[int]]] = {}
    for one in desk.lineage.get(document, ()):
        ours = one.document == document
        other = desk.documents[one.of if ours else one.document]
        pairs = ((new, old) if ours else (old, new) for new, old in one.passages)
        found[other] = [[mine.start, mine.end, its.start, its.end] for mine, its in pairs]
    return {other: pairs for other, pairs in found.items() if pairs}


def _copies(document: str, desk: Desk) -> list[list[object]]:
    """Reports of the same text, exactly or nearly: number and how alike."""
    found: list[list[object]] = []
    for pair in desk.story.duplicates:
        if document in (pair.document, pair.of):
            other = pair.of if pair.document == document else pair.document
            if other in desk.documents:
                found.append([desk.documents[other], 1 if pair.exact else round(pair.similarity, 3)])
    return found
