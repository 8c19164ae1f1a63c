"""Places of the world by name, with what a report's words say of them."""

from kronike.words.places.index import KnownPlace, Named, PlaceIndex, place_index

__all__ = ["KnownPlace", "Named", "PlaceIndex", "place_index"]
