"""What a place name is looked up by."""

from __future__ import annotations

from functools import lru_cache

from kronike.words.folding import name_key

_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}


@lru_cache(maxsize=65_536)
def place_key(name: str) -> str:
    """The key of a name, with "St.", "Mt." and "Ft." written out, so that "St. Paul" and "Saint Paul" are one."""
    key = name_key(name.removeprefix("the ").removeprefix("The "))
    first, gap, rest = key.partition(" ")
    return f"{_SHORT[first]} {rest}" if gap and first in _SHORT else key
