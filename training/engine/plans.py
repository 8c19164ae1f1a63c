"""The training runs that made the shipped weights.

The syntax run's first two million words were read by an earlier plan: 13 million words in all, batches from 600 words
on. From its checkpoint there it went on by the plan below. The names run started from the syntax run's layers as they
were at three million words. Their documents had lemmas without the rules for Danish adverbs, Swedish participles and
capitals, which came later; the lists speak before the network does. A fresh run by these plans has all of it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from training.engine.train import Plan

_HERE = Path(__file__).parent

SYNTAX = Plan(
    config=_HERE / "syntax.cfg",
    corpora={
        "nb-trees.spacy": 1,
        "nn-trees.spacy": 1,
        "da-trees.spacy": 2,
        "sv-trees.spacy": 2.5,
        "en-trees.spacy": 1.5,
    },
    words=9_000_000,
    rate=0.002,
    batch=(1800, 2800),
    measures=12,
    measured_documents=40,
    seed=20190303,
)
"""Tags, features, lemmas, sentences and trees, together, on one shared layer."""

NAMES = Plan(
    config=_HERE / "names.cfg",
    corpora={
        "nb-trees.spacy": 1,
        "nn-trees.spacy": 1,
        "da-trees.spacy": 1.5,
        "da-names.spacy": 1.5,
        "sv-trees.spacy": 1,
        "sv-names.spacy": 1.5,
        "en-trees.spacy": 1.5,
        "en-names.spacy": 1,
    },
    words=7_500_000,
    rate=0.001,
    batch=(1000, 2400),
    dropout=0.2,
    measures=10,
    measured_documents=0,
    swapped=0.15,
    seed=20190303,
)
"""Names, on a layer of their own that starts from the syntax run's."""

NAMES_END = replace(
    NAMES,
    corpora={
        "nb-trees.spacy": 0.25,
        "nn-trees.spacy": 0.25,
        "da-trees.spacy": 2,
        "da-names.spacy": 2,
        "sv-trees.spacy": 0.5,
        "sv-names.spacy": 1,
        "en-trees.spacy": 0.5,
        "en-names.spacy": 0.25,
    },
    words=8_500_000,
    rate=0.003,
    measures=17,
)
"""A last million words for names, at a rate that starts near a third of the first, with more Danish and Swedish."""
