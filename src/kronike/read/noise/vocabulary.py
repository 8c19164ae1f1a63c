"""Words of the page that are looked up one by one, for the languages of a paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kronike.words.noise import words_for

_LONG_NAME = 5


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Sets of words in one letter case, as `NoiseWords` names them.

    ``agencies`` are as they are written, for "AP" is an agency and "Ap" a party; ``agency_words`` are the single words
    of their names.
    """

    agencies: frozenset[str]
    agency_words: frozenset[str]
    holders: frozenset[str]
    byline_words: frozenset[str]
    stamps: frozenset[str]
    dates: frozenset[str]
    sections: frozenset[str]
    furniture: frozenset[str]
    speech: frozenset[str]
    prose: frozenset[str]
    pronouns: frozenset[str]
    dangling: frozenset[str]


@cache
def vocabulary_for(languages: frozenset[str]) -> Vocabulary:
    """The vocabulary of these languages and of those a short paragraph in them may be mistaken for."""
    words = words_for(languages)
    return Vocabulary(
        agencies=frozenset(spelling for name in words.agencies for spelling in spellings(name)),
        agency_words=_folded(_single(words.agencies)),
        holders=_folded((*words.holders, *words.particles)),
        byline_words=_folded((*words.byline_words, *words.particles)),
        stamps=_folded(_single(words.stamps)),
        dates=_folded(words.dates),
        sections=_folded(words.sections),
        furniture=_folded((*words.furniture_whole, *words.continues)),
        speech=_folded(words.speech),
        prose=_folded(words.prose),
        pronouns=_folded(words.pronouns),
        dangling=_folded(words.dangling),
    )


def spellings(name: str) -> tuple[str, ...]:
    """How an agency's name may be written: a long one in any letter case, a short one as it is or in capitals."""
    return (name, name.upper(), name.lower(), name.capitalize()) if len(name) >= _LONG_NAME else (name, name.upper())


def _single(phrases: Iterable[str]) -> list[str]:
    return [word for phrase in phrases for word in phrase.split()]


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)
