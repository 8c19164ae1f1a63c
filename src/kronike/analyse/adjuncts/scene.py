"""A long sentence as phrases to leave out are looked for in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kronike.analyse.layers import Token
from kronike.analyse.tree import Tree
from kronike.model import Span
from kronike.words.adjuncts import AdjunctWords

COMMA = frozenset({","})
DASHES = frozenset({"–", "—", "-", "--"})
ENDS = frozenset({".", "!", "?", "…", "...", ";"})
_OPEN, _CLOSED, _EITHER = "«“„(", "»”)", '"'


@dataclass(frozen=True)
class Scene:
    """One sentence: its tokens with their syntax, where names stand, and what is known of its language."""

    tokens: tuple[Token, ...]
    words: AdjunctWords
    names: tuple[Span, ...] = ()

    @cached_property
    def tree(self) -> Tree:
        """The syntax."""
        return Tree(self.tokens)

    @cached_property
    def low(self) -> tuple[str, ...]:
        """The tokens in lower case."""
        return tuple(token.text.casefold() for token in self.tokens)

    @cached_property
    def end(self) -> int:
        """The index behind the last token that does not end the sentence."""
        index = len(self.tokens)
        while index and self.low[index - 1] in ENDS:
            index -= 1
        return index

    def is_name(self, index: int) -> bool:
        """Whether a token is a name or part of one."""
        span = self.tokens[index].span
        return self.tokens[index].upos == "PROPN" or any(span.overlaps(name) for name in self.names)

    def opening(self, index: int, phrases: tuple[str, ...]) -> int:
        """How many tokens the phrase among some has that stands at ``index``; nought where none does."""
        found = (
            words for words in (tuple(one.split()) for one in phrases) if self.low[index : index + len(words)] == words
        )
        return max(map(len, found), default=0)

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens ``first`` to ``last``."""
        return Span(self.tokens[first].span.start, self.tokens[last].span.end)


def is_whole(words: str) -> bool:
    """Whether what some words hold between quotation marks, brackets or dashes is there to its end."""
    opened = sum(words.count(mark) for mark in _OPEN)
    closed = sum(words.count(mark) for mark in _CLOSED)
    parted = words[1:-1].split()
    paired = words.count(_EITHER) % 2 == 0 and sum(parted.count(dash) for dash in DASHES) % 2 == 0
    return opened == closed and paired and "‘" not in words
