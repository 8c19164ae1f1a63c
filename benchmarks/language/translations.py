"""How often genuine texts are taken for translations, and whether the reference story is told rightly."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from benchmarks.language.texts import wikinews
from kronike.model import Paragraph, Span
from kronike.read.language import report_language, report_languages
from kronike.read.translation import Translation, detect_translation

if TYPE_CHECKING:
    from pathlib import Path

TRANSLATED = {"000_d1b8245e7c5559d4.txt": "nb"}
"""Reports of the reference story that are machine translations, and from what."""
_GROUP, _EACH = 12, 3
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_BEFORE_MARK = re.compile(r" ([.,;:!?)])")


def translation_rates(data: Path, told: dict[str, list[str]]) -> dict[str, float]:
    """``translation.false`` on genuine texts, ``translation.reference`` on the reference story where it is there."""
    genuine = [text for texts in told.values() for text in _grouped(texts)] + _articles(data)
    figures = {"translation.false": sum(bool(judged(text).source) for text in genuine) / max(1, len(genuine))}
    story = data.parent / "corpora" / "baghouz"
    if story.is_dir():
        reports = {path.name: path.read_text(encoding="utf-8") for path in sorted(story.glob("*.txt"))}
        right = [judged(text).source == TRANSLATED.get(name) for name, text in reports.items()]
        figures["translation.reference"] = sum(right) / max(1, len(right))
    return figures


def judged(text: str) -> Translation:
    """Paragraphs, their languages, and whether the text is a translation."""
    spans = [Span(*match.span()) for match in _LINE.finditer(text)]
    tags = report_languages([span.of(text) for span in spans])[0]
    paragraphs = [Paragraph(span, tag) for span, tag in zip(spans, tags, strict=True)]
    return detect_translation(text, paragraphs, (), report_language(paragraphs))


def _grouped(texts: list[str]) -> list[str]:
    """Sentences as reports of four paragraphs of three sentences."""
    reports = [texts[at : at + _GROUP] for at in range(0, len(texts), _GROUP)]
    return ["\n\n".join(" ".join(each[at : at + _EACH]) for at in range(0, len(each), _EACH)) for each in reports]


def _articles(data: Path) -> list[str]:
    path = data.parent / "benchmarks" / "events" / "meantime" / "en" / "meantime.conll"
    told = groupby(wikinews(path), key=lambda pair: pair[0])
    return [_BEFORE_MARK.sub(r"\1", "\n\n".join(text for _, text in pairs)) for _, pairs in told]
