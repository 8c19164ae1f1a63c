"""Load time, words per second on one core and memory, measured in processes of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from benchmarks.engine.texts import GoldText

TEXTS_AT_ONCE = 100
_ONE_CORE = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")
_SCRIPT = """
import json, resource, sys, time
began = time.perf_counter()
from kronike.analyse.engine import load_engine
engine = load_engine()
load = time.perf_counter() - began
texts, at_once = json.load(sys.stdin)
best = 0
for _ in range(3):
    words, before = 0, time.process_time()
    for at in range(0, len(texts), at_once):
        for read in engine.parse(texts[at : at + at_once]):
            words += sum(map(len, read.sentences))
    best = max(best, words / (time.process_time() - before))
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"words_per_second": round(best), "load": round(load, 2), "memory": round(memory)}))
"""


def measure_speed(golds: list[GoldText]) -> dict[str, float]:
    """The three figures on these texts: the best of three readings in processor time, a hundred texts at once."""
    texts = [(gold.text, gold.language) for gold in golds]
    environment = os.environ | dict.fromkeys(_ONE_CORE, "1")
    source = str(Path(__file__).resolve().parents[2] / "src")
    environment["PYTHONPATH"] = os.pathsep.join([source, os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT],
        input=json.dumps([texts, TEXTS_AT_ONCE]),
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures
