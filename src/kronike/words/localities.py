"""What words around a place name say of it: that it is a village or a province, or which part of it is meant."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import msgspec

from kronike.model import PlaceLevel
from kronike.words.lexicon import lexicon


class LocalityWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lower-case words: ``levels`` name kinds of places, ``directions`` parts of one, ``joins`` stand before a name."""

    directions: tuple[str, ...]
    joins: tuple[str, ...]
    levels: dict[PlaceLevel, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Wording:
    """A name with the words about it taken off: ``level`` where one says the kind, ``part`` where one says a part."""

    name: str
    level: PlaceLevel | None = None
    part: bool = False


@cache
def _levels(language: str) -> dict[str, PlaceLevel]:
    return {
        word: level for level, words in lexicon("localities", language, LocalityWords).levels.items() for word in words
    }


@cache
def _directions(language: str) -> frozenset[str]:
    return frozenset(lexicon("localities", language, LocalityWords).directions)


@cache
def joins(language: str) -> frozenset[str]:
    """Prepositions that may stand between a kind of place and its name ("the village of")."""
    return frozenset(lexicon("localities", language, LocalityWords).joins)


def level_word(word: str, language: str) -> PlaceLevel | None:
    """What kind of place a word says ("landsbyen", "province"), in one of `LANGUAGES`."""
    return _levels(language).get(word.lower().strip(".,;:()"))


def readings(name: str, language: str) -> tuple[Wording, ...]:
    """The ways to read a name as it stands, the nearest to it first; none where it only says a direction ("West").

    "Idlib-provinsen" may be "Idlib", a province; "northern Iraq" a part of "Iraq"; "Nord-Syria" of "Syria".
    """
    if name.lower() in _directions(language):
        return ()
    found = [Wording(name)]
    words = name.replace("-", " - ").split()
    if len(words) > 1 and (level := level_word(words[-1], language)):
        found.append(Wording(_rejoined(words[:-1]), level))
    if len(words) > 1 and (level := level_word(words[0], language)):
        behind = words[2:] if words[1].lower() in joins(language) else words[1:]
        found.append(Wording(_rejoined(behind), level))
    if len(words) > 1 and words[0].lower() in _directions(language):
        found.append(Wording(_rejoined(words[1:]), None, part=True))
    return tuple(one for one in found if one.name)


def _rejoined(words: list[str]) -> str:
    return " ".join(words).replace(" - ", "-").strip("- ")
