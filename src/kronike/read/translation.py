"""Whether a report is a machine translation, from which language, and why.

One odd sentence proves nothing: people quote, mistype and coin words. So a report is said to be translated only where
signs of different kinds come together (`ENOUGH`), and at least one of them tells the language.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kronike.model import LANGUAGES, Evidence, Span, pieces_outside, stripped
from kronike.read.marks import broken_quotations, dash_quotations, lower_case_starts, spaced_marks
from kronike.read.untranslated import foreign_words, likely_source
from kronike.words.translation import Phrases, folded, rendered_idioms, rendered_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kronike.model import Paragraph
    from kronike.read.untranslated import ForeignWord

ENOUGH = 3
"""Points a translation needs, from two kinds of signs or more. Of some 2,000 genuine English reports and 600 groups of
treebank sentences in the five languages none has as many; a translated report of eight paragraphs has them easily."""
FEW_WORDS = 2
MANY_WORDS = 4
"""Distinct untranslated words that count: two where the shape of one shows it ("terrorgruppa"); else `MANY_WORDS`, for
English words are common in genuine Nordic reports, and loans in English ones."""
MANY_MARKS = 3
"""Kinds of marks beside which a single untranslated word counts, where its shape shows it."""
SHOWN = 12
"""Signs of one kind that are given as evidence; the rest would say the same."""


@dataclass(frozen=True, slots=True)
class Translation:
    """``source`` is the language a report was translated from, or ``None``; then there is no evidence either."""

    source: str | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """Something at a span that a translator leaves, of one kind, and the languages it can come from (or none)."""

    kind: str
    span: Span
    note: str
    sources: tuple[str, ...] = ()


def detect_translation(text: str, paragraphs: Sequence[Paragraph], noise: Sequence[Span], language: str) -> Translation:
    """Looks for signs of a translation into ``language``, in the report's own words (outside ``noise``)."""
    if language not in LANGUAGES:
        return Translation(None)
    spans = _report(text, paragraphs, noise, language)
    words = foreign_words(text, spans, language)
    found = list(_signs(text, spans, words, language))
    if not _enough(found):
        return Translation(None)
    source = _source(found, words)
    return Translation(source, tuple(Evidence("translation", source, sign.note, sign.span) for sign in _shown(found)))


def _report(text: str, paragraphs: Sequence[Paragraph], noise: Sequence[Span], language: str) -> list[Span]:
    """The pieces of the paragraphs in the report's language that are no noise."""
    spans = [each.span for each in paragraphs if each.language == language]
    pieces = (stripped(text, piece.start, piece.end) for _, piece in pieces_outside(spans, noise))
    return [piece for piece in pieces if piece]


def _signs(text: str, spans: Sequence[Span], words: Sequence[ForeignWord], language: str) -> Iterator[Sign]:
    """All signs, kind by kind."""
    marks = list(_marks(text, spans, language))
    if _are_enough(words, len({sign.kind for sign in marks})):
        for each in words:
            yield Sign("words", each.span, f"untranslated word: {each.word}", each.sources)
    yield from _phrases("idiom", text, spans, rendered_idioms(language))
    yield from _phrases("names", text, spans, rendered_names(language))
    yield from marks


def _marks(text: str, spans: Sequence[Span], language: str) -> Iterator[Sign]:
    """Signs in how it is set: they tell of a translator, not of a language."""
    for kind, note, find in (
        ("quotation marks", "a closing quotation mark that nothing opens", broken_quotations),
        ("spacing", "a mark set off by a space", spaced_marks),
        ("dash", "a quotation opened by a dash", dash_quotations),
        ("small letter", "a paragraph that starts in lower case", lower_case_starts),
    ):
        for span in find(text, spans, language):
            yield Sign(kind, span, note)


def _are_enough(words: Sequence[ForeignWord], marks: int) -> bool:
    """Whether so many words count beside so many kinds of marks."""
    if not any(each.plain for each in words):
        return len(words) >= MANY_WORDS
    return len(words) >= FEW_WORDS or marks >= MANY_MARKS


def _phrases(kind: str, text: str, spans: Sequence[Span], phrases: Phrases) -> Iterator[Sign]:
    for span in spans:
        for match in phrases.pattern.finditer(text, span.start, span.end):
            rendering = phrases.meaning[folded(match[0], phrases.pattern)]
            if rendering.beside and not re.search(rf"(?<!\w){re.escape(rendering.beside)}(?!\w)", text):
                continue
            note = f"literal rendering of {rendering.original}"
            yield Sign(kind, Span(*match.span()), note, rendering.sources)


def _enough(found: Sequence[Sign]) -> bool:
    """Whether kinds and points suffice; a kind has one point, and one more where it tells the language twice over."""
    points: Counter[str] = Counter()
    telling: dict[str, set[str]] = {}
    for sign in found:
        points[sign.kind] = 1
        if sign.sources:
            telling.setdefault(sign.kind, set()).add(sign.note)
    for kind, notes in telling.items():
        points[kind] += len(notes) > 1
    return bool(telling) and len(points) > 1 and points.total() >= ENOUGH


def _source(found: Sequence[Sign], words: Sequence[ForeignWord]) -> str:
    """The language most telling signs can come from; the words decide between languages that draw."""
    votes = Counter(tag for sign in found for tag in sign.sources)
    most = max(votes.values())
    drawn = [tag for tag in LANGUAGES if votes[tag] == most]
    likely = likely_source(words)
    return likely if likely in drawn else drawn[0]


def _shown(found: Sequence[Sign]) -> list[Sign]:
    """The first signs of each kind, in the order of the text."""
    shown: Counter[str] = Counter()
    kept = []
    for sign in sorted(found, key=lambda each: (each.span, each.kind)):
        shown[sign.kind] += 1
        if shown[sign.kind] <= SHOWN:
            kept.append(sign)
    return kept
