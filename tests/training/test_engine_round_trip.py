"""Training, going on, packing and reading fit together, on a corpus of a few sentences of our own."""

from __future__ import annotations

import lzma
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from spacy.vocab import Vocab

from kronike.analyse.engine import load_engine
from training.engine import plans
from training.engine.corpora import LANGUAGES
from training.engine.documents import document, write_documents
from training.engine.pack import pack
from training.engine.sentences import Annotated, Row
from training.engine.train import train

PLAIN = Annotated(
    [
        Row("Nokve", "Nokve", "PROPN", "", 2, "nsubj"),
        Row("så", "se", "VERB", "Tense=Past", 0, "root"),
        Row("byen", "by", "NOUN", "Number=Sing", 2, "obj"),
        Row(".", ".", "PUNCT", "", 2, "punct"),
    ],
    names=["B-PER", "O", "O", "O"],
)


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A folder as ``prepare`` leaves it."""
    docs = [document([PLAIN, PLAIN], "nb", Vocab()) for _ in range(40)]
    write_documents(docs, tmp_path / "nb-trees.spacy")
    write_documents(docs[:2], tmp_path / "nb-dev.spacy")
    for name in ("known.tsv.xz", *(f"lemmas-{language}.tsv.xz" for language in LANGUAGES)):
        (tmp_path / name).write_bytes(lzma.compress(b""))
    return tmp_path


def test_a_trained_pipeline_is_read_by_the_package(work: Path) -> None:
    """The networks learn a sentence by heart, go on from a checkpoint, and are read by the package's engine."""
    small: dict[str, Any] = {"corpora": {"nb-trees.spacy": 1}, "words": 4800, "batch": (60, 60), "measures": 2}
    train(replace(plans.START, **small, until=2400), work, work / "start")
    syntax = replace(plans.SYNTAX, **small)
    train(replace(syntax, until=2400), work, work / "syntax")
    train(syntax, work, work / "syntax")
    train(replace(plans.NAMES, **small), work, work / "names", first=work / "start" / "averaged")
    pack(work, work / "model")
    (read,) = load_engine(work / "model").parse([("Nokve så byen. Nokve så byen.", "nb")])
    assert [len(sentence) for sentence in read.sentences] == [4, 4]
    assert [token.upos for token in read.sentences[0]] == ["PROPN", "VERB", "NOUN", "PUNCT"]
    assert [token.deprel for token in read.sentences[0][:3]] == ["nsubj", "root", "obj"]
    assert [token.head for token in read.sentences[0][:3]] == [1, 1, 1]
    assert [(name.start, name.end, name.type) for name in read.names] == [(0, 5, "PER"), (15, 20, "PER")]
