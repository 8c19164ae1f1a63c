"""Makes ``src/kronike/words/weights/vocabulary.txt.xz``: ``python -m training.vocabulary [--data DIR] [--to FILE]``.

One line per word: the word, a tab, the letters of the languages that have it (b n d s e for nb, nn, da, sv, en). Words
come from the train parts of the treebanks (without names) and from openly licensed dictionaries; sorted, so the same
data give the same bytes. Takes about ten seconds and 200 MB.
"""

from __future__ import annotations

import gzip
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from kronike.model import LANGUAGES
from kronike.words.vocabulary import LETTERS
from training.language.corpora import sentences, word_list
from training.tables import asked, pack

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST = 2
SEEN = 2
"""Times a word must stand in a treebank: typing errors and foreign words stand there once."""


def main() -> None:
    """Collects the words of each language and writes them."""
    data, to = asked("vocabulary", __doc__, "vocabulary.txt.xz")
    known: dict[str, str] = {}
    for tag in LANGUAGES:
        for word in sorted(words(data, tag)):
            known[word] = known.get(word, "") + LETTERS[tag]
    lines = "".join(f"{word}\t{letters}\n" for word, letters in sorted(known.items()))
    pack(lines, to)
    print(f"{len(known)} words, {to.stat().st_size} bytes")


def words(data: Path, tag: str) -> set[str]:
    """The lower-case words of a language: of its treebank, where seen twice, and of its dictionaries."""
    counted = Counter(
        word.lower()
        for said in sentences(data, tag)
        for place, word in enumerate(said.words)
        if place not in said.names and not (place and word[:1].isupper())
    )
    found = {word for word, times in counted.items() if times >= SEEN}
    if tag == "en":
        glossed = Counter(word.strip("().,;:“”\"'").lower() for word in word_list(data, tag))
        found |= set(glossed) | set(headwords(data))
    else:
        found |= {part for entry in word_list(data, tag) for part in entry.lower().split()}
    return {word for word in found if len(word) >= SHORTEST and word.isalpha()}


def headwords(data: Path) -> Iterator[str]:
    """The English headwords of the English-Norwegian dictionary."""
    path = data.parent / "lexica" / "freedict" / "freedict-eng-nor.dict.dz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line[:1].isalpha() and line[:1].islower():
                yield from line.split("/")[0].split("<")[0].lower().split()


if __name__ == "__main__":
    main()
