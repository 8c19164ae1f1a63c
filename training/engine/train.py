"""``train``: fits a pipeline to the prepared documents, with checkpoints from which it goes on.

The learning rate rises over the first 3 % of the words and falls in a line to nothing at the last (the plan is counted
in words, so that a seed and a plan give the same weights on a machine). Adam with averages (Kingma and Ba 2015);
batches of documents of like length, as the parser steps a batch side by side.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from spacy import util
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import Adam, NumpyOps, Optimizer, fix_random_seed, set_current_ops

from kronike.analyse.engine.embedding import KNOWN
from training.engine.augment import Augment
from training.engine.checkpoints import load_checkpoint, save_checkpoint, start_from
from training.engine.documents import read_documents, unannotated
from training.engine.quicker import make_quicker, update

WARM_UP = 0.03
LEAST_RATE = 0.01
SHOWN = ("pos_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f", "ents_f")


@dataclass(frozen=True, slots=True)
class Plan:
    """All that decides a training run; ``corpora`` maps a prepared file's name to how often a pass reads it."""

    config: Path
    corpora: dict[str, float]
    words: int
    rate: float = 0.0015
    batch: tuple[int, int] = (600, 2000)
    dropout: float = 0.1
    decay: float = 0.01
    measures: int = 10
    measured_documents: int = 40
    swapped: float = 0.0
    seed: int = 0


@dataclass(slots=True)
class Progress:
    """How far a run has come."""

    words: int = 0
    measured: int = 0
    passes: int = 0
    seconds: float = 0.0
    losses: dict[str, float] = field(default_factory=dict)


def train(plan: Plan, work: Path, out: Path, *, first: Path | None = None) -> None:
    """Trains by the plan into the folder ``out``; goes on from a checkpoint there. ``first`` gives starting weights."""
    set_current_ops(NumpyOps(use_blis=False))
    out.mkdir(parents=True, exist_ok=True)
    fix_random_seed(plan.seed)
    KNOWN.load(work / "known.tsv.xz")
    nlp = util.load_model_from_config(util.load_config(plan.config), auto_fill=True)
    docs = _corpora(plan, work, nlp)
    optimiser: Optimizer = Adam(plan.rate, L2=plan.decay, grad_clip=1.0, L2_is_weight_decay=True, use_averages=True)
    distinct = list({id(doc): doc for doc in docs}.values())
    print(f"{len(docs)} documents, {sum(map(len, docs))} words a pass", flush=True)
    nlp.initialize(lambda: [Example(unannotated(doc), doc) for doc in distinct], sgd=optimiser)
    make_quicker(nlp)
    progress = Progress()
    if (out / "progress.json").exists():
        progress = Progress(**load_checkpoint(out, nlp, optimiser))
    elif first is not None:
        start_from(nlp, first)
    dev = {path.name[:2]: read_documents(path, nlp.vocab) for path in sorted(work.glob("*-dev.spacy"))}
    dev = {language: found[: plan.measured_documents or None] for language, found in dev.items()}
    print(f"from {progress.words} words on", flush=True)
    _run(plan, nlp, docs, dev, optimiser, progress, out)


def _run(
    plan: Plan,
    nlp: Language,
    docs: list[Doc],
    dev: dict[str, list[Doc]],
    optimiser: Optimizer,
    progress: Progress,
    out: Path,
) -> None:
    augment = Augment(docs, plan.swapped)
    began = time.process_time() - progress.seconds
    while progress.words < plan.words:
        random = Random(f"{plan.seed} {progress.words}")  # noqa: S311 - sampling
        for batch in _batches(docs, plan, progress, random):
            done = progress.words / plan.words
            optimiser.learn_rate = plan.rate * min(1.0, (done + 1e-4) / WARM_UP) * max(LEAST_RATE, 1 - done)
            examples = [augment(doc, random) for doc in batch]
            update(nlp, examples, optimiser, progress.losses, plan.dropout)
            progress.words += sum(map(len, batch))
            progress.seconds = time.process_time() - began
            if progress.words * plan.measures >= plan.words * (progress.measured + 1):
                progress.measured += 1
                with nlp.use_params(optimiser.averages):
                    figures = measure_gold_tokens(nlp, dev)
                    nlp.to_disk(out / "averaged")
                _tell(progress, figures, out)
                save_checkpoint(out, nlp, optimiser, progress)
                progress.losses = {}
            if progress.words >= plan.words:
                break
        progress.passes += 1


def measure_gold_tokens(nlp: Language, dev: dict[str, list[Doc]]) -> dict[str, dict[str, float]]:
    """Figures in per cent on gold tokens, by language."""
    figures = {}
    for language, docs in dev.items():
        guessed = nlp.pipe([unannotated(doc) for doc in docs], batch_size=32)
        scores = Scorer(nlp).score([Example(guess, doc) for guess, doc in zip(guessed, docs, strict=True)])
        figures[language] = {name: round(100 * scores[name], 2) for name in SHOWN if scores.get(name) is not None}
    return figures


def _tell(progress: Progress, figures: dict[str, dict[str, float]], out: Path) -> None:
    record: dict[str, Any] = {"words": progress.words, "passes": progress.passes, "seconds": round(progress.seconds)}
    record |= {"losses": {name: round(float(loss)) for name, loss in progress.losses.items()}, "dev": figures}
    print(json.dumps(record), flush=True)
    with (out / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(record) + "\n")


def _corpora(plan: Plan, work: Path, nlp: Language) -> list[Doc]:
    docs: list[Doc] = []
    for name, times in plan.corpora.items():
        found = read_documents(work / name, nlp.vocab)
        docs += found * int(times)
        docs += Random(name).sample(found, int(len(found) * (times % 1)))  # noqa: S311 - sampling
    return docs


def _batches(docs: Sequence[Doc], plan: Plan, progress: Progress, random: Random) -> Iterator[list[Doc]]:
    """Batches of documents of like length, growing over the first half of the plan, in random order."""
    least, most = plan.batch
    size = least + (most - least) * min(1.0, 2 * progress.words / plan.words)
    lengths = {id(doc): len(doc) * (0.85 + 0.3 * random.random()) for doc in docs}
    batches: list[list[Doc]] = [[]]
    words = 0
    for doc in sorted(docs, key=lambda doc: lengths[id(doc)]):
        batches[-1].append(doc)
        words += len(doc)
        if words >= size:
            batches.append([])
            words = 0
    random.shuffle(batches)
    return (batch for batch in batches if batch)
