"""From trained spaCy components to the plain arrays and labels that the package reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import msgspec
import numpy as np
from numpy.typing import NDArray
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.language import Language
from spacy.symbols import IDS  # type: ignore[import-not-found]  # a compiled module
from thinc.api import Model

from kronike.analyse.engine.arcs import LEFT, REDUCE, RIGHT, SHIFT
from kronike.analyse.engine.labels import EditTree, Labels

Arrays = dict[str, NDArray[Any]]
_KINDS = {"S": SHIFT, "D": REDUCE, "L": LEFT, "R": RIGHT}
_NEVER = -30000.0
"""As low as a 16-bit number well can be: a transition that no training tree has."""
_NO_TREE = 4294967295
_SIDES = ("prefix_tree", "suffix_tree")
_LABELLED = ("parser", "morphologizer", "trainable_lemmatizer")
_TAGGERS = {"morphologizer": "tags", "senter": "begins", "trainable_lemmatizer": "lemmas"}


def syntax_arrays(nlp: Language) -> Arrays:
    """The weights of the syntax run."""
    arrays = encoder_arrays("syntax", nlp.get_pipe("tok2vec").model)  # type: ignore[attr-defined]
    for component, name in _TAGGERS.items():
        arrays |= linear_arrays(name, _named(nlp.get_pipe(component).model, "softmax"))  # type: ignore[attr-defined]
    return arrays | _arc_arrays(nlp.get_pipe("parser"))


def encoder_arrays(name: str, model: Model[Any, Any]) -> Arrays:
    """The tables, the mixing layer and the layers to the sides of one network of word features."""
    embed, encode = _named(model, "word_features"), model
    arrays: Arrays = {}
    for number, table in enumerate(node for node in embed.walk() if node.name == "hashembed"):
        arrays[f"{name}.table{number}"] = _array(table, "E")
        arrays[f"{name}.table{number}.of"] = np.array([table.attrs["column"], table.attrs["seed"]])
    inner = {id(node) for node in embed.walk()}
    outer = [node for node in encode.walk() if id(node) not in inner]
    mixer = list(_pairs(list(embed.walk())))
    for place, pair in [("mixer", mixer[0]), *((f"layer{n}", pair) for n, pair in enumerate(_pairs(outer)))]:
        arrays |= _layer_arrays(f"{name}.{place}", *pair)
    return arrays


def linear_arrays(name: str, model: Model[Any, Any]) -> Arrays:
    """A last layer, inputs by labels."""
    return {f"{name}.weights": _array(model, "W").T, f"{name}.bias": _array(model, "b")}


def _layer_arrays(name: str, maxout: Model[Any, Any], norm: Model[Any, Any]) -> Arrays:
    weights = _array(maxout, "W")  # outputs, pieces, inputs
    return {
        f"{name}.weights": weights.transpose(2, 1, 0).reshape(weights.shape[2], -1),
        f"{name}.bias": _array(maxout, "b").T.ravel(),
        f"{name}.gain": _array(norm, "G"),
        f"{name}.offset": _array(norm, "b"),
    }


def _array(model: Model[Any, Any], name: str) -> NDArray[Any]:
    return np.asarray(model.get_param(name))


def _arc_arrays(parser: Any) -> Arrays:  # noqa: ANN401 - a compiled class
    lower, upper = parser.model.get_ref("lower"), parser.model.get_ref("upper")
    weights = lower.get_param("W")  # places, outputs, pieces, inputs
    moves = [parser.moves.class_name(number) for number in range(parser.moves.n_moves)]
    kept = [number for number, move in enumerate(moves) if move[0] in _KINDS]
    bias = upper.get_param("b").copy()
    bias[list(parser.model.attrs["unseen_classes"])] = _NEVER
    narrow = next(node for node in parser.model.get_ref("tok2vec").walk() if node.name == "linear")
    return {
        "arcs.narrow": narrow.get_param("W").T,
        "arcs.narrow_bias": narrow.get_param("b"),
        "arcs.lower": weights.transpose(3, 0, 2, 1).reshape(weights.shape[3], -1),
        "arcs.absent": lower.get_param("pad")[0].transpose(0, 2, 1).ravel(),
        "arcs.bias": lower.get_param("b").T.ravel(),
        "arcs.upper": upper.get_param("W")[kept].T,
        "arcs.upper_bias": bias[kept],
        "arcs.kinds": np.array([_KINDS[moves[number][0]] for number in kept], dtype=np.int8),
    }


def labels_of(nlp: Language) -> Labels:
    """What the numbers of the answers stand for."""
    parser, tagger, lemmatiser = (cast("Any", nlp.get_pipe(name)) for name in _LABELLED)
    moves = [parser.moves.class_name(number) for number in range(parser.moves.n_moves)]
    trees: list[dict[str, int]] = msgspec.msgpack.decode(lemmatiser.trees.to_bytes())["trees"]
    numbers = _reached(trees, lemmatiser.cfg["labels"])
    return Labels(
        relations=tuple(move[2:] for move in moves if move[0] in _KINDS),
        tags=tuple(_tag(nlp, label) for label in tagger.cfg["labels_morph"]),
        lemmas=tuple(numbers[label] for label in lemmatiser.cfg["labels"]),
        trees=tuple(_tree(nlp, trees[number], numbers) for number in numbers if number != _NO_TREE),
        norms=dict(BASE_NORMS),
        numbers=dict(IDS),
    )


def _reached(trees: list[dict[str, int]], labels: list[int]) -> dict[int, int]:
    """New numbers of the trees that the labels reach."""
    reached: set[int] = set()
    todo = list(labels)
    while todo:
        number = todo.pop()
        if number != _NO_TREE and number not in reached:
            reached.add(number)
            todo += [trees[number][side] for side in _SIDES if side in trees[number]]
    return {old: new for new, old in enumerate(sorted(reached))} | {_NO_TREE: -1}


def _tree(nlp: Language, tree: dict[str, int], numbers: dict[int, int]) -> EditTree:
    strings = nlp.vocab.strings
    if "orig" in tree:
        return EditTree(old=strings[tree["orig"]], new=strings[tree["subst"]])
    start, end = (numbers[tree[side]] for side in _SIDES)
    return EditTree(before=tree["prefix_len"], after=tree["suffix_len"], start=start, end=end, keeps=True)


def _tag(nlp: Language, label: str) -> tuple[str, str]:
    """A label such as "Number=Sing|POS=NOUN" as part of speech and features."""
    told = dict(each.split("=", 1) for each in label.split("|"))
    upos = told.pop("POS", "X")
    feats = nlp.vocab.strings[nlp.vocab.morphology.add("|".join(f"{name}={value}" for name, value in told.items()))]
    return upos, "" if feats == "_" else feats


def _pairs(nodes: list[Model[Any, Any]]) -> Iterator[tuple[Model[Any, Any], Model[Any, Any]]]:
    """Each maxout layer with the normalisation that follows it."""
    layers = [node for node in nodes if node.name == "maxout"]
    norms = [node for node in nodes if node.name == "layernorm"]
    yield from zip(layers, norms, strict=True)


def _named(model: Model[Any, Any], name: str) -> Model[Any, Any]:
    return next(node for node in model.walk() if node.name == name)
