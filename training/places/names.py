"""Under which keys each place is found: by its own name, and by what else it is called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kronike.model import PlaceLevel
from kronike.words.places.keys import place_key
from training.places.tables import Row

_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ'’‘ʼʻ .\-]+")  # noqa: RUF001 -- apostrophes of transliteration
_AIRPORT = re.compile(r"[A-Z]{3}")
_GENERIC = (
    "county|parish|district|province|governorate|region|oblast|department|state|prefecture|municipality|kommune|fylke"
    "|lan|kommun|regency|borough|census area|rayon|raion|okrug|republic|territory|ilcesi|kraj|kray|krai"
)
_BEHIND = re.compile(rf"^(?P<name>.+) (?:{_GENERIC})$")
_BEFORE = re.compile(
    rf"^(?:{_GENERIC}|comuna|municipio|amphoe|huyen|provincia|kabupaten|departamento|shahrestan e|powiat|gemeente"
    r"|obshtina|oras|okres|partido|muang|markaz|muhafazat|kota|distrito|bezirk|departement|commune)"
    r"(?: (?:of|de|du|del|da|do|des|di))? (?P<name>.+)$"
)
_ARTICLE = re.compile(r"^al (?P<name>.{4,})$")
_LISTED = (PlaceLevel.COUNTRY, PlaceLevel.PROVINCE)
_ARABIC = frozenset(
    ("AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "OM", "PS", "QA", "SA", "SD", "SY", "TN", "YE")
)


def own_keys(row: Row) -> set[str]:
    """The keys of its own name, with and without the word for what it is ("Rapides Parish", "Rapides").

    What a country or a province is called in one of our languages, or for short, is as good as its own name.
    """
    names = [row.name, *(row.others if row.level in _LISTED else ())]
    return {key for name in names for key in _with_bare(place_key(name), row) if len(key) > 1}


def other_keys(row: Row) -> set[str]:
    """The keys of its other names in Latin letters, and of all of its names without an Arabic article."""
    keys = {place_key(name) for name in row.others if _is_name(name, row)}
    keys |= {bare for key in keys for bare in _with_bare(key, row)}
    if row.country in _ARABIC:
        keys |= {match["name"] for key in (*keys, *own_keys(row)) if (match := _ARTICLE.match(key))}
    return {key for key in keys if len(key) > 1} - own_keys(row) - {""}


def _is_name(name: str, row: Row) -> bool:
    """Whether it may stand in a report: the lists also hold airport codes and renderings of other scripts."""
    if row.level not in (PlaceLevel.TOWN, PlaceLevel.VILLAGE):
        return True
    return bool(_LATIN.fullmatch(name)) and name[0].isupper() and not _AIRPORT.fullmatch(name)


def _with_bare(key: str, row: Row) -> Iterator[str]:
    yield key
    if "." in row.code:
        for match in (_BEHIND.match(key), _BEFORE.match(key)):
            if match:
                yield match["name"]
