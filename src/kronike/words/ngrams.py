"""Words as hashed character n-grams: what the language model sees. Training and running share this code.

A word is lower-cased and marked at both ends; its features are its n-grams of one to five characters, ends included,
and the whole word, each hashed into one of `BUCKETS` buckets (the hashing trick: Weinberger et al. 2009). Letters of
other scripts than Latin are one letter here, so that a script counts and not its spelling.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

BUCKETS = 1 << 18
LONGEST_GRAM = 5
WHOLE_TIMES = 3
"""Buckets of the whole word: more than one, as a telling word ("ikkje") is worth more than a part of one."""
LONGEST_WORD = 40
"""Characters of a word that are looked at: longer "words" are addresses and debris."""
SCRIPT = "\u0416"
"""The letter that stands for every letter outside the Latin script."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_FOREIGN = re.compile(r"[^\x00-\u024f\u1e00-\u1eff'’]")
_START, _END = "\x02", "\x03"
_BASE = np.uint64(0x9E3779B97F4A7C15 | 1)
_SPREAD = np.uint64(0xFF51AFD7ED558CCD)
_POWERS = np.cumprod(np.full(LONGEST_WORD + 2, _BASE, dtype=np.uint64))


class Grams(NamedTuple):
    """Buckets of the n-grams of several words, one word after the other; word i owns ``starts[i]:starts[i + 1]``."""

    buckets: NDArray[np.int64]
    starts: NDArray[np.int64]


def words_of(text: str) -> list[str]:
    """The words of a text, lower-cased and composed (NFC); digits and marks are no words."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    found = _WORD.findall(text.lower())
    return found if text.isascii() else [_FOREIGN.sub(SCRIPT, word) for word in found]


def grams(words: Sequence[str]) -> Grams:
    """The hashed n-grams of each word: `BUCKETS` possible values; every word has at least one."""
    marked = [f"{_START}{word[:LONGEST_WORD]}{_END}" for word in words]
    codes = np.frombuffer("".join(marked).encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    lengths = np.fromiter(map(len, marked), dtype=np.int64, count=len(marked))
    owner = np.repeat(np.arange(len(marked)), lengths)
    starts = np.cumsum(lengths) - lengths
    hashes, owners = _whole(codes, owner, starts), [np.arange(len(marked))] * WHOLE_TIMES
    rolling = np.zeros(len(codes), dtype=np.uint64)
    for size in range(1, LONGEST_GRAM + 1):
        rolling = rolling[: len(codes) - size + 1] * _BASE + codes[size - 1 :]
        inside = owner[: len(rolling)] == owner[size - 1 :]
        hashes.append(_bucket(rolling[inside], size))
        owners.append(owner[: len(rolling)][inside])
    return _by_word(np.concatenate(hashes), np.concatenate(owners), len(marked))


def _whole(codes: NDArray[np.uint64], owner: NDArray[np.int64], starts: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    place = np.arange(len(codes)) - starts[owner]
    hashed = np.add.reduceat(codes * _POWERS[place], starts)
    return [_bucket(hashed, LONGEST_GRAM + time) for time in range(1, WHOLE_TIMES + 1)]


def _bucket(hashes: NDArray[np.uint64], size: int) -> NDArray[np.int64]:
    mixed = (hashes ^ np.uint64(size)) * _SPREAD
    return (mixed >> np.uint64(64 - BUCKETS.bit_length() + 1)).astype(np.int64)


def _by_word(buckets: NDArray[np.int64], owners: NDArray[np.int64], count: int) -> Grams:
    order = np.argsort(owners, kind="stable")
    starts = np.zeros(count + 1, dtype=np.int64)
    np.cumsum(np.bincount(owners, minlength=count), out=starts[1:])
    return Grams(buckets[order], starts)
