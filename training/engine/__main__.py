"""Makes the language engine: ``python -m training.engine STEP --work DIR``, the steps in this order.

``prepare`` writes training documents and word lists; ``train start``, ``train names`` and ``train syntax`` fit the
networks (each goes on from its last checkpoint); ``pack`` writes them into the package; ``evaluate`` measures them.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

for _threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_threads, "1")  # before numpy is imported: one thread gives the same sums everywhere

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
MODEL = ROOT / "src" / "kronike" / "analyse" / "engine" / "model"


def main() -> None:
    """Runs one step."""
    options = argparse.ArgumentParser(prog="python -m training.engine", description=__doc__)
    options.add_argument("step", choices=("prepare", "train", "pack", "evaluate"))
    options.add_argument("run", nargs="?", choices=("start", "names", "syntax"), help="what to train")
    options.add_argument("--data", type=Path, default=SHARED / "treebanks", help="the corpora")
    options.add_argument("--work", type=Path, help="a folder for documents and checkpoints")
    options.add_argument("--gpu", type=int, metavar="N", help="train on graphics card N instead of the processor")
    options.add_argument("--to", type=Path, default=MODEL, help="where the pipeline is, or is to be")
    chosen = options.parse_args()
    if chosen.step == "evaluate":
        evaluate(chosen.to, chosen.data)
        return
    if chosen.work is None or (chosen.step == "train") != (chosen.run is not None):
        options.error("say --work DIR, and after train what to train: start, names or syntax")
    if chosen.step == "prepare":
        from training.engine.prepare import prepare  # noqa: PLC0415 - each step loads what it needs

        prepare(chosen.data, chosen.work)
    elif chosen.step == "train":
        train(chosen.run, chosen.work, chosen.gpu)
    else:
        from training.engine.pack import pack  # noqa: PLC0415

        pack(chosen.work, chosen.to)


def train(run: str, work: Path, gpu: int | None) -> None:
    """Fits one network by its plan."""
    from training.engine import plans  # noqa: PLC0415
    from training.engine import train as training  # noqa: PLC0415
    from training.engine.learners import AVERAGED  # noqa: PLC0415

    if run == "start":
        training.train(plans.START, work, work / "start", gpu=gpu)
    elif run == "syntax":
        training.train(plans.SYNTAX, work, work / "syntax", gpu=gpu)
    else:
        training.train(plans.NAMES, work, work / "names", first=work / "start" / AVERAGED, gpu=gpu)


def evaluate(model: Path, data: Path) -> None:
    """Prints the figures of a packed pipeline on raw text."""
    from benchmarks.engine import quality  # noqa: PLC0415
    from kronike.analyse.engine import load_engine  # noqa: PLC0415

    for name, value in quality(load_engine(model), data).items():
        print(f"{name:24} {value:6.2f}")


if __name__ == "__main__":
    main()
