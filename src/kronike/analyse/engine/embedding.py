"""The engine's own layer: what a word looks like, told to the network as hashed features.

A word is its lower-cased form, its shape, its first three and last two, three and four letters, the class that word lists give
it, and the language of its text (Lample et al. 2016 and Miranda et al. 2022 on hash embeddings). None of it depends on
the words around, so each distinct word of a batch is looked up once.
"""

from __future__ import annotations

import lzma
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.strings import hash_string  # type: ignore[attr-defined]  # the stub leaves it out
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab
from thinc.api import HashEmbed, Maxout, Model, Ops, chain, concatenate

LANGUAGE_KEY = "language"
"""Where a Doc's ``user_data`` says its language."""
FEATURES = ("norm", "shape", "prefix3", "suffix2", "suffix4", "known", "language", "suffix3")

_Rows = NDArray[np.uint64]
_Vectors = NDArray[np.float32]
_FIRST_SEED = 8
_LANGUAGE = FEATURES.index("language")
_ROOM = 1 << 12
_MOST_REMEMBERED = 1 << 16
_PRIME = np.uint64(1099511628211)
FROZEN = "frozen"
"""Set on the layer when its weights will not change any more."""


class KnownWords:
    """The class of a word in the word lists (a given name, a town...), as one letter each; empty where in none."""

    def __init__(self) -> None:
        self.classes: dict[str, str] = {}

    def of(self, word: str) -> str:
        """The class of a word as written, or of one in capitals as if it were not."""
        found = self.classes.get(word)
        if found is None and word.isupper() and len(word) > 3:  # noqa: PLR2004 - shorter ones are abbreviations
            found = self.classes.get(word.title())
        return found or ""

    def load(self, path: Path) -> None:
        """Takes the classes from a packed file of lines: word, tab, class."""
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            self.classes = dict(line.rstrip("\n").split("\t") for line in lines)


KNOWN = KnownWords()


class Lexemes:
    """The feature hashes of every word seen, in one growing table."""

    def __init__(self) -> None:
        self.places: dict[int, int] = {}
        self.table: _Rows = np.zeros((_ROOM, len(FEATURES)), dtype=np.uint64)

    def rows(self, docs: Sequence[Doc]) -> list[_Rows]:
        """For each document an array of one row per word, one column per feature of `FEATURES`."""
        return [self._rows(doc) for doc in docs]

    def _rows(self, doc: Doc) -> _Rows:
        places = self._places(doc)  # first, as it may put a larger table in the place of this one
        rows = self.table[places]
        rows[:, _LANGUAGE] = hash_string("lang=" + doc.user_data.get(LANGUAGE_KEY, ""))
        return rows

    def _places(self, doc: Doc) -> list[int]:
        known = self.places
        orths: list[int] = doc.to_array(["ORTH"]).ravel().tolist()  # type: ignore[assignment]  # the stub says float
        return [known[orth] if orth in known else self._add(orth, doc.vocab) for orth in orths]

    def _add(self, orth: int, vocab: Vocab) -> int:
        place = self.places[orth] = len(self.places)
        if place == len(self.table):
            self.table = np.concatenate([self.table, np.zeros_like(self.table)])
        lexeme = vocab[orth]
        word, lowered = lexeme.text, lexeme.text.lower()
        self.table[place] = (
            lexeme.norm,
            lexeme.shape,
            hash_string("p3" + lowered[:3]),
            hash_string("s2" + lowered[-2:]),
            hash_string("s4" + lowered[-4:]),
            hash_string("known=" + KNOWN.of(word)),
            0,  # the language is the document's
            hash_string("s3" + lowered[-3:]),
        )
        return place


_LEXEMES = Lexemes()


@registry.architectures("kronike.WordFeatures.v1")  # type: ignore[untyped-decorator]  # spaCy's registry
def word_features(
    width: int, columns: list[str], rows: list[int], widths: list[int]
) -> Model[list[Doc], list[_Vectors]]:
    """A table of ``rows[i]`` vectors of ``widths[i]`` for each feature in ``columns``, mixed to ``width``."""
    tables: list[Model[Any, Any]] = [
        HashEmbed(size, count, column=FEATURES.index(name), seed=_FIRST_SEED + place, dropout=0.0)
        for place, (name, count, size) in enumerate(zip(columns, rows, widths, strict=True))
    ]
    mixer = Maxout(width, sum(widths), nP=3, dropout=0.0, normalize=True)
    inner: Model[Any, Any] = chain(concatenate(*tables), mixer)
    return Model(
        "word_features",
        partial(_forward, Remembered(width)),
        init=_initialise,
        layers=[inner],
        dims={"nO": width},
        attrs={FROZEN: False},
    )


class Remembered:
    """The vectors of words met before: a word's vector does not depend on its neighbours, so it is computed once."""

    def __init__(self, width: int) -> None:
        self._places: dict[int, int] = {}
        self._vectors: _Vectors = np.zeros((_ROOM, width), dtype=np.float32)

    def vectors(self, inner: Model[Any, Any], flat: _Rows, *, keep: bool) -> _Vectors:
        """A vector for each row; ``keep`` remembers them, which is right only while the weights stay."""
        if not keep or len(self._places) > _MOST_REMEMBERED:
            self._places = {}
        keys, first, inverse = np.unique(_keys(flat), return_index=True, return_inverse=True)
        known = self._places
        listed = keys.tolist()
        new = [number for number, key in enumerate(listed) if key not in known]
        if new:
            computed = inner.predict(inner.ops.asarray(flat[first[new]]))
            self._add([listed[number] for number in new], inner.ops.to_numpy(computed))
        places = np.array([known[key] for key in listed], dtype=np.int64)
        vectors: _Vectors = self._vectors[places[inverse.ravel()]]
        return vectors

    def _add(self, keys: list[int], vectors: _Vectors) -> None:
        begin = len(self._places)
        while begin + len(keys) > len(self._vectors):
            self._vectors = np.concatenate([self._vectors, np.zeros_like(self._vectors)])
        self._vectors[begin : begin + len(keys)] = vectors
        self._places.update(zip(keys, range(begin, begin + len(keys)), strict=True))


def _keys(flat: _Rows) -> _Rows:
    """One number for each row."""
    keys = flat[:, 0].copy()
    for column in range(1, flat.shape[1]):
        keys = keys * _PRIME ^ flat[:, column]
    return keys


def _initialise(model: Model[Any, Any], X: Any = None, Y: Any = None) -> None:  # noqa: N803, ANN401, ARG001
    example = np.zeros((1, len(FEATURES)), dtype=np.uint64)
    model.layers[0].initialize(X=example)


def _forward(
    remembered: Remembered,
    model: Model[Any, Any],
    docs: Sequence[Doc],
    is_train: bool,  # noqa: FBT001 - thinc calls it so
) -> tuple[list[_Vectors], Callable[[list[_Vectors]], list[Any]]]:
    rows = _LEXEMES.rows(docs)
    lengths = [len(each) for each in rows]
    flat = np.concatenate(rows) if rows else np.zeros((0, len(FEATURES)), dtype=np.uint64)
    if is_train and len(flat):
        return _learning(model, flat, lengths)
    if len(flat):
        vectors = remembered.vectors(model.layers[0], flat, keep=model.attrs[FROZEN])
    else:
        vectors = model.ops.alloc2f(0, model.get_dim("nO"))
    return _cut(model.ops, model.ops.asarray(vectors), lengths), lambda _: []


def _learning(
    model: Model[Any, Any], flat: _Rows, lengths: list[int]
) -> tuple[list[_Vectors], Callable[[list[_Vectors]], list[Any]]]:
    """Each distinct word goes through the layer once, and its gradients come back together."""
    _, first, inverse = np.unique(_keys(flat), return_index=True, return_inverse=True)
    places = model.ops.asarray(inverse.ravel().astype(np.int32))
    vectors, backward = model.layers[0](model.ops.asarray(flat[first]), is_train=True)

    def learn(gradients: list[_Vectors]) -> list[Any]:
        summed = model.ops.alloc2f(*vectors.shape)
        model.ops.scatter_add(summed, places, model.ops.xp.concatenate(gradients))
        backward(summed)
        return []

    return _cut(model.ops, vectors[places], lengths), learn


def _cut(ops: Ops, vectors: _Vectors, lengths: list[int]) -> list[_Vectors]:
    return ops.xp.split(vectors, np.cumsum(lengths)[:-1].tolist()) if lengths else []
