"""Training in half the time, with the same sums.

spaCy's transition parsers collect the gradients of all steps and then push each through the layer below on its own,
copying that layer's weights every time; here all steps go through together. Its taggers work out the right class of
every word anew in every pass; here an example remembers them.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.ml.parser_model import ParserStepModel  # type: ignore[import-not-found]  # a compiled module
from spacy.pipeline.tok2vec import Tok2VecListener
from spacy.tokens import Doc
from thinc.api import Model, Optimizer, set_dropout_rate

from training.engine.examples import UNKNOWN, Kept

_TAGGERS = frozenset({"morphologizer", "trainable_lemmatizer", "senter"})


def make_quicker(nlp: Language) -> None:
    """Changes how the parsers of ``nlp`` learn; what they learn stays the same."""
    ParserStepModel.finish_steps = _finish_steps
    Tok2VecListener.get_batch_id = staticmethod(_batch_id)  # type: ignore[assignment, method-assign]
    for _, component in nlp.pipeline:
        for node in component.model.walk() if hasattr(component, "model") else ():
            if node.name == "precomputable_affine":
                node._func = _deferred(node._func)  # noqa: SLF001 - no public way


def update(nlp: Language, examples: list[Kept], optimiser: Optimizer, losses: dict[str, float], dropout: float) -> None:
    """``nlp.update`` without its copies of the examples: nothing here writes to them, and their alignments keep."""
    learning: list[Any] = [component for _, component in nlp.pipeline if hasattr(component, "update")]
    for component in learning:
        if component.name in _TAGGERS:
            _update_tagger(component, examples, losses, dropout)
        else:
            component.update(examples, sgd=None, losses=losses, drop=dropout)
    for component in learning:
        component.finish_update(optimiser)
    optimiser.step_schedules()  # type: ignore[no-untyped-call]


def _update_tagger(component: Any, examples: list[Kept], losses: dict[str, float], dropout: float) -> None:  # noqa: ANN401
    """One step of a tagger: the cross entropy of its classes, words of unknown class left out."""
    ops = component.model.ops
    set_dropout_rate(component.model, dropout)
    scores, backward = component.model.begin_update([each.x for each in examples])
    loss = 0.0
    for guessed, each in zip(scores, examples, strict=True):
        targets = each.targets_of(component)
        known = ops.asarray(np.flatnonzero(targets != UNKNOWN))
        guessed[ops.asarray(targets == UNKNOWN)] = 0.0
        guessed[known, ops.asarray(targets[targets != UNKNOWN])] -= 1.0
        loss += float((guessed**2).sum())
    backward(scores)
    losses[component.name] = losses.get(component.name, 0.0) + loss


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
        states = self.ops.xp.concatenate([self.ops.asarray(each[0]) for each in recorded])
        ids = self.ops.xp.concatenate([self.ops.asarray(each[1]) for each in recorded])
        features = recorded[0][2]((states, ids))
        self.ops.scatter_add(gradient, ids.ravel(), features.reshape((ids.size, features.shape[2])))
    self.bp_tokvecs(gradient[:-1])
    return gradient
