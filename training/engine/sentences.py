"""Annotated sentences as the corpora give them, and how the corpora's files are read."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

_FIELDS = 10
_NOT_SAID = "_"


@dataclass(slots=True)
class Row:
    """One word of a tree; ``head`` counts from 1, 0 is the root."""

    word: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    misc: str = _NOT_SAID


@dataclass(slots=True)
class Annotated:
    """One sentence: its words with their tree, or words alone (``tree`` false); names as IOB tags, or none known."""

    rows: list[Row]
    text: str = ""
    tree: bool = True
    names: list[str] | None = None
    opens_document: bool = False
    opens_paragraph: bool = False
    joined: frozenset[int] = field(default_factory=frozenset)
    """Words (from 0) written on to the next without a blank."""


def read_lines(path: Path) -> Iterator[str]:
    """The lines of a text file, packed with xz or not."""
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8-sig") as lines:
        for line in lines:
            yield line.rstrip("\n")


def read_blocks(path: Path) -> Iterator[tuple[list[str], list[list[str]]]]:
    """Comments and rows of columns, sentence by sentence, of any file with a word per line."""
    comments: list[str] = []
    rows: list[list[str]] = []
    for line in read_lines(path):
        if not line.strip():
            if rows:
                yield comments, rows
                comments, rows = [], []
        elif line.startswith("# "):
            comments.append(line)
        else:
            rows.append(line.split("\t"))
    if rows:
        yield comments, rows


def read_trees(path: Path) -> Iterator[Annotated]:
    """The sentences of a CoNLL-U file; the words of a multi-word token stand on their own."""
    for comments, rows in read_blocks(path):
        words = [row for row in rows if row[0].isdigit()]
        said = [comment.split(" ", 2)[1] for comment in comments]
        yield Annotated(
            [_row(columns) for columns in words],
            text=next((comment[9:] for comment in comments if comment.startswith("# text = ")), ""),
            opens_document="newdoc" in said,
            opens_paragraph="newpar" in said or "newdoc" in said,
        )


def read_names(path: Path, columns: int = 2) -> Iterator[Annotated]:
    """The sentences of a UNER file: names alone, as written in the given column."""
    for comments, rows in read_blocks(path):
        yield Annotated(
            [bare(row[1]) for row in rows],
            tree=False,
            names=[row[columns] for row in rows],
            opens_document=any(comment.startswith("# newdoc") for comment in comments),
        )


def bare(word: str) -> Row:
    """A word of which nothing more is known."""
    return Row(word, "", "", "", 0, "")


def key_of(sentence: Annotated) -> str:
    """The letters of a sentence without blanks: the same in two corpora that cut its words in other ways."""
    return "".join("".join(row.word.split()) for row in sentence.rows)


def with_names(sentence: Annotated, other: Annotated) -> Annotated:
    """The tree of ``sentence`` with the names of ``other``, which has the same letters, perhaps in other words."""
    if len(sentence.rows) == len(other.rows):
        return replace(sentence, names=other.names)
    letters: list[str] = []
    for row, tag in zip(other.rows, other.names or [], strict=True):
        width = len("".join(row.word.split()))
        inside = tag if tag == "O" else "I-" + tag[2:]
        letters += [tag] + [inside] * (width - 1)
    tags, place = [], 0
    for row in sentence.rows:
        tags.append(letters[place] if place < len(letters) else "O")
        place += len("".join(row.word.split()))
    return replace(sentence, names=tags)


def _row(columns: list[str]) -> Row:
    word, lemma, upos, _, feats, head, deprel = columns[1:8]
    if lemma.startswith("$") or (lemma == _NOT_SAID and word != _NOT_SAID):
        lemma = word
    misc = columns[9] if len(columns) == _FIELDS else _NOT_SAID
    return Row(word, lemma, upos, "" if feats == _NOT_SAID else feats, int(head), deprel, misc)
