"""The places: what each is and how large, never a point where only an area is known."""

from __future__ import annotations

from kronike.model import Place
from kronike.show.page.desk import Desk
from kronike.show.page.tongues import told
from kronike.show.place_wording import place_in_words


def place_rows(desk: Desk) -> list[dict[str, object]]:
    """Each place: name, words, level, country, point or extent, what it lies in, why it is held to be this one."""
    rows = (_row(place, desk) for place in desk.story.record.places)
    return [{key: value for key, value in row.items() if value not in ("", None, [])} for row in rows]


def _row(place: Place, desk: Desk) -> dict[str, object]:
    point = place.latitude is not None and place.longitude is not None
    return {
        "id": place.id,
        "name": place.name,
        "words": told(lambda book: place_in_words(place, book=book)),
        "level": place.level.value,
        "country": place.country or "",
        "point": [place.longitude, place.latitude] if point else None,
        "extent": list(place.extent) if place.extent else None,
        "inside": desk.places.get(place.inside or ""),
        "areas": list(place.areas),
        "gazetteer": place.gazetteer_id or "",
        "why": list(place.evidence),
    }
