"""The lists that glosses are looked up in: one file a language and source, each under its own licence.

``python -m training.glosses`` makes them (``lists/LANGUAGE-SOURCE.tsv.xz``); ``words/lexica/glosses/LANGUAGE.toml``
holds our own additions and corrections, which come first.
"""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import msgspec

from kronike.words.lexicon import lexicon

GLOSSED_LANGUAGES = ("nb", "nn", "da", "sv")
SOURCES = {
    "nb": ("cldr", "wiktionary", "wikdict", "wordnet"),
    "nn": ("cldr", "wiktionary", "wordnet"),
    "da": ("cldr", "wiktionary", "wordnet"),
    "sv": ("cldr", "wordnet", "cognates"),
}
"""The lists of a language, the most trusted first."""


class OwnGlosses(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Our own glosses of a language: a table a part of speech, from the lemma to its English.

    The English is best first, with commas between. ``first``: what a lemma is glossed as where it is the first part
    of a compound ("opprør": "rebel").
    """

    first: dict[str, str]
    nouns: dict[str, str]
    verbs: dict[str, str]
    adjectives: dict[str, str]
    adverbs: dict[str, str]
    names: dict[str, str]


_TABLES = {"NOUN": "nouns", "VERB": "verbs", "ADJ": "adjectives", "ADV": "adverbs", "PROPN": "names"}
Listed = dict[str, str]
"""From a lemma to its line: ``UPOS=gloss|gloss``, tabs between parts of speech."""


@cache
def gloss_list(language: str, source: str) -> Listed:
    """One list, read once.

    Raises:
        FileNotFoundError: where there is none.
    """
    packed = (files("kronike.words.glosses") / "lists" / f"{language}-{source}.tsv.xz").read_bytes()
    return dict(line.split("\t", 1) for line in lzma.decompress(packed).decode().split("\n") if line)


@cache
def own_glosses(language: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """Our own glosses: from a part of speech to its lemmas and their English."""
    own = lexicon("glosses", language, OwnGlosses)
    return {
        upos: {lemma: tuple(english.split(", ")) for lemma, english in getattr(own, table).items()}
        for upos, table in _TABLES.items()
    }


@cache
def first_parts(language: str) -> dict[str, str]:
    """What lemmas are glossed as where they are the first part of a compound."""
    return dict(lexicon("glosses", language, OwnGlosses).first)


def listed_glosses(lemma: str, language: str, source: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The parts of speech that a list has a lemma in, with its glosses, best first."""
    line = gloss_list(language, source).get(lemma)
    for field in line.split("\t") if line else ():
        upos, _, glosses = field.partition("=")
        yield upos, tuple(glosses.split("|"))
