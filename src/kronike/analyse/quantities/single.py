"""Reads one number that starts at a piece: digits, words, scales, fractions, "several thousand"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from kronike.analyse.quantities.line import Line
from kronike.analyse.quantities.money import SIGNS
from kronike.words.numbers import fraction, read_digits

HUNDRED, THOUSAND = 100, 1000
TEN = 10
SEVERAL = 2
"""Several of a size: at least two of it, and less than the next power of ten."""
LONGEST_DIGITS = 18
HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Number:
    """Pieces ``start`` to ``end`` (half-open) as a number from ``low`` to ``high``.

    ``vague``: the words name a size, not a number; ``rough``: "a couple". ``of``: what is counted may follow an "of".
    ``range``: two numbers; ``digits``: written in digits; ``scaled``: with a scale behind it.
    ``money``: a sign inside a range ("between $5 and $6").
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    vague: bool = False
    rough: bool = False
    of: bool = False
    range: bool = False
    digits: bool = False
    scaled: bool = False
    money: str = ""


def single(line: Line, at: int) -> Number | None:
    """The number that starts at a piece, whatever stands behind it, or ``None``; none inside a time."""
    word = line.word(at)
    if not word or at in line.taken:
        return None
    if word[0].isdecimal():
        return _digits(line, at)
    words = line.numbers
    if word not in words.starts and not words.cardinal(word):
        return None
    if word in words.one_and_a_half:
        return _half_more(line, at)
    return _fraction(line, at) or _several(line, at) or _crowd(line, at) or _words(line, at)


def _digits(line: Line, at: int) -> Number | None:
    text, end = line.word(at), at + 1
    while text.isdecimal() and _group(line, end, text):
        text, end = text + line.word(end), end + 1
    value = read_digits(text, line.language) if len(text) <= LONGEST_DIGITS else None
    if value is None:
        return None
    return _scaled(line, Number(at, end, value, value, digits=True))


def _group(line: Line, at: int, before: str) -> bool:
    """Whether a piece is the next group of three of digits with a space between: "40 000" in two tokens."""
    word = line.word(at)
    apart = at < len(line.pieces) and line.pieces[at].start - line.pieces[at - 1].end == 1
    return (
        apart and len(word) == len("000") and word.isdecimal() and (len(before) <= len("000") or len(before) % 3 == 0)
    )


def _scaled(line: Line, number: Number) -> Number:
    """The number with the half and the scales behind it: "3 og en halv million", "2,5 mill."."""
    number = _and_a_half(line, number)
    end, factor = scales(line, number.end)
    if factor == 1:
        return number
    return replace(number, end=end, low=number.low * factor, high=number.high * factor, scaled=True)


def scales(line: Line, at: int) -> tuple[int, int]:
    """Where the scales from a piece on end, and their product."""
    factor = 1
    while (size := line.numbers.scales.get(line.word(at), 1)) > 1:
        if _letters(line.word(at)) and not (line.glued(at) or _of_money(line, at)):
            break
        if line.word(at) in line.nouns.measures and not _of_money(line, at) and line.word(at + 1) in line.nouns.extents:
            break  # "200m high"
        if line.word(at) in line.nouns.money:  # "mkr" is a million and what it is of
            return at, factor * size
        factor, at = factor * size, at + 1
        if (
            line.word(at) == "."
            and line.glued(at)
            and line.word(at + 1).isalpha()
            and len(line.word(at - 1)) <= len("mill")
        ):
            at += 1
    return at, factor


def _letters(word: str) -> bool:
    """Whether a scale is only letters ("m", "bn"), which mean one only right behind digits or in a sum."""
    return len(word) <= len("bn")


def _of_money(line: Line, at: int) -> bool:
    """Whether a sign of money stands before the digits before a piece: "$3.4 bn"."""
    return line.word(at - 2) in SIGNS and line.word(at - 1)[0].isdecimal()


def _and_a_half(line: Line, number: Number) -> Number:
    at, words = number.end, line.numbers
    if line.word(at) == "\u00bd" or line.follows(at, ("1", "/", "2")):
        end = at + 1 if line.word(at) == "\u00bd" else at + 3
        return replace(number, end=end, low=number.low + HALF, high=number.high + HALF)
    if line.word(at) not in words.joiners or line.word(at + 1) not in words.articles:
        return number
    if _fraction_value(line, at + 2) != (at + 3, HALF):
        return number
    return replace(number, end=at + 3, low=number.low + HALF, high=number.high + HALF)


def _half_more(line: Line, at: int) -> Number:
    value = 1 + HALF
    return _scaled(line, Number(at, at + 1, value, value))


def _fraction_value(line: Line, at: int) -> tuple[int, Decimal] | None:
    for rest, value in line.numbers.fractions.get(line.word(at), ()):
        if line.follows(at + 1, rest):
            return at + 1 + len(rest), fraction(value)
    return None


def _fraction(line: Line, at: int) -> Number | None:
    """Reads "en halv million", "a third of", "half a mile": alone only where something of which it is follows."""
    words, start = line.numbers, at
    article = line.word(at) in words.articles or words.cardinals.get(line.word(at)) == 1
    found = _fraction_value(line, at) or (_fraction_value(line, at + 1) if article else None)
    if found is None:
        return None
    end, value = found
    article = article and end > at + 1
    if line.word(end) in words.articles:
        end, article = end + 1, True
    if size := _of_a_scale(line, end):
        return Number(start, end + 3, value * size, value * size, of=True, scaled=True)
    number = _scaled(line, Number(start, end, value, value, of=True))
    measured = line.nouns.measures_anything(line.word(number.end))
    whole = line.word(number.end) in words.of or _then_a_fraction(line, number.end)
    if number.scaled or whole or (measured and (article or value != HALF)):
        return number
    return None


def _then_a_fraction(line: Line, at: int) -> bool:
    """Whether a fraction is the first end of a range: "between a third and half of them"."""
    words = line.numbers
    if line.word(at) not in words.range_joiners and line.word(at) not in words.through:
        return False
    return any(_fraction_value(line, here) for here in (at + 1, at + 2))


def _of_a_scale(line: Line, at: int) -> int:
    """Reads "three quarters of a million": the scale of which a fraction is told, 0 for none."""
    words = line.numbers
    if line.word(at) in words.of and line.word(at + 1) in words.articles:
        return words.scales.get(line.word(at + 2), 0)
    return 0


def _several(line: Line, at: int) -> Number | None:
    words = line.numbers
    for table, rough in ((words.several, False), (words.couple, True)):
        for rest in table.get(line.word(at), ()):
            if line.follows(at + 1, rest) and (found := _several_of(line, at, at + 1 + len(rest), rough=rough)):
                return found
    return None


def _several_of(line: Line, start: int, at: int, *, rough: bool) -> Number | None:
    end, size = _sizes(line, at)
    if size == 1 and not rough:
        return None
    low = Decimal(SEVERAL * size)
    high = low if rough else Decimal(TEN * size - 1)
    return Number(start, end, low, high, vague=not rough, rough=rough, of=True)


def _sizes(line: Line, at: int) -> tuple[int, int]:
    """Where words of size end, and their product: "titall", "hundre tusen", "tens of thousands"."""
    words, size = line.numbers, 1
    while found := _size(line, at):
        size, at = size * found, at + 1
        if line.word(at) in words.of and _size(line, at + 1):
            at += 1
    return at, size


def _size(line: Line, at: int) -> int:
    word, words = line.word(at), line.numbers
    return words.plurals.get(word) or words.crowds.get(word) or words.scales.get(word) or words.dozens.get(word) or 0


def _crowd(line: Line, at: int) -> Number | None:
    """Reads "tusenvis" is a thousand or more, "thousands" at least two of them; "et dusin" is twelve."""
    words = line.numbers
    dozen = words.exact_crowds.get(line.word(at + 1)) if line.word(at) in words.articles else None
    if dozen:
        return Number(at, at + 2, Decimal(dozen), Decimal(dozen), of=True)
    about = words.rounds.get(line.word(at + 1)) if line.word(at) in words.articles else None
    if about:
        return Number(at, at + 2, Decimal(about), Decimal(about), rough=True, of=True)
    if line.word(at) not in words.crowds and line.word(at) not in words.plurals:
        return None
    end, size = _sizes(line, at)
    low = SEVERAL * size if line.word(at) in words.plurals else size
    return Number(at, end, Decimal(low), Decimal(TEN * size - 1), vague=True, of=True)


def _words(line: Line, at: int) -> Number | None:
    """Reads "to hundre og femti tusen": cardinals and scales in the order of their size."""
    words, total, current, end, scaled = line.numbers, 0, 0, at, False
    if line.word(at) in words.articles:
        if line.word(at + 1) not in words.scales:
            return _one_and_a_half(line, at)
        current, end = 1, at + 1
    while True:
        linked = line.word(end) in words.joiners and end > at and bool(current or total)
        step = end + linked
        word = line.word(step)
        if word == "-" and current:
            step, word = step + 1, line.word(step + 1)
        value = words.cardinal(word)
        if value is not None and _fits_behind(current, value, joined=linked):
            current, end = current + value, step + 1
        elif not linked and step == end and (size := _next_scale(line, word, counted=bool(current) or end > at)):
            total, current = (total, (current or 1) * size) if size == HUNDRED else (total + (current or 1) * size, 0)
            end, scaled = end + 1, True
        else:
            break
    found = Decimal(total + current)
    return _and_a_half_scaled(line, Number(at, end, found, found, scaled=scaled)) if end > at else None


def _one_and_a_half(line: Line, at: int) -> Number | None:
    """Reads "en och en halv miljon", where the article is the number one."""
    one = Number(at, at + 1, Decimal(1), Decimal(1))
    found = _and_a_half(line, one)
    return _scaled(line, found) if found.end > one.end else None


def _next_scale(line: Line, word: str, *, counted: bool) -> int:
    """The scale a word is, 0 for none; a million needs something to count it."""
    size = line.numbers.scales.get(word, 0)
    return size if not _letters(word) and (counted or size < THOUSAND * THOUSAND) else 0


def _fits_behind(current: int, value: int, *, joined: bool) -> bool:
    if current == 0:
        return not joined or value < THOUSAND
    if current % HUNDRED == 0:
        return value < HUNDRED
    return current % TEN == 0 and value < TEN and not joined


def _and_a_half_scaled(line: Line, number: Number) -> Number:
    return number if number.scaled else _scaled(line, number)
