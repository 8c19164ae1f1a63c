"""What spaCy has written into a Doc, taken out quickly: whole columns, not word by word."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from spacy.tokens import Doc

from kronike.analyse.engine.guessing import Guesser
from kronike.analyse.engine.lemmas import Lemmas, in_small
from kronike.analyse.engine.parsed import ParsedToken
from kronike.analyse.engine.pieces import Piece

_COLUMNS: list[int | str] = ["POS", "DEP", "HEAD", "MORPH"]
_ROOT = "ROOT"
_HELPING = frozenset({"aux", "aux:pass", "cop"})
_FULL = frozenset({"ROOT", "root", "conj", "advcl", "ccomp", "acl:relcl", "parataxis"})
_FULL_VERBS = frozenset({"nb", "nn", "da"})
"""Languages whose treebanks tag "be" and "have" as full verbs where they stand alone; English and Swedish do not."""


def agreed(upos: str, relation: str, language: str) -> str:
    """The tag that fits the relation: what helps a verb is an auxiliary, what governs a noun's case a preposition."""
    if upos == "VERB" and relation in _HELPING:
        return "AUX"
    if upos == "AUX" and relation in _FULL and language in _FULL_VERBS:
        return "VERB"
    if upos == "SCONJ" and relation == "case":
        return "ADP"
    return upos


class Reader:
    """Turns Docs into sentences of tokens."""

    def __init__(self, lemmas: Lemmas, guesser: Guesser) -> None:
        self._lemmas = lemmas
        self._guesser = guesser
        self._labels: dict[int, str] = {}

    def sentences(self, piece: Piece, doc: Doc) -> Iterator[tuple[ParsedToken, ...]]:
        """The sentences of one piece, with offsets in its text."""
        columns = doc.to_array(_COLUMNS).astype(np.int64).T.tolist()
        relations = [self._label(doc, number) for number in columns[1]]
        upos = [
            agreed(self._label(doc, number), relation, piece.language)
            for number, relation in zip(columns[0], relations, strict=True)
        ]
        feats = [self._feats(doc, place, number) for place, number in enumerate(columns[3])]
        lemmas = self._lemmas_of(piece, doc, upos)
        for sentence in doc.sents:
            first, end = sentence.start, sentence.end
            yield tuple(
                ParsedToken(
                    piece.cuts[place][0],
                    piece.cuts[place][1],
                    piece.words[place],
                    lemmas[place],
                    upos[place],
                    feats[place],
                    place + columns[2][place] - first,
                    "root" if relations[place] == _ROOT else relations[place],
                )
                for place in range(first, end)
            )

    def _lemmas_of(self, piece: Piece, doc: Doc, upos: list[str]) -> list[str]:
        listed = [self._lemmas.listed(*each, piece.language) for each in zip(piece.words, upos, strict=True)]
        unlisted = [place for place, lemma in enumerate(listed) if lemma is None]
        guessed = self._guesser.guess(doc, unlisted, piece.words)
        return [
            lemma if lemma is not None else in_small(piece.words[place], guessed[place], upos[place], piece.language)
            for place, lemma in enumerate(listed)
        ]

    def _label(self, doc: Doc, number: int) -> str:
        if number not in self._labels:
            self._labels[number] = doc.vocab.strings[number % (1 << 64)]
        return self._labels[number]

    def _feats(self, doc: Doc, place: int, number: int) -> str:
        if number not in self._labels:
            self._labels[number] = str(doc[place].morph)
        return self._labels[number]
