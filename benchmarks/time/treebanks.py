"""Sentences of the dev treebanks with what the treebank says of their words."""

from __future__ import annotations

import lzma
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

DEV = {
    "nb": "ud_norwegian_bokmaal/no_bokmaal-ud-dev.conllu.xz",
    "nn": "ud_norwegian_nynorsk/no_nynorsk-ud-dev.conllu.xz",
    "da": "ud_danish_ddt/da_ddt-ud-dev.conllu.xz",
    "sv": "ud_swedish_talbanken/sv_talbanken-ud-dev.conllu.xz",
    "en": "ud_english_ewt/en_ewt-ud-dev.conllu.xz",
}
_COLUMNS = 10


@dataclass(frozen=True, slots=True)
class Treed:
    """One sentence: its id, its text, and each word's start, end and part of speech."""

    id: str
    text: str
    words: tuple[tuple[int, int, str], ...]


def sentences(file: Path) -> Iterator[Treed]:
    """Every sentence of a CoNLL-U file, compressed or not."""
    with lzma.open(file, "rt", encoding="utf-8") if file.suffix == ".xz" else file.open(encoding="utf-8") as lines:
        yield from _sentences(lines)


def _sentences(lines: Iterable[str]) -> Iterator[Treed]:
    number, text, words = "", "", list[tuple[str, str]]()
    for line in lines:
        if line.startswith("# sent_id"):
            number = line.split("=", 1)[1].strip()
        elif line.startswith("# text ="):
            text = line.split("=", 1)[1].strip()
        elif not line.strip() and text:
            yield Treed(number, text, tuple(_placed(text, words)))
            text, words = "", []
        elif len(fields := line.split("\t")) == _COLUMNS and fields[0].isdecimal():
            words.append((fields[1], fields[3]))


def _placed(text: str, words: list[tuple[str, str]]) -> Iterator[tuple[int, int, str]]:
    """The words' places in the text; one that does not stand there as it is, is left out."""
    at = 0
    for form, upos in words:
        start = text.find(form, at)
        if start >= 0:
            at = start + len(form)
            yield start, at, upos
