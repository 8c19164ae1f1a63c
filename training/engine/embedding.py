"""The network's first layer in training: what a word looks like, told as hashed features (see `forms`).

None of it depends on the words around, so each distinct word of a batch is worked out once (Lample et al. 2016 and
Miranda et al. 2022 on hashed embeddings).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.strings import hash_string  # type: ignore[attr-defined]  # the stub leaves it out
from spacy.symbols import IDS  # type: ignore[import-not-found]  # a compiled module
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate

from kronike.analyse.engine.forms import FEATURES, LANGUAGE, features, language_feature
from kronike.analyse.engine.hashing import hash_strings

LANGUAGE_KEY = "language"
"""Where a Doc's ``user_data`` says its language."""

_Rows = NDArray[np.uint64]
_Vectors = NDArray[np.float32]
_FIRST_SEED = 8
_ROOM = 1 << 12
_PRIME = np.uint64(1099511628211)


class Lexemes:
    """The feature hashes of every word seen, in one growing table."""

    def __init__(self) -> None:
        self.places: dict[int, int] = {}
        self.table: _Rows = np.zeros((_ROOM, len(FEATURES)), dtype=np.uint64)

    def rows(self, doc: Doc) -> _Rows:
        """One row per word, one column per feature of `FEATURES`."""
        places = self._places(doc)  # first, as it may put a larger table in the place of this one
        rows = self.table[places]
        rows[:, LANGUAGE] = hash_string(language_feature(doc.user_data[LANGUAGE_KEY]))
        return rows

    def _places(self, doc: Doc) -> list[int]:
        known = self.places
        orths: list[int] = doc.to_array(["ORTH"]).ravel().tolist()  # type: ignore[assignment]  # the stub says float
        return [known[orth] if orth in known else self._add(orth, doc.vocab) for orth in orths]

    def _add(self, orth: int, vocab: Vocab) -> int:
        place = self.places[orth] = len(self.places)
        if place == len(self.table):
            self.table = np.concatenate([self.table, np.zeros_like(self.table)])
        self.table[place] = hash_strings(features(vocab.strings[orth], BASE_NORMS), IDS)
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
    return Model("word_features", _forward, init=_initialise, layers=[inner], dims={"nO": width})


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
    model: Model[Any, Any],
    docs: Sequence[Doc],
    is_train: bool,  # noqa: FBT001 - thinc calls it so
) -> tuple[list[_Vectors], Callable[[list[_Vectors]], list[Any]]]:
    """Each distinct word goes through the layer once, and its gradients come back together."""
    rows = [_LEXEMES.rows(doc) for doc in docs]
    flat = np.concatenate(rows)
    _, first, inverse = np.unique(_keys(flat), return_index=True, return_inverse=True)
    ops: Any = model.ops
    places = ops.asarray(inverse.ravel().astype(np.int32))
    vectors, backward = model.layers[0](ops.asarray(flat[first]), is_train)

    def learn(gradients: list[_Vectors]) -> list[Any]:
        summed = ops.alloc2f(*vectors.shape)
        ops.scatter_add(summed, places, ops.xp.concatenate(gradients))
        backward(summed)
        return []

    ends = np.cumsum([len(each) for each in rows])[:-1].tolist()
    return ops.xp.split(vectors[places], ends), learn
