"""How the place index lies in its file: a line of JSON that lists arrays, then their bytes, all packed with LZMA."""

from __future__ import annotations

import json
import lzma
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

_FILTERS = [
    {"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << 25, "lc": 0, "lp": 2, "pb": 2}
]
Arrays = Mapping[str, NDArray[np.generic]]


def pack(arrays: Arrays) -> bytes:
    """The arrays (one dimension each) as one packed file; the same arrays give the same bytes."""
    table = [[name, array.dtype.str, len(array)] for name, array in arrays.items()]
    head = json.dumps(table).encode() + b"\n"
    body = b"".join(_planes(array) for array in arrays.values())
    return lzma.compress(head + body, filters=_FILTERS)


def unpack(packed: bytes) -> dict[str, NDArray[np.generic]]:
    """The arrays of a packed file, by name."""
    raw = lzma.decompress(packed)
    head, _, body = raw.partition(b"\n")
    found: dict[str, NDArray[np.generic]] = {}
    at = 0
    for name, kind, length in json.loads(head):
        dtype = np.dtype(kind)
        flat = np.frombuffer(body, np.uint8, length * dtype.itemsize, at)
        found[name] = np.ascontiguousarray(flat.reshape(dtype.itemsize, length).T).view(dtype).ravel()
        at += len(flat)
    return found


def _planes(array: NDArray[np.generic]) -> bytes:
    """First the lowest byte of every number, then the next: what is alike lies together and packs well."""
    lowest_first = array.astype(array.dtype.newbyteorder("<"), copy=False)
    return lowest_first.view(np.uint8).reshape(len(array), array.dtype.itemsize).T.tobytes()
