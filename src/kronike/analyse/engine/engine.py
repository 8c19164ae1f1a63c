"""The engine: texts in, sentences, syntax and names out, many at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kronike.analyse.engine.embedding import LANGUAGE_KEY
from kronike.analyse.engine.guessing import COMPONENT, Guesser
from kronike.analyse.engine.lemmas import Lemmas
from kronike.analyse.engine.loading import MODEL, load_pipeline
from kronike.analyse.engine.names import FoundName, consistent
from kronike.analyse.engine.parsed import Parsed, ParsedName, ParsedToken
from kronike.analyse.engine.pieces import Piece, pieces
from kronike.analyse.engine.reading import Reader

_BATCH = 6000
"""Words read at once."""


class Engine:
    """Reads texts of the five languages with one pipeline."""

    def __init__(self, nlp: Language, reader: Reader) -> None:
        self._nlp = nlp
        self._steps: list[Any] = [component for name, component in nlp.pipeline if name != COMPONENT]
        self._reader = reader

    def parse(
        self, texts_with_language: Sequence[tuple[str, str]], *, reports: Sequence[int] | None = None
    ) -> list[Parsed]:
        """What is in each text, given with its language (nb nn da sv en).

        Texts with the same number in ``reports`` are parts of one report: a name clear in one of them counts in all.
        Without it each text is a report. An empty line in a text always ends a sentence.
        """
        numbers = list(range(len(texts_with_language))) if reports is None else list(reports)
        cut = list(pieces(texts_with_language))
        docs = [self._doc(piece) for piece in cut]
        for batch in _batches(docs):
            for component in self._steps:
                component.set_annotations(batch, component.predict(batch))
        names = consistent(docs, [numbers[piece.text] for piece in cut])
        sentences: list[list[tuple[ParsedToken, ...]]] = [[] for _ in texts_with_language]
        found: list[list[ParsedName]] = [[] for _ in texts_with_language]
        for piece, doc, named in zip(cut, docs, names, strict=True):
            sentences[piece.text] += self._reader.sentences(piece, doc)
            found[piece.text] += _names(piece, named)
        return [Parsed(tuple(of), tuple(called)) for of, called in zip(sentences, found, strict=True)]

    def _doc(self, piece: Piece) -> Doc:
        doc = Doc(self._nlp.vocab, words=list(piece.words))
        doc.user_data[LANGUAGE_KEY] = piece.language
        return doc


@cache
def load_engine(folder: Path = MODEL) -> Engine:
    """The engine of the package, opened once."""
    nlp = load_pipeline(folder)
    return Engine(nlp, Reader(Lemmas(folder), Guesser(nlp)))


def _names(piece: Piece, named: Sequence[FoundName]) -> Iterator[ParsedName]:
    for start, end, kind in named:
        yield ParsedName(piece.cuts[start][0], piece.cuts[end - 1][1], kind)


def _batches(docs: Sequence[Doc]) -> Iterator[list[Doc]]:
    batch: list[Doc] = []
    words = 0
    for doc in docs:
        batch.append(doc)
        words += len(doc)
        if words >= _BATCH:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch
