"""UCDP-like cells by rule (after the UCDP GED codebook 23.1; not its data): violence, sides, precision, deaths.

UCDP counts only events in which somebody died; a row without a number of dead says so in the rule of its type.
"""

from __future__ import annotations

from kronike.model import Interval, PlaceLevel
from kronike.tell.codebooks.happenings import Cell, Happening
from kronike.tell.codebooks.shared import deaths, place_cells, side

COLUMNS = (
    "type_of_violence",
    "side_a",
    "side_b",
    "date_start",
    "date_end",
    "date_prec",
    "where_prec",
    "location",
    "admin1",
    "country",
    "latitude",
    "longitude",
    "best",
    "low",
    "high",
)

_WHERE = {
    PlaceLevel.POINT: 1,
    PlaceLevel.VILLAGE: 1,
    PlaceLevel.TOWN: 1,
    PlaceLevel.DISTRICT: 3,
    PlaceLevel.PROVINCE: 4,
    PlaceLevel.REGION: 5,
    PlaceLevel.RIVER: 5,
    PlaceLevel.COUNTRY: 6,
}
_STATE, _ARMED, _UNARMED = ("state", "air"), ("armed", "crime"), ("civilian", "official", "protester", "crowd")
_DAY, _FEW_DAYS, _WEEK, _MONTH = 1, 6, 7, 31
STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3


def ucdp_cells(found: Happening) -> dict[str, Cell]:
    """Every cell of an event; what cannot be coded is empty, with the reason as its rule."""
    best, low, high = deaths(found)
    return {
        "type_of_violence": _type(found),
        "side_a": side(found, "agent"),
        "side_b": side(found, "patient", "recipient"),
        **date_cells(found),
        **place_cells(found, _WHERE, "where_prec"),
        "best": best,
        "low": low,
        "high": high,
    }


def _type(found: Happening) -> Cell:
    """1 a state against organised others, 2 organised others among themselves, 3 an armed side against the unarmed."""
    at = (found.first.document, found.first.span)
    facts = found.facts
    if found.event.code != "ASSAULT":
        return Cell(None, "not an act of violence", *at)
    sides = "no death is told, UCDP would not count it" if not found.deaths else "a death is told"
    if facts.by(*_STATE, *_ARMED) and facts.to(*_UNARMED):
        return Cell(ONE_SIDED, f"an armed side against unarmed people; {sides}", *at)
    if facts.with_own(*_STATE) and (facts.with_own(*_ARMED) or (facts.by(*_STATE) and facts.to(*_STATE))):
        return Cell(STATE_BASED, f"a state is one of two armed sides; {sides}", *at)
    if facts.by(*_ARMED) and facts.to(*_ARMED):
        return Cell(NON_STATE, f"armed sides, none of them a state; {sides}", *at)
    return Cell(None, "its two sides are not told", *at)


def date_cells(found: Happening) -> dict[str, Cell]:
    """First and last day it can have been, and UCDP's precision of that; none of them where a side is open."""
    when = found.event.interval
    at = (found.first.document, found.first.span)
    if when is None or when.earliest is None or when.latest is None:
        rule = "when it began or ended is not told"
        start, end = (when.earliest, when.latest) if when else (None, None)
        return {
            "date_start": Cell(start, rule, *at),
            "date_end": Cell(end, rule, *at),
            "date_prec": Cell(None, rule, *at),
        }
    rule = when.basis or "the time its words are told of"
    return {
        "date_start": Cell(when.earliest, rule, *at),
        "date_end": Cell(when.latest, rule, *at),
        "date_prec": Cell(date_precision(when), f"{days_of(when)} days are possible", *at),
    }


def days_of(when: Interval) -> int:
    """How many days a closed interval holds."""
    if when.earliest is None or when.latest is None:
        return 0
    return (when.latest - when.earliest).days + 1


def date_precision(when: Interval) -> int:
    """1 a day, 2 two to six days, 3 a week, 4 a month, 5 longer."""
    days = days_of(when)
    bounds = ((_DAY, 1), (_FEW_DAYS, 2), (_WEEK, 3), (_MONTH, 4))
    return next((precision for most, precision in bounds if days <= most), 5)
