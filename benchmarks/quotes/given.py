"""The data's own scorer, and the sets it reads."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, Protocol, cast

from benchmarks.contract import MissingDataError

Spans = Sequence[tuple[int, int]]
Predicted = Mapping[str, Sequence[Mapping[str, Spans]]]
"""Each document's quotes: the spans of source, cue and content."""


class GivenDocument(Protocol):
    """A document as the scorer loads it."""

    id: str
    text: str
    quotes: Sequence[Mapping[str, Spans]]


class Scorer(Protocol):
    """What is used of ``scorer.py``."""

    def load(self, data: str, split: str) -> Sequence[GivenDocument]:
        """The documents of one part of a set."""
        ...

    def score(self, docs: Sequence[GivenDocument], preds: Predicted) -> Mapping[str, Any]:
        """Every block of figures."""
        ...


@dataclass(frozen=True, slots=True)
class Given:
    """One set: its name in the keys, its language, its documents, and whether it marks speech inside speech."""

    name: str
    language: str
    documents: Sequence[GivenDocument]
    nested: bool = True


_SETS = (
    ("polnear", "en", "polnear", "dev", "polnear/data/dev/text"),
    ("nb", "nb", "nordic", "nb", "nordic_attribution/silver_nb.jsonl"),
    ("nn", "nn", "nordic", "nn", "nordic_attribution/silver_nn.jsonl"),
    ("da", "da", "nordic", "da", "nordic_attribution/silver_da.jsonl"),
    ("sv", "sv", "nordic", "sv", "nordic_attribution/silver_sv.jsonl"),
    ("german", "de", "german", "dev", "german_wikinews/dev.jsonl"),
)
"""Key, language, the scorer's name and part, and the path that says whether it is there."""


_OUTERMOST = frozenset({"polnear"})
"""Sets whose annotators marked the outermost attribution alone: none of PolNeAR's lies with its cue in another."""


def load_scorer(folder: Path) -> Scorer:
    """The module ``scorer.py`` of the folder.

    Raises:
        MissingDataError: where there is none.
    """
    path = folder / "scorer.py"
    spec = spec_from_file_location("kronike_quote_scorer", path) if path.is_file() else None
    if spec is None or spec.loader is None:
        message = f"{path} is not there."
        raise MissingDataError(message)
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return cast("Scorer", module)


def load_sets(scorer: Scorer, folder: Path) -> list[Given]:
    """Every set that is there."""
    return [
        Given(name, language, scorer.load(data, split), nested=name not in _OUTERMOST)
        for name, language, data, split, path in _SETS
        if (folder / path).exists()
    ]
