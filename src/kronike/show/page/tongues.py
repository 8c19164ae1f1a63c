"""What is told in words, in each language of the interface."""

from __future__ import annotations

from collections.abc import Callable

from kronike.show.phrasebook import Phrases, phrases

TONGUES = ("en", "nb")
"""The languages of the interface, in the order every text in several languages is given."""

Told = str | list[str]
"""One text where all languages have the same, else one for each of `TONGUES`."""


def told(words: Callable[[Phrases], str]) -> Told:
    """What ``words`` comes to in each language."""
    texts = [words(phrases(tongue)) for tongue in TONGUES]
    return texts[0] if len(set(texts)) == 1 else texts


def told_all(words: Callable[[Phrases], tuple[str, ...]]) -> list[Told]:
    """The same of several texts, which are as many in each language."""
    columns = [words(phrases(tongue)) for tongue in TONGUES]
    return [texts[0] if len(set(texts)) == 1 else list(texts) for texts in zip(*columns, strict=True)]
