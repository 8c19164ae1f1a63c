"""Makes ``src/kronike/words/weights/commonness.tsv.xz``: ``python -m training.commonness [--data DIR] [--to FILE]``.

The train sentences of the treebanks are cut into stretches of some three hundred words, about a news report each; the
table has in which share of the stretches each key stands, in thousandths: the largest of the five languages', from two
on. The same data give the same bytes.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from kronike.model import LANGUAGES
from kronike.words.commonness import keys_of
from training.language.corpora import sentences
from training.tables import asked, pack

if TYPE_CHECKING:
    from collections.abc import Iterator

REPORT = 300
"""Words of a stretch."""
LEAST = 2
"""Thousandths from which a key is listed."""


def main() -> None:
    """Counts and writes."""
    data, to = asked("commonness", __doc__, "commonness.tsv.xz")
    shares: dict[str, int] = {}
    for language in LANGUAGES:
        for key, mille in counted(data, language).items():
            shares[key] = max(mille, shares.get(key, 0))
    lines = "".join(f"{key}\t{mille}\n" for key, mille in sorted(shares.items()) if mille >= LEAST)
    pack(lines, to)
    print(f"{lines.count(chr(10))} keys, {to.stat().st_size} bytes")


def counted(data: Path, language: str) -> dict[str, int]:
    """For each key seen in two stretches the share of stretches that have it, in thousandths."""
    counts: Counter[str] = Counter()
    total = 0
    for stretch in stretches(data, language):
        counts.update({key for key, _ in keys_of(" ".join(stretch), language)})
        total += 1
    return {key: round(1000 * count / total) for key, count in counts.items() if count > 1}


def stretches(data: Path, language: str) -> Iterator[list[str]]:
    """The words of the treebank, some three hundred at a time."""
    words: list[str] = []
    for sentence in sentences(data, language):
        words += sentence.words
        if len(words) >= REPORT:
            yield words
            words = []


if __name__ == "__main__":
    main()
