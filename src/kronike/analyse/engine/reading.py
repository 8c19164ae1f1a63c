"""The network's answers for a piece of text, put together: tags that fit relations, lemmas, trees, names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from kronike.analyse.engine.chain import LABELS
from kronike.analyse.engine.edits import Edits
from kronike.analyse.engine.fitting import agreed, related, with_compounds, with_names
from kronike.analyse.engine.lemmas import Lemmas, in_small
from kronike.analyse.engine.names import FoundName
from kronike.analyse.engine.nonprojective import MARK, restored
from kronike.analyse.engine.parsed import ParsedToken
from kronike.analyse.engine.pieces import Piece
from kronike.analyse.engine.trained import Answers, Network

_ROOT = "root"
_NO_ARC = -1
Sentences = list[tuple[ParsedToken, ...]]
_TOKEN = partial(tuple.__new__, ParsedToken)
"""A token of its fields: as ``ParsedToken._make``, without its cost."""


class Reader:
    """Turns pieces of text into sentences of tokens and names."""

    def __init__(self, network: Network, lemmas: Lemmas) -> None:
        self._network = network
        self._lemmas = lemmas
        self._edits = Edits(network.labels, network.lemmas.weights, network.lemmas.bias)
        self._relations = dict(enumerate(network.labels.relations)) | {_NO_ARC: _ROOT}

    def read(self, pieces: Sequence[Piece]) -> Iterator[tuple[Sentences, list[FoundName]]]:
        """The sentences of each piece, with offsets in its text, and the names as runs of its words."""
        answers = self._network.read(
            [(piece.language, piece.words) for piece in pieces], [piece.joined for piece in pieces]
        )
        heads, labels = answers.heads[1:].tolist(), answers.names.tolist()
        lengths = iter(answers.sentences)
        begin = 0
        for piece in pieces:
            end = begin + len(piece.words)
            sentences = []
            while begin < end:
                stop = begin + next(lengths)
                sentences.append((begin, stop))
                begin = stop
            first = end - len(piece.words)
            yield (
                list(self._sentences(piece, answers, heads, labels[first:end], sentences)),
                list(names_of(labels[first:end])),
            )

    def _sentences(
        self, piece: Piece, answers: Answers, heads: list[int], labels: list[int], sentences: list[tuple[int, int]]
    ) -> Iterator[tuple[ParsedToken, ...]]:
        first, end = sentences[0][0], sentences[-1][1]
        relations = [self._relations[choice] for choice in answers.choices[first:end]]
        tags = [self._network.labels.tags[tag] for tag in answers.tags[first:end]]
        trees = [
            _tree([head - 1 - begin for head in heads[begin:stop]], relations[begin - first : stop - first])
            for begin, stop in sentences
        ]
        told = [relation for _, relations in trees for relation in relations]
        upos = [
            with_names(agreed(tag[0], relation, piece.language), word, LABELS[label], piece.language)
            for tag, relation, word, label in zip(tags, told, piece.words, labels, strict=True)
        ]
        with_compounds(upos, piece.words, trees, piece.language)
        told = related(told, upos, trees, piece.language)
        lemmas = self._lemmas_of(piece, answers, first, upos)
        starts, ends = zip(*piece.cuts, strict=True)
        places = [place for tree, _ in trees for place in tree]
        feats = [tag[1] for tag in tags]
        rows = zip(starts, ends, piece.words, lemmas, upos, feats, places, told, strict=True)
        tokens: list[ParsedToken] = list(map(_TOKEN, rows))
        for begin, stop in sentences:
            yield tuple(tokens[begin - first : stop - first])

    def _lemmas_of(self, piece: Piece, answers: Answers, first: int, upos: list[str]) -> list[str]:
        listed = self._lemmas.of(piece.language)
        found = [listed[asked] for asked in zip(piece.words, upos, strict=True)]
        missing = [place for place, lemma in enumerate(found) if lemma is None]
        words = [piece.words[place] for place in missing]
        vectors = answers.vectors[[first + place for place in missing]]
        for place, guess in zip(missing, self._edits.guess(vectors, words) if words else (), strict=True):
            found[place] = in_small(piece.words[place], guess, upos[place], piece.language)
        return found  # type: ignore[return-value]  # nothing is missing any more


def _tree(heads: list[int], relations: list[str]) -> tuple[list[int], list[str]]:
    """A sentence's heads as places in it, the root governing itself, with true relations."""
    heads = [place if head < 0 else head for place, head in enumerate(heads)]
    if any(MARK in relation for relation in relations):
        restored(heads, relations)
    return heads, relations


def names_of(labels: Sequence[int]) -> Iterator[FoundName]:
    """The names that a run of labels tells, as first word, the one after the last, and type."""
    begin = 0
    for place, number in enumerate(labels):
        if LABELS[number][0] == "B":
            begin = place
        following = labels[place + 1] if place + 1 < len(labels) else 0
        if number and LABELS[following][0] != "I":
            yield begin, place + 1, LABELS[number][2:]
