"""``pack``: the trained runs as the plain arrays that the package reads, in half the width, and the lists beside."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import spacy
from thinc.api import NumpyOps, set_current_ops

from kronike.analyse.engine.forms import KNOWN
from kronike.analyse.engine.labels import LABELS_FILE
from kronike.analyse.engine.lemmas import lemma_file
from kronike.analyse.engine.trained import KNOWN_FILE, WEIGHTS_FILE
from training.engine import plans
from training.engine.corpora import LANGUAGES
from training.engine.export import Arrays, encoder_arrays, labels_of, linear_arrays, syntax_arrays
from training.engine.learners import AVERAGED, NAMES_FILE
from training.engine.naming import names_network, steps_of


def pack(work: Path, to: Path) -> None:
    """Writes the network of ``work`` to the folder ``to``; what else lies there stays."""
    set_current_ops(NumpyOps(use_blis=False))
    KNOWN.load(work / KNOWN_FILE)
    nlp = spacy.load(work / "syntax" / AVERAGED)
    arrays = syntax_arrays(nlp) | _names_arrays(work)
    to.mkdir(parents=True, exist_ok=True)
    _write(arrays, to / WEIGHTS_FILE)
    (to / LABELS_FILE).write_bytes(msgspec.json.encode(labels_of(nlp)))
    for name in (KNOWN_FILE, *map(lemma_file, LANGUAGES)):
        shutil.copy(work / name, to / name)
    size = sum(path.stat().st_size for path in to.rglob("*") if path.is_file())
    print(f"{to}: {size / 1e6:.1f} MB")


def _names_arrays(work: Path) -> Arrays:
    model = names_network(work / "start" / AVERAGED, plans.NAMES.depth)
    model.from_disk(work / "names" / AVERAGED / NAMES_FILE)
    scores = next(node for node in model.walk() if node.name == "linear")
    return encoder_arrays("names", model) | linear_arrays("labels", scores) | {"steps": steps_of(model)}


def _write(arrays: Arrays, path: Path) -> None:
    """Every weight as a 16-bit number: less than a thousandth off, half the size."""
    halved: dict[str, Any] = {
        name: array.astype(np.float16) if array.dtype == np.float32 else array for name, array in arrays.items()
    }
    with path.open("wb") as file:
        np.savez_compressed(file, **halved)
