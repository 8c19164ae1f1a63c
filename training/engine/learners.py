"""What is trained: the syntax pipeline or the names network, each with its way of learning and being measured."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any, Protocol

from spacy import load, util
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab
from thinc.api import Model, Optimizer

from training.engine import naming
from training.engine.augment import Augment
from training.engine.examples import example, unannotated
from training.engine.plan import Plan
from training.engine.quicker import make_quicker, update

AVERAGED = "averaged"
"""The folder of a run's averaged weights, as they were when last measured."""
NAMES_FILE = "names.bin"
SHOWN = ("pos_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")

Figures = dict[str, dict[str, float]]


class Learner(Protocol):
    """A network in training."""

    vocab: Vocab

    def models(self) -> Iterable[Model[Any, Any]]:
        """The parts that have weights, always in the same order."""
        ...

    def learn(self, docs: Sequence[Doc], optimiser: Optimizer, losses: dict[str, float], random: Random) -> None:
        """One step."""
        ...

    def measure(self, dev: Mapping[str, Sequence[Doc]], averages: dict[Any, Any], out: Path) -> Figures:
        """Figures in per cent on gold words, by language, of the averaged weights, which are written to ``out``."""
        ...


class SyntaxLearner:
    """Tags, features, lemmas, sentences and trees."""

    def __init__(self, plan: Plan) -> None:
        if plan.config is None:
            message = "A syntax run needs a configuration."
            raise ValueError(message)
        self._plan = plan
        self._nlp: Language = util.load_model_from_config(util.load_config(plan.config), auto_fill=True)
        self.vocab = self._nlp.vocab
        self._augment = Augment([], 0.0, plan.cut)

    def begin(self, docs: Sequence[Doc], optimiser: Optimizer) -> None:
        """Learns the labels from the documents, and gives random weights to what has none."""
        examples = [example(doc) for doc in docs]
        self._nlp.initialize(lambda: examples, sgd=optimiser)
        make_quicker(self._nlp)
        self._augment = Augment(docs, self._plan.swapped, self._plan.cut)

    def models(self) -> Iterable[Model[Any, Any]]:
        """The components' networks."""
        return [component.model for _, component in self._nlp.pipeline if hasattr(component, "model")]

    def learn(self, docs: Sequence[Doc], optimiser: Optimizer, losses: dict[str, float], random: Random) -> None:
        """One step of all components."""
        update(self._nlp, [self._augment(doc, random) for doc in docs], optimiser, losses, self._plan.dropout)

    def measure(self, dev: Mapping[str, Sequence[Doc]], averages: dict[Any, Any], out: Path) -> Figures:
        """Tags, features, lemmas, trees and sentences."""
        with self._nlp.use_params(averages):
            self._nlp.to_disk(out / AVERAGED)
            return {language: self._figures(docs) for language, docs in dev.items()}

    def _figures(self, docs: Sequence[Doc]) -> dict[str, float]:
        guessed = self._nlp.pipe([unannotated(doc) for doc in docs], batch_size=32)
        scores = Scorer(self._nlp).score([Example(guess, doc) for guess, doc in zip(guessed, docs, strict=True)])
        return {name: round(100 * scores[name], 2) for name in SHOWN if scores.get(name) is not None}


class NamesLearner:
    """PER, ORG and LOC."""

    def __init__(self, plan: Plan, first: Path) -> None:
        self._plan = plan
        self._model = naming.names_network(first, plan.depth)
        self.vocab = load(first).vocab
        self._augment = Augment([], 0.0, plan.cut)

    def begin(self, docs: Sequence[Doc], optimiser: Optimizer) -> None:  # noqa: ARG002 - as the other learner
        """Collects the names that may stand for others."""
        self._augment = Augment(docs, self._plan.swapped, self._plan.cut)

    def models(self) -> Iterable[Model[Any, Any]]:
        """The one network."""
        return [self._model]

    def learn(self, docs: Sequence[Doc], optimiser: Optimizer, losses: dict[str, float], random: Random) -> None:
        """One step."""
        examples = [self._augment(doc, random) for doc in docs]
        loss = naming.learn(self._model, examples, optimiser, self._plan.dropout)
        losses["names"] = losses.get("names", 0.0) + loss

    def measure(self, dev: Mapping[str, Sequence[Doc]], averages: dict[Any, Any], out: Path) -> Figures:
        """F of names."""
        with self._model.use_params(averages):
            (out / AVERAGED).mkdir(exist_ok=True)
            self._model.to_disk(out / AVERAGED / NAMES_FILE)
            return {language: {"names": round(naming.names_f(self._model, docs), 2)} for language, docs in dev.items()}
