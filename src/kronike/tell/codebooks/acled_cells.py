"""ACLED-like cells by rule: type, sides, date and place with their precision, fatalities."""

from __future__ import annotations

from kronike.model import PlaceLevel
from kronike.tell.codebooks.acled import acled_code
from kronike.tell.codebooks.happenings import Cell, Happening
from kronike.tell.codebooks.shared import deaths, place_cells, side
from kronike.tell.codebooks.ucdp import days_of

COLUMNS = (
    "event_type",
    "sub_event_type",
    "actor1",
    "actor2",
    "event_date",
    "time_precision",
    "country",
    "admin1",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "fatalities",
)

_WHERE = {
    PlaceLevel.POINT: 1,
    PlaceLevel.VILLAGE: 1,
    PlaceLevel.TOWN: 1,
    PlaceLevel.DISTRICT: 2,
    PlaceLevel.PROVINCE: 3,
    PlaceLevel.REGION: 3,
}
_DAY, _WEEK, _MONTH = 1, 7, 31


def acled_cells(found: Happening) -> dict[str, Cell]:
    """Every cell of an event; what cannot be coded is empty, with the reason as its rule."""
    code = acled_code(found.facts)
    at = (code.mention.document, code.mention.span) if code else (found.first.document, found.first.span)
    rule = code.rule if code else "no rule holds"
    return {
        "event_type": Cell(code.type if code else None, rule, *at),
        "sub_event_type": Cell(code.sub_type if code else None, rule, *at),
        "actor1": side(found, "agent"),
        "actor2": side(found, "patient", "recipient"),
        **_date(found),
        **place_cells(found, _WHERE, "geo_precision"),
        "fatalities": deaths(found)[0],
    }


def _date(found: Happening) -> dict[str, Cell]:
    """The time as it is known, never narrowed to a day, and ACLED's precision: 1 a day, 2 a week, 3 a month."""
    when = found.event.interval
    at = (found.first.document, found.first.span)
    if when is None or not when.known:
        nothing = Cell(None, "no time is told", *at)
        return {"event_date": nothing, "time_precision": nothing}
    days = days_of(when)
    bounds = ((_DAY, 1), (_WEEK, 2), (_MONTH, 3))
    precision = next((value for most, value in bounds if 0 < days <= most), None)
    told = f"{days} days are possible" if days else "one end of it is open"
    return {
        "event_date": Cell(when, when.basis or "the time its words are told of", *at),
        "time_precision": Cell(precision, told, *at),
    }
