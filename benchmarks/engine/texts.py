"""The treebanks' dev parts as raw text, with what a perfect reader would find at which offsets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.engine.corpora import KEPT_BACK, measured, swedish_news
from training.engine.sentences import Annotated

RUN = 10
"""Sentences in a text where the treebank marks no paragraphs."""
_NOT_BEFORE = frozenset(",.:;!?)]}»”%") | {"...", "…", "''"}
_NOT_AFTER = frozenset("([{«„“")
_QUOTE = '"'

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldToken:
    """A word as the treebank has it; ``head`` is the place of its governor, its own for the root."""

    place: Place
    lemma: str
    upos: str
    head: Place
    deprel: str


@dataclass(frozen=True, slots=True)
class GoldText:
    """A paragraph: raw text, its words and sentences, and the names; ``report`` is the same for one document."""

    text: str
    language: str
    report: int
    tokens: tuple[GoldToken, ...]
    sentences: tuple[Place, ...]
    names: tuple[tuple[int, int, str], ...]


def gold_texts(data: Path, language: str) -> list[GoldText]:
    """The paragraphs of a language's dev part, or of its test part in a folder that has that instead."""
    for part in ("dev", "test"):
        try:
            return list(_texts(measured(data, language, part), language))
        except FileNotFoundError:
            continue
    return []


def gold_news_names(data: Path) -> list[GoldText]:
    """The last tenth of the Swedish web news, which the training leaves out: names alone are told.

    The corpus is of single sentences, out of order: each is a text of its own.
    """
    try:
        news = swedish_news(data)
    except FileNotFoundError:
        return []
    kept = news[len(news) - len(news) // KEPT_BACK :]
    for sentence in kept:
        sentence.opens_paragraph = sentence.opens_document = True
        sentence.text = _written([row.word for row in sentence.rows])
    return list(_texts(kept, "sv"))


def _texts(sentences: Sequence[Annotated], language: str) -> Iterator[GoldText]:
    marked = any(sentence.opens_paragraph for sentence in sentences)
    documents = any(sentence.opens_document for sentence in sentences)
    run: list[Annotated] = []
    report = 0
    for number, sentence in enumerate(sentences):
        opens = sentence.opens_paragraph if marked else number % RUN == 0
        if opens and run:
            yield _text(run, language, report)
            run = []
        report += sentence.opens_document if documents else opens
        run.append(sentence)
    if run:
        yield _text(run, language, report)


def _text(run: Sequence[Annotated], language: str, report: int) -> GoldText:
    text, tokens, spans, names = "", list[GoldToken](), list[Place](), list[tuple[int, int, str]]()
    for sentence in run:
        text += " " if text else ""
        places = _places(sentence, len(text))
        text += sentence.text
        spans.append((places[0][0], places[-1][1]))
        for row, place in zip(sentence.rows, places, strict=True):
            tokens.append(
                GoldToken(place, row.lemma, row.upos, places[row.head - 1] if row.head else place, row.deprel)
            )
        names += _spans(sentence.names or [], places)
    return GoldText(text, language, report, tuple(tokens), tuple(spans), tuple(names))


def _places(sentence: Annotated, offset: int) -> list[Place]:
    """Where each word stands; letters are matched one by one, as words may hold blanks."""
    places, at = [], 0
    for row in sentence.rows:
        while sentence.text[at].isspace():
            at += 1
        start = at
        for letter in row.word:
            if not letter.isspace():
                at = sentence.text.index(letter, at) + 1
        places.append((offset + start, offset + at))
    return places


def _spans(tags: Sequence[str], places: Sequence[Place]) -> Iterator[tuple[int, int, str]]:
    begin = 0
    for number, tag in enumerate(tags):
        if tag[0] == "B":
            begin = number
        last = number + 1 == len(tags) or tags[number + 1][0] != "I"
        if tag != "O" and last:
            yield places[begin][0], places[number][1], tag[2:]


def _written(words: Sequence[str]) -> str:
    """Words as they would be written, with blanks guessed by their marks."""
    text, quoted, joined = "", False, True
    for word in words:
        closes = word == _QUOTE and quoted
        text += word if joined or closes or word in _NOT_BEFORE else " " + word
        quoted ^= word == _QUOTE
        joined = word in _NOT_AFTER or (word == _QUOTE and quoted)
    return text
