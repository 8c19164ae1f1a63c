"""The place names of a text with what stands around them: kinds of place, areas named beside them, countries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kronike.model import PlaceLevel, Span
from kronike.words.demonyms import demonyms
from kronike.words.localities import joins, level_word

_AHEAD = 40
"""How many characters behind a name may hold the area it lies in."""

_BEHIND = 60
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_BETWEEN = re.compile(r"\s*(?P<mark>,|\(|)\s*(?P<words>[^,;:.!?()\n]*)$")
_TAIL = re.compile(r"(?:\s*,\s*|\s*\()(?P<name>[A-ZÆØÅÄÖ][\w.'’-]*(?:\s[A-ZÆØÅÄÖ][\w.'’-]*){0,2})")
_BREAK = re.compile(r"[,.;:!?()\n]")
_NEAR_WORDS = 3


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name in a text: ``name`` without a genitive ending, ``language`` one of `LANGUAGES`."""

    name: str
    span: Span
    language: str


@dataclass(frozen=True, slots=True)
class Beside:
    """A name said to hold another: ``plain`` where it follows a comma or stands in brackets ("Paris, Texas")."""

    name: str
    plain: bool


@dataclass(frozen=True, slots=True)
class Setting:
    """What the words around one name say: the kind of place, what holds it, the country of an adjective before it."""

    level: PlaceLevel | None = None
    beside: Beside | None = None
    country: str | None = None


def settings(text: str, toponyms: Sequence[Toponym]) -> tuple[Setting, ...]:
    """The setting of each name; ``toponyms`` are in the order of the text. Linear in their number."""
    following = [*toponyms[1:], None]
    return tuple(_setting(text, one, after) for one, after in zip(toponyms, following, strict=True))


def _setting(text: str, one: Toponym, after: Toponym | None) -> Setting:
    clause = _BREAK.split(text[max(0, one.span.start - _BEHIND) : one.span.start])[-1]
    before = _WORD.findall(clause)[-_NEAR_WORDS:]
    return Setting(_level(text, one, before), _beside(text, one, after), _country(before, one.language))


def _level(text: str, one: Toponym, before: Sequence[str]) -> PlaceLevel | None:
    """By the word before ("landsbyen X", "the village of X"), or behind ("X province", "X-provinsen")."""
    words = list(before)
    if words and words[-1].lower() in joins(one.language):
        words.pop()
        if one.language != "en":  # "byen i X" is a town in X
            words.clear()
    ahead = _WORD.match(text[one.span.end : one.span.end + _AHEAD].lstrip(" -"))
    said = level_word(ahead[0], one.language) if ahead and text[one.span.end : one.span.end + 1] in " -" else None
    return said or (level_word(words[-1], one.language) if words else None)


def _country(before: Sequence[str], language: str) -> str | None:
    known = demonyms(language)
    return next((code for word in reversed(before) if (code := known.get(word.lower()))), None)


def _beside(text: str, one: Toponym, after: Toponym | None) -> Beside | None:
    if after and one.span.end <= after.span.start <= one.span.end + _AHEAD:
        gap = _BETWEEN.fullmatch(text[one.span.end : after.span.start])
        if gap and _leads_in(gap["words"].split(), one.language, marked=bool(gap["mark"])):
            return Beside(after.name, bool(gap["mark"]) and not gap["words"])
    tail = _TAIL.match(text, one.span.end)
    return Beside(tail["name"].rstrip("."), plain=True) if tail else None


def _leads_in(words: Sequence[str], language: str, *, marked: bool) -> bool:
    """Whether the words between two names say that the second holds the first: "in", "i provinsen", or none."""
    rest = [word for word in words if word.lower() not in joins(language) and not level_word(word, language)]
    meant = len(words) - len(rest)
    return len(rest) <= (meant > 0) and (marked or any(word.lower() in joins(language) for word in words))
