"""Reads the number that starts at a piece, or the range of two: "200–300", "between $5 and $6", "5-6000"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from kronike.analyse.quantities.line import Line
from kronike.analyse.quantities.money import SIGNS, currency_at
from kronike.analyse.quantities.single import THOUSAND, Number, scales, single

_COURSE = 6
"""Pieces between a verb of rising or falling and the "from" of where it began."""


def number_at(line: Line, at: int) -> Number | None:
    """The number that starts at a piece, or ``None``; a range where two numbers stand as one."""
    words = line.numbers
    word = line.word(at)
    if not (word[:1].isdecimal() or word in words.starts or word in SIGNS or words.cardinal(word)):
        return _hyphened(line, at) if "-" in word else None
    if word in words.range_openers and (opened := _range(line, at + 1)):
        return None if course_from(line, at) else replace(opened, start=at)
    return (None if course_from(line, at - 1) else _range(line, at, between=False)) or single(line, at)


def course_from(line: Line, at: int) -> bool:
    """Whether a piece is the "from" of a movement: "fell from 25 to 20 per cent" has two ends and no range."""
    if at < 1 or line.word(at) not in line.numbers.starting_points:
        return False
    for here in range(at - 1, max(-1, at - 1 - _COURSE), -1):
        word = line.word(here)
        if word in line.nouns.up or word in line.nouns.down:
            return True
        if word in ",;:":
            return False
    return False


def _hyphened(line: Line, at: int) -> Number | None:
    """Reads "fem-seks" and "fem-seks hundrede" where the hyphen does not part the pieces."""
    one, _, other = line.word(at).partition("-")
    low, high = line.numbers.cardinals.get(one, 0), line.numbers.cardinals.get(other, 0)
    if not 0 < low < high:
        return None
    end, factor = scales(line, at + 1)
    return Number(at, end, Decimal(low * factor), Decimal(high * factor), range=True, scaled=factor > 1)


def _range(line: Line, at: int, *, between: bool = True) -> Number | None:
    start, money = currency_at(line, at)
    first = single(line, start)
    if first is None or first.vague:
        return None
    end = _behind_measure(line, first.end) if between else first.end
    joiner = line.word(end)
    joined = joiner in line.numbers.range_joiners and between
    dashed = joiner in ("-", "\u2013", "\u2014", "~")
    if not (joined or dashed or joiner in line.numbers.through):
        return None
    then, again = currency_at(line, end + 1)
    second = single(line, then)
    if second is None or second.vague or (end > first.end and line.word(second.end) != line.word(first.end)):
        return None
    low = first.low * _scale_of(second) if second.scaled and not first.scaled else first.low
    if dashed and first.digits and second.digits and not second.scaled:
        low *= _cut_short(line.word(first.start), line.word(then))
    if low >= second.high:
        return None
    return replace(second, start=at, low=low, range=True, money=money or again)


def _behind_measure(line: Line, at: int) -> int:
    """The piece behind a measure or money at a piece: "between 100 kroner and 500 kroner" says it twice."""
    if line.word(at) in line.nouns.measures or line.word(at) in line.nouns.money:
        return at + 1 + (line.word(at + 1) == "." and line.glued(at + 1))
    return at


def _cut_short(first: str, second: str) -> int:
    """What the first of two numbers beside a dash is to be multiplied with: "5-6000" is from 5,000, "45-50,000" too.

    Only where the second is round, and without its noughts has as many figures as the first; one more in thousands
    that are marked as such.
    """
    figures = "".join(mark for mark in second if mark.isdecimal())
    if not first.isdecimal() or first.startswith("0"):
        return 1
    for noughts in ("000", "00"):
        rest = figures.removesuffix(noughts)
        more = len(rest) - len(first)
        marked = noughts == "000" and figures not in (rest, second)
        if rest != figures and 0 <= more <= marked and int(first) < int(rest):
            return int(f"1{noughts}")
    return 1


def _scale_of(number: Number) -> Decimal:
    scale = Decimal(1)
    while number.high / scale >= THOUSAND:
        scale *= THOUSAND
    return scale
