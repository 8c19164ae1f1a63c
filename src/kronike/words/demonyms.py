"""Words that point to a country without being it: "irakisk", "Syrian", "svenskene"."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import msgspec

from kronike.words.lexicon import lexicon

_WORD = re.compile(r"[^\W\d_]{4,}")


_ALPHA_2 = 2


class Demonyms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``stems`` maps an ISO 3166 alpha-2 code, or a region's English name, to stems in lower case.

    ``endings`` may follow any of them.
    """

    endings: tuple[str, ...]
    stems: dict[str, tuple[str, ...]]


@cache
def demonyms(language: str) -> dict[str, str]:
    """The country (or region) of each form of each word of one of `LANGUAGES`, in lower case."""
    words = lexicon("demonyms", language, Demonyms)
    return {stem + ending: code for code, stems in words.stems.items() for stem in stems for ending in words.endings}


def countries_pointed_to(text: str, language: str) -> Counter[str]:
    """How often words of ``text`` point to each country; linear in the text."""
    known = demonyms(language)
    found = (known.get(word) for word in _WORD.findall(text.lower()))
    return Counter(code for code in found if code and len(code) == _ALPHA_2)
