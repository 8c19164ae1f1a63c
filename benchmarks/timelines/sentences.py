"""The sentences of a topic's articles: read from the raw text by our own engine, with the days they speak of."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kronike.analyse.engine import load_engine
from kronike.analyse.layers import Layers
from kronike.analyse.parsing import parse_all
from kronike.analyse.times import find_times
from kronike.model import Document, Grain, Interval, Paragraph, Reading, Span, TimeExpression

_BATCH = 64
_OPENING = 400
"""Articles whose first so many characters are the same are copies."""
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_READERS = "|"
"""Stands between name and clock in comments of readers."""

Gold = dict[date, list[str]]


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence: of which article, where in it, published when; the days it names, and whether it has a keyword."""

    article: int
    place: int
    published: date
    text: str
    days: tuple[date, ...]
    keyword: bool


@dataclass(frozen=True, slots=True)
class Article:
    """An article as the data has it: its day of publication and its raw text, a paragraph a line."""

    published: date
    text: str


def articles_of(folder: Path) -> list[Article]:
    """The articles of a topic that have a text, copies left out."""
    found: dict[str, Article] = {}
    with gzip.open(folder / "articles.raw.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            opening = " ".join(row["text"].split())[:_OPENING]
            if opening:
                found.setdefault(opening, Article(date.fromisoformat(row["time"][:10]), row["text"]))
    return list(found.values())


def timelines_of(folder: Path) -> list[Gold]:
    """The gold timelines of a topic."""
    lines = (folder / "timelines.jsonl").read_text(encoding="utf-8").splitlines()
    return [{date.fromisoformat(day[:10]): sentences for day, sentences in json.loads(line)} for line in lines]


def keywords_of(folder: Path) -> tuple[str, ...]:
    """The words a sentence of a topic must hold one of."""
    return tuple(json.loads((folder / "keywords.json").read_text(encoding="utf-8")))


def sentences_of(articles: Sequence[Article], keywords: Sequence[str]) -> list[Told]:
    """All sentences, read from raw text, in the order of the articles; comments of readers left out."""
    return [told for at in range(0, len(articles), _BATCH) for told in _batch(articles, at, keywords)]


def _batch(articles: Sequence[Article], at: int, keywords: Sequence[str]) -> Iterator[Told]:
    some = articles[at : at + _BATCH]
    for number, layers in enumerate(parse_all([_reading(article) for article in some], load_engine()), start=at):
        yield from _told(number, articles[number].published, find_times(layers), keywords)


def _reading(article: Article) -> Reading:
    day = Interval.day(article.published)
    document = Document(text=article.text, name=str(article.published), language="en", published=day)
    spans = (Span(*line.span()) for line in _LINE.finditer(article.text))
    return Reading(document, paragraphs=tuple(Paragraph(span, "en") for span in spans))


def _told(number: int, published: date, layers: Layers, keywords: Sequence[str]) -> Iterator[Told]:
    times, at = sorted(layers.times, key=lambda time: time.span), 0
    for place, sentence in enumerate(layers.sentences):
        words, days = sentence.span.of(layers.text), []
        while at < len(times) and times[at].span.start < sentence.span.end:
            days += _days(times[at])
            at += 1
        if _READERS not in words:
            small = words.lower()
            has = any(keyword in small for keyword in keywords)
            yield Told(number, place, published, words, tuple(dict.fromkeys(days)), has)


def _days(time: TimeExpression) -> list[date]:
    """The day, where the words give one, or a part of one: a clock time is more often a stamp."""
    told = time.interval
    named = time.type in ("DATE", "TIME") and told.days == 1 and told.grain in (Grain.DAY, Grain.PART)
    return [told.earliest] if named and told.earliest else []
