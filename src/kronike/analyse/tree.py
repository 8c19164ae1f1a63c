"""The syntax of one sentence: dependents, relations, and how far a phrase reaches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from kronike.analyse.layers import Token

_DEEPEST = 60


def relation(token: Token) -> str:
    """The universal part of a token's relation ("acl" of "acl:relcl")."""
    return _universal(token.deprel)


@cache
def _universal(deprel: str) -> str:
    return deprel.partition(":")[0]


class Tree:
    """Heads and relations of a sentence by Universal Dependencies; empty where there is no parse."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.parsed = bool(tokens) and tokens[0].head >= 0

    @cached_property
    def _children(self) -> list[list[int]]:
        children: list[list[int]] = [[] for _ in self.tokens]
        if self.parsed:
            for index, token in enumerate(self.tokens):
                if token.head != index:
                    children[token.head].append(index)
        return children

    @cached_property
    def _reach(self) -> list[tuple[int, int]]:
        """The first and last token below each token, itself included."""
        first, last = list(range(len(self.tokens))), list(range(len(self.tokens)))
        order = [index for index in first if self.head(index) == index]
        for index in order:  # grows as it goes: each token behind its governor
            order.extend(self._children[index])
        for index in reversed(order):
            head = self.head(index)
            first[head], last[head] = min(first[head], first[index]), max(last[head], last[index])
        return list(zip(first, last, strict=True))

    def relation(self, index: int) -> str:
        """The universal part of the relation of a token."""
        return relation(self.tokens[index])

    def children(self, index: int, *relations: str) -> list[int]:
        """The dependents of a token in order, those of some relations where any are given."""
        below = self._children[index]
        return [child for child in below if relation(self.tokens[child]) in relations] if relations and below else below

    def head(self, index: int) -> int:
        """The governor of a token; itself for the root."""
        return self.tokens[index].head if self.parsed else index

    def above(self, index: int) -> Iterator[int]:
        """The governors of a token, the nearest first."""
        for _ in range(_DEEPEST):
            head = self.head(index)
            if head == index:
                return
            yield head
            index = head

    def reach(self, index: int) -> tuple[int, int]:
        """The first and last token of the phrase that a token heads."""
        return self._reach[index]

    def within(self, index: int, top: int) -> bool:
        """Whether a token is another or stands below it."""
        return index == top or top in self.above(index)
