"""Where a place is, in words: its level and what it lies in, never finer than known."""

from __future__ import annotations

from kronike.model import Place, PlaceLevel
from kronike.show.phrasebook import Phrases, phrases


def place_in_words(place: Place, *, book: Phrases | None = None) -> str:
    """A place with its other name, its level and its areas: "Brussel (Brussels; town, Belgium)"."""
    words = (book or phrases()).place
    areas = tuple(area for area in place.areas if area not in (place.name, place.gazetteer_name))
    told = ", ".join((words[place.level.value], *areas))
    if other_name(place):
        told = words["also"].format(name=other_name(place), it=told)
    if place.level is PlaceLevel.COUNTRY and not other_name(place):
        return place.name
    return words["told"].format(name=place.name, it=told)


def other_name(place: Place) -> str:
    """What the gazetteer calls it, where the reports' name is another; else empty."""
    same = place.gazetteer_name is None or place.gazetteer_name.casefold() == place.name.casefold()
    return "" if same else str(place.gazetteer_name)
