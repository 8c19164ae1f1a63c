"""Patterns over types of words: how they are written, and where they fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from kronike.analyse.layers import Token
from kronike.analyse.pieces import Piece
from kronike.analyse.times.context import Context
from kronike.analyse.times.lexemes import Lexeme, Readings
from kronike.analyse.times.meaning import Meaning
from kronike.analyse.times.tense import CLUES, Clauses
from kronike.words.cues import cue_words


@cache
def _says(language: str) -> frozenset[str]:
    """The verbs of saying of a language, as they are written."""
    return cue_words(language).says | cue_words(language).tells


@dataclass(frozen=True)
class Line:
    """One sentence as pieces with their readings, in one language; ``tokens`` are what the pieces are cut from."""

    pieces: Sequence[Piece]
    readings: Readings
    language: str
    tokens: Sequence[Token] = ()

    def token(self, at: int) -> Token | None:
        """The token that holds the piece at an index, none outside the sentence or where none are known."""
        return self.tokens[self.pieces[at].token] if 0 <= at < len(self.pieces) and self.tokens else None

    def upos(self, at: int) -> str:
        """Its part of speech, empty where none is known."""
        token = self.token(at)
        return token.upos if token else ""

    @cached_property
    def clauses(self) -> Clauses | None:
        """The verbs of the sentence, where it has been parsed."""
        if not self.tokens or self.tokens[0].head < 0:
            return None
        kinds: dict[int, set[str]] = {}
        says = _says(self.language)
        for piece, lexemes in zip(self.pieces, self.readings, strict=True):
            for lexeme in lexemes:
                if lexeme.kind in CLUES:
                    kinds.setdefault(piece.token, set()).add(lexeme.kind)
            if piece.lower in says:
                kinds.setdefault(piece.token, set()).add("saying")
        return Clauses(self.tokens, kinds)

    @cached_property
    def _ending(self) -> dict[int, list[Lexeme]]:
        found: dict[int, list[Lexeme]] = {}
        for at, lexemes in enumerate(self.readings):
            for lexeme in lexemes:
                found.setdefault(at + lexeme.length, []).append(lexeme)
        return found

    def before(self, at: int) -> Sequence[Lexeme]:
        """What can end right before the piece at an index, forms of several words included."""
        return self._ending.get(at, ())

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
    behind: Lexeme | None = None
    """What must stand before ``start``, in a pattern that asks for it."""

    def get(self, kind: str) -> str | None:
        """The value of the first lexeme of a type, the one before the span included."""
        if self.behind and self.behind.kind == kind:
            return self.behind.value
        return next((lexeme.value for lexeme in self.lexemes if lexeme.kind == kind), None)

    def place(self, kind: str) -> tuple[int, int] | None:
        """The pieces that the first lexeme of a type covers (half-open)."""
        at = self.start
        for lexeme in self.lexemes:
            if lexeme.kind == kind:
                return at, at + lexeme.length
            at += lexeme.length
        return None

    def all(self, *kinds: str) -> list[str]:
        """The values of all lexemes of the types, in order."""
        return [lexeme.value for lexeme in self.lexemes if lexeme.kind in kinds]


Rule = Callable[[Found, Context], "Meaning | None"]
"""Gives what a fit means, or ``None`` where it is no time after all (no such date, a count and not a year)."""


@dataclass(frozen=True, slots=True)
class Element:
    """One place in a pattern: the types that fill it, and whether it may stay empty."""

    kinds: frozenset[str]
    optional: bool


@dataclass(frozen=True, slots=True)
class Pattern:
    """Elements in order, and the rule that says what they mean; ``behind`` are types that must stand before them."""

    elements: tuple[Element, ...]
    rule: Rule
    behind: frozenset[str]

    def first_kinds(self) -> frozenset[str]:
        """The types that a fit can start with."""
        kinds: frozenset[str] = frozenset()
        for element in self.elements:
            kinds |= element.kinds
            if not element.optional:
                break
        return kinds


def pattern(written: str, rule: Rule) -> Pattern:
    """A pattern from its written form: types apart by spaces, ``a|b`` for either, ``?`` behind for optional.

    ``<a>`` in front must stand there but is not part of the expression.
    """
    words = written.split()
    behind = _kinds(words.pop(0).strip("<>")) if words[0].startswith("<") else frozenset()
    elements = tuple(Element(_kinds(word.removesuffix("?")), word.endswith("?")) for word in words)
    return Pattern(elements, rule, behind)


def _kinds(written: str) -> frozenset[str]:
    return frozenset(written.split("|"))


LONGEST = 16
"""No expression is of more pieces."""
_NEVER_FIRST = frozenset(("comma", "dot", "dash", "colon"))


class Table:
    """Patterns by the types they can start with; earlier ones win where two fit equally long.

    Each type has a bit, so that one comparison a place tells whether what stands near can fill a pattern at all.
    """

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._starting: dict[str, list[tuple[int, Pattern, tuple[int, ...]]]] = {}
        self._bits: dict[str, int] = {}
        for rank, item in enumerate(patterns):
            needs = tuple(self._mask(element.kinds) for element in item.elements if not element.optional)
            for kind in item.first_kinds() - _NEVER_FIRST:
                self._starting.setdefault(kind, []).append((rank, item, needs))

    def _mask(self, kinds: Iterable[str]) -> int:
        mask = 0
        for kind in kinds:
            mask |= self._bits.setdefault(kind, 1 << len(self._bits))
        return mask

    def near(self, line: Line) -> list[int]:
        """For each piece, the types that it and those behind it, as far as a pattern reaches, can have: as bits."""
        bits = self._bits
        masks = [sum({bits.get(lexeme.kind, 0) for lexeme in lexemes}) for lexemes in line.readings]
        found = masks + [0] * LONGEST
        reach = 1
        while reach < LONGEST:  # each turn doubles how far a piece sees
            found = [a | b for a, b in zip(found, found[reach:] + [0] * reach, strict=True)]
            reach *= 2
        return found[: len(masks)]

    def fits(self, line: Line, at: int, near: int) -> list[tuple[Found, Rule]]:
        """Every fit that starts at a piece, the longest first; ``near`` is what `near` gives for it."""
        candidates = {
            rank: item
            for kind in {lexeme.kind for lexeme in line.readings[at]}
            for rank, item, needs in self._starting.get(kind, ())
            if all(map(near.__and__, needs))
        }
        ranked = [
            (-found.end, rank, found, item.rule)
            for rank, item in sorted(candidates.items())
            for found in _fits(item, line, at)
        ]
        ranked.sort(key=lambda fit: fit[:2])
        return [(found, rule) for _, _, found, rule in ranked]


def _fits(item: Pattern, line: Line, start: int) -> Iterator[Found]:
    behind = next((lexeme for lexeme in line.before(start) if lexeme.kind in item.behind), None)
    if item.behind and behind is None:
        return
    for lexemes, end in _fill(item.elements, line, start):
        if end > start:
            yield Found(line, start, end, lexemes, behind)


def _fill(elements: tuple[Element, ...], line: Line, at: int) -> Iterator[tuple[tuple[Lexeme, ...], int]]:
    """Ways to fill the elements from piece ``at`` on: the lexemes, and where they end."""
    if not elements:
        yield (), at
        return
    element, rest = elements[0], elements[1:]
    for lexeme in line.readings[at] if at < len(line.pieces) else ():
        if lexeme.kind in element.kinds:
            for lexemes, end in _fill(rest, line, at + lexeme.length):
                yield (lexeme, *lexemes), end
    if element.optional:
        yield from _fill(rest, line, at)
