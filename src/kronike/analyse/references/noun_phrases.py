"""How far a noun phrase reaches by the syntax, and what in it says what its head is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.tree import Tree, relation

if TYPE_CHECKING:
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
_RELATIVE = "acl:relcl"
NAME_PARTS = frozenset({"flat", "compound", "fixed", "goeswith"})


class NounPhrases(Tree):
    """The noun phrases of one sentence."""

    def phrase(self, head: int, named: int = -1) -> tuple[int, int]:
        """The first and last token of the noun phrase of a head, without preposition, conjuncts and outer commas.

        ``named`` is the last token of the name in it, if it is a name's.
        """
        first = last = head
        for child in self.children(head):
            token = self.tokens[child]
            if relation(token) in OUTSIDE or (relation(token) == "advmod" and child < head):
                continue
            if child > max(head, named) and self._loosely(token, named):
                continue
            start, end = self.reach(child)
            first, last = min(first, start), max(last, end)
        while first < head and self._loose(first):
            first += 1
        while last > head and self.tokens[last].upos == "PUNCT" and self.tokens[last].text not in {")", "”", "»", '"'}:
            last -= 1
        return first, last

    @staticmethod
    def _loosely(token: Token, named: int) -> bool:
        """Whether what follows a head is no part of what it is: most clauses, and beside a name most things."""
        if named < 0:
            return token.deprel.startswith("acl") and token.deprel != _RELATIVE
        return relation(token) != "appos" and token.deprel != _RELATIVE

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
