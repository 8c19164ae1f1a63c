"""``train``: fits a network to the prepared documents, with checkpoints from which it goes on.

The learning rate rises over the first 3 % of the words and falls in a line to nothing at the last (the plan is counted
in words, so that a seed and a plan give the same weights on a machine). Adam with averages (Kingma and Ba 2015);
batches of documents of like length, as the parser steps a batch side by side.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Adam, Optimizer, fix_random_seed

from kronike.analyse.engine.forms import KNOWN
from training.engine.checkpoints import load_checkpoint, save_checkpoint
from training.engine.device import use_device
from training.engine.documents import read_documents
from training.engine.learners import Figures, Learner, NamesLearner, SyntaxLearner
from training.engine.plan import Plan, Progress

WARM_UP = 0.03
LEAST_RATE = 0.01


def train(plan: Plan, work: Path, out: Path, *, first: Path | None = None, gpu: int | None = None) -> None:
    """Trains by the plan into the folder ``out``; goes on from a checkpoint there.

    A plan without a configuration is one for names; ``first`` is the syntax pipeline from which that starts. ``gpu`` is
    a graphics card's number.

    Raises:
        ValueError: where there is no such card, or a names run has nothing to start from.
    """
    use_device(gpu)
    out.mkdir(parents=True, exist_ok=True)
    fix_random_seed(plan.seed)
    KNOWN.load(work / "known.tsv.xz")
    learner = _learner(plan, first)
    docs = _corpora(plan, work, learner.vocab)
    optimiser: Optimizer = Adam(plan.rate, L2=plan.decay, grad_clip=1.0, L2_is_weight_decay=True, use_averages=True)
    print(f"{len(docs)} documents, {sum(map(len, docs))} words a pass", flush=True)
    learner.begin(list({id(doc): doc for doc in docs}.values()), optimiser)
    progress = Progress()
    if (out / "progress.json").exists():
        progress = Progress(**load_checkpoint(out, learner, optimiser))
    dev = {path.name[:2]: read_documents(path, learner.vocab) for path in sorted(work.glob("*-dev.spacy"))}
    dev = {language: found[: plan.measured_documents or None] for language, found in dev.items()}
    print(f"from {progress.words} words on", flush=True)
    _run(plan, learner, docs, dev, optimiser, progress, out)


def _learner(plan: Plan, first: Path | None) -> Any:  # noqa: ANN401 - either of the two
    if plan.config is not None:
        return SyntaxLearner(plan)
    if first is None:
        message = "A names run starts from a syntax run."
        raise ValueError(message)
    return NamesLearner(plan, first)


def _run(
    plan: Plan,
    learner: Learner,
    docs: list[Doc],
    dev: dict[str, list[Doc]],
    optimiser: Optimizer,
    progress: Progress,
    out: Path,
) -> None:
    last = plan.until or plan.words
    began = time.process_time() - progress.seconds
    while progress.words < last:
        random = Random(f"{plan.seed} {progress.words}")  # noqa: S311 - sampling
        for batch in _batches(docs, plan, progress, random):
            done = progress.words / plan.words
            optimiser.learn_rate = plan.rate * min(1.0, (done + 1e-4) / WARM_UP) * max(LEAST_RATE, 1 - done)
            learner.learn(batch, optimiser, progress.losses, random)
            progress.words += sum(map(len, batch))
            progress.seconds = time.process_time() - began
            if progress.words * plan.measures >= plan.words * (progress.measured + 1):
                progress.measured += 1
                _tell(progress, learner.measure(dev, optimiser.averages or {}, out), out)
                save_checkpoint(out, learner, optimiser, progress)
                progress.losses = {}
            if progress.words >= last:
                break
        progress.passes += 1


def _tell(progress: Progress, figures: Figures, out: Path) -> None:
    record: dict[str, Any] = {"words": progress.words, "passes": progress.passes, "seconds": round(progress.seconds)}
    record |= {"losses": {name: round(float(loss)) for name, loss in progress.losses.items()}, "dev": figures}
    print(json.dumps(record), flush=True)
    with (out / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(record) + "\n")


def _corpora(plan: Plan, work: Path, vocab: Vocab) -> list[Doc]:
    docs: list[Doc] = []
    for name, times in plan.corpora.items():
        found = read_documents(work / name, vocab)
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
