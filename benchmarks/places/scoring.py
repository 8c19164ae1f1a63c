"""How far from the truth: accuracy within 161 km (100 miles) and the area under the error curve."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import asin, cos, log, radians, sin, sqrt

Point = tuple[float, float]
NEAR_KM = 161.0
FARTHEST_KM = 20_039.0
"""Half the circumference of the earth, the largest error there is: what an unresolved name counts as."""

_RADIUS_KM = 6371.0


def kilometres(one: Point, other: Point) -> float:
    """The great-circle distance of two points in degrees (haversine)."""
    (south, west), (north, east) = ([radians(value) for value in point] for point in (one, other))
    bow = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin((east - west) / 2) ** 2
    return 2 * _RADIUS_KM * asin(min(1.0, sqrt(bow)))


def within(errors: Sequence[float]) -> float:
    """The share of errors of at most 161 km."""
    return sum(error <= NEAR_KM for error in errors) / len(errors)


def area(errors: Sequence[float]) -> float:
    """The area under the curve of the sorted log errors, over that of the largest (Gritta et al., 2018): 0 is best."""
    logs = sorted(log(min(error, FARTHEST_KM) + 1) for error in errors)
    if len(logs) == 1:
        return logs[0] / log(FARTHEST_KM + 1)
    under = sum((one + other) / 2 for one, other in pairwise(logs))
    return under / (log(FARTHEST_KM + 1) * (len(logs) - 1))
