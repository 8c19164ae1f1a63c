"""Princeton WordNet 3.0: the English words of its synsets, the most used first; and wordnets that point to it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from pathlib import Path

_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_UPOS = {"n": "NOUN", "v": "VERB", "a": "ADJ", "s": "ADJ", "r": "ADV"}
_HEXADECIMAL = 16
_OWN_WORDS = 4
_FURTHEST, _AHEAD = 400, 8
_LONGEST = 3
_KEPT = 6

Wordnet = list[tuple[str, str]]
"""Synset id (offset and part of speech) and lemma of each line of a wordnet's tab file."""


class WordNet:
    """The English words of the synsets that other wordnets cite, with how often each was met in tagged texts."""

    def __init__(self, folder: Path, cited: Iterable[str]) -> None:
        """``folder`` is WordNet's ``dict`` folder with ``data.*`` and ``index.sense``; ``cited`` are ids of 3.0."""
        self._met = dict(_counts(folder / "index.sense"))
        self._words = {
            f"{at:08}-{part}": words for part, name in _FILES.items() for at, words in _synsets(folder, name)
        }
        self._written = {word for words in self._words.values() for word in words}
        self._here = dict(_aligned(sorted(set(map(_key, cited))), self._words))

    def english(self, synset: str) -> list[str]:
        """The words of a synset, those met most often in this sense first."""
        here = self._here.get(_key(synset), "")
        return sorted(self._words.get(here, ()), key=lambda word: -self._times(word, here))

    def met(self, synset: str) -> int:
        """How often the synset's most frequent word was met in this sense."""
        here = self._here.get(_key(synset), "")
        return max((self._times(word, here) for word in self._words.get(here, ())), default=0)

    def lowered(self, piece: str) -> str:
        """A piece without a capital that only begins a sentence: "Walk", but "Norwegian"."""
        first, _, rest = piece.partition(" ")
        if first.islower() or first in self._written or first.lower() not in self._written:
            return piece
        return f"{first[0].lower()}{first[1:]} {rest}".rstrip()

    def nouns(self) -> frozenset[str]:
        """Every noun of one word in small letters."""
        nouns = (word for synset, words in self._words.items() if synset.endswith("-n") for word in words)
        return frozenset(word for word in nouns if word.isalpha() and word.islower())

    def _times(self, word: str, here: str) -> int:
        return self._met.get((word.lower(), here[:8]), 0)


def read_wordnet(path: Path) -> Wordnet:
    """The lines of a tab file of the Open Multilingual Wordnet."""
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return [(synset, lemma.strip().replace("_", " ")) for synset, _, lemma in lines]


def glossed(wordnet: Wordnet, english: WordNet) -> Iterator[tuple[str, str, list[str]]]:
    """Lemma, part of speech and English glosses of every word: the commonest sense first, one word of each in turn."""
    senses: dict[tuple[str, str], list[str]] = defaultdict(list)
    for synset, lemma in wordnet:
        senses[lemma, _UPOS[synset[-1]]].append(synset)
    for key, synsets in sorted(senses.items()):
        ordered = [english.english(synset) for synset in sorted(synsets, key=lambda one: (-english.met(one), one))]
        turns = [word for words in zip_longest(*ordered) for word in words if word and word.count(" ") < _LONGEST]
        if turns:
            yield *key, list(dict.fromkeys(turns))[:_KEPT]


def _key(synset: str) -> str:
    return synset.replace("-s", "-a")


def _aligned(cited: list[str], known: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Each cited id with the id it has here.

    Distributions that correct a gloss (Debian's corrects two) move the offsets behind it by some bytes: where a cited
    offset is not there, the move is found that fits it and the next ones.
    """
    for part in _FILES:
        offsets = [int(synset[:8]) for synset in cited if synset[-1] == part]
        there = {int(synset[:8]) for synset in known if synset[-1] == part}
        moved = 0
        for offset in offsets:
            if offset + moved not in there:
                moved = _move(offsets[bisect_right(offsets, offset - 1) :][:_AHEAD], there, moved)
            if offset + moved in there:
                yield f"{offset:08}-{part}", f"{offset + moved:08}-{part}"


def _move(offsets: list[int], there: set[int], before: int) -> int:
    moves = range(-_FURTHEST, _FURTHEST + 1)
    return max(moves, key=lambda move: (sum(offset + move in there for offset in offsets), -abs(move - before)))


def _synsets(folder: Path, name: str) -> Iterator[tuple[int, list[str]]]:
    with (folder / f"data.{name}").open(encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith(" "):
                fields = line.split(" ")
                count = int(fields[3], _HEXADECIMAL)
                words = [fields[_OWN_WORDS + 2 * place] for place in range(count)]
                yield int(fields[0]), [word.partition("(")[0].replace("_", " ") for word in words]


def _counts(path: Path) -> Iterator[tuple[tuple[str, str], int]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            key, offset, _, met = line.split()
            if met != "0":
                yield (key.partition("%")[0].replace("_", " "), offset), int(met)
