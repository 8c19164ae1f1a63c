"""Makes ``src/kronike/words/weights/language.npz``: ``python -m training.language [--data DIR] [--to FILE]``.

Reads the train parts under ``../shared/treebanks`` and what lies beside them; the same data, NumPy, Babel and kind of
processor give the same bytes. Took 336 s and 1.1 GB on two busy cores.
"""

from __future__ import annotations

import argparse
import io
import resource
import time
import zipfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np

from training.language.examples import CLASSES, examples
from training.language.fit import fit, table

if TYPE_CHECKING:
    from numpy.typing import NDArray

ROOT = Path(__file__).parents[2]
SEEDS = (20190303, 20190304)
"""One model is fitted for each draw of examples, and their weights are averaged (Breiman 1996): the model is linear."""
LEVELS = 127


def main() -> None:
    """Trains, quantises and writes the weights, and says what it took."""
    options = argparse.ArgumentParser(prog="python -m training.language", description=__doc__)
    options.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "treebanks")
    options.add_argument("--to", type=Path, default=ROOT / "src" / "kronike" / "words" / "weights" / "language.npz")
    chosen = options.parse_args()
    began = time.perf_counter()
    fitted = [one_draw(chosen.data, seed) for seed in SEEDS]
    write(chosen.to, np.mean([each[0] for each in fitted], axis=0), np.mean([each[1] for each in fitted], axis=0))
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{chosen.to.stat().st_size} bytes; {time.perf_counter() - began:.0f} s, {used} MB at most")


def one_draw(data: Path, seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The weights and bias that one draw of examples gives."""
    drawn = examples(data, Random(seed))  # noqa: S311 - sampling, not secrets
    counted = table(drawn.texts, drawn.labels)
    print(
        f"{len(drawn.texts)} examples, {len(counted.bucket_starts)} words, {len(counted.buckets)} n-grams", flush=True
    )
    return fit(counted, len(CLASSES))


def write(path: Path, weights: NDArray[np.float32], bias: NDArray[np.float32]) -> None:
    """One signed byte per weight; the archive carries no clock, so that its bytes depend on the weights alone."""
    scale = np.float32(np.abs(weights).max() / LEVELS)
    arrays: dict[str, NDArray[Any]] = {
        "weights": np.rint(weights / scale).astype(np.int8),
        "scale": np.array(scale),
        "bias": bias.astype(np.float32),
        "languages": np.array(" ".join(CLASSES)),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, array in arrays.items():
            held = io.BytesIO()
            np.save(held, array, allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), held.getvalue(), zipfile.ZIP_DEFLATED, compresslevel=9)


if __name__ == "__main__":
    main()
