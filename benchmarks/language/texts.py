"""The sentences that language identification is measured on."""

from __future__ import annotations

import json
import lzma
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TREEBANKS = {
    "nb": "ud_norwegian_bokmaal",
    "nn": "ud_norwegian_nynorsk",
    "da": "ud_danish_ddt",
    "sv": "ud_swedish_talbanken",
    "en": "ud_english_ewt",
}
KEPT_BACK = "corpus_stock/"
"""The topic of Wikinews articles that the training leaves out."""
_LETTERS = re.compile(r"[A-Za-zÆØÅæøåÄÖäö]{2}")
_TEXT = "# text = "
_SHORTEST = 4


def treebank_sentences(data: Path) -> dict[str, list[str]]:
    """Each language's test sentences where the folder has them, else its dev sentences."""
    found = {}
    for tag, folder in TREEBANKS.items():
        parts = sorted((data / folder).glob("*-ud-test.conllu*")) or sorted((data / folder).glob("*-ud-dev.conllu*"))
        found[tag] = [text for part in parts[:1] for text in _texts(part)]
    return found


def other_sentences(data: Path) -> list[str]:
    """Sentences in German, Spanish, Italian and Dutch from the benchmarks folder beside ``data``."""
    beside = data.parent / "benchmarks"
    german = sorted((beside / "quotes" / "german_wikinews").glob("*.jsonl"))
    found = [text for path in german for text in _german(path)]
    for tag in ("es", "it", "nl"):
        path = beside / "events" / "meantime" / tag / "meantime.conll"
        found += [text for topic, text in wikinews(path) if topic.startswith(KEPT_BACK)]
    return [text for text in found if len(text.split()) >= _SHORTEST]


def wikinews(path: Path) -> Iterator[tuple[str, str]]:
    """Each sentence of a MEANTIME file with its document; nothing where there is no file."""
    document, words = "", list[str]()
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        fields = line.split("\t")
        if len(fields) > 3:  # noqa: PLR2004 - document, sentence, token, word
            document = fields[0]
            words.append(fields[3])
        elif words:
            yield document, " ".join(words)
            words = []


def _texts(path: Path) -> Iterator[str]:
    raw = path.read_bytes()
    text = (lzma.decompress(raw) if path.suffix == ".xz" else raw).decode()
    lines = (line.removeprefix(_TEXT).strip() for line in text.splitlines() if line.startswith(_TEXT))
    yield from (line for line in lines if _LETTERS.search(line))


def _german(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        report = json.loads(line)
        yield from (report["text"][start:end] for start, end in report["sents"])
