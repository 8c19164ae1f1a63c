"""Words with their lemmas out of the dev parts of the treebanks."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.contract import MissingDataError

FOLDERS = {
    "nb": "ud_norwegian_bokmaal",
    "nn": "ud_norwegian_nynorsk",
    "da": "ud_danish_ddt",
    "sv": "ud_swedish_talbanken",
}


class Word(NamedTuple):
    """One word of a treebank."""

    form: str
    lemma: str
    upos: str


def dev_words(data: Path, language: str) -> Iterator[Word]:
    """Every word of the dev part of a language, in its order.

    Raises:
        MissingDataError: where the folder has no such file.
    """
    paths = sorted((data / FOLDERS[language]).glob("*-ud-dev.conllu*"))
    if not paths:
        message = f"{data / FOLDERS[language]} has no *-ud-dev.conllu. Give a folder laid out like ../shared/treebanks."
        raise MissingDataError(message)
    opened = lzma.open if paths[0].suffix == ".xz" else open
    with opened(paths[0], "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.split("\t")
            if fields[0].isdigit():
                yield Word(fields[1], fields[2], fields[3])
