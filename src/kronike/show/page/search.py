"""An index of words over everything the page shows, in files by the first letters of the words."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+")
_LONGEST = 40
"""So many characters of a word are indexed."""
_FULL = 60_000
"""A file holds about so many numbers."""


def words_of(text: str) -> Iterator[str]:
    """The words of a text as they are looked up: composed, in small letters, cut after 40 characters."""
    for found in _WORD.finditer(unicodedata.normalize("NFC", text).lower()):
        yield found[0][:_LONGEST]


class Index:
    """Which items hold a word; items are numbered in the order they are added."""

    def __init__(self) -> None:
        """An index of nothing."""
        self._items: dict[str, list[int]] = defaultdict(list)
        self.count = 0

    def add(self, texts: Iterable[str]) -> None:
        """The next item, with all its texts."""
        for word in {word for text in texts for word in words_of(text)}:
            self._items[word].append(self.count)
        self.count += 1

    def files(self) -> Iterator[tuple[str, dict[str, list[int]]]]:
        """The words in order, as many together as fill a file, with the first word of each.

        The numbers of a word's items are given as steps from one to the next.
        """
        held: dict[str, list[int]] = {}
        size = 0
        for word in sorted(self._items):
            if held and size > _FULL:
                yield next(iter(held)), held
                held, size = {}, 0
            numbers = self._items[word]
            held[word] = [after - before for before, after in zip((0, *numbers), numbers, strict=False)]
            size += len(numbers) + 2
        if held:
            yield next(iter(held)), held
