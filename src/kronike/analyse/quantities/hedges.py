"""How firmly a number is put, and the bounds that leaves."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kronike.analyse.quantities.line import Line
from kronike.analyse.quantities.numbers import number_at
from kronike.analyse.quantities.single import Number
from kronike.model import Hedge, Range

LONGEST = 6
"""A hedge is at most so many words."""
_JOINED = ("ADJ", "NOUN", "PROPN", "VERB")
"""What "and more" is joined to another thing by, rather than to the number before it."""
_FROM_BELOW = (Hedge.AT_LEAST, Hedge.MORE_THAN)
_FROM_ABOVE = (Hedge.AT_MOST, Hedge.LESS_THAN)


@dataclass(frozen=True, slots=True)
class Hedged:
    """A number with the words that hedge it: pieces ``start`` to ``end`` (half-open), its range and hedge.

    ``worded``: a hedge was said, not only a size; two hedged numbers that bound one from both sides are one.
    """

    number: Number
    start: int
    end: int
    range: Range
    hedge: Hedge
    worded: bool = False

    @property
    def bounded(self) -> bool:
        """Whether the words give a range, or say that the number is a bound or exactly meant."""
        return self.number.range or (self.worded and self.hedge in (*_FROM_BELOW, *_FROM_ABOVE, Hedge.NONE))


def hedged(line: Line, number: Number, start: int) -> Hedged:
    """The number, whose words with any sign of money begin at ``start``, with the hedges around it."""
    alone = _alone(line, number, start)
    return _between(line, alone) or alone


def _alone(line: Line, number: Number, start: int) -> Hedged:
    before = hedge_before(line, start)
    after = hedge_after(line, number.end)
    hedge = before[1] if before else Hedge.NONE
    if after and hedge is Hedge.NONE:
        hedge = after[1]
    return Hedged(
        number,
        before[0] if before else start,
        after[0] if after else number.end,
        bounds(number, hedge),
        said(number, hedge),
        worded=bool(before or after),
    )


def _between(line: Line, one: Hedged) -> Hedged | None:
    """Reads "more than 40 and less than 60": a bound from either side makes one range."""
    if one.hedge not in (*_FROM_BELOW, *_FROM_ABOVE) or one.number.range:
        return None
    at = one.end + (line.word(one.end) == ",")
    at += line.word(at) in line.numbers.pairing
    if at == one.end or not (found := hedge_at(line, at)):
        return None
    second = number_at(line, found[0])
    if second is None or second.range or (found[1] in _FROM_BELOW) == (one.hedge in _FROM_BELOW):
        return None
    low, high = (one.range.low, second.high) if one.range.low is not None else (second.low, one.range.high)
    if low is None or high is None or low > high or found[1] not in (*_FROM_BELOW, *_FROM_ABOVE):
        return None
    number = Number(one.number.start, second.end, low, high, range=True, digits=second.digits)
    return Hedged(number, one.start, second.end, Range(low, high), Hedge.NONE, worded=True)


def hedge_at(line: Line, at: int) -> tuple[int, Hedge] | None:
    """Where the longest hedge that starts at a piece ends, and what it says."""
    for rest, name in line.numbers.hedges.get(line.word(at), ()):
        if line.follows(at + 1, rest):
            return at + 1 + len(rest), Hedge(name)
    return None


def hedge_before(line: Line, at: int) -> tuple[int, Hedge] | None:
    """Where a hedge that ends right before a piece starts, and what it says; the longest that fits."""
    if line.word(at - 1) == "." and line.glued(at - 1) and not line.glued(at):  # "ca. 5 cm"
        at -= 1
    for length in range(LONGEST, 0, -1):
        start = at - length
        if start < 0 or start in line.taken:
            continue
        for rest, name in line.numbers.hedges.get(line.word(start), ()):
            if len(rest) == length - 1 and line.follows(start + 1, rest):
                return start, Hedge(name)
    return None


def hedge_after(line: Line, at: int) -> tuple[int, Hedge] | None:
    """Where a hedge that starts at a piece ("or more") ends, and what it says; none where it begins another number."""
    for rest, name in line.numbers.hedges_after.get(line.word(at), ()):
        end = at + 1 + len(rest)
        if not line.follows(at + 1, rest) or _of_the_next(line, at + 1) or _of_the_next(line, end):
            continue
        if line.word(at) not in line.numbers.joiners or line.upos(end) not in _JOINED:
            return end, Hedge(name)
    return None


def _of_the_next(line: Line, at: int) -> bool:
    """Whether a number follows, maybe behind its hedge: "5,000 or less than 6,000" are two."""
    found = hedge_at(line, at)
    place = found[0] if found else at
    return number_at(line, place) is not None


def bounds(number: Number, hedge: Hedge) -> Range:
    """What a number said with a hedge leaves open; what is almost a number is below it, who knows how far."""
    if hedge in _FROM_BELOW:
        return Range(number.low, None)
    if hedge in (*_FROM_ABOVE, Hedge.ALMOST):
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
    if hedge in _FROM_BELOW:
        return Range(low, None)
    if hedge in (*_FROM_ABOVE, Hedge.ALMOST):
        return Range(None, high)
    return own
