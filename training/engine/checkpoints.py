"""Checkpoints: weights, the optimiser's memory and the progress, so that a run goes on where it was."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from thinc.api import Model, Optimizer

from training.engine.device import fetched, put
from training.engine.learners import Learner
from training.engine.plan import Progress

_MEMORIES = ("mom1", "mom2", "averages")
_WEIGHTS = "weights.npz"
_PROGRESS = "progress.json"


def save_checkpoint(out: Path, learner: Learner, optimiser: Optimizer, progress: Progress) -> None:
    """Writes everything that going on needs; the progress last, as the sign that the rest is whole."""
    (out / _PROGRESS).unlink(missing_ok=True)
    arrays: dict[str, Any] = {}
    for place, (model, name) in enumerate(_parameters(learner)):
        arrays[f"weights.{place}"] = fetched(model, model.get_param(name))
        for memory in _MEMORIES:
            held = getattr(optimiser, memory)
            if (model.id, name) in held:
                arrays[f"{memory}.{place}"] = fetched(model, held[model.id, name])
        arrays[f"nr_update.{place}"] = np.array(optimiser.nr_update[model.id, name])
    np.savez(out / _WEIGHTS, **arrays)
    (out / _PROGRESS).write_text(json.dumps(asdict(progress) | {"losses": {}}), encoding="utf-8")


def load_checkpoint(out: Path, learner: Learner, optimiser: Optimizer) -> dict[str, Any]:
    """Puts weights and the optimiser's memory back; the progress as a mapping."""
    with np.load(out / _WEIGHTS) as arrays:
        for place, (model, name) in enumerate(_parameters(learner)):
            model.set_param(name, put(model, arrays[f"weights.{place}"]))
            for memory in _MEMORIES:
                if f"{memory}.{place}" in arrays:
                    getattr(optimiser, memory)[model.id, name] = put(model, arrays[f"{memory}.{place}"])
            optimiser.nr_update[model.id, name] = int(arrays[f"nr_update.{place}"])
    found: dict[str, Any] = json.loads((out / _PROGRESS).read_text(encoding="utf-8"))
    return found


def _parameters(learner: Learner) -> Iterator[tuple[Model[Any, Any], str]]:
    seen = set()
    for model in learner.models():
        for node in model.walk():
            for name in node.param_names:
                if node.has_param(name) and (node.id, name) not in seen:
                    seen.add((node.id, name))
                    yield node, name
