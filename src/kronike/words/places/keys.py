"""What a place name is looked up by."""

from __future__ import annotations

from functools import lru_cache

from kronike.words.folding import name_key

_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}


_ARTICLES = frozenset(
    ("ad", "al", "an", "ar", "as", "ash", "at", "az", "ed", "el", "en", "er", "es", "esh", "et", "ez", "uz")
)
"""The Arabic article as it is written before letters it takes the sound of."""


@lru_cache(maxsize=65_536)
def place_key(name: str) -> str:
    """The key of a name, with what is written in several ways in one: "St." and "Saint", "ez-Zor" and "al-Zor"."""
    *rest, last = name_key(name.removeprefix("the ").removeprefix("The ")).split(" ")
    words = ["al" if word in _ARTICLES else word for word in rest]
    return " ".join([*(_SHORT.get(word, word) for word in words[:1]), *words[1:], last])
