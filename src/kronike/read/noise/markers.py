"""Patterns that mark noise, compiled for the languages of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kronike.read.noise.vocabulary import spellings
from kronike.words.noise import words_for

_NEVER = "(?!)"
_ARROWS = r"[\"“«»>\u203a→•*–-]*"
_RIGHTS = r"(?:©|copyright)\s?(?:©|\(c\))?\s?(?:19|20)\d\d"


@dataclass(frozen=True, slots=True)
class Markers:
    """Patterns made from `NoiseWords`; every repetition in them is bounded or anchored, so matching is linear.

    ``credit`` finds the word before a photographer's name; ``more`` the button at a caption's end; ``promo`` a pointer
    to another story at a paragraph's start, ``glued`` the same behind a sentence; ``promo_header`` one that stands
    alone. ``agency_dateline`` and ``signed`` are an agency's name in brackets, before and behind a report. ``cue`` is
    a verb of speech behind a comma or a quotation mark.
    """

    credit: re.Pattern[str]
    more: re.Pattern[str]
    promo: re.Pattern[str]
    promo_header: re.Pattern[str]
    promo_label: re.Pattern[str]
    glued: re.Pattern[str]
    tail_label: re.Pattern[str]
    byline: re.Pattern[str]
    stamp: re.Pattern[str]
    furniture_open: re.Pattern[str]
    furniture_anywhere: re.Pattern[str]
    inline: re.Pattern[str]
    agency_dateline: re.Pattern[str]
    signed: re.Pattern[str]
    cue: re.Pattern[str]
    openers: re.Pattern[str]
    dateline_dash: bool


@cache
def markers_for(languages: frozenset[str]) -> Markers:
    """The markers of these languages and of those a short paragraph in them may be mistaken for."""
    words = words_for(languages)
    promo, labels = _any(words.promo), _any(words.promo_labels)
    agency = f"(?-i:{_any(spelling for name in words.agencies for spelling in spellings(name))})"
    agencies = rf"(?:©\s?)?{agency}(?:\s?[-–/,]\s?{agency}){{0,4}}"
    bracketed = rf"(?:\(\s?{agencies}\s?\)|\[{agencies}\]|/\s?{agencies}(?:\s?/)?)"
    return Markers(
        credit=_folding(rf"(?<!\w){_any(words.credit)}(?!\w)\s?(?:[:/]|(?:by|av|af)(?!\w)|)\s*"),
        more=_folding(rf"\s*(?<!\w){_any(words.more)}\s*[.…»>\u203a]*\s*$"),
        promo=re.compile(
            rf"{_ARROWS}\s*(?:(?i:{promo})(?!\w)\s*(?P<mark>[:>»→|–—\u203a-]\s*)?(?P<rest>.?)"
            rf"|(?i:{_any(words.promo_free)})(?!\w))"
        ),
        promo_header=_folding(rf"\W*(?:{promo}|{labels})\W*$"),
        promo_label=_folding(rf"\W*{labels}\+?\s*[:|]\s*\S"),
        glued=_folding(rf"(?<=[.!?…\"”»])\s+(?={promo}\s*:\s*\S)"),
        tail_label=re.compile(rf"\s{_any(words.tail_labels)}\s*$"),
        byline=_folding(rf"\W*{_any(words.bylines)}(?!\w)\s*[:/]?\s*"),
        stamp=_folding(rf"\W*{_any(words.stamps)}(?!\w)"),
        furniture_open=_folding(rf"\W*{_any(words.furniture_open)}(?!\w)"),
        furniture_anywhere=_folding(rf"(?<!\w){_any(words.furniture_anywhere)}(?!\w)|{_RIGHTS}"),
        inline=_folding(rf"(?<!\w){_any(words.continues)}(?!\w)[.:]?"),
        agency_dateline=_folding(bracketed),
        signed=_folding(rf"(?:^|(?<=[.!?…\"”»]))\s*{bracketed}\s*$"),
        cue=_folding(rf"[,”\"»'’!?–—-]\s*{_any(words.speech)}(?!\w)"),
        openers=_folding(rf"\W*{_any(words.headline_openers)}(?!\w)"),
        dateline_dash=words.dateline_dash,
    )


def _folding(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    """A group that matches any of the words, the longest first; never, where there are none."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered) + ")" if ordered else _NEVER
