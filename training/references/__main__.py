"""``python -m training.references ARCHIVE``: learns the weights of references anew from NARC's archive.

Writes ``src/kronike/analyse/references/weights.toml``. The training part is read raw: names, quotes and syntax are the
package's own. Takes about five minutes on one core.
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.entities.reading import layers_of
from benchmarks.entities.texts import narc_train
from kronike.analyse.references.phrases import phrases_of
from kronike.analyse.references.stage import quoted
from training.references.fit import Decisions, fit, read

WEIGHTS = Path(__file__).resolve().parents[2] / "src/kronike/analyse/references/weights.toml"
_LIGHTEST = 0.03
"""What weighs less is left out."""


def main(archive: Path) -> None:
    """Learns and writes the weights."""
    texts = narc_train(archive)
    decisions = Decisions()
    for text, layers in zip(texts, layers_of(texts), strict=True):
        phrases = phrases_of(layers)
        quoted(phrases, layers)
        read(decisions, phrases, {span: number for number, cluster in enumerate(text.clusters) for span in cluster})
    table = {name: weight for name, weight in sorted(fit(decisions).items()) if abs(weight) >= _LIGHTEST}
    lines = [f'"{name}" = {weight}' for name, weight in table.items()]
    WEIGHTS.write_text("\n".join(["[clues]", *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
