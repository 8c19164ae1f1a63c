"""The place index, and what words say of places."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.model import LANGUAGES, PlaceLevel
from kronike.words.demonyms import countries_pointed_to, demonyms
from kronike.words.localities import Wording, readings
from kronike.words.places import place_index
from kronike.words.places.format import pack, unpack


def levels_of(name: str) -> set[tuple[str, PlaceLevel]]:
    """The country and level of each place that is called so."""
    return {(named.place.country, named.place.level) for named in place_index().named(name)}


@pytest.mark.parametrize(
    ("name", "country", "level"),
    [
        ("Tromsø", "NO", PlaceLevel.TOWN),
        ("Tromso", "NO", PlaceLevel.TOWN),
        ("Bagdad", "IQ", PlaceLevel.TOWN),
        ("Raqqa", "SY", PlaceLevel.TOWN),
        ("Idlib", "SY", PlaceLevel.PROVINCE),
        ("Tyskland", "DE", PlaceLevel.COUNTRY),
        ("Vestbredden", "PS", PlaceLevel.PROVINCE),
        ("Baghouz", "SY", PlaceLevel.VILLAGE),
        ("Eufrat", "", PlaceLevel.RIVER),
        ("Mellanöstern", "", PlaceLevel.REGION),
        ("St. Paul", "US", PlaceLevel.TOWN),
        ("Saint Paul", "US", PlaceLevel.TOWN),
        ("Rapides Parish", "US", PlaceLevel.DISTRICT),
        ("the Vatican", "VA", PlaceLevel.COUNTRY),
    ],
)
def test_a_place_is_found_by_its_names(name: str, country: str, level: PlaceLevel) -> None:
    """Names in the five languages, with and without accents and articles, find the place at its level."""
    assert (country, level) in levels_of(name)


def test_an_unknown_name_finds_nothing() -> None:
    """What is no place's name, and what has no letters, finds none."""
    assert place_index().named("Fjellvikstrand Nedre Åsbygd") == place_index().named("…") == ()


def test_only_towns_and_villages_are_points() -> None:
    """An area has a middle to measure from and bounds, never a point; a river has not even that."""
    by_level = {named.place.level: named.place for named in place_index().named("Idlib")}
    province, town = by_level[PlaceLevel.PROVINCE], by_level[PlaceLevel.TOWN]
    assert (province.point, town.point) == (None, town.middle)
    south, west, north, east = place_index().bounds(province) or (0, 0, 0, 0)
    latitude, longitude = town.point or (0, 0)
    assert south <= latitude <= north
    assert west <= longitude <= east
    assert [named.place.middle for named in place_index().named("Eufrat")] == [None]


def test_a_place_lies_in_its_areas() -> None:
    """The areas around a village are its province and its country, the smallest first."""
    (village,) = place_index().named("Baghouz")
    assert [area.name for area in place_index().around(village.place)] == ["Deir ez-Zor", "Syria"]


def test_a_village_of_our_own_has_no_gazetteer_id() -> None:
    """Places from GeoNames carry its id, others none."""
    (village,) = place_index().named("Baghouz")
    assert (village.place.gazetteer_id, place_index().country("NO")) != (None, None)
    norway = place_index().country("NO")
    assert village.place.gazetteer_id is None
    assert norway is not None
    assert norway.gazetteer_id == "geonames:3144096"


@given(st.dictionaries(st.text("abc", min_size=1), st.lists(st.integers(0, 2**32 - 1), max_size=20), max_size=4))
def test_what_is_packed_is_unpacked(columns: dict[str, list[int]]) -> None:
    """Arrays come back as they were, and the same arrays give the same bytes."""
    arrays = {name: np.array(values, np.uint32) for name, values in columns.items()}
    back = unpack(pack(arrays))
    assert {name: array.tolist() for name, array in back.items()} == columns
    assert pack(arrays) == pack(back)


@pytest.mark.parametrize(
    ("name", "language", "reading"),
    [
        ("Idlib-provinsen", "nb", Wording("Idlib", PlaceLevel.PROVINCE)),
        ("province of Idlib", "en", Wording("Idlib", PlaceLevel.PROVINCE)),
        ("Nord-Syria", "nb", Wording("Syria", None, part=True)),
        ("northern Iraq", "en", Wording("Iraq", None, part=True)),
        ("södra Libanon", "sv", Wording("Libanon", None, part=True)),
    ],
)
def test_words_about_a_name_are_read(name: str, language: str, reading: Wording) -> None:
    """A kind of place or a direction is read off the name, which may still be meant as it stands."""
    assert readings(name, language)[0] == Wording(name)
    assert reading in readings(name, language)


def test_a_mere_direction_is_no_place() -> None:
    """What is called "the West" is not the province of that name."""
    assert readings("West", "en") == ()


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("nb", "den syriske byen", "SY"),
        ("nn", "dei irakiske soldatane", "IQ"),
        ("da", "tyskerne", "DE"),
        ("sv", "norska bönder", "NO"),
        ("en", "Syrians", "SY"),
    ],
)
def test_demonyms_point_to_countries(language: str, text: str, country: str) -> None:
    """Adjectives and names of people point to their country in each language."""
    assert countries_pointed_to(text, language) == {country: 1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_demonym_points_to_one_known_place(language: str) -> None:
    """Every key is a country of the index or a region's name there."""
    unknown = {code for code in demonyms(language).values() if not (place_index().country(code) or levels_of(code))}
    assert unknown == set()
