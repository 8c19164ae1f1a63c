"""From rows to the arrays of the index: order, parents, extents, names and keys."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from kronike.model import PlaceLevel
from training.places.names import other_keys, own_keys
from training.places.shapes import Extent
from training.places.tables import Row

LEVELS = tuple(PlaceLevel)
_TOWNS = (PlaceLevel.TOWN, PlaceLevel.VILLAGE)
_BOUNDED = (PlaceLevel.COUNTRY, PlaceLevel.PROVINCE)
_OUTERMOST = 1
"""Per cent of a division's towns left out at each end of its extent: some carry a wrong code."""


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Areas before towns, by country and division; towns of one division by latitude, so that they pack well."""
    ranks = {
        PlaceLevel.REGION: 0,
        PlaceLevel.RIVER: 0,
        PlaceLevel.COUNTRY: 1,
        PlaceLevel.PROVINCE: 2,
        PlaceLevel.DISTRICT: 3,
    }
    return sorted(
        rows,
        key=lambda row: (ranks.get(row.level, 4), row.country, row.inside, row.point or (0.0, 0.0), row.name, row.id),
    )


def arrays_of(
    rows: Sequence[Row], shapes: Mapping[str, Extent], capitals: frozenset[tuple[str, str]]
) -> dict[str, NDArray[np.generic]]:
    """The arrays: see `kronike.words.places.index` for what each holds. Coordinates: ten-thousandths of degrees."""
    places = {row.code: at for at, row in enumerate(rows) if row.code}
    extents = _extents(rows, shapes)
    _count_people(rows)
    middles = [row.point or (extents[row.code].middle if row.code in extents else None) for row in rows]
    codes = sorted({row.country for row in rows})
    bounded = [at for at, row in enumerate(rows) if row.code in extents and row.level in _BOUNDED]
    bounds = [value for at in bounded for value in extents[rows[at].code].bounds]
    own, other = _postings(rows)
    keys = sorted(own.keys() | other.keys(), key=str.encode)
    found = [[*((at << 1) | 1 for at in own[key]), *(at << 1 for at in other[key])] for key in keys]
    return {
        "id": np.array([row.id for row in rows], np.uint32),
        "level": np.array([LEVELS.index(row.level) for row in rows], np.uint8),
        "country": np.array([codes.index(row.country) for row in rows], np.uint8),
        "inside": np.array([places.get(row.inside, places.get(row.country, -1)) for row in rows], np.int32),
        "capital": np.array([(row.country, row.name) in capitals and bool(row.point) for row in rows], np.uint8),
        "people": np.array([row.people for row in rows], np.uint32),
        "located": np.array([middle is not None for middle in middles], np.uint8),
        "latitude": _degrees((middle or (0.0, 0.0))[0] for middle in middles),
        "longitude": _degrees((middle or (0.0, 0.0))[1] for middle in middles),
        "bounded": np.array(bounded, np.uint32),
        "bounds": _degrees(bounds),
        "codes": _text(codes),
        "names": _text(row.name for row in rows),
        "keys": _text(keys),
        "first": np.cumsum([0, *(len(one) for one in found)]).astype(np.uint32),
        "rows": np.array([row for one in found for row in one], np.uint32),
    }


def _degrees(values: Iterable[float]) -> NDArray[np.generic]:
    return np.array([round(value * 10_000) for value in values], np.int32)


def _text(lines: Iterable[str]) -> NDArray[np.generic]:
    return np.frombuffer("".join(f"{line}\n" for line in lines).encode(), np.uint8)


def _postings(rows: Sequence[Row]) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """For each key the rows that have it as their own name, and as another."""
    own: dict[str, list[int]] = defaultdict(list)
    other: dict[str, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        for key in own_keys(row):
            own[key].append(at)
        for key in other_keys(row):
            other[key].append(at)
    return own, other


def _extents(rows: Sequence[Row], shapes: Mapping[str, Extent]) -> dict[str, Extent]:
    """Their shape where there is one; else the extent of a division's towns, the place of a district's namesake."""
    towns: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for row in rows:
        if row.point and row.level in _TOWNS:
            towns[row.inside].append(row.point)
            if "." in row.inside:
                towns[row.country].append(row.point)
    provinces = {code: _around(points) for code, points in towns.items()}
    found = {**provinces, **shapes}
    namesakes = _namesakes(rows)
    for row in rows:
        if row.level is PlaceLevel.DISTRICT and row.inside in found and row.code not in shapes:
            near = next(
                (namesakes[row.inside, key] for key in sorted(own_keys(row)) if (row.inside, key) in namesakes), None
            )
            whole = found[row.inside]
            found[row.code] = Extent(near or whole.middle, whole.bounds)
    return found


def _namesakes(rows: Sequence[Row]) -> dict[tuple[str, str], tuple[float, float]]:
    """The largest town of each name in each division."""
    largest: dict[tuple[str, str], Row] = {}
    for row in rows:
        if row.point and row.level in _TOWNS:
            for key in own_keys(row):
                known = largest.setdefault((row.inside, key), row)
                largest[row.inside, key] = max(known, row, key=lambda it: it.people)
    return {key: row.point for key, row in largest.items() if row.point}


def _around(points: Sequence[tuple[float, float]]) -> Extent:
    table = np.array(points)
    south, west = np.percentile(table, _OUTERMOST, axis=0).tolist()
    north, east = np.percentile(table, 100 - _OUTERMOST, axis=0).tolist()
    return Extent(((south + north) / 2, (west + east) / 2), (south, west, north, east))


def _count_people(rows: Sequence[Row]) -> None:
    """A division has at least the people of its towns."""
    sums: dict[str, int] = defaultdict(int)
    for row in rows:
        if row.point and row.level in _TOWNS:
            sums[row.inside] += row.people
    for row in rows:
        if row.level is PlaceLevel.PROVINCE:
            row.people = sums[row.code]
