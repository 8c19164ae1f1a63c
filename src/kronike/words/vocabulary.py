"""The known words of each language, and whether a long word is built of known ones.

``python -m training.vocabulary`` makes the list (``weights/vocabulary.txt.xz``) from openly licensed dictionaries and
treebanks. It is no spelling dictionary: a word that is missing may well exist.
"""

from __future__ import annotations

import lzma
from functools import cache
from importlib.resources import files

LETTERS = {"nb": "b", "nn": "n", "da": "d", "sv": "s", "en": "e"}
"""The letter that stands for a language in the list."""

_SHORTEST_PART = 4
_SHORTEST_COMPOUND = 8
_JOINTS = ("", "s", "e")
"""What may stand between the parts of a Nordic compound: opprør-s-alliansen."""


@cache
def vocabulary() -> dict[str, str]:
    """Every known word, lower-cased, with the letters of the languages that have it."""
    packed = (files("kronike.words") / "weights" / "vocabulary.txt.xz").read_bytes()
    lines = lzma.decompress(packed).decode().splitlines()
    return {word: letters for word, _, letters in (line.partition("\t") for line in lines)}


def is_word(word: str, language: str) -> bool:
    """Whether ``word`` (lower case) is a known word of the language."""
    return LETTERS[language] in vocabulary().get(word, "")


def is_compound(word: str, language: str) -> bool:
    """Whether ``word`` (lower case) is two known words of the language, joined as Nordic languages join them."""
    return len(word) >= _SHORTEST_COMPOUND and any(
        is_word(word[at:], language) and _is_first(word[:at], language)
        for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    )


def _is_first(part: str, language: str) -> bool:
    return any(
        part.endswith(joint) and len(stem) >= _SHORTEST_PART and is_word(stem, language)
        for joint in _JOINTS
        for stem in (part.removesuffix(joint) if joint else part,)
    )
