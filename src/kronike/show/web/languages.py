"""Languages as HTML names them, and the language words stand in."""

from __future__ import annotations

from kronike.model import OTHER_LANGUAGE, Report, Span


def html_language(tag: str) -> str:
    """The BCP 47 tag for a ``lang`` attribute; ``und`` where the language is not known by name."""
    return "und" if tag in ("", OTHER_LANGUAGE) else tag


def language_at(report: Report, span: Span) -> str:
    """The language of the paragraph that holds the start of the span, else the report's."""
    for paragraph in report.reading.paragraphs:
        if paragraph.span.start <= span.start < paragraph.span.end:
            return html_language(paragraph.language)
    return html_language(report.reading.document.language)
