"""What a name is compared by: its letters without case, accents, dots and apostrophes."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ł": "l", "đ": "d", "\u0131": "i"})
_DROPPED = re.compile(r"[.'’‘`´ʼʹ]")  # noqa: RUF001 -- the apostrophes that names are written with
_GAPS = re.compile(r"[\W_]+")


@lru_cache(maxsize=65_536)
def name_key(name: str) -> str:
    """The words of ``name`` in lower case and plain letters, one space between them; empty where it has no letters.

    "Al-Qā'im", "al Qaim" and "AL QAIM" have one key. Two names with one key may still be two things: a key is a
    reason to compare, not a decision.
    """
    lower = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    plain = "".join(mark for mark in lower.translate(_LETTERS) if not unicodedata.combining(mark))
    return _GAPS.sub(" ", _DROPPED.sub("", plain)).strip()
