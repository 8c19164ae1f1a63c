"""Every corpus the engine learns from or is measured on, each read into `Annotated` sentences with PER, ORG and LOC.

Places that govern ("Norway decided") are places: what NorNE calls GPE_ORG is LOC here. UNER's English train file has
stray tags; what is not a person, an organisation or a place is no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from training.engine.lemmas import danish_lemmas, swedish_lemmas
from training.engine.repair import repair
from training.engine.sentences import (
    Annotated,
    bare,
    key_of,
    read_blocks,
    read_lines,
    read_names,
    read_trees,
    with_names,
)

LANGUAGES = ("nb", "nn", "da", "sv", "en")

_TRAIN = {
    "nb": "ud_norwegian_bokmaal/nb-train.silver.conllu.xz",
    "nn": "ud_norwegian_nynorsk/nn-train.silver.conllu.xz",
    "da": "recipe/da-train.silver2.conllu.xz",
    "sv": "recipe/sv-train.silver2.conllu.xz",
    "en": "ud_english_ewt/en_ewt-ud-train.fromsources.conllu.xz",
}
_CONVERTED = frozenset({"nb", "nn", "da", "sv"})
_MEASURED = {
    "nb": ("ud_norwegian_bokmaal/no_bokmaal-ud-{}.conllu.xz", "uner_norwegian_ndt/nob_norne-ud-{}.iob2.xz"),
    "nn": ("ud_norwegian_nynorsk/no_nynorsk-ud-{}.conllu.xz", "uner_norwegian_ndt/nno_norne-ud-{}.iob2.xz"),
    "da": ("ud_danish_ddt/da_ddt-ud-{}.conllu.xz", "uner_danish_ddt/da_ddt-ud-{}.iob2.xz"),
    "sv": ("ud_swedish_talbanken/sv_talbanken-ud-{}.conllu.xz", "uner_swedish_talbanken/sv_talbanken-ud-{}.iob2.xz"),
    "en": ("ud_english_ewt/en_ewt-ud-{}.conllu.xz", "uner_english_ewt/en_ewt-ud-{}.iob2.xz"),
}
_NAMES_TRAIN = {
    "da": "uner_danish_ddt/da_ddt-ud-train.iob2.xz",
    "sv": "uner_swedish_talbanken/sv_talbanken-ud-train.iob2.xz",
    "en": "uner_english_ewt/en_ewt-ud-train.iob2.xz",
}
_NAME_COLUMN = {"nb": 3, "nn": 3}
_TYPES = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "GPE_LOC": "LOC", "GPE_ORG": "LOC"}
_EMERGING = {"person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG"}
_NAME = re.compile(r"name=([A-Z_-]+)")
SWEDISH_NEWS = "swedish_ner_corpus/train_corpus.txt.xz"
KEPT_BACK = 10
"""The last tenth of the Swedish news names is kept to measure with."""


def training_trees(data: Path, language: str) -> list[Annotated]:
    """The train sentences with trees and, where known, names."""
    known = {} if language not in _NAMES_TRAIN else _names_by_key(data / _NAMES_TRAIN[language], 2)
    found = []
    for sentence in read_trees(data / _TRAIN[language]):
        if language in _CONVERTED:
            repair(sentence.rows, language)
        if language == "sv":
            swedish_lemmas(sentence.rows)
        if language == "da":
            danish_lemmas(sentence.rows)
        found.append(_named(sentence, known))
    return found


def training_names(data: Path, language: str) -> list[Annotated]:
    """Sentences with names alone: from the name corpora, without those that have a tree."""
    found = []
    if language in _NAMES_TRAIN:
        treed = {key_of(each) for each in training_trees(data, language)}
        named = read_names(data / _NAMES_TRAIN[language])
        found = [_merged(each) for each in named if key_of(each) not in treed]
    if language == "sv":
        news = swedish_news(data)
        found += news[: len(news) - len(news) // KEPT_BACK]
    if language == "en":
        found += emerging(data)
    return found


def measured(data: Path, language: str, part: str = "dev") -> list[Annotated]:
    """The sentences of the dev (or test) part, with trees and names."""
    trees, names = (data / name.format(part) for name in _MEASURED[language])
    known = _names_by_key(names, _NAME_COLUMN.get(language, 2))
    return [_named(sentence, known, missing="O") for sentence in read_trees(trees)]


def swedish_news(data: Path) -> list[Annotated]:
    """Swedish web news of 2012 with names; its MISC is no name here."""
    found = []
    rows: list[tuple[str, str]] = []
    for line in [*read_lines(data / SWEDISH_NEWS), ""]:
        columns = line.replace("\u00ad", "").split()
        if not columns and rows:
            found.append(_with_plain_types(rows))
            rows = []
        elif columns and columns != ["0"]:
            rows.append((columns[0], columns[-1] if len(columns) > 1 else "0"))
    return found


def emerging(data: Path) -> list[Annotated]:
    """WNUT17: English of the social media, with names rare elsewhere."""
    found = []
    for name in ("wnut17train.conll.xz", "emerging.dev.conll.xz", "emerging.test.annotated.xz"):
        for _, rows in read_blocks(data / "wnut17" / name):
            pairs = [(row[0].replace(" ", ""), row[1].split(",")[0]) for row in rows if row[0].strip()]
            tags = [tag if tag == "O" else _tag(tag[:2], _EMERGING.get(tag[2:])) for _, tag in pairs]
            found.append(Annotated([bare(word) for word, _ in pairs], tree=False, names=tags, opens_document=True))
    return found


def _with_plain_types(rows: list[tuple[str, str]]) -> Annotated:
    tags, before = [], "0"
    for _, kind in rows:
        told = kind if kind in {"PER", "ORG", "LOC"} else "0"
        tags.append("O" if told == "0" else ("I-" if told == before else "B-") + told)
        before = told
    return Annotated([bare(word) for word, _ in rows], tree=False, names=tags)


def _names_by_key(path: Path, column: int) -> dict[str, Annotated]:
    found: dict[str, Annotated] = {}
    for sentence in read_names(path, column):
        found.setdefault(key_of(sentence), sentence)
    return found


def _named(sentence: Annotated, known: dict[str, Annotated], missing: str = "") -> Annotated:
    if any("name=" in row.misc for row in sentence.rows):
        sentence.names = [_NAME.search(row.misc).group(1) if "name=" in row.misc else "O" for row in sentence.rows]  # type: ignore[union-attr]
    elif (other := known.get(key_of(sentence))) is not None:
        sentence = with_names(sentence, other)
    elif missing:
        sentence.names = [missing] * len(sentence.rows)
    return _merged(sentence)


def _merged(sentence: Annotated) -> Annotated:
    """The same sentence with its names' types made PER, ORG and LOC."""
    if sentence.names is None:
        return sentence
    tags: list[str] = []
    for tag in sentence.names:
        kind = _TYPES.get(tag[2:]) if tag[1:2] == "-" else None
        follows = kind is not None and bool(tags) and tags[-1][2:] == kind
        tags.append(_tag("I-" if tag.startswith("I") and follows else "B-", kind))
    sentence.names = tags
    return sentence


def _tag(place: str, kind: str | None) -> str:
    return f"{place}{kind}" if kind else "O"


def every_training_sentence(data: Path) -> Iterator[tuple[str, Annotated]]:
    """Language and sentence of all that the engine learns from."""
    for language in LANGUAGES:
        for sentence in training_trees(data, language) + training_names(data, language):
            yield language, sentence
