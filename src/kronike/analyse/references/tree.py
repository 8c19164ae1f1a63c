"""How far a noun phrase reaches by the syntax, and what in it says what its head is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kronike.analyse.layers import Token

_DEEPEST = 60
OUTSIDE = frozenset(
    {
        "advcl",
        "aux",
        "case",
        "cc",
        "ccomp",
        "conj",
        "cop",
        "dep",
        "discourse",
        "expl",
        "list",
        "mark",
        "nsubj",
        "obl",
        "orphan",
        "parataxis",
        "punct",
        "vocative",
    }
)
"""Relations of a head that no part of its noun phrase has."""
NAME_PARTS = frozenset({"flat", "compound", "fixed", "goeswith"})


def relation(token: Token) -> str:
    """The universal part of a relation ("acl" of "acl:relcl")."""
    return token.deprel.partition(":")[0]


class Branches:
    """The dependents of every token of one sentence."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.below: list[list[int]] = [[] for _ in tokens]
        for index, token in enumerate(tokens):
            if 0 <= token.head < len(tokens) and token.head != index:
                self.below[token.head].append(index)
        self._reach = self._all_reaches()

    def _all_reaches(self) -> list[tuple[int, int]]:
        reach = [(index, index) for index in range(len(self.tokens))]
        for index in range(len(self.tokens)):
            at = index
            for _ in range(_DEEPEST):
                above = self.tokens[at].head
                if above == at or not 0 <= above < len(self.tokens):
                    break
                first, last = reach[above]
                reach[above] = min(first, index), max(last, index)
                at = above
        return reach

    def phrase(self, head: int) -> tuple[int, int]:
        """The first and last token of the noun phrase of a head, without preposition, conjuncts and outer commas."""
        first = last = head
        for child in self.below[head]:
            token = self.tokens[child]
            if relation(token) in OUTSIDE or (relation(token) == "advmod" and child < head):
                continue
            start, end = self._reach[child]
            first, last = min(first, start), max(last, end)
        while first < head and self._loose(first):
            first += 1
        while last > head and self.tokens[last].upos == "PUNCT" and self.tokens[last].text not in {")", "”", "»", '"'}:
            last -= 1
        return first, last

    def _loose(self, index: int) -> bool:
        token = self.tokens[index]
        return token.upos == "PUNCT" or relation(token) in {"case", "cc", "mark"}

    def _carried(self, at: int, above: int) -> bool:
        """Whether a name hangs on the title before it, as the parse has it: a flat part, or its apposition."""
        how = relation(self.tokens[at])
        return how == "flat" or (how == "appos" and above < at and self.tokens[above].upos == "NOUN")

    def top(self, first: int, last: int) -> int:
        """The token of a stretch that stands above the others, or the title before them that it hangs on."""
        tops = [at for at in range(first, last + 1) if not first <= self.tokens[at].head <= last]
        at = tops[0] if tops else next((i for i in range(first, last + 1) if self.tokens[i].head == i), first)
        for _ in range(_DEEPEST):
            above = self.tokens[at].head
            if above == at or not 0 <= above < len(self.tokens) or not self._carried(at, above):
                return at
            at = above
        return at
