"""Times: which expressions are found, and what they are worth.

``SET.strict``, ``.relaxed``, ``.value`` and ``.type`` are TempEval-3's F-measures in per cent over each folder of
TimeML, TIMEX2 or CAT files inside the data folder (or over the folder itself, where the files lie in it), with each
document's day of creation as its publication date; ``.meaning`` is ``.value`` with spellings evened out (see
``scoring.py``). ``probe.edtf_day`` and ``probe.edtf_month`` are the share of the Nordic probe's expressions with
exactly the days of its answers. ``meantime.links`` says how well events are given the time they belong to, and
``meantime.links_nearest`` how well the nearest does (see ``links.py``). ``docs_per_second`` is the stage of times
alone, on one core. ``duckling`` and ``recognizers`` say in how many of those libraries' cases the time is found (see
``cases.py``). Where the treebanks lie beside the benchmarks, ``nordic`` and ``nordic_dev`` are the halves of
``nordic/``, and ``alarms_per_thousand`` counts tags on words that are no time, by a thousand dev sentences of all five
languages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from benchmarks.contract import MissingDataError
from benchmarks.time.alarms import measure_alarms
from benchmarks.time.cases import measure_cases
from benchmarks.time.links import measure_links
from benchmarks.time.nordic import nordic
from benchmarks.time.peers import PEERS
from benchmarks.time.probe import measure_probe
from benchmarks.time.reading import by_day, documents_per_second, parsed, times_in, timexes
from benchmarks.time.scoring import Pairing, figures, pair
from benchmarks.time.texts import TimexText, load
from kronike.analyse.layers import Layers

DEFAULT_DATA = "benchmarks/time"

__all__ = ["DEFAULT_DATA", "PEERS", "measure"]

_PARTS = {"meantime-en": "intra_cross-doc_annotation", "wikiwars-en": "WikiWars_20120218_v104/keyinline"}
"""Where a corpus holds one text in several annotations, the folder that is measured."""
_SHORT = {"meantime-en": "meantime", "wikiwars-en": "wikiwars", "nordic-probe": "probe"}


def measure(data: Path | None) -> dict[str, float]:
    """Every figure that the folder has data for.

    Raises:
        MissingDataError: where it holds no marked-up text.
    """
    if data is None:
        message = "the time yardstick needs a folder"
        raise MissingDataError(message)
    sets = sets_of(data)
    if not sets:
        message = f"{data} holds no TimeML or CAT files, and no JSON lines with timexes."
        raise MissingDataError(message)
    found: dict[str, float] = {}
    all_layers: list[Layers] = []
    for name, texts in sets.items():
        layers = parsed(texts)
        all_layers += layers
        measured = figures(pairings(texts, layers)) | measure_probe(texts, layers)
        found |= {f"{name}.{key}": value for key, value in measured.items()}
        if name == "meantime":
            linked = measure_links(folder_of(data, name), [text.name for text in texts], layers)
            found |= {f"{name}.{key}": value for key, value in linked.items()}
    found["docs_per_second"] = documents_per_second(all_layers)
    found |= measure_cases(data)
    found |= _beside(data.resolve().parent.parent / "treebanks")
    return {key: round(value, 2) for key, value in found.items()}


def _beside(treebanks: Path) -> dict[str, float]:
    """What is measured on the treebanks beside the benchmarks, where they are there."""
    found = measure_alarms(treebanks)
    for half, texts in nordic(treebanks).items():
        name = "nordic" if half == "test" else "nordic_dev"
        found |= {f"{name}.{key}": value for key, value in figures(pairings(texts, parsed(texts))).items()}
    return found


def folder_of(data: Path, name: str) -> Path:
    """The folder with the files of a set, by its short name; the data folder itself where that is the set."""
    found = next((folder for folder in data.iterdir() if folder.is_dir() and short_name(folder) == name), data)
    return found / _PARTS.get(found.name, "")


def sets_of(data: Path) -> dict[str, list[TimexText]]:
    """The documents of each set, by its short name."""
    folders = (
        [data]
        if _holds_files(data) or data.name in _PARTS
        else sorted(path for path in data.iterdir() if path.is_dir())
    )
    found = {short_name(folder): load(folder / _PARTS.get(folder.name, "")) for folder in folders}
    return {name: texts for name, texts in found.items() if texts}


def _holds_files(folder: Path) -> bool:
    return any(path.suffix in (".tml", ".xml", ".jsonl") for path in folder.iterdir())


def short_name(folder: Path) -> str:
    """The name of a set in the keys: lower case, letters and figures."""
    known = _SHORT.get(folder.name)
    return known or re.sub(r"[^a-z0-9]+", "_", folder.resolve().name.lower()).strip("_") or "data"


def pairings(texts: Sequence[TimexText], layers: Sequence[Layers]) -> list[Pairing]:
    """What is found in each document beside what there is."""
    return [
        pair(text.timexes, timexes(times_in(each, by_day(text)), whole_ranges=text.whole_ranges), len(text.text))
        for text, each in zip(texts, layers, strict=True)
    ]
