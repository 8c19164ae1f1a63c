"""Times that only say what is compared with: "up from 14 % a year ago", "mer enn i 2018"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from kronike.analyse.layers import Token
from kronike.model import TimeExpression

_WITHIN = 7
"""How many words before a time what it is compared with may begin."""


def is_compared(tokens: Sequence[Token], bounds: Mapping[str, str], word: int, time: TimeExpression) -> bool:
    """Whether what opens a comparison stands before a time, with no mark and not the ``word`` between.

    ``bounds`` tells the words that open one, alone or behind a word that says which way ("up from").
    """
    first = bisect_left(tokens, time.span.start + 1, key=token_end)
    for at in range(first - 1, max(-1, first - 1 - _WITHIN), -1):
        if at == word or tokens[at].upos == "PUNCT":
            return False
        side = bounds.get(tokens[at].text.casefold())
        if side == "compared" or (side == "start" and at and bounds.get(tokens[at - 1].text.casefold()) == "way"):
            return True
    return False


def token_end(token: Token) -> int:
    """Where a token ends, to look for one by its place."""
    return token.span.end
