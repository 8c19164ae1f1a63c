"""Place names found in raw text: our engine finds the names, then each is placed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from benchmarks.places.corpora import Article
from benchmarks.places.scoring import NEAR_KM, kilometres
from kronike.analyse import analyse
from kronike.model import Document, MentionKind, NameType, Paragraph, Reading, Span
from kronike.resolve.places import Toponym, choose

_LINE = re.compile(r"[^\n]*\S[^\n]*")


def found_names(articles: Sequence[Article]) -> dict[str, float]:
    """Exact F1 of the names that are places, and the F1 of those also placed within 161 km of the truth."""
    exact = placed = given = wanted = 0
    for article in articles:
        names = _found(article.text)
        truth = {(gold.start, gold.end): gold.point for gold in article.names}
        wanted, given = wanted + len(truth), given + len(names)
        for name, choice in zip(names, choose(article.text, names), strict=True):
            key = name.span.start, name.span.end
            exact += key in truth
            there, here = truth.get(key), choice.place.middle if choice else None
            placed += bool(there and here and kilometres(there, here) <= NEAR_KM)
    return {"f1": 2 * exact / (given + wanted), "end_to_end": 2 * placed / (given + wanted)}


def _found(text: str) -> list[Toponym]:
    document = Document(text=text, name="", language="en")
    lines = (Span(*line.span()) for line in _LINE.finditer(text))
    mentions = analyse(Reading(document, paragraphs=tuple(Paragraph(span, "en") for span in lines))).mentions
    named = [one for one in mentions if one.kind is MentionKind.NAME and one.type is NameType.LOCATION]
    found = {(one.span.start, one.span.start + len(one.name)): one.name for one in named}
    return [Toponym(name, Span(*span), "en") for span, name in sorted(found.items())]
