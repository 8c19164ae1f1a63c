"""Draws the words that compound splitting is measured on: ``python -m benchmarks.words.draw LANGUAGE [--data DIR]``.

Every written form of six letters or more whose part of speech is noun, name, adjective, verb or adverb, once each, out
of the dev part of a treebank, in an order that depends on the word alone (its SHA-256), so that anybody draws the same.
The marked words in ``compounds.tsv`` are the first of that order, up to the 75th compound of each language.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

from benchmarks.contract import SHARED
from benchmarks.words.treebanks import dev_words

SHORTEST = 6
DRAWN = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADV"})
SEED = "kronike words 1"


def drawn(data: Path, language: str) -> list[str]:
    """The words of a language in the order they are drawn; lower case, but for names."""
    found = {
        word.form if word.upos == "PROPN" else word.form.lower()
        for word in dev_words(data, language)
        if word.upos in DRAWN and len(word.form) >= SHORTEST and word.form.replace("-", "").isalpha()
    }
    return sorted(found, key=lambda word: hashlib.sha256(f"{SEED} {language} {word}".encode()).hexdigest())


def main() -> None:
    """Prints the first words of the order."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("language", choices=("nb", "nn", "da", "sv"))
    options.add_argument("--count", type=int, default=300)
    options.add_argument("--data", type=Path, default=SHARED / "treebanks")
    chosen = options.parse_args()
    print("\n".join(drawn(chosen.data, chosen.language)[: chosen.count]))


if __name__ == "__main__":
    main()
