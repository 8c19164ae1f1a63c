"""Names known before a report is read: countries and cities from CLDR, and each language's own list."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kronike.model import NameType
from kronike.words.names import name_words

_WORLD = "001"
_LANGUAGE_OF = {"nb": ("nb", "en"), "nn": ("nn", "nb", "en"), "da": ("da", "en"), "sv": ("sv", "en"), "en": ("en",)}


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name as it is written, what it stands for, and a key that its other spellings share."""

    name: str
    type: NameType
    key: str


@cache
def known_names(language: str) -> dict[str, tuple[KnownName, ...]]:
    """The known names of one of `LANGUAGES` by their first word, the longest first."""
    names: dict[str, KnownName] = {}
    for name in name_words(language).organisations:
        names[name] = KnownName(name, NameType.ORGANISATION, name.casefold())
    for name in name_words(language).places:
        names.setdefault(name, KnownName(name, NameType.LOCATION, name.casefold()))
    for source in _LANGUAGE_OF[language]:
        for name, key in _cldr_places(source):
            names.setdefault(name, KnownName(name, NameType.LOCATION, key))
    by_word: dict[str, list[KnownName]] = {}
    for known in sorted(names.values(), key=lambda known: (-len(known.name), known.name)):
        by_word.setdefault(known.name.split(" ", 1)[0], []).append(known)
    return {word: tuple(found) for word, found in by_word.items()}


@cache
def known_words(language: str) -> dict[str, KnownName]:
    """The known names of a single word, by that word."""
    return {known.name: known for found in known_names(language).values() for known in found if " " not in known.name}


def _cldr_places(language: str) -> list[tuple[str, str]]:
    """Countries, continents and the exemplar cities of time zones in the Unicode Common Locale Data Repository."""
    from babel import Locale  # noqa: PLC0415 - a run that analyses nothing new need not load it

    locale = Locale.parse(language)
    places = [(name, f"cldr:{code}") for code, name in locale.territories.items() if code != _WORLD]
    places += [(zone["city"], f"cldr:{name}") for name, zone in locale.time_zones.items() if "city" in zone]
    return [(name, key) for name, key in places if name[0].isupper()]
