"""What a rule says of an expression."""

from __future__ import annotations

from dataclasses import dataclass

from kronike.model import Duration, Interval


@dataclass(frozen=True, slots=True)
class End:
    """Where a range begins or ends: pieces ``start`` to ``end`` (half-open) and their TIMEX3 value."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """The interval, the TIMEX3 type, how long, and whether the words are vague.

    ``value`` is TIMEX3's where the interval or the duration does not give it; ``mod`` its modifier. ``ends`` are the
    two ends of a range. ``clock_only``: it tells the time of a day that stands beside it, if one does. ``weak``: no
    expression by itself ("kveld"), only beside a day. ``none``: the words are no time (an age) and must not be read as
    one.
    """

    interval: Interval
    type: str = "DATE"
    duration: Duration | None = None
    value: str = ""
    mod: str = ""
    ends: tuple[End, ...] = ()
    vague: bool = False
    weak: bool = False
    clock_only: bool = False
    none: bool = False


NOT_A_TIME = Meaning(Interval.unknown("not a time"), none=True)
