"""Languages as HTML names them, and the language words stand in."""

from __future__ import annotations

from bisect import bisect_right

from kronike.model import OTHER_LANGUAGE, Report, Span


def html_language(tag: str) -> str:
    """The BCP 47 tag for a ``lang`` attribute; ``und`` where the language is not known by name."""
    return "und" if tag in ("", OTHER_LANGUAGE) else tag


def language_at(report: Report, span: Span) -> str:
    """The language of the paragraph that holds the start of the span, else the report's."""
    paragraphs = report.reading.paragraphs
    at = bisect_right(paragraphs, span.start, key=lambda paragraph: paragraph.span.start) - 1
    if at >= 0 and span.start < paragraphs[at].span.end:
        return html_language(paragraphs[at].language)
    return html_language(report.reading.document.language)
