"""Patterns over types of words: how they are written, and where they fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kronike.analyse.pieces import Piece
from kronike.analyse.times.context import Context
from kronike.analyse.times.lexemes import Lexeme, Readings
from kronike.analyse.times.meaning import Meaning


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as pieces with their readings, in one language."""

    pieces: Sequence[Piece]
    readings: Readings
    language: str

    def word(self, at: int) -> str:
        """The piece at an index in lower case, empty outside the sentence."""
        return self.pieces[at].lower if 0 <= at < len(self.pieces) else ""

    def kinds(self, at: int) -> set[str]:
        """The types the piece at an index can have, none outside the sentence."""
        return {lexeme.kind for lexeme in self.readings[at]} if 0 <= at < len(self.pieces) else set()


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern's fit: pieces ``start`` to ``end`` (half-open) of a line, each lexeme it used."""

    line: Line
    start: int
    end: int
    lexemes: tuple[Lexeme, ...]

    def get(self, kind: str) -> str | None:
        """The value of the first lexeme of a type."""
        return next((lexeme.value for lexeme in self.lexemes if lexeme.kind == kind), None)

    def all(self, *kinds: str) -> list[str]:
        """The values of all lexemes of the types, in order."""
        return [lexeme.value for lexeme in self.lexemes if lexeme.kind in kinds]


Rule = Callable[[Found, Context], "Meaning | None"]
"""Gives what a fit means, or ``None`` where it is no time after all (no such date, a count and not a year)."""


@dataclass(frozen=True, slots=True)
class Element:
    """One place in a pattern: the types that fill it, whether it may stay empty, whether it is outside the span."""

    kinds: frozenset[str]
    optional: bool
    outside: bool


@dataclass(frozen=True, slots=True)
class Pattern:
    """Elements in order, and the rule that says what they mean."""

    elements: tuple[Element, ...]
    rule: Rule
    needs: tuple[frozenset[str], ...]

    def first_kinds(self) -> frozenset[str]:
        """The types that a fit can start with."""
        kinds: frozenset[str] = frozenset()
        for element in self.elements:
            kinds |= element.kinds
            if not element.optional:
                break
        return kinds

    def possible(self, near: set[str]) -> bool:
        """Whether types that stand near can fill every place that must be filled."""
        return not any(need.isdisjoint(near) for need in self.needs)


def pattern(written: str, rule: Rule) -> Pattern:
    """A pattern from its written form: types apart by spaces, ``a|b`` for either, ``?`` behind for optional.

    ``<a>`` must stand there but is not part of the expression.
    """
    elements = tuple(_element(word) for word in written.split())
    return Pattern(elements, rule, tuple(element.kinds for element in elements if not element.optional))


def _element(word: str) -> Element:
    optional = word.endswith("?")
    word = word.removesuffix("?")
    outside = word.startswith("<")
    return Element(frozenset(word.strip("<>").split("|")), optional, outside)


LONGEST = 16
"""No expression is of more pieces."""
_NEVER_FIRST = frozenset(("comma", "dot", "dash", "colon"))


class Table:
    """Patterns by the types they can start with; earlier ones win where two fit equally long."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._starting: dict[str, list[tuple[int, Pattern]]] = {}
        for rank, item in enumerate(patterns):
            for kind in item.first_kinds() - _NEVER_FIRST:
                self._starting.setdefault(kind, []).append((rank, item))

    def fits(self, line: Line, at: int) -> list[tuple[Found, Rule]]:
        """Every fit that starts at a piece, the longest first."""
        near = {lexeme.kind for there in line.readings[at : at + LONGEST] for lexeme in there}
        candidates = {
            rank: item
            for lexeme in line.readings[at]
            for rank, item in self._starting.get(lexeme.kind, ())
            if item.possible(near)
        }
        ranked = [
            (-found.end, rank, found, item.rule)
            for rank, item in sorted(candidates.items())
            for found in _fits(item, line, at)
        ]
        ranked.sort(key=lambda fit: fit[:2])
        return [(found, rule) for _, _, found, rule in ranked]


def _fits(item: Pattern, line: Line, start: int) -> Iterator[Found]:
    for lexemes, first, end in _fill(item.elements, line, start):
        if end > first:
            yield Found(line, first, end, lexemes)


def _fill(elements: tuple[Element, ...], line: Line, at: int) -> Iterator[tuple[tuple[Lexeme, ...], int, int]]:
    """Ways to fill the elements from piece ``at`` on: the lexemes, and the span's first and last piece."""
    if not elements:
        yield (), at, at
        return
    element, rest = elements[0], elements[1:]
    for lexeme in line.readings[at] if at < len(line.pieces) else ():
        if lexeme.kind not in element.kinds:
            continue
        for lexemes, first, end in _fill(rest, line, at + lexeme.length):
            if element.outside:
                yield (lexeme, *lexemes), first, end
            else:
                yield (lexeme, *lexemes), at, max(end, at + lexeme.length)
    if element.optional:
        yield from _fill(rest, line, at)
