"""What gives away a machine translation into a language: its marks, and literal renderings of other languages."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import msgspec

from kronike.words.lexicon import lexicon


class Rendering(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that a translator makes of ``original`` and that no writer of the language would use.

    ``sources`` are the languages the original is from; ``beside`` is a name that must stand in the text too.
    """

    sources: tuple[str, ...]
    original: str
    words: tuple[str, ...]
    beside: str = ""


class TranslationSigns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language's file of the topic ``translation``.

    ``letters`` are its letters beyond a to z; ``opening`` and ``closing`` its quotation marks, empty where both are
    alike; ``inflections`` endings that an unlisted form of a known word may have.
    """

    letters: str
    opening: str
    closing: str
    dash_opens_quotes: bool
    articles: tuple[str, ...]
    speech: tuple[str, ...]
    inflections: tuple[str, ...]
    renderings: tuple[Rendering, ...]
    names: tuple[Rendering, ...]


class Phrases(NamedTuple):
    """All phrases of a list in one pattern, and the rendering each (as folded) belongs to."""

    pattern: re.Pattern[str]
    meaning: dict[str, Rendering]


def signs(language: str) -> TranslationSigns:
    """The signs of a translation into ``language`` (one of the five)."""
    own: TranslationSigns = lexicon("translation", language, TranslationSigns)
    return own


@cache
def rendered_idioms(language: str) -> Phrases:
    """Literal renderings of idiom, in any case."""
    return _phrases(signs(language).renderings, re.IGNORECASE)


@cache
def rendered_names(language: str) -> Phrases:
    """Translated names, in their case: "ICE" is one, "ice" none."""
    return _phrases(signs(language).names, re.NOFLAG)


def folded(words: str, pattern: re.Pattern[str]) -> str:
    """How ``words`` are looked up in `Phrases.meaning`: single spaces, lower case where case does not count."""
    single = " ".join(words.split())
    return single.lower() if pattern.flags & re.IGNORECASE else single


def _phrases(renderings: tuple[Rendering, ...], flags: re.RegexFlag) -> Phrases:
    listed = sorted((words for each in renderings for words in each.words), key=len, reverse=True)
    ways = "|".join(r"\s+".join(map(re.escape, words.split())) for words in listed)
    pattern = re.compile(rf"(?<!\w)(?:{ways})(?!\w)", flags)
    return Phrases(pattern, {folded(words, pattern): each for each in renderings for words in each.words})
