"""Words for words, to make paraphrases and machine-like translations with: lists that the program does not look in.

Synonyms stand in one set of the Open Multilingual Wordnet, in English in one entry of FreeDict; translations are
FreeDict's (GPL 2 and CC BY-SA: they only measure) and, where it lacks a word, any of the first glosses of our own
lists but the one that is compared by.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from kronike.words.compounds import simple_lemma
from kronike.words.glosses import glosses, lemmas_of

Words = Mapping[str, tuple[str, ...]]
_TABS = {
    "nb": "nor/wn-data-nob.tab",
    "nn": "nor/wn-data-nno.tab",
    "da": "dan/wn-data-dan.tab",
    "sv": "swe/wn-data-swe.tab",
}
_DICTIONARIES = {("en", "sv"): "eng-swe", ("sv", "en"): "swe-eng", ("da", "en"): "dan-eng", ("en", "nb"): "eng-nor"}
_HEAD = re.compile(r"^(?P<word>[^/\[<\n]+?)\s*(?:/[^/]*/)?\s*(?:<[^>]*>\s*)*$")
_FEW = 4
_LEAST = 3


@cache
def synonyms(shared: Path, language: str) -> Words:
    """For each word others that can stand for it."""
    if language == "en":
        return _of_sets(_read(shared, "eng-swe").items())
    path = shared / "lexica/omw" / _TABS[language]
    if not path.is_file():
        return {}
    sets: dict[str, list[str]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) == 3 and fields[1].endswith("lemma") and " " not in fields[2]:  # noqa: PLR2004 -- the layout
            sets[fields[0]].append(fields[2].casefold())
    return _alike(sets.values())


def _of_sets(entries: Iterable[tuple[str, tuple[str, ...]]]) -> Words:
    sets: dict[str, list[str]] = defaultdict(list)
    for word, translated in entries:
        sets[translated[0]].append(word)
    return _alike(sets.values())


def _alike(sets: Iterable[Sequence[str]]) -> Words:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for words in sets:
        for word in words:
            found[word].update(dict.fromkeys(other for other in words if other != word))
    return {word: tuple(others)[:_FEW] for word, others in found.items() if others}


@cache
def _read(shared: Path, name: str) -> Words:
    path = shared / "lexica/freedict" / f"freedict-{name}.dict.dz"
    if not path.is_file():
        return {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return dict(_entries(lines))


def _entries(lines: Iterator[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A headword's line has its sound between strokes; what follows are its translations."""
    word = ""
    for line in lines:
        if "/" in line and (found := _HEAD.match(line.strip())):
            word = found["word"].casefold()
        elif word:
            parts = re.sub(r"\[[^\]]*\]|<[^>]*>|\d+\.", "", line).split(",")
            clean = tuple(part.strip(" -;\n").strip("\u2010") for part in parts)
            if kept := tuple(part for part in clean if part and " " not in part):
                yield word, kept
            word = ""


@cache
def translations(shared: Path, word: str, language: str, into: str) -> tuple[str, ...]:
    """Words of another language for a word in small letters, the likeliest first; none where no list has it."""
    listed = _read(shared, _DICTIONARIES[language, into]).get(word, ()) if (language, into) in _DICTIONARIES else ()
    if listed:
        return listed[:_FEW]
    if language == "en":
        return lemmas_of(word, into)[:_FEW] or lemmas_of(_stem(word), into)[:_FEW]
    lemma = simple_lemma(word, language) or word
    english = [gloss.english for gloss in glosses(word, language) or glosses(lemma, language)][:_FEW]
    if into == "en":
        return tuple(english)
    return tuple(dict.fromkeys(lemma for gloss in english[:2] for lemma in lemmas_of(gloss, into)[:2]))


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + _LEAST:
            return word.removesuffix(ending)
    return word
