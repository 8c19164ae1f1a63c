"""Words: how often compounds are parted right, simple words left whole, and how many words have a gloss.

Protocol: ``compounds.tsv`` has the first 75 compounds of each language in an order drawn by hash from the dev parts of
the treebanks (``draw.py``), and the words drawn between them that are none, all marked by hand before the splitter was
tuned. Every other word was for development (``compounds.dev``, ``compounds.dev_false``); the rest gives the figures.
``compounds.LANGUAGE``: share of compounds parted at exactly the marked places; ``compounds.lemmas``: of their parts,
how many have the marked lemma; ``compounds.false``: share of simple words that are parted (``whole``: that are not).
``gloss.LANGUAGE``: share of the nouns, verbs and adjectives in the dev part (tokens, by gold lemma) that have a gloss,
composed ones counted; ``listed.LANGUAGE``: without composed ones. A gloss that is there may be wrong: of two hundred
drawn by hand 92 in a hundred were right. The dev parts were not used to make the lists.
"""

from __future__ import annotations

import time
import tracemalloc
from pathlib import Path

from benchmarks.words.marked import halves, marked_words, score
from benchmarks.words.treebanks import FOLDERS, Word, dev_words
from kronike.words.compounds import split_compound
from kronike.words.compounds.parts import compound_parts
from kronike.words.glosses import glosses, glosses_of_word

DEFAULT_DATA = "treebanks"
PEERS: dict[str, dict[str, float]] = {}
_GLOSSED = frozenset({"NOUN", "VERB", "ADJ"})
_MEBIBYTE = 2**20


def measure(data: Path | None) -> dict[str, float]:
    """All figures; ``data`` is laid out as the treebanks folder."""
    load = _load()
    develop, told = halves(marked_words())
    figures: dict[str, float] = {}
    for language in FOLDERS:
        one = score([word for word in told if word.language == language])
        figures[f"compounds.{language}"] = one.exact / one.compounds
    every, ours = score(told), score(develop)
    figures |= {
        "compounds.all": every.exact / every.compounds,
        "compounds.lemmas": every.right_lemmas / max(1, every.lemmas),
        "compounds.false": every.false / every.simple,
        "compounds.whole": 1 - every.false / every.simple,
        "compounds.dev": ours.exact / ours.compounds,
        "compounds.dev_false": ours.false / ours.simple,
    }
    texts = {language: list(dev_words(data, language)) for language in FOLDERS} if data else {}
    for language, words in texts.items():
        figures |= _coverage(language, [word for word in words if word.upos in _GLOSSED])
    return figures | _speed(texts) | load


def _coverage(language: str, words: list[Word]) -> dict[str, float]:
    listed = sum(bool(glosses(word.lemma, language, word.upos)) for word in words)
    found = sum(bool(glosses_of_word(word.lemma, language, word.upos)) for word in words)
    return {f"gloss.{language}": found / len(words), f"listed.{language}": listed / len(words)}


def _speed(texts: dict[str, list[Word]]) -> dict[str, float]:
    """Words looked up in a CPU second as they stand in texts, and long words parted in one, each for the first time."""
    tokens = [(word.form, language, word.upos) for language, words in texts.items() for word in words]
    long = {(form, language) for form, language, _ in tokens if len(form) > len("kringkaster")}
    split_compound.cache_clear()
    began = time.process_time()
    for form, language in sorted(long):
        split_compound(form, language)
    middle = time.process_time()
    for form, language, upos in tokens:
        glosses(form, language, upos)
    end = time.process_time()
    return {
        "compounds_per_second": round(len(long) / max(middle - began, 1e-9)),
        "words_per_second": round(len(tokens) / max(end - middle, 1e-9)),
    }


def _load() -> dict[str, float]:
    """CPU seconds to read the parts and lists of the slowest language, and the memory the parts of all four take."""
    seconds = []
    for language in FOLDERS:
        began = time.process_time()
        compound_parts(language)
        glosses("og", language)
        seconds.append(time.process_time() - began)
    return {"load_seconds": max(seconds), "memory_mib": _memory()}


def _memory() -> float:
    compound_parts.cache_clear()
    tracemalloc.start()
    for language in FOLDERS:
        compound_parts(language)
    used, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return used / _MEBIBYTE
