"""Who is who: coreference within reports (NARC, MEANTIME), and the entities of the hand-made gold.

``narc`` is bokmål news with every coreferent noun phrase marked, ``meantime`` English news with people, organisations
and places (singletons too) in the first six sentences; both against spans found in raw text. Ours are written as the
data has them (`reading`): with MEANTIME a courtesy title belongs to the name, a town and the country behind it are one
span, a name with a number behind it is a product and none of the three, and a relative pronoun is a mention.

``.conll`` is the mean F1, in per cent, of ``.muc``, ``.b3`` and ``.ceafe``; ``.mentions`` the F1 of the spans.
``meantime.entities`` is the CoNLL score. ``gold`` holds the entity figures of the gold reports, by the rules of their
own scorer.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import Path

from benchmarks import gold
from benchmarks.contract import Figures, MissingDataError
from benchmarks.entities.peers import PEERS
from benchmarks.entities.reading import coreferent, layers_of, named_things
from benchmarks.entities.scoring import Cluster, Rate, conll, score
from benchmarks.entities.texts import ChainText, Pair, meantime, narc_dev
from kronike.analyse.layers import Layers

DEFAULT_DATA = ""
_NARC = "treebanks/narc/narc-data.tar.xz"
_MEANTIME = "benchmarks/events/meantime/en"
_GOLD = "gold"

__all__ = ["DEFAULT_DATA", "PEERS", "measure"]

Find = Callable[[ChainText, Layers], Sequence[frozenset[Pair]]]


def measure(data: Path | None) -> Figures:
    """The figures of every set that is there.

    Raises:
        MissingDataError: where none is.
    """
    folder = data or Path(__file__).resolve().parents[2].parent / "shared"
    figures: Figures = {}
    if (folder / _NARC).is_file():
        figures |= _chains("narc", narc_dev(folder / _NARC), coreferent)
    if (folder / _MEANTIME).is_dir():
        figures |= _chains("meantime", meantime(folder / _MEANTIME), named_things)
        figures["meantime.entities"] = figures["meantime.conll"]
    if (folder / _GOLD).is_dir():
        found = gold.measure(folder / _GOLD)
        figures |= {f"gold.{key.removeprefix('entity.')}": found[key] for key in found if key.startswith("entity.")}
    if not figures:
        message = f"{folder} holds none of {_NARC}, {_MEANTIME} and {_GOLD}."
        raise MissingDataError(message)
    return figures


def _chains(name: str, texts: Sequence[ChainText], find: Find) -> Figures:
    documents = [(text, find(text, layers)) for text, layers in zip(texts, layers_of(texts), strict=True)]
    return {f"{name}.{key}": value for key, value in figures_of(documents).items()}


def figures_of(documents: Sequence[tuple[ChainText, Sequence[frozenset[Pair]]]]) -> Mapping[str, float]:
    """The CoNLL score, its parts and the F1 of mentions, of documents with the clusters found in each."""
    pairs = [(_clusters(text.clusters), _clusters(found)) for text, found in documents]
    rates = score(pairs)
    parts = {key: 100 * rate.f1 for key, rate in rates.items()}
    return {"conll": 100 * conll(rates), **parts, "mentions": 100 * _mentions(pairs).f1}


def _clusters(spans: Sequence[frozenset[Pair]]) -> list[Cluster]:
    return [frozenset[Hashable](cluster) for cluster in spans if cluster]


def _mentions(pairs: Sequence[tuple[Sequence[Cluster], Sequence[Cluster]]]) -> Rate:
    wanted = given = hits = 0
    for gold_clusters, found_clusters in pairs:
        gold_spans, found = (set().union(*clusters) for clusters in (gold_clusters, found_clusters))
        wanted, given, hits = wanted + len(gold_spans), given + len(found), hits + len(gold_spans & found)
    return Rate(hits / given if given else 0.0, hits / wanted if wanted else 0.0)
