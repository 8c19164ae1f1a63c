"""Places in words and tables: at their level, with a point only where there is one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kronike.model import Place, PlaceLevel, Story
from kronike.show.exports.annotations import annotation_rows
from kronike.show.exports.tables import COLUMNS, statement_rows
from kronike.show.phrasebook import phrases
from kronike.show.place_wording import place_in_words

TOWN = Place(
    id="place-1",
    entity="entity-1",
    name="Damaskus",
    level=PlaceLevel.TOWN,
    country="SY",
    gazetteer_name="Damascus",
    gazetteer_id="geonames:170654",
    latitude=33.5,
    longitude=36.3,
    areas=("Dimashq", "Syria"),
)
PROVINCE = replace(
    TOWN,
    name="Idlib",
    level=PlaceLevel.PROVINCE,
    gazetteer_name="Idlib",
    latitude=None,
    longitude=None,
    areas=("Syria",),
)
COUNTRY = replace(PROVINCE, name="Irak", level=PlaceLevel.COUNTRY, gazetteer_name="Iraq", areas=())


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (TOWN, "Damaskus (Damascus; town, Dimashq, Syria)"),
        (PROVINCE, "Idlib (province, Syria)"),
        (COUNTRY, "Irak (Iraq; country)"),
        (replace(COUNTRY, name="Iraq"), "Iraq"),
        (replace(PROVINCE, level=PlaceLevel.RIVER, areas=(), name="Eufrat", gazetteer_name=None), "Eufrat (river)"),
    ],
)
def test_a_place_says_what_it_is(place: Place, words: str) -> None:
    """Level and areas stand behind the name, with the gazetteer's name where it is another."""
    assert place_in_words(place) == words


def test_every_level_has_a_word() -> None:
    """The phrases name each level."""
    assert {level.value for level in PlaceLevel} <= set(phrases().place)


def placed(story: Story, place: Place) -> Story:
    """The story with every statement at the first entity, which is that place."""
    entity = story.record.entities[0]
    statements = tuple(replace(statement, place=entity.id) for statement in story.record.statements)
    places = (replace(place, entity=entity.id),)
    return replace(story, record=replace(story.record, statements=statements, places=places))


def test_the_table_has_a_point_for_a_town_alone(story: Story) -> None:
    """Coordinates stand in the row of a town and in none of a province."""
    town, province = (next(statement_rows(placed(story, place))) for place in (TOWN, PROVINCE))
    assert (town["latitude"], town["longitude"], town["place_id"]) == (33.5, 36.3, "geonames:170654")
    assert (province["place_level"], province["place_in"], province["latitude"]) == ("province", "Syria", None)
    assert set(town) <= set(COLUMNS)


def test_annotations_carry_the_place(story: Story) -> None:
    """A name that is a place has its level, areas and country; coordinates only as a town."""
    entity = story.record.entities[0]
    for place in (TOWN, PROVINCE):
        rows = annotation_rows(placed(story, place))
        row = next(row for row in rows if row["kind"] == "entity" and row["entity"] == entity.id)
        assert (row["place_level"], row["place_country"]) == (place.level.value, "SY")
        assert ("latitude" in row) == (place.latitude is not None)
