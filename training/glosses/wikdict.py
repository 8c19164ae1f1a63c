"""The English-Norwegian WikDict turned round: Norwegian words with the English headwords that lead to them."""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

_UPOS = {"n": "NOUN", "v": "VERB", "adj": "ADJ", "adv": "ADV", "pn": "PROPN", "prep": "ADP", "num": "NUM"}
_HEAD = re.compile(r"^([^/<>]+?) /.*<(\w+)>$")
_SENSE = re.compile(r"(?:^| )\d+\. ?")
_LONGEST = 3


def entries(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Lemma, part of speech and English words; first those to which the word is the first translation."""
    found: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    for english, upos, lines in _articles(path):
        for place, lemma in enumerate(_translations(lines)):
            found[lemma, upos].append((place, english))
    for key, pairs in sorted(found.items()):
        yield *key, list(dict.fromkeys(english for _, english in sorted(pairs)))


def _articles(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    head, lines = None, list[str]()
    with gzip.open(path, "rt", encoding="utf-8") as text:
        for line in text:
            found = _HEAD.match(line.rstrip("\n"))
            if not found:
                lines.append(line.rstrip("\n"))
                continue
            if head:
                yield *head, lines
            fits = found[2] in _UPOS and len(found[1].split()) <= _LONGEST
            head, lines = ((found[1], _UPOS[found[2]]) if fits else None), []
    if head:
        yield *head, lines


def _translations(lines: list[str]) -> Iterator[str]:
    """An article alternates translations, numbered where there are several, and explanations of the English sense."""
    numbered = any(line.startswith("1. ") for line in lines)
    for place, line in enumerate(lines):
        if line and (_begins(line) if numbered else place == 0):
            for word in _SENSE.sub("", line).split(","):
                if word.strip():
                    yield word.strip()


def _begins(line: str) -> bool:
    return bool(re.match(r"\d+\. \S", line))
