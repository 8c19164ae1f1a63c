"""A report as it is compared with others: what each of its sentences says, as weighted keys that languages share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log

from kronike.model import QuoteMode, Sentence, Span, pieces_outside
from kronike.resolve.reports import ReportIndex
from kronike.words.commonness import share, stem, word_keys
from kronike.words.countries import country_code
from kronike.words.folding import name_key

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*\d|\d")
_LONGEST_WORD = 40
_RAREST = 0.001
_LEAST_WEIGHT = 15.0
"""A sentence that says less than two rare words is not compared: "Read more.", "Photo: private"."""
_OWN = 0.4
"""Of a sentence of direct speech less than this is the report's own: who says it."""
_MOST = 400
"""So many sentences of a report are compared, from its top."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence says: its keys with their weights, and their sum; ``spoken`` where it is direct speech."""

    span: Span
    keys: Mapping[str, float]
    weight: float
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """A report's sentences, in order, and the language that most of them are in."""

    document: str
    language: str
    told: tuple[Told, ...]
    weight: float


def telling_of(index: ReportIndex) -> Telling:
    """What a report says; linear in its text."""
    sentences = index.report.analysis.sentences[:_MOST]
    told = tuple(_told(index, sentences))
    languages = [sentence.language for sentence in sentences]
    language = max(dict.fromkeys(languages), key=languages.count, default=index.doc.language)
    return Telling(index.doc.id, language, told, sum(one.weight for one in told))


def _told(index: ReportIndex, sentences: tuple[Sentence, ...]) -> Iterator[Told]:
    spoken = [quote.span for quote in index.report.analysis.quotes if quote.mode is QuoteMode.DIRECT]
    told: Counter[int] = Counter()
    for number, piece in pieces_outside([sentence.span for sentence in sentences], spoken):
        told[number] += len(piece)
    for number, sentence in enumerate(sentences):
        words = sentence.span.of(index.doc.text)
        keys = dict(keys_in(words, sentence.language))
        weight = sum(keys.values())
        if weight >= _LEAST_WEIGHT:
            yield Told(sentence.span, keys, weight, spoken=told[number] < _OWN * len(words))


def keys_in(words: str, language: str) -> Iterator[tuple[str, float]]:
    """What words are compared by, and how much each tells: names, numbers and the English of all others."""
    for place, found in enumerate(_WORD.finditer(words)):
        name = place > 0 and found[0][0].isupper()
        parts = found[0].split("-") if name else [found[0]]
        for part in parts:
            if part and len(part) <= _LONGEST_WORD:
                yield from (
                    (key, rareness(key)) for key in _keys_of_word(part, language, name=name and part[0].isupper())
                )


@lru_cache(maxsize=200_000)
def _keys_of_word(word: str, language: str, *, name: bool) -> tuple[str, ...]:
    """A name is compared by its stem, a country by its code, any other word by the stems of its English."""
    if name:
        code = country_code(word)
        return (f"country {code}",) if code else (stem(name_key(word) or word.lower()),)
    keys = word_keys(word.lower(), language)
    return (stem(name_key(word) or word.lower()),) if keys == (word.lower(),) else keys


@lru_cache(maxsize=100_000)
def rareness(key: str) -> float:
    """What a key that two texts share tells, in nats: how seldom ordinary reports have it."""
    return -log(max(share(key), _RAREST))
