"""A read-only table of many short lines that is kept as it is packed: a tenth of what a dictionary takes."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from itertools import accumulate

_SLOTS = 8
"""Places of the filter for each line, at least: the more, the fewer words are searched for in vain."""


class Table:
    """Lines of a key, a tab and a value, sorted by key (UTF-8), looked up by search behind a filter of hashes."""

    def __init__(self, text: bytes) -> None:
        """``text`` is the lines with newlines between; keys are unique."""
        lines = text.split(b"\n") if text else []
        self._text = text
        self._starts = array("I", accumulate((len(line) + 1 for line in lines), initial=0))
        self._count = len(lines)
        self._mask = (1 << (_SLOTS * len(lines)).bit_length()) - 1
        self._filter = bytearray(self._mask + 1)
        for line in lines:
            self._filter[hash(line[: line.index(b"\t")]) & self._mask] = 1

    def get(self, key: str) -> str | None:
        """The value of a key, or ``None``."""
        packed = key.encode(errors="surrogatepass")
        if not self._filter[hash(packed) & self._mask]:
            return None
        at = bisect_left(range(self._count), packed, key=self._key)
        if at == self._count or self._key(at) != packed:
            return None
        start = self._starts[at] + len(packed) + 1
        return self._text[start : self._starts[at + 1] - 1].decode()

    def _key(self, at: int) -> bytes:
        start = self._starts[at]
        return self._text[start : self._text.index(b"\t", start)]
