"""Training documents: runs of neighbouring sentences as spaCy Docs with gold tokens, stored as DocBins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from training.engine.embedding import LANGUAGE_KEY
from training.engine.lemmas import written_like
from training.engine.sentences import Annotated

LENGTHS = (1, 1, 2, 2, 2, 3, 3, 4, 6)
"""Sentences per document: mostly few, since the parser steps a batch's documents side by side."""
_STORED = ["ORTH", "SPACY", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START", "ENT_IOB", "ENT_TYPE"]


def documents(sentences: Sequence[Annotated], language: str, vocab: Vocab, random: Random) -> Iterator[Doc]:
    """The sentences in order, a few to each document; none spans two texts, and all of one have the same layers."""
    place = 0
    while place < len(sentences):
        wanted = random.choice(LENGTHS)
        first = sentences[place]
        run = [first]
        while len(run) < wanted and place + len(run) < len(sentences):
            following = sentences[place + len(run)]
            if following.opens_document or _layers(following) != _layers(first):
                break
            run.append(following)
        place += len(run)
        yield document(run, language, vocab)


def document(run: Sequence[Annotated], language: str, vocab: Vocab) -> Doc:
    """One Doc of some sentences, which all have trees or names alike."""
    rows = [row for sentence in run for row in sentence.rows]
    given: dict[str, list[object]] = {}
    if run[0].tree:
        offsets = [offset for offset, sentence in _offsets(run) for _ in sentence.rows]
        given["pos"] = [row.upos for row in rows]
        given["morphs"] = [row.feats for row in rows]
        given["lemmas"] = [row.lemma if row.upos == "PROPN" else written_like(row.word, row.lemma) for row in rows]
        given["heads"] = [
            offset + row.head - 1 if row.head else place
            for place, (offset, row) in enumerate(zip(offsets, rows, strict=True))
        ]
        given["deps"] = ["ROOT" if row.deprel == "root" else row.deprel for row in rows]
    else:
        given["sent_starts"] = [place == 0 for sentence in run for place in range(len(sentence.rows))]
    if run[0].names is not None:
        given["ents"] = [tag for sentence in run for tag in sentence.names or ()]
    doc = Doc(vocab, words=[row.word for row in rows], **given)  # type: ignore[arg-type]
    doc.user_data = {LANGUAGE_KEY: language}
    return doc


def write_documents(docs: Sequence[Doc], path: Path) -> None:
    """Stores Docs of one language."""
    DocBin(attrs=_STORED, docs=docs).to_disk(path)


def read_documents(path: Path, vocab: Vocab) -> list[Doc]:
    """The Docs of a file named after its language (``nb-trees.spacy``)."""
    docs = list(DocBin().from_disk(path).get_docs(vocab))
    for doc in docs:
        doc.user_data = {LANGUAGE_KEY: path.name[:2]}
    return docs


def _layers(sentence: Annotated) -> tuple[bool, bool]:
    return sentence.tree, sentence.names is not None


def _offsets(run: Sequence[Annotated]) -> Iterator[tuple[int, Annotated]]:
    offset = 0
    for sentence in run:
        yield offset, sentence
        offset += len(sentence.rows)
