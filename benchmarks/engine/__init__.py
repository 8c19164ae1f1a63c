"""Syntax and names: the language engine on the dev parts of the five treebanks, raw text in, findings out.

Protocol: every language's dev part (its test part, in a folder that has that instead) as raw text, a paragraph at a
time where the treebank marks paragraphs, else ten sentences. All figures are F-measures in per cent over offsets:
``LANGUAGE.upos``, ``.uas``, ``.las`` (without punctuation, with subtypes), ``.lemma``, ``.sentences``, ``.tokens``,
``.names`` and ``.names.per``, ``.org``, ``.loc``. Names are UNER's, but for Norwegian places that govern, which NorNE
tells apart and which are places here. ``sv.names`` is measured on the last tenth of the Swedish web news, a sentence at
a time, as they stand out of order there; Talbanken's dev part holds 23 names (``sv.talbanken.names``).
``words_per_second`` is one core, everything on, raw text in; ``load`` is seconds from nothing to ready in a new
process, ``memory`` its megabytes at the end.

A perfect reader would not get 100: two people do not agree on every relation, and the English dev part has sentences
without any closing mark. The Danish, Swedish and Norwegian train trees are converted ones, the dev trees are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.engine.peers import PEERS
from benchmarks.engine.scoring import Tally, tally_names, tally_syntax
from benchmarks.engine.speed import measure_speed
from benchmarks.engine.texts import GoldText, gold_news_names, gold_texts
from kronike.analyse.engine import Engine, Parsed, load_engine
from kronike.model import LANGUAGES

DEFAULT_DATA = "treebanks"

__all__ = ["DEFAULT_DATA", "PEERS", "measure"]


def measure(data: Path) -> dict[str, float]:
    """All figures on a folder laid out as the treebanks folder; languages without data are left out."""
    engine = load_engine()
    figures = quality(engine, data)
    return {name: round(value, 2) for name, value in figures.items()} | measure_speed(_all(data))


def quality(engine: Engine, data: Path) -> dict[str, float]:
    """The figures of one engine, without its speed."""
    tally = Tally()
    for language in LANGUAGES:
        golds = gold_texts(data, language)
        for gold, read in _read(engine, golds):
            tally_syntax(tally, language, gold, read)
            tally_names(tally, "sv.talbanken.names" if language == "sv" else f"{language}.names", gold, read)
    for gold, read in _read(engine, gold_news_names(data)):
        tally_names(tally, "sv.names", gold, read)
    return tally.figures()


def _read(engine: Engine, golds: list[GoldText]) -> Iterator[tuple[GoldText, Parsed]]:
    read = engine.parse([(gold.text, gold.language) for gold in golds], reports=[gold.report for gold in golds])
    return zip(golds, read, strict=True)


def _all(data: Path) -> list[GoldText]:
    return [gold for language in LANGUAGES for gold in gold_texts(data, language)]
