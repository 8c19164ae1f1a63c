"""How fine a time is told, and the part of the day a clock reading gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum


class Grain(StrEnum):
    """The unit a time expression speaks in, coarsest first."""

    UNKNOWN = "unknown"
    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    SEASON = "season"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    WEEKEND = "weekend"
    DAY = "day"
    PART = "part of day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"

    @property
    def finer_than_day(self) -> bool:
        """Whether the grain speaks of something inside one day."""
        return self in (Grain.PART, Grain.HOUR, Grain.MINUTE, Grain.SECOND)


@dataclass(frozen=True, slots=True)
class Clock:
    """From ``start`` to ``end`` inside each possible day, local to the report; ``end`` may lie past midnight.

    ``part`` is the TIMEX3 code of a part of the day (MO, MI, AF, EV, NI) where the words named one.
    """

    start: time
    end: time
    part: str | None = None
