"""``prepare``: from the corpora to training documents, known words and lemma lists, in a folder of one's own."""

from __future__ import annotations

import lzma
from pathlib import Path
from random import Random

from spacy.vocab import Vocab

from training.engine import corpora
from training.engine.documents import document, documents, write_documents
from training.engine.known import known_words
from training.engine.lemmas import write_lemma_lists
from training.engine.sentences import Annotated

SEED = 20190303
DEV_RUN = 10
"""Sentences per document when a checkpoint is measured during training, on gold tokens."""


def prepare(data: Path, work: Path) -> None:
    """Writes all that training and packing need under ``work``, from corpora laid out as ``treebanks``.

    LANGUAGE-trees, LANGUAGE-names and LANGUAGE-dev.spacy, known.tsv.xz and lemmas-LANGUAGE.tsv.xz; ``lexica`` and
    ``gazetteer`` lie beside the corpora.
    """
    work.mkdir(parents=True, exist_ok=True)
    vocab = Vocab()
    trees = {language: corpora.training_trees(data, language) for language in corpora.LANGUAGES}
    for language, sentences in trees.items():
        named = [each for each in sentences if each.names is not None]
        _write(named, language, vocab, work / f"{language}-trees.spacy")
        _write(corpora.training_names(data, language), language, vocab, work / f"{language}-names.spacy")
        dev = corpora.measured(data, language)
        runs = [dev[at : at + DEV_RUN] for at in range(0, len(dev), DEV_RUN)]
        write_documents([document(run, language, vocab) for run in runs], work / f"{language}-dev.spacy")
    lines = (
        f"{word}\t{kind}\n" for word, kind in known_words(data.parent / "lexica", data.parent / "gazetteer").items()
    )
    (work / "known.tsv.xz").write_bytes(lzma.compress("".join(lines).encode(), preset=9))
    told = ((language, sentence) for language, sentences in trees.items() for sentence in sentences)
    write_lemma_lists(data.parent / "lexica", told, work)


def _write(sentences: list[Annotated], language: str, vocab: Vocab, path: Path) -> None:
    docs = list(documents(sentences, language, vocab, Random(SEED)))  # noqa: S311 - sampling
    if docs:
        write_documents(docs, path)
    print(f"{path.name}: {len(sentences)} sentences, {sum(map(len, docs))} words", flush=True)
