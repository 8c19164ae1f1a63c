"""Names that agree within a report: a name seen once clearly is that name everywhere in the report."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

FoundName = tuple[int, int, str]
"""First token, the one after the last, and PER, ORG or LOC."""

_SHORTEST = 3
_CLEARER = 2
"""Times a type must be given, and given more often than another, to speak for the name."""


@dataclass(frozen=True, slots=True)
class Named:
    """A piece of a report: its words, which of them are proper nouns, and the names found in it."""

    report: int
    words: Sequence[str]
    proper: Sequence[bool]
    names: Sequence[FoundName]


def consistent(pieces: Sequence[Named]) -> list[list[FoundName]]:
    """The names of each piece, made to agree with the other pieces of its report."""
    seen: dict[int, _Seen] = defaultdict(_Seen)
    for piece in pieces:
        seen[piece.report].learn(piece)
    return [_whole(seen[piece.report].spread(piece, seen[piece.report].corrected(piece))) for piece in pieces]


def _whole(names: Sequence[FoundName]) -> list[FoundName]:
    """The names with two people side by side as one: "Nokve" and "Ramstad" are Nokve Ramstad."""
    whole: list[FoundName] = []
    for start, end, kind in names:
        begin = start
        if whole and kind == "PER" and whole[-1][1:] == (start, kind):
            begin = whole.pop()[0]
        whole.append((begin, end, kind))
    return whole


class _Seen:
    """What a report calls whom."""

    def __init__(self) -> None:
        self.types: dict[str, Counter[str]] = defaultdict(Counter)
        self.surnames: set[str] = set()

    def learn(self, piece: Named) -> None:
        for start, end, kind in piece.names:
            self.types[_text(piece, start, end)][kind] += 1
            if kind == "PER" and end - start > 1:
                self.surnames.add(piece.words[end - 1])

    def corrected(self, piece: Named) -> list[FoundName]:
        """The same names with the type that two thirds of their mentions have; a surname alone is no organisation."""
        corrected = []
        for start, end, kind in piece.names:
            text = _text(piece, start, end)
            surname = end - start == 1 and kind == "ORG" and text in self.surnames
            corrected.append((start, end, "PER" if surname else self._clear_type(text, kind)))
        return corrected

    def _clear_type(self, text: str, kind: str) -> str:
        (best, times), *others = self.types[text].most_common(2)
        return best if others and times >= _CLEARER * others[0][1] else kind

    def spread(self, piece: Named, names: list[FoundName]) -> list[FoundName]:
        """With names added where a proper noun alone is called as elsewhere in the report."""
        taken = {place for start, end, _ in names for place in range(start, end)}
        added = []
        for place, (word, proper) in enumerate(zip(piece.words, piece.proper, strict=True)):
            kind = self._only_type(word) if proper and place not in taken else ""
            if kind:
                added.append((place, place + 1, kind))
        return sorted(names + added)

    def _only_type(self, word: str) -> str:
        if len(word) < _SHORTEST or not word[0].isupper():
            return ""
        if word in self.surnames:
            return "PER"
        types = self.types.get(word)
        clear = types is not None and len(types) == 1 and types.total() >= _CLEARER
        return next(iter(types)) if types is not None and clear else ""


def _text(piece: Named, start: int, end: int) -> str:
    return " ".join(piece.words[start:end])
