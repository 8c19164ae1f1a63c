"""Where countries and American counties lie: the middle and the bounds of the largest piece of each.

Countries after Natural Earth (world-atlas), counties after the Census Bureau of the United States (us-atlas).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

Point = tuple[float, float]
_HALF = 180
_STATE = 2
"""Digits of a county's id that are its state's."""


class Extent(NamedTuple):
    """The middle of an area, and its bounds south, west, north, east; in degrees.

    West is greater than east where the area crosses the date line.
    """

    middle: Point
    bounds: tuple[float, float, float, float]


def country_extents(topology: Path, numbers: Mapping[str, str]) -> dict[str, Extent]:
    """The extent of each country in a TopoJSON file with ISO numeric ids; ``numbers`` maps those to alpha-2 codes."""
    world = json.loads(topology.read_text(encoding="utf-8"))
    arcs = [list(_points(arc, world["transform"])) for arc in world["arcs"]]
    found: dict[str, Extent] = {}
    for shape in world["objects"]["countries"]["geometries"]:
        code = numbers.get(str(shape.get("id", "")).zfill(3))
        if code:
            found[code] = max((_extent(ring) for ring in _rings(shape, arcs)), key=lambda it: it[1])[0]
    return found


def county_extents(topology: Path, states: Mapping[str, str]) -> dict[str, Extent]:
    """The extent of each county by GeoNames' code ("US.KY.125"), from a TopoJSON file with FIPS ids.

    ``states`` maps a state's name to GeoNames' code of it ("US.KY").
    """
    nation = json.loads(topology.read_text(encoding="utf-8"))
    arcs = [list(_points(arc, nation["transform"])) for arc in nation["arcs"]]
    objects = nation["objects"]
    code = {shape["id"]: states.get(shape["properties"]["name"]) for shape in objects["states"]["geometries"]}
    found: dict[str, Extent] = {}
    for shape in objects["counties"]["geometries"]:
        state, county = code.get(shape["id"][:_STATE]), shape["id"][_STATE:]
        if state:
            found[f"{state}.{county}"] = max((_extent(ring) for ring in _rings(shape, arcs)), key=lambda it: it[1])[0]
    return found


def _points(arc: Sequence[Sequence[int]], transform: Mapping[str, Any]) -> Iterator[Point]:
    """TopoJSON's delta-coded points as longitude and latitude."""
    x = y = 0
    (wide, high), (left, low) = transform["scale"], transform["translate"]
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield x * wide + left, y * high + low


def _rings(shape: Mapping[str, Any], arcs: Sequence[Sequence[Point]]) -> Iterator[list[Point]]:
    """The outer ring of each piece."""
    pieces = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    for piece in pieces:
        ring: list[Point] = []
        for index in piece[0]:
            ring += arcs[index] if index >= 0 else reversed(arcs[~index])
        yield _whole(ring)


def _whole(ring: Sequence[Point]) -> list[Point]:
    """The ring without a jump at the date line: eastward of 180 degrees it goes on counting."""
    if max(x for x, _ in ring) - min(x for x, _ in ring) <= _HALF:
        return list(ring)
    return [(x + 2 * _HALF if x < 0 else x, y) for x, y in ring]


def _extent(ring: Sequence[Point]) -> tuple[Extent, float]:
    """The extent of a ring, and its area in square degrees (the centroid of a polygon, after the shoelace formula)."""
    twice = x = y = 0.0
    for (x0, y0), (x1, y1) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = x0 * y1 - x1 * y0
        twice, x, y = twice + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    middle = (y / (3 * twice), x / (3 * twice)) if twice else (ring[0][1], ring[0][0])
    lons, lats = [point[0] for point in ring], [point[1] for point in ring]
    east = max(lons) if max(lons) <= _HALF else max(lons) - 2 * _HALF
    return Extent(middle, (min(lats), min(lons), max(lats), east)), abs(twice) / 2
