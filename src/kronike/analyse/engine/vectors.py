"""Words to their vectors, each distinct word of a language worked out once and remembered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from kronike.analyse.engine.forms import LANGUAGE, features, language_feature
from kronike.analyse.engine.hashing import Hashes, hash_strings
from kronike.analyse.engine.network import Encoder, Vectors

_MOST_REMEMBERED = 1 << 15
_ROOM = 1 << 11


class Remembered:
    """The vectors of words met before, by several encoders side by side."""

    def __init__(self, encoders: Sequence[Encoder], norms: Mapping[str, str], numbers: Mapping[str, int]) -> None:
        self._encoders = encoders
        self._norms, self._numbers = norms, numbers
        self._places: dict[str, dict[str, int]] = defaultdict(dict)
        self._count = 0
        self._vectors = [np.zeros((_ROOM, len(each.mixer.gain)), dtype=np.float32) for each in encoders]

    def vectors(self, texts: Sequence[tuple[str, Sequence[str]]]) -> list[Vectors]:
        """For each encoder the vectors of all words of some texts, each given as its language and its words."""
        if self._count > _MOST_REMEMBERED:
            self._places.clear()
            self._count = 0
        places: list[int] = []
        for language, words in texts:
            known = self._places[language]
            new = [word for word in dict.fromkeys(words) if word not in known]
            if new:
                self._add(new, language)
            places += [known[word] for word in words]
        chosen = np.array(places, dtype=np.int64)
        return [table[chosen] for table in self._vectors]

    def _add(self, words: list[str], language: str) -> None:
        hashes = self._hashes(words, language)
        begin, self._count = self._count, self._count + len(words)
        for number, encoder in enumerate(self._encoders):
            while self._count > len(self._vectors[number]):
                self._vectors[number] = np.concatenate([self._vectors[number], np.zeros_like(self._vectors[number])])
            self._vectors[number][begin : self._count] = encoder.words(hashes)
        self._places[language].update(zip(words, range(begin, self._count), strict=True))

    def _hashes(self, words: list[str], language: str) -> Hashes:
        columns = zip(*(features(word, self._norms) for word in words), strict=True)
        hashes: Hashes = np.stack([hash_strings(column, self._numbers) for column in columns], axis=1)
        hashes[:, LANGUAGE] = hash_strings([language_feature(language)])
        return hashes
