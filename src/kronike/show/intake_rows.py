"""What was read, how it was understood, what was set aside and what went wrong, every value in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kronike.model import Document, LineageKind, Report, Span, Story
from kronike.show.intake_words import language_parts, noise_counts, origin_words, repairs_in_words, translation_in_words
from kronike.show.phrasebook import phrases
from kronike.show.wording import date_in_words, language_in_words


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a report, where they stand first, and how often they are given for the same reason."""

    words: str
    span: Span | None
    count: int


@dataclass(frozen=True, slots=True)
class Line:
    """All words of a report that were set aside, or that something is believed for, for one reason."""

    kind: str
    reason: str
    places: tuple[Place, ...]
    language: str


@dataclass(frozen=True, slots=True)
class IntakeRow:
    """One report as it was understood, every value in words."""

    id: str
    name: str
    address: str
    title: str
    outlet: str
    agencies: str
    language: str
    tag: str
    languages: tuple[str, ...]
    translation: str
    published: str
    basis: str
    retrieved: str
    counts: tuple[str, ...]
    noise: tuple[Line, ...]
    evidence: tuple[Line, ...]
    repairs: tuple[str, ...]
    relatives: tuple[str, ...]
    set_aside: str


@dataclass(frozen=True, slots=True)
class TroubleRow:
    """What went wrong with one input and what can be done about it."""

    name: str
    stage: str
    message: str


@dataclass(frozen=True, slots=True)
class Intake:
    """All reports and troubles of a story, with how many reports there are of each language."""

    title: str
    made_by: str
    rows: tuple[IntakeRow, ...]
    troubles: tuple[TroubleRow, ...]
    languages: tuple[tuple[str, int], ...]
    set_aside: int


def intake(story: Story) -> Intake:
    """The intake of a story, in the order of its reports."""
    names = {report.reading.document.id: report.reading.document.name for report in story.reports}
    relatives = _relatives(story, names)
    rows = tuple(_row(report, relatives.get(report.reading.document.id, ())) for report in story.reports)
    return Intake(
        story.title,
        story.made_by,
        rows,
        tuple(TroubleRow(names.get(t.document, t.document), t.stage, t.message) for t in story.troubles),
        tuple(Counter(row.language for row in rows).most_common()),
        sum(1 for row in rows if row.set_aside),
    )


def _row(report: Report, relatives: tuple[str, ...]) -> IntakeRow:
    reading, document = report.reading, report.reading.document
    outlet, agencies = origin_words(document)
    return IntakeRow(
        id=document.id,
        name=document.name,
        address=document.url or document.address,
        title=document.title or "",
        outlet=outlet,
        agencies=agencies,
        language=language_in_words(document.language),
        tag=document.language,
        languages=language_parts(reading.paragraphs),
        translation=translation_in_words(reading),
        published=date_in_words(document.published),
        basis=phrases().basis[document.published_basis.value],
        retrieved=date_in_words(document.retrieved) if document.retrieved else "",
        counts=noise_counts(reading.noise),
        noise=tuple(_lines([(noise.why.value, noise.reason, "", noise.span) for noise in reading.noise], document)),
        evidence=tuple(_lines([(one.about, one.note, one.value, one.span) for one in reading.evidence], document)),
        repairs=repairs_in_words(reading.repairs),
        relatives=relatives,
        set_aside=report.set_aside or "",
    )


def _lines(found: Iterable[tuple[str, str, str, Span | None]], document: Document) -> Iterator[Line]:
    """A line for each kind and reason, in the order of their first words; a value stands where there are no words.

    A reason that ends in the very words it is given for ("untranslated word: ...") is one reason for all of them.
    """
    groups: dict[tuple[str, str], dict[str, list[Span | None]]] = {}
    for kind, reason, value, span in found:
        words = span.of(document.text) if span else value
        groups.setdefault((kind, reason.removesuffix(f": {words}")), {}).setdefault(words, []).append(span)
    for (kind, reason), places in groups.items():
        given = (Place(words, spans[0], len(spans)) for words, spans in places.items())
        yield Line(kind, reason, tuple(given), document.language)


def _relatives(story: Story, names: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Per document: what it copies, supersedes, shares its origin with, and what it changed, in words."""
    book = phrases().intake
    found: dict[str, tuple[str, ...]] = {}
    for duplicate in story.duplicates:
        key = "exact" if duplicate.exact else "near"
        other = names.get(duplicate.of, duplicate.of)
        words = book[key].format(other=other, similarity=f"{duplicate.similarity:.0%}")
        found[duplicate.document] = (*found.get(duplicate.document, ()), words)
    for report in story.reports:
        document = report.reading.document
        if document.supersedes:
            older = document.supersedes
            words = book["supersedes"].format(other=names.get(older, older))
            found[document.id] = (*found.get(document.id, ()), words)
            found[older] = (*found.get(older, ()), book["superseded"].format(other=document.name))
    for identity, told in (*_lineage(story, names), *_changes(story, names)):
        found[identity] = (*found.get(identity, ()), told)
    return found


def _lineage(story: Story, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What else goes back to the source of a report, and why; copies and captures are told already."""
    told = {duplicate.document for duplicate in story.duplicates}
    for lineage in (lineage for origin in story.record.origins for lineage in origin.lineage):
        if lineage.kind is not LineageKind.CAPTURE and lineage.document not in told:
            other = names.get(lineage.of, lineage.of)
            yield lineage.document, phrases().intake["one_origin"].format(other=other, reason=lineage.reason)


def _changes(story: Story, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    for observation in story.observations:
        other = names.get(observation.of, observation.of)
        yield observation.document, phrases().intake["changed"].format(other=other, what=observation.words)
