"""Words of happening that no code is given to: what the news of any day tells as having happened."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product

import msgspec

from kronike.words.lexicon import lexicon

Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""Phrases by their first word, the longest first."""


class HappeningWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language. Lists of single words are parted by white space; a phrase's word may be "gikk/gått".

    ``past``: forms that tell by themselves that it happened; ``participles``: forms that do so behind one of the
    ``auxiliaries``. ``nouns`` do behind a verb that carries them (``carriers``: "held a vigil"). Up to ``gap`` words
    may stand behind the first word of a phrase ("gikk ferja på grunn"). ``others`` are phrases that hold such a word
    and tell of no happening. ``particles`` may end a phrase with such a gap, prepositions may not. Behind an auxiliary
    of the ``present`` ("is closed") nothing is told as past, and behind ``bare`` words the form is an infinitive.
    What ``occurs`` says nothing where its subject does not either ("what happened"). Behind an ``indefinite`` word a
    past form is an adjective ("a closed road"), and so it is behind a ``definite`` one where the next word ends like a
    noun in the definite.
    """

    gap: int
    past: str
    participles: str
    nouns: str
    carriers: str
    phrases: tuple[str, ...]
    others: tuple[str, ...]
    occurs: str
    auxiliaries: str
    particles: str
    present: str
    bare: str
    indefinite: str
    definite: str
    definite_endings: str


@dataclass(frozen=True, slots=True)
class HappeningTable:
    """The words of a language ready to be looked up, all in lower case."""

    gap: int
    past: frozenset[str]
    participles: frozenset[str]
    nouns: frozenset[str]
    carriers: frozenset[str]
    occurs: frozenset[str]
    auxiliaries: frozenset[str]
    particles: frozenset[str]
    present: frozenset[str]
    bare: frozenset[str]
    indefinite: frozenset[str]
    definite: frozenset[str]
    definite_endings: tuple[str, ...]
    phrases: Phrases
    others: Phrases


@cache
def happening_table(language: str) -> HappeningTable:
    """The words of one of `LANGUAGES`."""
    words: HappeningWords = lexicon("happenings", language, HappeningWords)
    return HappeningTable(
        gap=words.gap,
        past=frozenset(words.past.split()),
        participles=frozenset(words.participles.split()),
        nouns=frozenset(words.nouns.split()),
        carriers=frozenset(words.carriers.split()),
        occurs=frozenset(words.occurs.split()),
        auxiliaries=frozenset(words.auxiliaries.split()),
        particles=frozenset(words.particles.split()),
        present=frozenset(words.present.split()),
        bare=frozenset(words.bare.split()),
        indefinite=frozenset(words.indefinite.split()),
        definite=frozenset(words.definite.split()),
        definite_endings=tuple(words.definite_endings.split()),
        phrases=_by_first(words.phrases),
        others=_by_first(words.others),
    )


def _by_first(phrases: tuple[str, ...]) -> Phrases:
    found: dict[str, set[tuple[str, ...]]] = {}
    for phrase in phrases:
        for words in product(*(word.split("/") for word in phrase.split())):
            found.setdefault(words[0], set()).add(words)
    return {first: tuple(sorted(group, key=lambda words: (-len(words), words))) for first, group in found.items()}
