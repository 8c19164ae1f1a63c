"""Checkpoints: weights, the optimiser's memory and the progress, so that a run goes on where it was."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

import numpy as np
import spacy
from spacy.language import Language
from thinc.api import Model, Optimizer

_MEMORIES = ("mom1", "mom2", "averages")
_COPIED = ("hashembed", "maxout", "layernorm")


def save_checkpoint(out: Path, nlp: Language, optimiser: Optimizer, progress: Any) -> None:  # noqa: ANN401 - a dataclass
    """Writes everything that going on needs; ``progress.json`` last, as the sign that the rest is whole."""
    (out / "progress.json").unlink(missing_ok=True)
    nlp.to_disk(out / "raw")
    arrays = {}
    for place, (model, name) in enumerate(_parameters(nlp)):
        for memory in _MEMORIES:
            held = getattr(optimiser, memory)
            if (model.id, name) in held:
                arrays[f"{memory}.{place}"] = held[model.id, name]
        arrays[f"nr_update.{place}"] = np.array(optimiser.nr_update[model.id, name])
    np.savez(out / "optimiser.npz", **arrays)
    (out / "progress.json").write_text(json.dumps(asdict(progress) | {"losses": {}}), encoding="utf-8")


def load_checkpoint(out: Path, nlp: Language, optimiser: Optimizer) -> dict[str, Any]:
    """Puts weights and the optimiser's memory back; the progress as a mapping."""
    for name, component in nlp.pipeline:
        if hasattr(component, "model"):
            cast("Any", component).from_disk(out / "raw" / name, exclude=["vocab"])
    with np.load(out / "optimiser.npz") as arrays:
        for place, (model, name) in enumerate(_parameters(nlp)):
            for memory in _MEMORIES:
                if f"{memory}.{place}" in arrays:
                    getattr(optimiser, memory)[model.id, name] = arrays[f"{memory}.{place}"]
            optimiser.nr_update[model.id, name] = int(arrays[f"nr_update.{place}"])
    found: dict[str, Any] = json.loads((out / "progress.json").read_text(encoding="utf-8"))
    return found


def start_from(nlp: Language, path: Path) -> None:
    """Gives the first embedding and encoder of ``nlp`` the weights of another pipeline's; a shallower one the first."""
    source = spacy.load(path).get_pipe("tok2vec").model  # type: ignore[attr-defined]
    target = nlp.get_pipe("ner").model.get_ref("tok2vec")  # type: ignore[attr-defined]
    for kind in _COPIED:
        for given, taken in zip(_named(source, kind), _named(target, kind), strict=False):
            for name in given.param_names:
                if given.get_param(name).shape != taken.get_param(name).shape:
                    message = f"{kind} {name} has another shape in {path}."
                    raise ValueError(message)
                taken.set_param(name, given.get_param(name).copy())


def _named(model: Model[Any, Any], kind: str) -> list[Model[Any, Any]]:
    return [node for node in model.walk() if node.name == kind]


def _parameters(nlp: Language) -> Iterator[tuple[Model[Any, Any], str]]:
    seen = set()
    for _, component in nlp.pipeline:
        for node in component.model.walk() if hasattr(component, "model") else ():
            for name in node.param_names:
                if node.has_param(name) and (node.id, name) not in seen:
                    seen.add((node.id, name))
                    yield node, name
