"""The verbs of a language that can be cues, by base form, and a base form found where the parse has a wrong one."""

from __future__ import annotations

from functools import cache

from kronike.words.cues import cue_words

_SHORTEST = 3


@cache
def base_forms(language: str) -> frozenset[str]:
    """Every verb that counts as a cue by its base form."""
    words = cue_words(language)
    return words.verbs | words.wants | words.judges | words.topics | words.sees | words.refuses | frozenset(words.about)


@cache
def rebased(word: str, language: str) -> str:
    """The base form among the cues that a regular ending makes ``word`` of; empty where there is none.

    An ending may have taken a vowel with it ("emphasizing") or doubled the letter before it ("slammed").
    """
    known = base_forms(language)
    for ending, vowel in cue_words(language).endings:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _SHORTEST:
            continue
        single = stem[:-1] if stem[-1] == stem[-2] else stem
        for base in (stem, stem + vowel, single):
            if base in known:
                return base
    return ""
