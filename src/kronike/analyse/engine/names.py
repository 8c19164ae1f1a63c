"""Names that agree within a report: a name seen once clearly is that name everywhere in the report."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from spacy.tokens import Doc

FoundName = tuple[int, int, str]
"""First token, the one after the last, and PER, ORG or LOC."""

_SHORTEST = 3
_CLEARER = 2
"""Times a type must be given, and given more often than another, to speak for the name."""


def consistent(docs: Sequence[Doc], reports: Sequence[int]) -> list[list[FoundName]]:
    """The names of each Doc, made to agree with the other Docs of its report."""
    seen: dict[int, _Seen] = defaultdict(_Seen)
    found = [[(name.start, name.end, name.label_) for name in doc.ents] for doc in docs]
    for doc, names, report in zip(docs, found, reports, strict=True):
        seen[report].learn(doc, names)
    return [
        seen[report].spread(doc, seen[report].corrected(doc, names))
        for doc, names, report in zip(docs, found, reports, strict=True)
    ]


class _Seen:
    """What a report calls whom."""

    def __init__(self) -> None:
        self.types: dict[str, Counter[str]] = defaultdict(Counter)
        self.surnames: set[str] = set()

    def learn(self, doc: Doc, names: Sequence[FoundName]) -> None:
        for start, end, kind in names:
            self.types[doc[start:end].text][kind] += 1
            if kind == "PER" and end - start > 1:
                self.surnames.add(doc[end - 1].text)

    def corrected(self, doc: Doc, names: Sequence[FoundName]) -> list[FoundName]:
        """The same names with the type that two thirds of their mentions have; a surname alone is no organisation."""
        corrected = []
        for start, end, kind in names:
            text = doc[start:end].text
            surname = end - start == 1 and kind == "ORG" and text in self.surnames
            corrected.append((start, end, "PER" if surname else self._clear_type(text, kind)))
        return corrected

    def _clear_type(self, text: str, kind: str) -> str:
        (best, times), *others = self.types[text].most_common(2)
        return best if others and times >= _CLEARER * others[0][1] else kind

    def spread(self, doc: Doc, names: list[FoundName]) -> list[FoundName]:
        """With names added where a proper noun alone is called as elsewhere in the report."""
        taken = {place for start, end, _ in names for place in range(start, end)}
        added = []
        for token in doc:
            kind = self._only_type(token.text) if token.i not in taken and token.pos_ == "PROPN" else ""
            if kind:
                added.append((token.i, token.i + 1, kind))
        return sorted(names + added)

    def _only_type(self, word: str) -> str:
        if len(word) < _SHORTEST or not word[0].isupper():
            return ""
        if word in self.surnames:
            return "PER"
        types = self.types.get(word)
        clear = types is not None and len(types) == 1 and types.total() >= _CLEARER
        return next(iter(types)) if types is not None and clear else ""
