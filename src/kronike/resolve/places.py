"""Which places are countries, by CLDR. No coordinates: none are known here, and none are made up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kronike.model import Entity, NameType, Place, PlaceLevel
from kronike.resolve.ids import group_id
from kronike.words.countries import country_code


def find_places(entities: Iterable[Entity]) -> tuple[Place, ...]:
    """A Place for each entity that is a country; smaller places have none until a gazetteer names them."""
    return tuple(_countries(entities))


def _countries(entities: Iterable[Entity]) -> Iterator[Place]:
    for entity in entities:
        code = None if entity.type is NameType.PERSON else country_code(entity.name)
        if code:
            identity = group_id("place", entity.id)
            yield Place(id=identity, entity=entity.id, name=entity.name, level=PlaceLevel.COUNTRY, country=code)
