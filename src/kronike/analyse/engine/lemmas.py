"""Lemmas by list first: what treebanks and word lists say of a form, before the network guesses."""

from __future__ import annotations

import lzma
from collections.abc import Mapping
from pathlib import Path

_AS_WRITTEN = frozenset({"PUNCT", "SYM"})
_NAMES = frozenset({"PROPN", "X"})
_SHORT = 4
_MOST_REMEMBERED = 1 << 16


def lemma_file(language: str) -> str:
    """The name of a language's list."""
    return f"lemmas-{language}.tsv.xz"


class _Asked(dict[tuple[str, str], str | None]):
    """What was looked up before, and what a list says of the rest."""

    def __init__(self, listed: Mapping[str, Mapping[str, str]]) -> None:
        super().__init__()
        self._listed = listed

    def __missing__(self, asked: tuple[str, str]) -> str | None:
        word, upos = asked
        found = self[asked] = word if upos in _AS_WRITTEN else self._listed.get(upos, {}).get(word.lower())
        return found


class Lemmas:
    """The lemma of a form of a part of speech in a language, where a list has it; a list is read when first asked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._listed: dict[str, dict[str, dict[str, str]]] = {}
        self._asked: dict[str, _Asked] = {}

    def of(self, language: str) -> Mapping[tuple[str, str], str | None]:
        """The lemma that a language's list has, by form and part of speech; marks stand for themselves."""
        if language not in self._asked or len(self._asked[language]) > _MOST_REMEMBERED:
            self._asked[language] = _Asked(self._lists(language))
        return self._asked[language]

    def _lists(self, language: str) -> dict[str, dict[str, str]]:
        if language not in self._listed:
            path = self._folder / lemma_file(language)
            self._listed[language] = _read(path) if path.exists() else {}
        return self._listed[language]


def in_small(word: str, guess: str, upos: str, language: str) -> str:
    """A guess without the capitals that only begin a sentence or a headline; "TV" and names keep theirs."""
    if word.islower() or upos in _NAMES:
        return guess
    if word[1:].islower():
        return guess if upos == "ADJ" and language == "en" else guess[:1].lower() + guess[1:]
    if word.isupper() and (len(word) > _SHORT or language == "en"):
        return guess.lower()
    return guess


def _read(path: Path) -> dict[str, dict[str, str]]:
    listed: dict[str, dict[str, str]] = {}
    for line in lzma.decompress(path.read_bytes()).decode().rstrip("\n").split("\n"):
        upos, lemma, forms = line.split("\t")
        listed.setdefault(upos, {}).update(dict.fromkeys(forms.split(" "), lemma))
    return listed
