"""Lemmas by list first: what treebanks and word lists say of a form, before the network guesses."""

from __future__ import annotations

import lzma
from pathlib import Path

_AS_WRITTEN = frozenset({"PUNCT", "SYM"})
_NAMES = frozenset({"PROPN", "X"})
_SHORT = 4


def lemma_file(language: str) -> str:
    """The name of a language's list."""
    return f"lemmas-{language}.tsv.xz"


class Lemmas:
    """The lemma of a form of a part of speech in a language, where a list has it; a list is read when first asked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._listed: dict[str, dict[str, dict[str, str]]] = {}

    def listed(self, word: str, upos: str, language: str) -> str | None:
        """The lemma that a list has for a word; marks stand for themselves; none for names."""
        if upos in _AS_WRITTEN:
            return word
        return self._lists(language).get(upos, {}).get(word.lower())

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
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            upos, lemma, forms = line.rstrip("\n").split("\t")
            listed.setdefault(upos, {}).update(dict.fromkeys(forms.split(" "), lemma))
    return listed
