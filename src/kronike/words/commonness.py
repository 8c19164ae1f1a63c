"""What words of any language are compared by across reports, and in how many ordinary reports such a word stands.

``python -m training.commonness`` counts the shares (``weights/commonness.tsv.xz``) in openly licensed treebanks.
"""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from kronike.words.glosses import GLOSSED_LANGUAGES, glosses_of_word

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*\d|\d")
_BRACKET = re.compile(r"-[LR][RSC]B-")
"""A bracket as tokenised text writes it (Penn Treebank)."""
_ENDINGS = ("'s", "’s", "ies", "ing", "ed", "es", "s", "ly")
_SHORTEST_STEM = 3
_LONGEST_WORD = 40
RARE = 0.001
"""The share that is taken of what the treebanks do not have."""


def keys_of(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Each word and number of a text: its key, and the word as it stands."""
    for found in _WORD.finditer(_BRACKET.sub(" ", text)):
        word = found[0]
        if len(word) <= _LONGEST_WORD:
            yield from ((key, word) for key in word_keys(word.lower(), language))


@lru_cache(maxsize=200_000)
def word_keys(word: str, language: str) -> tuple[str, ...]:
    """What a word in small letters is compared by: the stems of its best English gloss, or its own.

    A number is its digits; what no list has stays as it is.
    """
    if word[0].isdigit():
        return ("#" + re.sub(r"\D", "", word),)
    if language in GLOSSED_LANGUAGES:
        found = glosses_of_word(word, language)
        return tuple(stem(part) for part in found[0].english.lower().split()) if found else (word,)
    return (stem(word),)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """An English word without its commonest endings: not its lemma, but the same for most of its forms."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            word = word.removesuffix(ending)
            break
    return word.rstrip("e") if len(word) > _SHORTEST_STEM + 1 else word


def share(key: str) -> float:
    """In which share of ordinary reports of some hundred words a key stands, 0 to 1."""
    return _shares().get(key, RARE)


@cache
def _shares() -> dict[str, float]:
    packed = (files("kronike.words") / "weights" / "commonness.tsv.xz").read_bytes()
    lines = (line.partition("\t") for line in lzma.decompress(packed).decode().splitlines())
    return {key: int(mille) / 1000 for key, _, mille in lines}
