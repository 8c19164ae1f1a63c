"""Which measures can be turned into each other, exactly.

Factors are definitions: the international yard and pound (1959), the nautical mile (1929), the acre and the US gallon
after them, the rest decimal. A per cent is of something, and turns into nothing.
"""

from __future__ import annotations

from decimal import Decimal

_SCALES: dict[str, dict[str, str]] = {
    "area": {
        "km2": "1",
        "m2": "0.000001",
        "ha": "0.01",
        "daa": "0.001",
        "mi2": "2.589988110336",
        "acre": "0.0040468564224",
        "ft2": "0.00000009290304",
    },
    "length": {
        "km": "1",
        "m": "0.001",
        "cm": "0.00001",
        "mm": "0.000001",
        "10 km": "10",
        "mile": "1.609344",
        "nautical mile": "1.852",
        "foot": "0.0003048",
        "inch": "0.0000254",
        "yard": "0.0009144",
    },
    "mass": {"t": "1", "kg": "0.001", "g": "0.000001", "lb": "0.00045359237"},
    "volume": {"m3": "1", "l": "0.001", "gallon": "0.003785411784", "barrel": "0.158987294928"},
    "energy": {"GWh": "1", "TWh": "1000", "kWh": "0.000001"},
    "speed": {"km/h": "1", "mph": "1.609344", "knot": "1.852"},
}
_DIMENSION = {unit: name for name, units in _SCALES.items() for unit in units}


def dimension(unit: str) -> str:
    """What a unit measures, the same for all that can be turned into each other; the unit itself where none can."""
    return _DIMENSION.get(unit, unit)


def factor(unit: str, into: str) -> Decimal | None:
    """What to multiply a number of ``unit`` with to have it in ``into``, or ``None`` where there is no such number."""
    if unit == into:
        return Decimal(1)
    scale = _SCALES.get(_DIMENSION.get(unit, ""), {})
    return Decimal(scale[unit]) / Decimal(scale[into]) if into in scale else None
