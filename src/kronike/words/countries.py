"""Which country a name stands for, in any of the languages, after CLDR and a short list of what news adds to it."""

from __future__ import annotations

from functools import cache

import msgspec
from babel import Locale

from kronike.model import LANGUAGES
from kronike.words.folding import name_key
from kronike.words.lexicon import lexicon

_ALPHA_2 = 2


class Countries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names of countries that CLDR does not list: ``names`` maps an ISO 3166 alpha-2 code to them."""

    names: dict[str, tuple[str, ...]]


@cache
def country_codes() -> dict[str, str]:
    """The ISO 3166 alpha-2 code (and XK) of every name's key; a name of two countries is left out."""
    found: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for code, name in _names(language):
            found.setdefault(name_key(name), set()).add(code)
    return {key: next(iter(codes)) for key, codes in found.items() if len(codes) == 1}


def country_code(name: str) -> str | None:
    """The ISO 3166 alpha-2 code of the country called ``name`` in one of the languages, or ``None``."""
    return country_codes().get(name_key(name))


@cache
def country_name(code: str) -> str | None:
    """The English name of a country by its ISO 3166 alpha-2 code, or ``None`` where there is none."""
    return Locale("en").territories.get(code)


def _names(language: str) -> list[tuple[str, str]]:
    from_cldr = [
        (code, name)
        for code, name in Locale(language).territories.items()
        if len(code) == _ALPHA_2 and code.isalpha() and code not in _NOT_COUNTRIES
    ]
    ours = lexicon("countries", language, Countries)
    return from_cldr + [(code, name) for code, names in ours.names.items() for name in names]


_NOT_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Two-letter codes of CLDR that name unions, groups and test accents."""
