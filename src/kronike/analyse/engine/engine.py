"""The engine: texts in, sentences, syntax and names out, many at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from kronike.analyse.engine.lemmas import Lemmas
from kronike.analyse.engine.names import FoundName, Named, consistent
from kronike.analyse.engine.parsed import Parsed, ParsedName, ParsedToken
from kronike.analyse.engine.pieces import Piece, pieces
from kronike.analyse.engine.reading import Reader, Sentences
from kronike.analyse.engine.trained import MODEL, read_network

_BATCH = 4000
"""Words read at once."""


class Engine:
    """Reads texts of the five languages with one network."""

    def __init__(self, reader: Reader) -> None:
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
        read = [found for batch in _batches(cut) for found in self._reader.read(batch)]
        names = consistent([_named(numbers[piece.text], piece, *found) for piece, found in zip(cut, read, strict=True)])
        sentences: list[list[tuple[ParsedToken, ...]]] = [[] for _ in texts_with_language]
        called: list[list[ParsedName]] = [[] for _ in texts_with_language]
        for piece, (told, _), named in zip(cut, read, names, strict=True):
            sentences[piece.text] += told
            called[piece.text] += _names(piece, named)
        return [Parsed(tuple(of), tuple(names)) for of, names in zip(sentences, called, strict=True)]


@cache
def load_engine(folder: Path = MODEL) -> Engine:
    """The engine of the package, opened once.

    Raises:
        OSError: where the folder holds none.
    """
    return Engine(Reader(read_network(folder), Lemmas(folder)))


def _named(report: int, piece: Piece, sentences: Sentences, names: list[FoundName]) -> Named:
    return Named(report, piece.words, [token.upos == "PROPN" for each in sentences for token in each], names)


def _names(piece: Piece, named: Sequence[FoundName]) -> Iterator[ParsedName]:
    for start, end, kind in named:
        yield ParsedName(piece.cuts[start][0], piece.cuts[end - 1][1], kind)


def _batches(cut: Sequence[Piece]) -> Iterator[list[Piece]]:
    batch: list[Piece] = []
    words = 0
    for piece in cut:
        batch.append(piece)
        words += len(piece.words)
        if words >= _BATCH:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch
