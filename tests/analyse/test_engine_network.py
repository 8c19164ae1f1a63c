"""The engine's sums: hashes as trained, words apart from other texts, trees whatever the weights, the best chain."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.lang.lex_attrs import word_shape
from spacy.strings import hash_string  # type: ignore[attr-defined]  # the stub leaves it out
from thinc.api import NumpyOps

from kronike.analyse.engine.arcs import LEFT, REDUCE, RIGHT, SHIFT, ArcWeights, attach
from kronike.analyse.engine.chain import LABELS, best_labels, may_follow
from kronike.analyse.engine.edits import Edits
from kronike.analyse.engine.forms import shape
from kronike.analyse.engine.hashing import hash_strings, places
from kronike.analyse.engine.labels import EditTree, Labels
from kronike.analyse.engine.network import Encoder, Layer
from kronike.analyse.engine.nonprojective import restored
from kronike.analyse.engine.reading import names_of

_WORDS = st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=20)
_LENGTHS = st.lists(st.integers(1, 12), min_size=1, max_size=5)
_SEEN = 8


@given(_WORDS)
def test_strings_are_hashed_as_in_training(words: list[str]) -> None:
    """A word's number, its shape and its four places in a table are those that training's libraries give."""
    hashes = hash_strings(words)
    assert hashes.tolist() == [hash_string(word) for word in words]
    assert (places(hashes, 11, 1000) == NumpyOps().hash(hashes, 11) % 1000).all()
    assert [shape(word) for word in words] == [word_shape(word) for word in words]


def layer(random: np.random.Generator, inputs: int, outputs: int) -> Layer:
    """A layer of two pieces with weights at random."""
    weights = random.normal(size=(inputs, 2 * outputs)).astype(np.float32)
    return Layer(weights, *(random.normal(size=size).astype(np.float32) for size in (2 * outputs, outputs, outputs)))


@settings(deadline=None)
@given(_LENGTHS, st.integers(0, 100))
def test_a_text_is_read_the_same_alone_and_among_others(lengths: list[int], seed: int) -> None:
    """What a word's neighbours add stops at its text's ends."""
    random = np.random.default_rng(seed)
    encoder = Encoder((), layer(random, 4, 4), tuple(layer(random, 12, 4) for _ in range(3)))
    words = random.normal(size=(sum(lengths), 4)).astype(np.float32)
    together = encoder.in_context(words, lengths)
    ends = np.cumsum(lengths)
    alone = [encoder.in_context(words[end - length : end], [length]) for end, length in zip(ends, lengths, strict=True)]
    np.testing.assert_allclose(together, np.concatenate(alone), rtol=1e-3, atol=1e-4)


def arc_weights(random: np.random.Generator, vectors: int) -> ArcWeights:
    """A parser with weights at random and two relations to each side."""

    def some(*size: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        return random.normal(size=size).astype(np.float32)

    kinds = np.array([SHIFT, REDUCE, LEFT, LEFT, RIGHT, RIGHT])
    lower = _SEEN * 2 * 5
    return ArcWeights(
        some(vectors, 3), some(3), some(3, lower), some(10), some(lower), some(5, len(kinds)), some(len(kinds)), kinds
    )


@settings(deadline=None)
@given(_LENGTHS, st.integers(0, 1000))
def test_every_sentence_gets_a_tree(lengths: list[int], seed: int) -> None:
    """Whatever the network prefers, a sentence has one root, no arc leaves it, and no arcs go in a circle."""
    random = np.random.default_rng(seed)
    found = attach(arc_weights(random, 4), random.normal(size=(sum(lengths), 4)).astype(np.float32), lengths)
    begin = 1
    for length in lengths:
        heads = found.heads[begin : begin + length].tolist()
        assert heads.count(0) == 1
        assert all(head == 0 or begin <= head < begin + length for head in heads)
        for first in range(begin, begin + length):
            word, seen = first, set()
            while word and word not in seen:
                seen.add(word)
                word = int(found.heads[word])
            assert word == 0
        begin += length


@settings(deadline=None)
@given(st.lists(st.integers(1, 4), min_size=1, max_size=4), st.integers(0, 100))
def test_the_best_chain_of_labels_is_found(lengths: list[int], seed: int) -> None:
    """No other way through the labels of a sentence scores higher, and no name begins in its middle."""
    random = np.random.default_rng(seed)
    steps = random.normal(size=(len(LABELS) + 1,) * 2).astype(np.float32) + may_follow()
    scores = random.normal(size=(sum(lengths), len(LABELS))).astype(np.float32)
    found = best_labels(scores, lengths, steps)
    begin = 0
    for length in lengths:
        ways = itertools.product(range(len(LABELS)), repeat=length)
        best = max(ways, key=lambda way: chained(way, scores[begin : begin + length], steps))
        assert tuple(found[begin : begin + length]) == best
        begin += length


def chained(way: tuple[int, ...], scores: np.ndarray[tuple[int, ...], np.dtype[np.float32]], steps: object) -> float:
    """The score of one way through the labels."""
    path = [len(LABELS), *way, len(LABELS)]
    table = np.asarray(steps)
    return float(sum(scores[place, label] for place, label in enumerate(way)) + table[path[:-1], path[1:]].sum())


def test_names_are_runs_of_labels() -> None:
    """A name ends where another begins and at the text's end."""
    labels = [LABELS.index(label) for label in ("B-PER", "I-PER", "B-LOC", "O", "B-ORG")]
    assert list(names_of(labels)) == [(0, 2, "PER"), (2, 3, "LOC"), (4, 5, "ORG")]


@pytest.mark.parametrize(("word", "lemma"), [("bilen", "bil"), ("n", "n"), ("gikk", "gå")])
def test_edit_trees_cut_and_replace(word: str, lemma: str) -> None:
    """A tree takes an ending away or puts letters for others; a word that no tree fits stays."""
    trees = (EditTree(old="gikk", new="gå"), EditTree(old="en", new=""), EditTree(after=2, end=1, keeps=True))
    edits = Edits(
        Labels((), (), (0, 2), trees, {}, {}), np.zeros((1, 2), dtype=np.float32), np.zeros(2, dtype=np.float32)
    )
    assert edits.guess(np.zeros((1, 1), dtype=np.float32), [word]) == [lemma]


def test_a_crossing_arc_is_put_back() -> None:
    """A relation that names its governor's is moved to the nearest such word below the governor it was given."""
    heads, relations = [1, 1, 1, 1], ["nsubj", "root", "obj", "acl||obj"]
    restored(heads, relations)
    assert (heads, relations) == ([1, 1, 1, 2], ["nsubj", "root", "obj", "acl"])
