"""Which measures can be turned into each other: pint knows the sizes, this module our names for them.

A per cent is of something, and turns into nothing; money turns into nothing either, its rates move.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pint import UnitRegistry

_NAMES = {
    "km2": "kilometer ** 2",
    "m2": "meter ** 2",
    "ha": "hectare",
    "daa": "1000 * meter ** 2",
    "mi2": "mile ** 2",
    "acre": "4840 * yard ** 2",  # the international one; pint's is that of the American survey
    "ft2": "foot ** 2",
    "km": "kilometer",
    "m": "meter",
    "cm": "centimeter",
    "mm": "millimeter",
    "10 km": "10 * kilometer",
    "mile": "mile",
    "nautical mile": "nautical_mile",
    "foot": "foot",
    "inch": "inch",
    "yard": "yard",
    "t": "metric_ton",
    "kg": "kilogram",
    "g": "gram",
    "lb": "pound",
    "m3": "meter ** 3",
    "l": "liter",
    "gallon": "gallon",
    "barrel": "oil_barrel",
    "GWh": "gigawatt_hour",
    "TWh": "terawatt_hour",
    "kWh": "kilowatt_hour",
    "km/h": "kilometer / hour",
    "m/s": "meter / second",
    "mph": "mile / hour",
    "knot": "knot",
}
"""The units that reports are read with, as pint writes them."""
AREA = "[length] ** 2"
"""The dimension of a stretch of land."""


@cache
def dimension(unit: str) -> str:
    """What a unit measures, the same for all that can be turned into each other; the unit itself where none can."""
    name = _NAMES.get(unit)
    return unit if name is None else str(_registry().Quantity(name).dimensionality)


@cache
def factor(unit: str, into: str) -> Decimal | None:
    """What to multiply a number of ``unit`` with to have it in ``into``, or ``None`` where there is no such number."""
    if unit == into:
        return Decimal(1)
    if unit not in _NAMES or into not in _NAMES or dimension(unit) != dimension(into):
        return None
    return _size(unit) / _size(into)


def _size(unit: str) -> Decimal:
    size: Decimal = _registry().Quantity(_NAMES[unit]).to_base_units().magnitude
    return size


@cache
def _registry() -> UnitRegistry[Decimal]:
    """Pint's own table of units, in decimals; opened where a measure is met, as that takes nearly half a second."""
    from pint import UnitRegistry  # noqa: PLC0415 -- see above

    return UnitRegistry(non_int_type=Decimal)
