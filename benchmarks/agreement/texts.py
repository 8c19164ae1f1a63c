"""The texts that piles are made from: news of several languages, whole, one line a sentence.

Norwegian news of NARC (CC0), Danish of the Danish Dependency Treebank and Swedish of Talbanken (CC BY-SA; stretches of
sentences), English of ECB+ (CC BY 3.0), where several papers tell of one event each in their own words.
"""

from __future__ import annotations

import lzma
import re
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from benchmarks.coreference.texts import ecbplus_texts

_NARC = "treebanks/narc/narc-data.tar.xz"
_NARC_TEXT = re.compile(r"data/v1\.0/annotation_(?P<language>bokmaal|nynorsk)/(?P<name>[^/]+)\.txt$")
_BANKS = {
    "da": "treebanks/ud_danish_ddt/da-train.silver.conllu.xz",
    "sv": "treebanks/ud_swedish_talbanken/sv-train.silver.conllu.xz",
}
_ECB = "benchmarks/events"
_STRETCH = 12
"""So many sentences of a treebank that has no reports are taken for one."""
_FEWEST, _MOST = 6, 40
_SENTENCE_END = re.compile(r"(?<=[.!?»”])\s+(?=[A-ZÆØÅÄÖ–«“])")


@dataclass(frozen=True, slots=True)
class Base:
    """A text to make others from: its sentences; texts of one ``topic`` tell of the same in words of their own."""

    name: str
    language: str
    sentences: tuple[str, ...]
    topic: str = ""


def bases(shared: Path) -> list[Base]:
    """The texts of all corpora that are there, in a stable order; none shorter than six sentences."""
    found = [*_narc(shared / _NARC), *_treebanks(shared), *_english(shared / _ECB)]
    return [text for text in found if len(text.sentences) >= _FEWEST]


def _narc(archive: Path) -> Iterator[Base]:
    if not archive.is_file():
        return
    with tarfile.open(archive) as tar:
        members = sorted((m for m in tar if _NARC_TEXT.search(m.name)), key=lambda m: m.name)
        for member in members:
            found, file = _NARC_TEXT.search(member.name), tar.extractfile(member)
            if found and file:
                language = {"bokmaal": "nb", "nynorsk": "nn"}[found["language"]]
                yield Base(found["name"], language, _sentences(file.read().decode("utf-8", "replace")))


def _sentences(text: str) -> tuple[str, ...]:
    lines = (line.strip() for line in text.splitlines())
    return tuple(part for line in lines if line for part in _SENTENCE_END.split(line))[:_MOST]


def _treebanks(shared: Path) -> Iterator[Base]:
    for language, name in _BANKS.items():
        if (shared / name).is_file():
            sentences = list(_of_bank(shared / name))
            for at in range(0, len(sentences), _STRETCH):
                yield Base(f"{language}-{at}", language, tuple(sentences[at : at + _STRETCH]))


def _of_bank(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# text = "):
                yield line.removeprefix("# text = ").strip()


def _english(folder: Path) -> Iterator[Base]:
    """ECB+ without what copies another of its story: papers that tell of one event, each for itself."""
    if not (folder / "ecbplus").is_dir():
        return
    texts = sorted(ecbplus_texts(folder), key=lambda text: (text.story, text.name))
    for story, group in groupby(texts, key=lambda text: text.story):
        kept: list[frozenset[str]] = []
        for text in group:
            runs = _runs(text.text)
            if all(len(runs & other) <= _SHARED_RUNS for other in kept):
                kept.append(runs)
                yield Base(text.name, "en", _tidied(text.text.splitlines()), story)


_RUN = 6
_SHARED_RUNS = 3
"""Texts that share more runs of six words than this may be of one wire: only the first is taken."""


def _runs(text: str) -> frozenset[str]:
    words = text.casefold().split()
    return frozenset(" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _tidied(lines: Sequence[str]) -> tuple[str, ...]:
    """Lines of parted tokens, with the space before marks taken out."""
    return tuple(re.sub(r"\s+([.,;:!?')])", r"\1", line).strip() for line in lines if line.strip())[:_MOST]
