"""Reads numbers: digits in every convention, number words of one language, hedges, fractions and scales."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

import msgspec

from kronike.words.lexicon import lexicon


class NumberWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language's number words; keys of the tables are numbers in digits, hedges by their name in `model.Hedge`.

    ``units_first``: "fem-og-tyve"; ``tens_first``: "tjue-fem"; ``joint`` stands between the two in one word.
    ``crowds`` say an unknown number of a size ("tusenvis": 1000 to 9999), ``plurals`` several of it ("thousands":
    2000 to 9999), as does ``several`` before either.
    ``rounds`` behind an article say about so many ("ett trettiotal").
    ``range_joiners`` join the ends of a range that was opened, ``through`` those of any; ``starting_points`` open one,
    or say where a movement began. ``pairing`` stands between a bound from below and one from above, ``out_of`` between
    a share and how many there are ("one in five").
    """

    units: dict[str, tuple[str, ...]]
    teens: dict[str, tuple[str, ...]]
    tens: dict[str, tuple[str, ...]]
    tens_first: bool
    units_first: bool
    joint: tuple[str, ...]
    emphatic_one: tuple[str, ...]
    articles: tuple[str, ...]
    scales: dict[str, tuple[str, ...]]
    glued_scales: dict[str, tuple[str, ...]]
    fractions: dict[str, tuple[str, ...]]
    one_and_a_half: tuple[str, ...]
    crowds: dict[str, tuple[str, ...]]
    plurals: dict[str, tuple[str, ...]]
    exact_crowds: dict[str, tuple[str, ...]]
    rounds: dict[str, tuple[str, ...]]
    several: tuple[str, ...]
    couple: tuple[str, ...]
    hedges: dict[str, tuple[str, ...]]
    hedges_after: dict[str, tuple[str, ...]]
    joiners: tuple[str, ...]
    range_openers: tuple[str, ...]
    starting_points: tuple[str, ...]
    range_joiners: tuple[str, ...]
    through: tuple[str, ...]
    pairing: tuple[str, ...]
    of: tuple[str, ...]
    out_of: tuple[str, ...]
    not_counting: tuple[str, ...]


TEN = 10
"""Several dozen are tens: a size, and no number of twelves."""
SHORTEST_GLUED = 7
"""A number of several parts written as one word has at least so many letters."""
_GLUED = re.compile("hund|tus")
"""What the numbers have in them that are written as one word, in every language that does so."""


class NumberIndex(NamedTuple):
    """The number words of a language by form; forms of several words are tuples keyed by their first word.

    ``starts`` holds every word that a number can start with; ``small`` the cardinals below a hundred, ``glued`` the
    scales that stand in one word with others, the largest and longest first.
    """

    cardinals: dict[str, int]
    scales: dict[str, int]
    fractions: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    crowds: dict[str, int]
    plurals: dict[str, int]
    exact_crowds: dict[str, int]
    dozens: dict[str, int]
    rounds: dict[str, int]
    one_and_a_half: frozenset[str]
    articles: frozenset[str]
    small: dict[str, int]
    glued: tuple[tuple[str, int], ...]
    several: dict[str, tuple[tuple[str, ...], ...]]
    couple: dict[str, tuple[tuple[str, ...], ...]]
    hedges: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    hedges_after: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    joiners: frozenset[str]
    range_openers: frozenset[str]
    starting_points: frozenset[str]
    range_joiners: frozenset[str]
    through: frozenset[str]
    pairing: frozenset[str]
    of: frozenset[str]
    out_of: tuple[tuple[str, ...], ...]
    not_counting: frozenset[str]
    starts: frozenset[str]

    def cardinal(self, word: str) -> int | None:
        """The number that one word in lower case says, listed or put together ("tvåhundrafemtio")."""
        found = self.cardinals.get(word)
        if found is None and len(word) >= SHORTEST_GLUED and _GLUED.search(word):
            return _glued(word, self)
        return found


@cache
def number_index(language: str) -> NumberIndex:
    """The index of one of the languages that are read closely.

    Raises:
        FileNotFoundError: where the language has no lexicon.
    """
    words = lexicon("numbers", language, NumberWords)
    index = _index(words)
    tables = (index.cardinals, index.scales, index.fractions, index.crowds, index.plurals, index.several, index.couple)
    sets = (index.articles, index.one_and_a_half, index.range_openers)
    starts: frozenset[str] = frozenset().union(*(frozenset(table) for table in tables), *sets)
    return index._replace(starts=starts)


def _index(words: NumberWords) -> NumberIndex:
    return NumberIndex(
        cardinals=_cardinals(words),
        scales=_ints(words.scales),
        fractions=_named_by_first({value: _hyphened(forms) for value, forms in words.fractions.items()}),
        crowds=_ints(words.crowds),
        plurals=_ints(words.plurals),
        exact_crowds=_ints(words.exact_crowds),
        dozens=dict.fromkeys((form for forms in words.exact_crowds.values() for form in forms), TEN),
        rounds=_ints(words.rounds),
        one_and_a_half=frozenset(words.one_and_a_half),
        articles=frozenset(words.articles),
        small=_small(words),
        glued=_glued_scales(words),
        several=_by_first(words.several),
        couple=_by_first(words.couple),
        hedges=_named_by_first(words.hedges),
        hedges_after=_named_by_first(words.hedges_after),
        joiners=frozenset(words.joiners),
        range_openers=frozenset(words.range_openers),
        starting_points=frozenset(words.starting_points),
        range_joiners=frozenset(words.range_joiners),
        through=frozenset(words.through),
        pairing=frozenset(words.pairing),
        of=frozenset(words.of),
        out_of=tuple(tuple(form.split()) for form in sorted(words.out_of, key=len, reverse=True)),
        not_counting=frozenset(words.not_counting),
        starts=frozenset(),
    )


def _cardinals(words: NumberWords) -> dict[str, int]:
    """Every cardinal written as one word: the listed ones, two-figure compounds, and hundreds and thousands."""
    small = _small(words)
    large = {
        f"{word}{scale}": value * int(size)
        for size, scales in words.glued_scales.items()
        for scale in scales
        for word, value in small.items()
        if value
    }
    return {**large, **small}


def _small(words: NumberWords) -> dict[str, int]:
    """Every cardinal below a hundred."""
    units, tens = _ints(words.units), _ints(words.tens)
    small = {**units, **_ints(words.teens), **tens, **dict.fromkeys(words.emphatic_one, 1)}
    for ten, tens_value in tens.items():
        for unit, value in units.items():
            if not value:
                continue
            for joint in words.joint:
                if words.tens_first:
                    small[f"{ten}{joint}{unit}"] = tens_value + value
                if words.units_first:
                    small[f"{unit}{joint}{ten}"] = tens_value + value
    return small


def _glued_scales(words: NumberWords) -> tuple[tuple[str, int], ...]:
    found = [(scale, int(size)) for size, scales in words.glued_scales.items() for scale in scales]
    return tuple(sorted(found, key=lambda each: (-each[1], -len(each[0]))))


def _glued(word: str, index: NumberIndex) -> int | None:
    """A number of hundreds and thousands in one word, whose parts may be joined by "and"; ``None`` where it is none."""
    if not word or word in index.small:
        return index.small.get(word, 0)
    for scale, size in index.glued:
        before, found, behind = word.partition(scale)
        if not found:
            continue
        joiner = next((joiner for joiner in index.joiners if behind.startswith(joiner)), "")
        count, rest = _glued(before, index) if before else 1, _glued(behind.removeprefix(joiner), index)
        if count is not None and rest is not None and 0 < count < size and rest < size:
            return count * size + rest
    return None


def _ints(table: dict[str, tuple[str, ...]]) -> dict[str, int]:
    return {form: int(value) for value, forms in table.items() for form in forms}


def fraction(value: str) -> Decimal:
    """The value of a key of ``fractions``: "1/3"."""
    above, _, below = value.partition("/")
    return Decimal(above) / Decimal(below)


def _hyphened(forms: tuple[str, ...]) -> tuple[str, ...]:
    """The forms, those with a hyphen also with it as a word of its own."""
    return (*forms, *(form.replace("-", " - ") for form in forms if "-" in form))


def _by_first(forms: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    index: dict[str, list[tuple[str, ...]]] = {}
    for form in forms:
        first, *rest = form.split(" ")
        index.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in index.items()}


def _named_by_first(named: dict[str, tuple[str, ...]]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, forms in named.items():
        for form in forms:
            first, *rest = form.split(" ")
            index.setdefault(first, []).append((tuple(rest), name))
    return {first: tuple(sorted(found, key=lambda f: -len(f[0]))) for first, found in index.items()}


_GROUPED = re.compile(r"\d{1,3}(?:([.,'\u2019\u00a0\u202f\u2009 ])\d{3})(?:\1\d{3})*")
_DECIMAL = re.compile(r"(\d+|\d{1,3}(?:[.,'\u2019\u00a0\u202f\u2009 ]\d{3})+)([.,])(\d+)")


def read_digits(text: str, language: str) -> Decimal | None:
    """The number that digits stand for in the convention of ``language``, or ``None`` where they are no number.

    Groups of three may stand apart by a space, full stop, comma or apostrophe. Where one mark could be either,
    "3.000", it is the language's decimal mark only if the figures after it do not end in nought: nobody writes a
    decimal nought to three places.
    """
    if text.isdecimal():
        return Decimal(text)
    decimal_mark = "." if language == "en" else ","
    if grouped := _GROUPED.fullmatch(text):
        mark, once = grouped[1], len(re.findall(r"\D", text)) == 1
        as_decimal = once and mark == decimal_mark and (text[-1] != "0" or text[0] == "0")
        if not as_decimal and text[0] != "0":
            return Decimal(re.sub(r"\D", "", text))
    if (found := _DECIMAL.fullmatch(text)) and found[2] not in found[1]:
        return Decimal(re.sub(r"\D", "", found[1]) + "." + found[3])
    return None
