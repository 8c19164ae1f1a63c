"""Who said what: contents, cues and sources against hand-made and silver annotations, through the data's own scorer.

``SET.e2e`` is the F-measure, in per cent, of quotes whose content and source both share half of their tokens with the
gold (Jaccard of .5, one to one); ``.precision`` and ``.recall`` are its parts, ``.direct_recall``, ``.mixed_recall``
and ``.indirect_recall`` its recall by kind, ``.content`` the F-measure of contents alone, ``.speaker`` how often the
source is right where the content is. PolNeAR marks the outermost attribution alone, so it is scored by ours that lie in
no other; ``polnear.nested.precision`` and ``.e2e`` count the others too, as wrong. ``SET.exact.ROLE`` are spans that
agree to the token, unlinked (CofeNet's way). ``docs_per_second`` is the stage of quotes alone, on one core, on
PolNeAR's documents (or all, where it is not there).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.contract import MissingDataError
from benchmarks.quotes.given import Given, Scorer, load_scorer, load_sets
from benchmarks.quotes.peers import PEERS
from benchmarks.quotes.reading import documents_per_second, named, predictions

DEFAULT_DATA = "benchmarks/quotes"

__all__ = ["DEFAULT_DATA", "PEERS", "measure"]

_ROLES = ("source", "cue", "content")


def measure(data: Path | None) -> dict[str, float]:
    """Every figure that the folder has data for.

    Raises:
        MissingDataError: where it holds no ``scorer.py`` or no set that the scorer reads.
    """
    if data is None:
        message = "the quotes yardstick needs a folder"
        raise MissingDataError(message)
    scorer = load_scorer(data)
    sets = load_sets(scorer, data)
    if not sets:
        message = f"{data} holds none of the sets that its scorer.py reads."
        raise MissingDataError(message)
    found: dict[str, float] = {}
    for given in sets:
        found |= {f"{given.name}.{key}": value for key, value in figures_of(scorer, given).items()}
        if not given.nested:
            whole = figures_of(scorer, replace(given, nested=True))
            found |= {f"{given.name}.nested.{key}": whole[key] for key in ("e2e", "precision")}
    timed = [given for given in sets if given.name == "polnear"] or sets
    found["docs_per_second"] = documents_per_second([layers for given in timed for layers in named(given)])
    return {key: round(value, 2) for key, value in found.items()}


def figures_of(scorer: Scorer, given: Given) -> dict[str, float]:
    """One set's figures."""
    return _figures(scorer.score(given.documents, predictions(given)))


def _figures(scored: Mapping[str, Any]) -> dict[str, float]:
    whole = scored["E_end_to_end"]
    found = {"e2e": whole["F1"], "precision": whole["P"], "recall": whole["R"]}
    found |= {f"{kind}_recall": it["e2e_recall"] for kind, it in scored["E_by_type"].items()}
    found |= {"content": scored["E_content_match"]["F1"], "speaker": scored["E_speaker_given_content"]["src_j5"]}
    found |= {f"exact.{role}": scored["A_span_exact"][role]["F1"] for role in _ROLES}
    return {key: 100 * value for key, value in found.items()}
