"""One sentence as the quantity rules see it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kronike.analyse.layers import Token
from kronike.analyse.pieces import Piece
from kronike.model import Mention, Span
from kronike.words.counted import CountedIndex, Forms, counted_index
from kronike.words.numbers import NumberIndex, number_index
from kronike.words.time import TimeIndex, time_index


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence's pieces and tokens, the words of its language, and what earlier stages found in the document.

    ``taken`` holds the indices of pieces inside a time; ``starting`` and ``ending`` the mentions by the first character
    of their name and by the end of their words.
    """

    pieces: Sequence[Piece]
    tokens: Sequence[Token]
    language: str
    taken: frozenset[int]
    starting: Mapping[int, Mention]
    ending: Mapping[int, Mention]

    @property
    def numbers(self) -> NumberIndex:
        """The number words of the sentence's language."""
        return number_index(self.language)

    @property
    def nouns(self) -> CountedIndex:
        """The counted nouns, measures and roles of the sentence's language."""
        return counted_index(self.language)

    @property
    def times(self) -> TimeIndex:
        """The time words of the sentence's language."""
        return time_index(self.language)

    def word(self, at: int) -> str:
        """The piece at an index in lower case, empty outside the sentence."""
        return self.pieces[at].lower if 0 <= at < len(self.pieces) else ""

    def follows(self, at: int, words: tuple[str, ...]) -> bool:
        """Whether the pieces from an index on are these words."""
        return all(self.word(at + n) == word for n, word in enumerate(words))

    def glued(self, at: int) -> bool:
        """Whether no space stands between a piece and the one before it."""
        return 0 < at < len(self.pieces) and self.pieces[at].start == self.pieces[at - 1].end

    def glued_by_space(self, at: int) -> bool:
        """Whether only one space stands between a piece and the one before it."""
        return 0 < at < len(self.pieces) and self.pieces[at].start == self.pieces[at - 1].end + 1

    def upos(self, at: int) -> str:
        """The part of speech of a piece's token, empty where there is no parse."""
        return self.tokens[self.pieces[at].token].upos if 0 <= at < len(self.pieces) else ""

    def mention(self, at: int) -> Mention | None:
        """The name that a piece ends, or is with a genitive mark behind it."""
        if not 0 <= at < len(self.pieces):
            return None
        piece = self.pieces[at]
        found = self.ending.get(piece.end) or self.starting.get(piece.start)
        return found if found and piece.end - found.span.end <= 1 else None

    def token(self, at: int) -> int:
        """The index of a piece's token; -1 outside the sentence."""
        return self.pieces[at].token if 0 <= at < len(self.pieces) else -1

    def after_token(self, token: int) -> int:
        """The index of the first piece behind a token."""
        return bisect_right(self.pieces, token, key=lambda piece: piece.token)

    def governor(self, start: int, end: int) -> tuple[int, str] | None:
        """The token that governs the pieces ``start`` to ``end`` from outside, and by which relation."""
        first, last = self.token(start), self.token(end - 1)
        for index in range(first, last + 1):
            token = self.tokens[index]
            if token.head >= 0 and not first <= token.head <= last:
                return token.head, token.deprel
        return None

    def span(self, start: int, end: int) -> Span:
        """The characters of pieces ``start`` to ``end`` (half-open)."""
        return Span(self.pieces[start].start, self.pieces[end - 1].end)


def form_at(line: Line, at: int, forms: Forms) -> tuple[int, str] | None:
    """The end and the value of the longest of the forms that stands at a piece, or ``None``."""
    for rest, value in forms.get(line.word(at), ()):
        if line.follows(at + 1, rest):
            return at + 1 + len(rest), value
    return None
