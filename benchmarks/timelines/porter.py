"""The stem of an English word, as the yardstick's scorer takes it.

M. F. Porter, "An algorithm for suffix stripping" (Program 14(3), 1980), with the departures of the Natural Language
Toolkit's default stemmer, which the published figures were scored with.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

_IRREGULAR = {
    form: stem
    for stem, forms in {
        "sky": ("sky", "skies"),
        "die": ("dying",),
        "lie": ("lying",),
        "tie": ("tying",),
        "news": ("news",),
        "inning": ("innings", "inning"),
        "outing": ("outings", "outing"),
        "canning": ("cannings", "canning"),
        "howe": ("howe",),
        "proceed": ("proceed",),
        "exceed": ("exceed",),
        "succeed": ("succeed",),
    }.items()
    for form in forms
}
_VOWELS = frozenset("aeiou")
_SECOND = (
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"),
    ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
    ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
    ("iviti", "ive"), ("biliti", "ble"), ("fulli", "ful"),
)  # fmt: skip
_THIRD = (("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""))
_FOURTH = (
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti",
    "ous", "ive", "ize",
)  # fmt: skip


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a word in small letters; words of one or two letters stay."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= 2:  # noqa: PLR2004 -- as in the paper's own program
        return word
    for step in _STEPS:
        word = step(word)
    return word


def _consonant(word: str, at: int) -> bool:
    """Whether a letter is a consonant: a "y" is one at the start and behind a vowel."""
    if word[at] in _VOWELS:
        return False
    return word[at] != "y" or at == 0 or not _consonant(word, at - 1)


def _measure(word: str) -> int:
    """How often a consonant follows a vowel."""
    kinds = [_consonant(word, at) for at in range(len(word))]
    return sum(not before and after for before, after in pairwise(kinds))


def _vowel(word: str) -> bool:
    return any(not _consonant(word, at) for at in range(len(word)))


def _double(word: str) -> bool:
    return len(word) > 1 and word[-1] == word[-2] and _consonant(word, len(word) - 1)


def _closed(word: str) -> bool:
    """Whether it ends in consonant, vowel, consonant, the last not w, x or y; or is a vowel and a consonant."""
    kinds = [_consonant(word, at) for at in range(len(word))]
    if len(word) == 2:  # noqa: PLR2004 -- the toolkit's own departure
        return kinds == [False, True]
    return kinds[-3:] == [True, False, True] and word[-1] not in "wxy"


def _plural(word: str) -> str:
    if word.endswith("ies"):
        return word[:-1] if len(word) == len("dies") else word[:-2]
    if word.endswith("sses"):
        return word[:-2]
    return word if word.endswith("ss") or not word.endswith("s") else word[:-1]


def _past(word: str) -> str:
    if word.endswith("ied"):
        return word[:-1] if len(word) == len("died") else word[:-2]
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) > 0 else word
    for ending in ("ed", "ing"):
        if word.endswith(ending) and _vowel(word.removesuffix(ending)):
            return _mended(word.removesuffix(ending))
    return word


def _mended(word: str) -> str:
    if word.endswith(("at", "bl", "iz")):
        return word + "e"
    if _double(word):
        return word if word[-1] in "lsz" else word[:-1]
    return word + "e" if _measure(word) == 1 and _closed(word) else word


def _final_y(word: str) -> str:
    ends = word.endswith("y") and len(word) > 2 and _consonant(word, len(word) - 2)  # noqa: PLR2004 -- "by" stays
    return word[:-1] + "i" if ends else word


def _second(word: str) -> str:
    if word.endswith("alli") and _measure(word[:-4]) > 0:
        return _second(word[:-2])
    for ending, other in _SECOND:
        if word.endswith(ending):
            return _replaced(word, ending, other)
    return word[:-1] if word.endswith("logi") and _measure(word[:-3]) > 0 else word


def _third(word: str) -> str:
    for ending, other in _THIRD:
        if word.endswith(ending):
            return _replaced(word, ending, other)
    return word


def _replaced(word: str, ending: str, other: str) -> str:
    rest = word.removesuffix(ending)
    return rest + other if _measure(rest) > 0 else word


def _fourth(word: str) -> str:
    for ending in _FOURTH:
        if word.endswith(ending):
            rest = word.removesuffix(ending)
            cut = _measure(rest) > 1 and (ending != "ion" or rest[-1] in "st")
            return rest if cut else word
    return word


def _last_e(word: str) -> str:
    if not word.endswith("e"):
        return word
    measure = _measure(word[:-1])
    return word[:-1] if measure > 1 or (measure == 1 and not _closed(word[:-1])) else word


def _last_l(word: str) -> str:
    return word[:-1] if word.endswith("ll") and _measure(word[:-1]) > 1 else word


_STEPS: tuple[Callable[[str], str], ...] = (
    _plural, _past, _final_y, _second, _third, _fourth, _last_e, _last_l
)  # fmt: skip
