"""A Capture becomes a Reading: date, paragraphs, languages, noise, translation, publisher, Document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kronike.model import (
    LANGUAGES,
    DateBasis,
    Document,
    Evidence,
    Noise,
    Paragraph,
    Reading,
    Span,
    Trouble,
)
from kronike.read.capture import Capture, trouble
from kronike.read.dates import Header, Published, header_of, parse_date, published
from kronike.read.formats.text import too_long
from kronike.read.language import report_languages
from kronike.read.noise import FoundNoise, find_noise
from kronike.read.paragraphs import paragraph_spans
from kronike.read.settings import ReadSettings
from kronike.read.source_clues import SetAside, clues_in
from kronike.read.sources import publication
from kronike.read.translation import detect_translation


def assemble(capture: Capture, settings: ReadSettings) -> Iterator[Reading | Trouble]:
    """The Reading of a Capture, behind the Troubles met on the way; a Trouble alone where there is no report."""
    text = capture.text
    if len(text) > settings.max_characters:
        yield trouble(capture.address, too_long(settings.max_characters))
        return
    header = header_of(text)
    paragraphs = _paragraphs(text, header)
    if not paragraphs:
        yield trouble(capture.address, "no text besides white space and a date; there is nothing to read")
        return
    when = published(header, capture.published)
    yield from (trouble(capture.address, complaint) for complaint in when.complaints)
    yield _reading(capture, header, paragraphs, when, settings)


def _reading(
    capture: Capture, header: Header | None, spans: Sequence[Span], when: Published, settings: ReadSettings
) -> Reading:
    text = capture.text
    paragraphs, language = _languages(text, spans, settings, _claimed(capture.language))
    noise = find_noise(text, paragraphs)
    translation = detect_translation(text, paragraphs, [found.span for found in noise], language)
    clues = clues_in(text, paragraphs, [SetAside(each.span, each.why) for each in noise], language, translation.source)
    by_whom = publication(capture, clues, language)
    document = Document(
        text=text,
        name=capture.name,
        address=capture.address,
        source=by_whom.source,
        agencies=by_whom.agencies,
        url=capture.url,
        title=capture.title,
        published=when.interval,
        published_basis=when.basis,
        retrieved=parse_date(capture.retrieved, basis="the archive's record") if capture.retrieved else None,
        language=language,
        translated_from=translation.source,
    )
    return Reading(
        document=document,
        header=header.span if header else None,
        paragraphs=tuple(paragraphs),
        noise=tuple(_noise(document, found) for found in noise),
        repairs=capture.repairs,
        evidence=(*_dated(when, header), *by_whom.evidence, *translation.evidence),
    )


def _paragraphs(text: str, header: Header | None) -> tuple[Span, ...]:
    start = header.span.end if header else 0
    return paragraph_spans(text, Span(start, len(text))) if start < len(text) else ()


def _languages(
    text: str, spans: Sequence[Span], settings: ReadSettings, claimed: str | None
) -> tuple[list[Paragraph], str]:
    """Paragraphs with their language, and the report's."""
    languages, main = report_languages([span.of(text) for span in spans], given=settings.language, claimed=claimed)
    return [Paragraph(span, language) for span, language in zip(spans, languages, strict=True)], main


def _claimed(tag: str | None) -> str | None:
    """One of our languages, where a BCP 47 tag names one; plain Norwegian ("no") is bokmål in all but name."""
    primary = (tag or "").strip().lower().replace("_", "-").partition("-")[0]
    code = {"no": "nb"}.get(primary, primary)
    return code if code in LANGUAGES else None


def _noise(document: Document, found: FoundNoise) -> Noise:
    return Noise(document=document.id, span=found.span, why=found.why, reason=found.reason)


def _dated(when: Published, header: Header | None) -> tuple[Evidence, ...]:
    """Where the publication date stands: in the text's own prefix, with its span, or beside the text."""
    if when.interval is None:
        return ()
    span = header.span if header and when.basis is DateBasis.HEADER else None
    return (Evidence("published", when.basis.value, when.interval.basis, span),)
