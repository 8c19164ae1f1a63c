"""``python -m benchmarks.time.errors FOLDER``: each disagreement with the yardstick, a line each, to read by."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.time import pairings, sets_of
from benchmarks.time.reading import parsed
from benchmarks.time.scoring import Pairing
from benchmarks.time.texts import Timex, TimexText


def main(folder: Path) -> None:
    """Prints kind, gold words and value, our words and value, and the words around."""
    for texts in sets_of(folder).values():
        for text, pairing in zip(texts, pairings(texts, parsed(texts)), strict=True):
            for line in _lines(text, pairing):
                print("\t".join(line))


def _lines(text: TimexText, pairing: Pairing) -> Iterator[tuple[str, ...]]:
    for i, j in pairing.pairs:
        gold, found = pairing.gold[i], pairing.found[j]
        if gold.value != found.value:
            yield "value", *_told(text, gold), *_told(text, found), _around(text, gold), str(text.created)
        if (gold.start, gold.end) != (found.start, found.end):
            yield "span", *_told(text, gold), *_told(text, found), _around(text, gold)
    paired, ours = {i for i, _ in pairing.pairs}, {j for _, j in pairing.pairs}
    for i, gold in enumerate(pairing.gold):
        if i not in paired:
            yield "missed", *_told(text, gold), "", "", _around(text, gold)
    for j, found in enumerate(pairing.found):
        if j not in ours:
            yield "spurious", "", "", *_told(text, found), _around(text, found)


def _told(text: TimexText, timex: Timex) -> tuple[str, str]:
    return " ".join(text.text[timex.start : timex.end].split()), timex.value


def _around(text: TimexText, timex: Timex) -> str:
    before = text.text[max(0, timex.start - 60) : timex.start]
    behind = text.text[timex.end : timex.end + 40]
    return " ".join(f"{before}[{text.text[timex.start : timex.end]}]{behind}".split())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
