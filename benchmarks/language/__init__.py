"""Which language: how often the right one is named, on sentences, headlines, paragraphs, and in other languages.

Protocol: the dev parts of the five treebanks (their test parts where a folder has those), sentences with two letters in
a row, the first 1,200 of each. ``language.short`` are those of five words or fewer, ``language.long`` of eight or more,
``language.paragraphs`` five in a row. ``language.nb_nn`` are all bokmål and nynorsk sentences of four words or more.
``language.other_recall`` are sentences in German (Wikinews; measured only), Spanish, Italian and Dutch (Wikinews on
the topic the training leaves out) said to be "other"; ``language.false_other`` are sentences of the five said to be so.
``translation.false`` are genuine texts said to be machine-translated (English Wikinews, and treebank sentences twelve
at a time); ``translation.reference`` are reports of the reference story told rightly: translated, from what, or not.
What is right cannot always be told: "Helse." is bokmål and nynorsk; a perfect reader would stay below 1 on short lines.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from benchmarks.language.texts import other_sentences, treebank_sentences
from benchmarks.language.translations import translation_rates
from kronike.model import LANGUAGES, OTHER_LANGUAGE
from kronike.read.language import identify_all

if TYPE_CHECKING:
    from pathlib import Path

DEFAULT_DATA = "treebanks"
PEERS: dict[str, dict[str, float]] = {
    "lingua 2.1.1 (five languages)": {
        "language.sentences": 0.9102,
        "language.short": 0.7247,
        "language.long": 0.9696,
        "language.paragraphs": 0.9903,
        "language.nb_nn": 0.9105,
    },
    "lingua 2.1.1 (fifteen languages)": {
        "language.sentences": 0.8920,
        "language.short": 0.6470,
        "language.long": 0.9687,
        "language.paragraphs": 0.9882,
        "language.nb_nn": 0.9092,
        "language.other_recall": 0.9997,
    },
    "n-gram regression, first try (five languages)": {
        "language.sentences": 0.9398,
        "language.short": 0.8112,
        "language.long": 0.9789,
        "language.paragraphs": 0.9978,
        "language.nb_nn": 0.9627,
    },
}
"""Measured beside ours on the same dev sentences. A system of five languages cannot answer "other"."""

_EACH = 1200
_SHORT, _LONG, _PARAGRAPH, _NB_NN = 5, 8, 5, 4


def measure(data: Path) -> dict[str, float]:
    """All figures on a folder laid out as the treebanks folder; those without data are left out."""
    told = treebank_sentences(data)
    sets = _sets(told)
    figures = {f"language.{name}": _right(pairs) for name, pairs in sets.items() if pairs}
    others = [(text, OTHER_LANGUAGE) for text in other_sentences(data)]
    if others:
        figures["language.other_recall"] = _right(others)
    guesses = identify_all([text for text, _ in sets["sentences"]])
    figures["language.false_other"] = sum(each.language == OTHER_LANGUAGE for each in guesses) / max(1, len(guesses))
    return figures | translation_rates(data, told) | {"paragraphs_per_second": _speed(sets["paragraphs"])}


def _sets(told: dict[str, list[str]]) -> dict[str, list[tuple[str, str]]]:
    sentences = [(text, tag) for tag in LANGUAGES for text in told.get(tag, ())[:_EACH]]
    paragraphs = [
        (" ".join(texts[at : at + _PARAGRAPH]), tag)
        for tag, texts in ((tag, told.get(tag, [])[:_EACH]) for tag in LANGUAGES)
        for at in range(0, len(texts) - _PARAGRAPH, _PARAGRAPH)
    ]
    return {
        "sentences": sentences,
        "short": [each for each in sentences if len(each[0].split()) <= _SHORT],
        "long": [each for each in sentences if len(each[0].split()) >= _LONG],
        "paragraphs": paragraphs,
        "nb_nn": [(text, tag) for tag in ("nb", "nn") for text in told.get(tag, ()) if len(text.split()) >= _NB_NN],
    }


def _right(pairs: list[tuple[str, str]]) -> float:
    guesses = identify_all([text for text, _ in pairs])
    return sum(guess.language == tag for guess, (_, tag) in zip(guesses, pairs, strict=True)) / len(pairs)


def _speed(paragraphs: list[tuple[str, str]]) -> float:
    texts = [text for text, _ in paragraphs]
    began = time.perf_counter()
    identify_all(texts)
    return round(len(texts) / max(time.perf_counter() - began, 1e-9))
