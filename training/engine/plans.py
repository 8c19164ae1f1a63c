"""The training runs that made the shipped weights, in their order."""

from __future__ import annotations

from pathlib import Path

from training.engine.plan import Plan

_HERE = Path(__file__).parent

_TREES = {
    "nb-trees.spacy": 1.0,
    "nn-trees.spacy": 1.0,
    "da-trees.spacy": 2.0,
    "sv-trees.spacy": 2.5,
    "en-trees.spacy": 1.5,
}

START = Plan(
    config=_HERE / "start.cfg",
    corpora=_TREES,
    words=16_000_000,
    until=8_000_000,
    rate=0.002,
    batch=(1600, 2800),
    dropout=0.15,
    measures=16,
    seed=20190303,
)
"""A syntax run in large batches, broken off at half-way: from its layers the names network starts."""

SYNTAX = Plan(
    config=_HERE / "syntax.cfg",
    corpora=_TREES,
    words=11_000_000,
    rate=0.002,
    batch=(600, 2600),
    dropout=0.1,
    cut=0.0,
    measures=10,
    seed=20190303,
)
"""Tags, features, lemmas, sentences and trees, together, on one shared layer."""

NAMES = Plan(
    corpora={
        "nb-trees.spacy": 1,
        "nn-trees.spacy": 1,
        "da-trees.spacy": 2.5,
        "da-names.spacy": 2,
        "sv-trees.spacy": 1,
        "sv-names.spacy": 2,
        "en-trees.spacy": 2,
        "en-names.spacy": 1,
    },
    words=8_000_000,
    until=4_000_000,
    rate=0.003,
    batch=(800, 2400),
    dropout=0.3,
    measures=8,
    measured_documents=0,
    swapped=0.2,
    cut=0.0,
    depth=4,
    seed=20190303,
)
"""Names, on layers of their own that start as those of `START`; broken off where dev is best."""
