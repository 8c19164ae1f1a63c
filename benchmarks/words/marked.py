"""The words marked by hand, and how splitting is scored on them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kronike.words.compounds import split_compound

FILE = Path(__file__).parent / "compounds.tsv"
SIMPLE, ASIDE = "-", "?"


@dataclass(frozen=True, slots=True)
class Marked:
    """A word and the ways to part it that are right, each as parts and their lemmas; none where it is no compound."""

    word: str
    language: str
    ways: tuple[tuple[tuple[str, str], ...], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How many of the compounds are parted exactly, of those parted how many lemmas are right; false splits."""

    compounds: int
    exact: int
    lemmas: int
    right_lemmas: int
    simple: int
    false: int


def marked_words() -> list[Marked]:
    """Every marked word in its order, but for those set aside."""
    lines = (line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return [
        Marked(word, language, tuple(_way(text) for text in ways if text != SIMPLE))
        for language, word, *ways in lines
        if ways != [ASIDE]
    ]


def halves(words: list[Marked]) -> tuple[list[Marked], list[Marked]]:
    """Every other compound and simple word of each language: the half to develop on, and the half to tell."""
    first: list[Marked] = []
    second: list[Marked] = []
    for language in dict.fromkeys(word.language for word in words):
        for compound in (True, False):
            kind = [word for word in words if word.language == language and bool(word.ways) == compound]
            first += kind[::2]
            second += kind[1::2]
    return first, second


def score(words: list[Marked]) -> Score:
    """Splits every word and counts."""
    compounds = [word for word in words if word.ways]
    found = [_right_way(word) for word in compounds]
    parts = [pair for way in found for pair in way]
    simple = [word for word in words if not word.ways]
    false = sum(bool(split_compound(word.word, word.language)) for word in simple)
    right = sum(ours.casefold() == theirs.casefold() for ours, theirs in parts)
    return Score(len(compounds), sum(map(bool, found)), len(parts), right, len(simple), false)


def _right_way(word: Marked) -> list[tuple[str, str]]:
    """Our lemmas beside those of the marking that has the same parts; empty where none has."""
    ours = split_compound(word.word, word.language)
    written = [part.text.casefold() for part in ours]
    for way in word.ways:
        if [text.casefold() for text, _ in way] == written:
            return [(part.lemma, lemma) for part, (_, lemma) in zip(ours, way, strict=True)]
    return []


def _way(text: str) -> tuple[tuple[str, str], ...]:
    parts = (part.partition("=") for part in text.split("|"))
    return tuple((written, lemma or written) for written, _, lemma in parts)
