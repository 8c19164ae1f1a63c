"""What a word looks like, as the network is told it: strings that are hashed, each into a table of its own."""

from __future__ import annotations

import lzma
from collections.abc import Mapping
from pathlib import Path

FEATURES = ("norm", "shape", "prefix3", "suffix2", "suffix4", "known", "language", "suffix3")
LANGUAGE = FEATURES.index("language")

_LONGEST_SHAPE, _LONGEST_RUN = 100, 4
_SHORT = 3


class KnownWords:
    """The class of a word in the word lists (a given name, a town...), as one letter each; empty where in none."""

    def __init__(self) -> None:
        self.classes: dict[str, str] = {}

    def of(self, word: str) -> str:
        """The class of a word as written, or of one in capitals as if it were not."""
        found = self.classes.get(word)
        if found is None and word.isupper() and len(word) > _SHORT:  # shorter ones are abbreviations
            found = self.classes.get(word.title())
        return found or ""

    def load(self, path: Path) -> None:
        """Takes the classes from a packed file of lines: word, tab, class."""
        lines = lzma.decompress(path.read_bytes()).decode().split("\n")
        self.classes = dict(line.split("\t") for line in lines if line)


KNOWN = KnownWords()


def features(word: str, norms: Mapping[str, str]) -> tuple[str, ...]:
    """The strings of `FEATURES` for a word; ``norms`` gives marks that count as others. The language is left open."""
    lowered = word.lower()
    return (
        norms.get(word, lowered),
        shape(word),
        "p3" + lowered[:3],
        "s2" + lowered[-2:],
        "s4" + lowered[-4:],
        "known=" + KNOWN.of(word),
        "",
        "s3" + lowered[-3:],
    )


def language_feature(language: str) -> str:
    """The string that tells the language of the text."""
    return "lang=" + language


def shape(word: str) -> str:
    """Capitals as X, other letters as x, digits as d, marks as they are; at most four alike in a row."""
    if len(word) >= _LONGEST_SHAPE:
        return "LONG"
    drawn, last, run = "", "", 0
    for letter in word:
        sign = ("X" if letter.isupper() else "x") if letter.isalpha() else "d" if letter.isdigit() else letter
        run = run + 1 if sign == last else 0
        last = sign
        if run < _LONGEST_RUN:
            drawn += sign
    return drawn
