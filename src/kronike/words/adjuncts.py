"""Phrases that a sentence stands without, and the words that make such a phrase part of what is claimed."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from kronike.words.cues import cue_words
from kronike.words.lexicon import lexicon
from kronike.words.triggers import trigger_words


class AdjunctWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words in lower case; several are parted by single blanks.

    ``relatives`` open a relative clause, ``clauses`` an adverbial one that only adds, ``prepositions`` a phrase that
    only adds. A phrase with one of ``keeps`` in it is never dropped: it limits, conditions, compares or attributes. A
    relative clause says which is meant where its noun has one of ``limits`` before it, and what is claimed behind one
    of ``clefts``; with ``commas_limit`` it may say which is meant behind a comma too, unless it is of a name.
    ``leads``: what opens a sentence may be dropped, because the verb does not depend on it for its place.
    """

    relatives: frozenset[str]
    clauses: tuple[str, ...]
    prepositions: tuple[str, ...]
    keeps: tuple[str, ...]
    limits: frozenset[str]
    clefts: tuple[str, ...]
    leads: bool
    commas_limit: bool = False


@cache
def adjunct_words(language: str) -> AdjunctWords:
    """The words of one of `LANGUAGES`."""
    words: AdjunctWords = lexicon("adjuncts", language, AdjunctWords)
    return words


@cache
def claiming(language: str) -> re.Pattern[str]:
    """Finds, in lower case, what limits, negates, hedges or attributes what it stands with."""
    cues, around = cue_words(language), trigger_words(language)
    put = around.negations | cues.negations
    every = {*adjunct_words(language).keeps, *put, *cues.hedges, *cues.according}
    longest_first = sorted(every, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)|n['’]t(?!\w)")


@cache
def sayings(language: str) -> frozenset[str]:
    """Forms of verbs by which somebody says or holds something."""
    cues = cue_words(language)
    return cues.says | cues.tells | cues.denies | cues.hearsay


@cache
def conditions(language: str) -> frozenset[str]:
    """Conjunctions that make what they open a condition."""
    return trigger_words(language).conditions
