"""A number as far as it is known, and the hedge it was said with."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Hedge(StrEnum):
    """How firmly a number was put."""

    NONE = "none"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    ALMOST = "almost"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Range:
    """From ``low`` to ``high``, both included; ``None`` leaves that side open.

    Raises:
        ValueError: where the bounds are out of order or not finite.
    """

    low: Decimal | None = None
    high: Decimal | None = None

    def __post_init__(self) -> None:
        for bound in (self.low, self.high):
            if bound is not None and not bound.is_finite():
                msg = f"a range needs finite bounds, got {bound}"
                raise ValueError(msg)
        if self.low is not None and self.high is not None and self.low > self.high:
            msg = f"a range cannot end below its start: {self.low}..{self.high}"
            raise ValueError(msg)

    @classmethod
    def exactly(cls, value: Decimal | int) -> Range:
        """One number."""
        return cls(Decimal(value), Decimal(value))

    @property
    def exact(self) -> bool:
        """Whether only one number is possible."""
        return self.low is not None and self.low == self.high

    def overlaps(self, other: Range) -> bool:
        """Whether some number lies in both."""
        return not self.below(other) and not other.below(self)

    def below(self, other: Range) -> bool:
        """Whether every number here is smaller than every number there."""
        return self.high is not None and other.low is not None and self.high < other.low

    def times(self, factor: Decimal | int) -> Range:
        """Both bounds multiplied by a positive ``factor``."""
        scale = Decimal(factor)
        return Range(None if self.low is None else self.low * scale, None if self.high is None else self.high * scale)
