"""Cells that codebooks have in common: place, names of sides, numbers of dead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal

from kronike.model import NameType, Participant, PlaceLevel
from kronike.tell.codebooks.happenings import Cell, Happening


def place_cells(found: Happening, precision: Mapping[PlaceLevel, int], name: str) -> dict[str, Cell]:
    """Country, first-order area, place, coordinates (only of a point) and how precise that is."""
    if found.place is None:
        rule = "no place is told that is known"
        return {key: Cell(None, rule) for key in ("country", "admin1", "location", "latitude", "longitude", name)}
    place, at = found.place, found.placed_by or ("", None)
    values = {
        "country": (place.country, "the country of the place"),
        "admin1": (_admin1(found), "the largest area below the country that holds the place"),
        "location": (place.name, "the place that its words are told of"),
        "latitude": (place.latitude, "only a point has coordinates"),
        "longitude": (place.longitude, "only a point has coordinates"),
        name: (precision.get(place.level), f"the place is a {place.level.value}"),
    }
    return {key: Cell(value, rule, *at) for key, (value, rule) in values.items()}


def _admin1(found: Happening) -> str | None:
    place = found.place
    if place is None:
        return None
    if place.level is PlaceLevel.PROVINCE:
        return place.name
    return place.areas[-2] if len(place.areas) > 1 else None


def side(found: Happening, *roles: str) -> Cell:
    """Who is on one side: the names they resolve to, or the words of the first; places that only suffer are none."""
    acting = [pair for pair in found.parties(*roles) if _acts(found, pair[1])]
    if not acting:
        return Cell(None, "nobody is told who could be one")
    named = [pair for pair in acting if pair[1].mention in found.entities]
    mention, each = (named or acting)[0]
    names = dict.fromkeys(found.entities[other.mention or ""].name for _, other in named)
    rule = f"{' or '.join(roles)} of the event" + (f", {each.kind}" if each.kind not in ("", "other") else "")
    value = "; ".join(names) or " ".join(each.span.of(found.texts[mention.document]).split())
    return Cell(value, rule, mention.document, each.span)


def _acts(found: Happening, each: Participant) -> bool:
    """Whether a participant is one who can act."""
    if each.kind:
        return True
    entity = found.entities.get(each.mention or "")
    return entity is not None and entity.type is not NameType.LOCATION


def deaths(found: Happening) -> tuple[Cell, Cell, Cell]:
    """Best, low and high: the number that most tell, the least and the most that any tells; open ends stay empty."""
    if not found.deaths:
        nothing = Cell(None, "no number of dead is told of it")
        return nothing, nothing, nothing
    first = found.deaths[0]
    at = (first.document, first.span)
    lows = [each.range.low for each in found.deaths if each.range.low is not None]
    highs = [each.range.high for each in found.deaths]
    exact = Counter(each.range.low for each in found.deaths if each.range.low == each.range.high)
    best = _most_told(exact)
    high = max((each for each in highs if each is not None), default=None) if None not in highs else None
    return (
        Cell(best, "the exact number that most reports give; none where they tie", *at),
        Cell(min(lows, default=None), "the least that any report gives", *at),
        Cell(high, "the most that any report gives; none where one leaves it open", *at),
    )


def _most_told(exact: Counter[Decimal | None]) -> Decimal | None:
    top = exact.most_common(2)
    if not top or (len(top) > 1 and top[0][1] == top[1][1]):
        return None
    return top[0][0]
