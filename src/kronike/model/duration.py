"""How long something lasts, apart from when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kronike.model.grain import Grain

_CODES = {
    Grain.YEAR: "Y",
    Grain.QUARTER: "Q",
    Grain.MONTH: "M",
    Grain.WEEK: "W",
    Grain.WEEKEND: "WE",
    Grain.DAY: "D",
    Grain.HOUR: "TH",
    Grain.MINUTE: "TM",
    Grain.SECOND: "TS",
}
_IN_YEARS = {Grain.DECADE: 10, Grain.CENTURY: 100}
_HALF = 0.5
_HALVES = {"Y": "6M", "D": "T12H", "TH": "30M", "TM": "30S"}
"""How a half is written behind a whole number of units."""
_UNITS = {code: unit for unit, code in _CODES.items()}
_VALUE = re.compile(r"P(T?)(X|\d+(?:\.\d+)?)(Y|Q|M|WE|W|D|H|S)(6M|T12H|30M|30S)?")


@dataclass(frozen=True, slots=True)
class Duration:
    """A ``count`` of units of the calendar or the clock; ``None`` where the words do not say how many.

    Raises:
        ValueError: where the unit is none that lengths are told in, or the count is negative.
    """

    unit: Grain
    count: float | None = None

    def __post_init__(self) -> None:
        if (self.unit not in _CODES and self.unit not in _IN_YEARS) or (self.count is not None and self.count < 0):
            msg = f"no length is told as {self.count} {self.unit}"
            raise ValueError(msg)

    @property
    def iso(self) -> str:
        """ISO 8601, with TIMEX3's ``X`` for a count unknown; decades and centuries are so many years.

        A half behind a whole number is told in the next smaller unit: two and a half years are "P2Y6M".
        """
        count = None if self.count is None else self.count * _IN_YEARS.get(self.unit, 1)
        code = _CODES.get(self.unit, "Y")
        if count is not None and count > 1 and count % 1 == _HALF and code in _HALVES:
            return f"P{'T' * code.startswith('T')}{count - _HALF:.10g}{code[-1]}{_HALVES[code]}"
        clock, code = ("T", code[1:]) if code.startswith("T") else ("", code)
        return f"P{clock}{'X' if count is None else f'{count:.10g}'}{code}"

    @classmethod
    def from_iso(cls, value: str) -> Duration:
        """Reads back what `iso` writes, decades and centuries as years.

        Raises:
            ValueError: for anything else, also for lengths of several units.
        """
        found = _VALUE.fullmatch(value)
        if found is None or found[1] + found[3] not in _UNITS:
            msg = f"not a length of one unit: {value}"
            raise ValueError(msg)
        code = found[1] + found[3]
        if found[4] and (_HALVES.get(code) != found[4] or found[2] == "X"):
            msg = f"not a length of one unit: {value}"
            raise ValueError(msg)
        return cls(_UNITS[code], None if found[2] == "X" else float(found[2]) + (_HALF if found[4] else 0))
