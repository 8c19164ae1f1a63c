"""The words for times of one language, each with its type and value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

import msgspec

from kronike.words.lexicon import lexicon

KINDS = frozenset(
    (
        *("weekday", "weekdays", "weekday_part", "month", "season", "season_kind", "quarter", "part", "parts"),
        *("unit", "units", "odd", "decimal", "decade", "decade_word", "ampm", "zone", "ordinal", "fiscal", "era"),
        *("holiday", "weekend", "oclock", "period", "day_ref", "year_ref", "part_ref", "season_ref", "weekend_ref"),
        *("year_genitive", "unit_genitive", "day_genitive", "part_genitive", "now", "vague_ref", "vague_adverb"),
        *("next_weekday", "rel_day", "beside", "set", "lasting", "habit", "during", "through", "until", "closing"),
        *("future", "planning", "scheduled", "perfect", "infinitive", "last", "previous", "preceding", "next"),
        *("following", "this", "same", "final", "every", "vague", "half", "whole", "mod", "approx", "filler"),
        *("ago", "later", "earlier", "for", "within", "old", "row", "times", "compared"),
        *("the", "of", "and", "or", "to", "from", "between", "at", "on", "in", "suffix", "one"),
    )
)
"""Every type a word for a time can have; a lexicon with another type does not load."""


class TimeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language: ``words`` maps type to value to written forms (lower case, words apart by one space).

    ``capitals``: names of months are written with a capital. ``doubtful``: forms that also mean something else
    and count as times only with a capital and a neighbour that makes them one. ``month_first``: the
    month may come before the day. ``glued``: what is written behind the first form of a weekday in one word, by the
    part of the day it names ("måndag" + "skväll"). ``bounds``: prepositions that make a time the start ("since",
    "after": up to now, "start") or the "end" of what happens, or only say "which" thing of several is meant; and what
    opens a clause that says "when". "through" are nouns that only carry a time ("in the course of"); behind "compared"
    words ("than"), and a start behind a "way" ("up from"), stands what something is compared with. A day's
    occasion stands "at" a preposition. ``known``: days that everybody names without their year, by the words behind
    that make them that day ("the September 11 attacks").
    """

    capitals: bool
    month_first: bool
    doubtful: tuple[str, ...]
    words: dict[str, dict[str, tuple[str, ...]]]
    glued: dict[str, tuple[str, ...]] = {}
    bounds: dict[str, tuple[str, ...]] = {}
    known: dict[str, tuple[str, ...]] = {}

    def __post_init__(self) -> None:
        strange = sorted(set(self.words) - KINDS)
        if strange:
            msg = f"no type of time word is called {', '.join(strange)}"
            raise ValueError(msg)


class Entry(NamedTuple):
    """One written form: the words after its first, its type and its value."""

    rest: tuple[str, ...]
    kind: str
    value: str


class TimeIndex(NamedTuple):
    """The forms of a language by their first word, and what needs care."""

    entries: dict[str, tuple[Entry, ...]]
    doubtful: frozenset[str]
    ones: frozenset[str]
    capitals: bool
    month_first: bool
    bounds: dict[str, str]
    known: dict[tuple[int, int, str], date]


@cache
def time_index(language: str) -> TimeIndex:
    """The index of one of the languages that are read closely.

    Raises:
        FileNotFoundError: where the language has no lexicon.
    """
    words = lexicon("time", language, TimeWords)
    entries: dict[str, list[Entry]] = {}
    for kind, values in words.words.items():
        for value, forms in values.items():
            for form in forms:
                first, *rest = form.split(" ")
                entries.setdefault(first, []).append(Entry(tuple(rest), kind, value))
    for form, value in _glued(words):
        entries.setdefault(form, []).append(Entry((), "weekday_part", value))
    return TimeIndex(
        {first: tuple(found) for first, found in entries.items()},
        frozenset(words.doubtful),
        frozenset(form for forms in words.words.get("one", {}).values() for form in forms),
        words.capitals,
        words.month_first,
        {form: side for side, forms in words.bounds.items() for form in forms},
        {(day.month, day.day, form): day for day, forms in _days(words.known) for form in forms},
    )


def _days(known: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[date, tuple[str, ...]]]:
    return ((date.fromisoformat(day), forms) for day, forms in known.items())


def _glued(words: TimeWords) -> Iterator[tuple[str, str]]:
    """Weekdays with a part of the day in one word: the form, and weekday and part."""
    for part, endings in words.glued.items():
        for number, forms in words.words.get("weekday", {}).items():
            for ending in endings:
                yield forms[0] + ending, f"{number} {part}"
