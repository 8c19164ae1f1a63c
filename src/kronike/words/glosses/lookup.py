"""Looks up the English of a word: the lists' glosses in one order, and back from English to the words glossed so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kronike.words.glosses.lists import GLOSSED_LANGUAGES, SOURCES, gloss_list, listed_glosses, own_glosses

OWN = "own"
WEIGHTS = {"cldr": 2.0, "wiktionary": 1.0, "wikdict": 0.6, "wordnet": 0.45, "cognates": 0.4}
"""What a list's word counts. Wordnets of Norwegian and Danish are linked to English by core synsets only."""
_SWEDISH_WORDNET = 1.0
_OWN_WEIGHT = 3.0
_LATER = 0.5
"""How fast a list's later glosses count less."""
_BESIDE = {"nb": "nn", "nn": "nb"}
"""Where a list lacks a word, it is looked up in the other form of Norwegian."""
_KINDS = ("NOUN", "VERB", "ADJ", "ADV", "PROPN")
_SAME = {"AUX": "VERB", "SCONJ": "CCONJ"}


@dataclass(frozen=True, slots=True)
class Gloss:
    """An English word for a word: of which part of speech, out of which list, and its place from 0 (the best).

    ``source`` is ``own``, a list's name, or ``composed`` from the glosses of a compound's parts; ``language`` is that
    of the list, which is not always the word's own.
    """

    english: str
    upos: str
    source: str
    rank: int
    language: str


@lru_cache(maxsize=50_000)
def glosses(lemma: str, language: str, upos: str | None = None) -> tuple[Gloss, ...]:
    """The English words for a lemma (UD style) of a part of speech (UD tag; none: of any), best first.

    First our own, then those on which the lists agree most and which stand first in them. A lemma that has none of that
    part of speech gives those of its others. Bokmål and nynorsk look each other's lists up where they lack a word.
    Empty where nothing is listed: no gloss is guessed.
    """
    for there in (language, _BESIDE.get(language, "")):
        found = _found(lemma, there) if there in GLOSSED_LANGUAGES else {}
        if found:
            asked = _SAME.get(upos or "", upos)
            kinds = [asked] if asked in found else sorted(found, key=_order)
            ranked = [(english, kind, source) for kind in kinds for english, source in found[kind]]
            return tuple(Gloss(*each, rank, there) for rank, each in enumerate(ranked))
    return ()


def gloss(lemma: str, language: str, upos: str | None = None) -> str:
    """The best listed English word for a lemma; empty where there is none."""
    found = glosses(lemma, language, upos)
    return found[0].english if found else ""


def lemmas_of(english: str, language: str) -> tuple[str, ...]:
    """The lemmas that are glossed by an English word (any case), those it is the best gloss of first.

    What a literal mistranslation is recognised by: the "ice" that stood for "is".
    """
    if language not in GLOSSED_LANGUAGES:
        return ()
    words = _reversed(language).get(english.lower(), {})
    return tuple(sorted(words, key=lambda lemma: (-words[lemma], lemma)))


def _found(lemma: str, language: str) -> dict[str, list[tuple[str, str]]]:
    for form in dict.fromkeys((lemma, lemma.lower())):
        if found := _ranked(form, language):
            return found
    return {}


def _ranked(lemma: str, language: str) -> dict[str, list[tuple[str, str]]]:
    """Each part of speech with its glosses and the list each stands in, best first."""
    own = {upos: table[lemma] for upos, table in own_glosses(language).items() if lemma in table}
    scores: dict[str, dict[str, float]] = defaultdict(dict)
    sources: dict[tuple[str, str], str] = {}
    for source in SOURCES[language]:
        weight = _weight(language, source)
        for upos, listed in listed_glosses(lemma, language, source):
            for place, english in enumerate(listed):
                scores[upos][english] = scores[upos].get(english, 0) + weight / (1 + _LATER * place)
                sources.setdefault((upos, english), source)
    found = {upos: [(english, OWN) for english in table] for upos, table in own.items()}
    for upos, scored in scores.items():
        mine = own.get(upos, ())
        others = [english for english in sorted(scored, key=lambda word: -scored[word]) if english not in mine]
        found.setdefault(upos, []).extend((english, sources[upos, english]) for english in others)
    return found


def _order(upos: str) -> int:
    return _KINDS.index(upos) if upos in _KINDS else len(_KINDS)


@cache
def _reversed(language: str) -> dict[str, dict[str, float]]:
    """From English in small letters to the words glossed so, and how well each is."""
    found: dict[str, dict[str, float]] = {}
    for lemma, english, score in _scored(language):
        words = found.setdefault(english.lower(), {})
        words[lemma] = words.get(lemma, 0) + score
    return found


def _scored(language: str) -> Iterator[tuple[str, str, float]]:
    for source in SOURCES[language]:
        weight = _weight(language, source)
        for lemma in gloss_list(language, source):
            for _, listed in listed_glosses(lemma, language, source):
                yield from ((lemma, english, weight / (1 + _LATER * place)) for place, english in enumerate(listed))
    for table in own_glosses(language).values():
        for lemma, own in table.items():
            yield from ((lemma, english, _OWN_WEIGHT / (1 + _LATER * place)) for place, english in enumerate(own))


def _weight(language: str, source: str) -> float:
    return _SWEDISH_WORDNET if (language, source) == ("sv", "wordnet") else WEIGHTS[source]
