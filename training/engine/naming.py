"""The network for names: layers that start as the syntax run's, and a chain of labels on top of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.tokens import Doc
from thinc.api import Linear, Model, Optimizer, chain, set_dropout_rate, with_array

from kronike.analyse.engine.chain import LABELS, best_labels, may_follow
from kronike.analyse.engine.reading import names_of
from training.engine import crf
from training.engine.device import fetched, put
from training.engine.examples import Kept, unannotated

_NUMBERS = {label: number for number, label in enumerate(LABELS)}
_STEPS = "steps"


def names_network(syntax: Path, depth: int) -> Model[Any, Any]:
    """The syntax run's layers for words and ``depth`` of those that look to the sides, with new scores of labels."""
    embed, encode = spacy.load(syntax).get_pipe("tok2vec").model.layers  # type: ignore[attr-defined]
    layers = encode.layers[0].layers[:depth]
    scores = Linear(len(LABELS), embed.get_dim("nO"))
    scores.initialize()
    network: Model[Any, Any] = chain(embed, with_array(chain(*layers), pad=depth), with_array(scores))
    steps = np.zeros((len(LABELS) + 1, len(LABELS) + 1), dtype=np.float32)
    return Model("names", _forward, layers=[network], params={_STEPS: put(network, steps)})


def _forward(model: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> Any:  # noqa: ANN401, FBT001
    return model.layers[0](docs, is_train)


def steps_of(model: Model[Any, Any]) -> NDArray[np.float32]:
    """What it costs to go from a label to another, as learned."""
    return fetched(model, model.get_param(_STEPS))


def learn(model: Model[Any, Any], examples: Sequence[Kept], optimiser: Optimizer, dropout: float) -> float:
    """One step of training; the loss in nats. The chain's sums run on the processor."""
    set_dropout_rate(model, dropout)
    scores, backward = model.begin_update([each.x for each in examples])
    told = [fetched(model, each) for each in scores]
    by_word, by_step, loss = crf.gradients(
        told, steps_of(model) + may_follow(), [right_labels(each) for each in examples]
    )
    backward([put(model, each) for each in by_word])
    model.inc_grad(_STEPS, put(model, by_step))
    model.finish_update(optimiser)
    return loss


def right_labels(example: Kept) -> NDArray[np.int64]:
    """The label of each word of an example, worked out once."""
    example.get_aligned_parse()
    if "names" not in example.targets:
        example.targets["names"] = np.array([_label(token) for token in example.y])
    return example.targets["names"]


def _label(token: Any) -> int:  # noqa: ANN401 - a compiled class
    return _NUMBERS[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"]


def names_f(model: Model[Any, Any], docs: Sequence[Doc]) -> float:
    """F in per cent of the names found in gold words."""
    scores = [fetched(model, each) for each in model.predict([unannotated(doc) for doc in docs])]
    lengths = [len(doc) for doc in docs]
    labels = best_labels(np.concatenate(scores), lengths, steps_of(model) + may_follow())
    right = found = wanted = 0
    for doc, told in zip(docs, np.split(labels, np.cumsum(lengths)[:-1]), strict=True):
        names = set(names_of(told.tolist()))
        gold = {(name.start, name.end, name.label_) for name in doc.ents}
        right, found, wanted = right + len(names & gold), found + len(names), wanted + len(gold)
    return 200 * right / max(1, found + wanted)
