"""Training in half the time: the parser's backward pass once per batch, not once per step.

spaCy's transition parsers collect the gradients of all steps and then push each through the layer below on its own,
copying that layer's weights every time. The sums are the same when all steps go through together.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.ml.parser_model import ParserStepModel  # type: ignore[import-not-found]  # a compiled module
from spacy.pipeline.tok2vec import Tok2VecListener
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import Model, Optimizer


def make_quicker(nlp: Language) -> None:
    """Changes how the parsers of ``nlp`` learn; what they learn stays the same."""
    ParserStepModel.finish_steps = _finish_steps
    Tok2VecListener.get_batch_id = staticmethod(_batch_id)  # type: ignore[assignment, method-assign]
    for _, component in nlp.pipeline:
        for node in component.model.walk() if hasattr(component, "model") else ():
            if node.name == "precomputable_affine":
                node._func = _deferred(node._func)  # noqa: SLF001 - no public way


def update(
    nlp: Language, examples: list[Example], optimiser: Optimizer, losses: dict[str, float], dropout: float
) -> None:
    """``nlp.update`` without its copies of the examples: nothing here writes to them, and their alignments keep."""
    learning: list[Any] = [component for _, component in nlp.pipeline if hasattr(component, "update")]
    for component in learning:
        component.update(examples, sgd=None, losses=losses, drop=dropout)
    for component in learning:
        component.finish_update(optimiser)
    optimiser.step_schedules()  # type: ignore[no-untyped-call]


def _batch_id(docs: list[Doc]) -> int:
    """A number for a batch, as listeners compare it: the documents' own, where spaCy sums all their words."""
    return sum(map(id, docs))


def _deferred(forward: Any) -> Any:  # noqa: ANN401 - thinc's forward functions
    def later(model: Model[Any, Any], tokens: Any, is_train: bool) -> Any:  # noqa: ANN401, FBT001
        outputs, backward = forward(model, tokens, is_train)
        return outputs, lambda gradient_and_ids: (*gradient_and_ids, backward)

    return later


def _finish_steps(self: Any, golds: Any) -> Any:  # noqa: ANN401, ARG001 - spaCy's signature
    gradient = self.ops.alloc((self.tokvecs.shape[0] + 1, self.tokvecs.shape[1]))
    recorded = [backward((vector, ids)) for ids, vector, backward in self.backprops]
    if recorded:
        states = np.concatenate([each[0] for each in recorded])
        ids = np.concatenate([each[1] for each in recorded])
        features = recorded[0][2]((states, ids))
        self.ops.scatter_add(gradient, ids.ravel(), features.reshape((ids.size, features.shape[2])))
    self.bp_tokvecs(gradient[:-1])
    return gradient
