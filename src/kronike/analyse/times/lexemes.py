"""What every piece of a sentence can be: types of time words with their values, and what a number can stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kronike.analyse.pieces import Piece
from kronike.words.numbers import number_index
from kronike.words.time import TimeIndex, time_index

LONGEST_COUNT = 9999
"""A count of days, weeks or years beyond this is not a time anybody tells."""
FIRST_YEAR, LAST_YEAR = 1000, 2199


class Lexeme(NamedTuple):
    """One reading of the ``length`` pieces from a position on: a type and its value."""

    kind: str
    value: str
    length: int


Readings = list[tuple[Lexeme, ...]]
"""For each piece, all that it can be; mostly nothing."""


def readings(pieces: Sequence[Piece], language: str) -> Readings:
    """What each piece can be, in the words of ``language``."""
    index = time_index(language)
    numbers = number_index(language)
    cardinals, scales = numbers.cardinals, numbers.scales
    found: Readings = []
    for at, piece in enumerate(pieces):
        first = piece.lower
        lexemes: tuple[Lexeme, ...] = ()
        if first in index.entries:
            lexemes = _of_words(pieces, at, index)
        if first[0].isdecimal():
            lexemes += _of_digits(first)
        elif first in cardinals and 0 < cardinals[first] < LONGEST_COUNT and first not in index.ones:
            lexemes += (Lexeme("number", str(cardinals[first]), 1),)
        elif first in scales and scales[first] <= LONGEST_COUNT:
            lexemes += (Lexeme("number", str(scales[first]), 1),)
        elif "-" in first and _is_span(first, cardinals, index.ones):
            lexemes += (Lexeme("vague", "several", 1),)
        elif first in _MARKS:
            lexemes += (Lexeme(_MARKS[first], first, 1),)
        found.append(lexemes)
    return found


def _is_span(word: str, cardinals: Mapping[str, int], ones: frozenset[str]) -> bool:
    """Reads "fem-seks": some number between two."""
    low, _, high = word.partition("-")
    return (low in cardinals or low in ones) and high in cardinals


def _of_words(pieces: Sequence[Piece], at: int, index: TimeIndex) -> tuple[Lexeme, ...]:
    found = []
    for rest, kind, value in index.entries[pieces[at].lower]:
        if (not rest or _follows(pieces, at + 1, rest)) and _written(pieces, at, kind, index):
            found.append(Lexeme(kind, value, 1 + len(rest)))
    return tuple(found)


def _follows(pieces: Sequence[Piece], at: int, rest: tuple[str, ...]) -> bool:
    if at >= len(pieces) or pieces[at].lower != rest[0]:
        return False
    return len(rest) == 1 or _follows(pieces, at + 1, rest[1:])


def _written(pieces: Sequence[Piece], at: int, kind: str, index: TimeIndex) -> bool:
    """Whether the capital, or its absence, lets the piece be a month or a weekday."""
    if kind not in ("month", "weekday", "holiday"):
        return True
    piece = pieces[at]
    capital = piece.text[0].isupper()
    if index.capitals:
        if kind == "weekday" and piece.lower in index.doubtful:  # "Sun" is a newspaper, "Sat" a verb
            return capital and _in_a_date(pieces, at)
        return capital or piece.lower not in index.doubtful
    return not capital or kind != "month" or at == 0 or pieces[at - 1].text in _OPENERS or _after_number(pieces, at)


def _in_a_date(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a number follows, past a mark: "Sun 3 May", "Sat., 4pm"."""
    behind = at + 1
    while behind < len(pieces) and behind <= at + 2 and pieces[behind].text in _MARKS:
        behind += 1
    return behind < len(pieces) and pieces[behind].text[0].isdecimal()


def _after_number(pieces: Sequence[Piece], at: int) -> bool:
    before = pieces[at - 1].text
    return before[0].isdecimal() or (before == "." and at > 1 and pieces[at - 2].text[0].isdecimal())


_OPENERS = frozenset((":", "-", "\u2013", "\u2014", "\u00ab", "\u201c", "\u201d", '"', "(", "\u2022"))
"""Marks that a capital may follow as it follows the start of a sentence."""
_MARKS = {
    ".": "dot",
    ",": "comma",
    ":": "colon",
    "-": "dash",
    "\u2013": "dash",
    "\u2014": "dash",
    "/": "slash",
    "(": "open",
    ")": "close",
    "'": "tick",
    "\u2019": "tick",
    "'s": "genitive",
    "\u2019s": "genitive",
}
_CLOCK = re.compile(r"([01]?\d|2[0-4])([.:])([0-5]\d)")
_MILITARY = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_DECIMAL = re.compile(r"\d{1,3}[.,]\d")
_NUMERIC = re.compile(r"\d{1,2}([./])\d{1,2}\1(?:\d{4}|\d\d)")


def _of_digits(text: str) -> tuple[Lexeme, ...]:
    if text.isdecimal() and text.isascii():
        return _of_whole(text)
    if clock := _CLOCK.fullmatch(text):
        kind = "clock" if clock[2] == ":" else "dotted"
        return (Lexeme(kind, f"{clock[1]}:{clock[3]}", 1),)
    if _ISO.fullmatch(text):
        return (Lexeme("iso", text, 1),)
    if _NUMERIC.fullmatch(text):
        return (Lexeme("numeric", text, 1),)
    if _DECIMAL.fullmatch(text):
        return (Lexeme("decimal", text.replace(",", "."), 1),)
    return ()


def _of_whole(text: str) -> tuple[Lexeme, ...]:
    if len(text) > len(str(LAST_YEAR)):
        return ()
    number = int(text)
    kinds = []
    if 0 < number <= LONGEST_COUNT:
        kinds.append("number")
    if 1 <= number <= 31 and len(text) <= len("31"):  # noqa: PLR2004 (days of a month)
        kinds.append("day")
    if len(text) == len("2000") and FIRST_YEAR <= number <= LAST_YEAR:
        kinds.append("year")
    if len(text) == len("00"):
        kinds.append("two")
    found = tuple(Lexeme(kind, text, 1) for kind in kinds)
    if _MILITARY.fullmatch(text):
        found += (Lexeme("military", f"{text[:2]}:{text[2:]}", 1),)
    return found
