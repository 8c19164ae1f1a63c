"""How firmly a number is put, and the bounds that leaves."""

from __future__ import annotations

from decimal import Decimal

from kronike.analyse.quantities.line import Line
from kronike.analyse.quantities.numbers import Number
from kronike.model import Hedge, Range

LONGEST = 4
"""A hedge is at most so many words."""


def hedge_before(line: Line, at: int) -> tuple[int, Hedge] | None:
    """Where a hedge that ends right before a piece starts, and what it says; the longest that fits."""
    for length in range(LONGEST, 0, -1):
        start = at - length
        if start < 0 or start in line.taken:
            continue
        for rest, name in line.numbers.hedges.get(line.word(start), ()):
            if len(rest) == length - 1 and line.follows(start + 1, rest):
                return start, Hedge(name)
    return None


def hedge_after(line: Line, at: int) -> tuple[int, Hedge] | None:
    """Where a hedge that starts at a piece ("or more") ends, and what it says."""
    for rest, name in line.numbers.hedges_after.get(line.word(at), ()):
        if line.follows(at + 1, rest):
            return at + 1 + len(rest), Hedge(name)
    return None


def bounds(number: Number, hedge: Hedge) -> Range:
    """What a number said with a hedge leaves open."""
    if hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN):
        return Range(number.low, None)
    if hedge in (Hedge.AT_MOST, Hedge.LESS_THAN):
        return Range(None, number.high)
    return Range(number.low, number.high)


def said(number: Number, hedge: Hedge) -> Hedge:
    """The hedge as said, or the vagueness of the number's own words."""
    if hedge is not Hedge.NONE:
        return hedge
    if number.rough:
        return Hedge.ABOUT
    return Hedge.VAGUE if number.vague else Hedge.NONE


def carried(own: Range, hedge: Hedge) -> Range:
    """The bounds of a number under the hedge of the one it is joined to."""
    low = own.low if own.low is not None else Decimal(0)
    high = own.high if own.high is not None else low
    if hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN):
        return Range(low, None)
    if hedge in (Hedge.AT_MOST, Hedge.LESS_THAN):
        return Range(None, high)
    return own
