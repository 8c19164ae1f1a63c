"""Hashes of strings and of hashes, many at a time, on which the network's tables of words stand.

MurmurHash64A for strings and MurmurHash3 for places in a table (Austin Appleby, public domain), with the seeds that
spaCy and thinc use, so that a table trained there is read here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

_FACTOR = np.uint64(0xC6A4A7935BD1E995)
_SHIFT = np.uint64(47)
_SEED = 1
_WORD = 8
_FIRST, _SECOND = np.uint64(0x87C37B91114253D5), np.uint64(0x4CF5AD432745937F)
_THIRD, _FOURTH = np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53)
_LOW = np.uint64(0xFFFFFFFF)
_HALF, _TURN, _BACK, _MIX = np.uint64(32), np.uint64(31), np.uint64(33), np.uint64(33)


def hash_strings(strings: Sequence[str], fixed: Mapping[str, int] | None = None) -> Hashes:
    """A 64-bit number for each string, from its UTF-8 bytes; ``fixed`` gives those that have another number."""
    encoded = [string.encode() for string in strings]
    lengths = np.array([len(each) for each in encoded], dtype=np.uint64)
    width = max(1, -(-int(lengths.max(initial=0)) // _WORD))
    packed = b"".join(each.ljust(width * _WORD, b"\0") for each in encoded)
    words = np.frombuffer(packed, dtype="<u8").reshape(len(encoded), width)
    hashes = np.uint64(_SEED) ^ (lengths * _FACTOR)
    for place in range(width):
        hashes = _with_word(hashes, words[:, place], lengths, place)
    hashes ^= hashes >> _SHIFT
    hashes *= _FACTOR
    hashes ^= hashes >> _SHIFT
    for place, string in enumerate(strings if fixed else ()):
        if fixed and string in fixed:
            hashes[place] = fixed[string]
    return hashes


def _with_word(hashes: Hashes, word: Hashes, lengths: Hashes, place: int) -> Hashes:
    """The hashes with the next eight bytes in them, or with the last few, which are mixed in another way."""
    mixed = word * _FACTOR
    mixed ^= mixed >> _SHIFT
    mixed *= _FACTOR
    whole = (hashes ^ mixed) * _FACTOR
    rest = (hashes ^ word) * _FACTOR
    begun, ended = np.uint64(place * _WORD), np.uint64((place + 1) * _WORD)
    return np.where(lengths >= ended, whole, np.where(lengths > begun, rest, hashes))


def places(hashes: Hashes, seed: int, rows: int) -> NDArray[np.int64]:
    """Four places in a table of ``rows`` rows for each hash."""
    first, second = _two_numbers(hashes, np.uint64(seed))
    four = np.stack([first & _LOW, first >> _HALF, second & _LOW, second >> _HALF], axis=1)
    return (four % np.uint64(rows)).astype(np.int64)


def _two_numbers(hashes: Hashes, seed: np.uint64) -> tuple[Hashes, Hashes]:
    first = hashes * _FIRST
    first = (first << _TURN) | (first >> _BACK)
    first = first * _SECOND
    first ^= seed ^ np.uint64(_WORD)
    second = np.full_like(first, seed ^ np.uint64(_WORD))
    first += second
    second += first
    first, second = _finished(first), _finished(second)
    first += second
    second += first
    return first, second


def _finished(number: Hashes) -> Hashes:
    number = number ^ (number >> _MIX)
    number *= _THIRD
    number ^= number >> _MIX
    number *= _FOURTH
    number ^= number >> _MIX
    return number
