"""English beside the words of another language: word by word, from the word lists, never a sentence made of them."""

from __future__ import annotations

import re

from kronike.words.glosses import GLOSSED_LANGUAGES, glosses_of_word

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORTEST = 6
"""Short words have too many meanings to be glossed by themselves."""
_BEST = 2
_CONTENT = ("NOUN", "VERB", "ADJ")


def gloss_of(words: str, language: str) -> str:
    """The longer words in small letters with their one or two best glosses, in order; empty where nothing is listed.

    "forlot (leave), onsdag (Wednesday)": a word is glossed by itself, so which of its meanings is meant, its form, and
    whether it is denied are not told.
    """
    if language not in GLOSSED_LANGUAGES:
        return ""
    plain = (word for word in dict.fromkeys(_WORD.findall(words)) if word.islower() and len(word) >= _SHORTEST)
    glossed = ((word, _english(word, language)) for word in plain)
    return ", ".join(f"{word} ({english})" for word, english in glossed if english)


def _english(word: str, language: str) -> str:
    found = [gloss.english for gloss in glosses_of_word(word, language) if gloss.upos in _CONTENT]
    return "/".join(english for english in dict.fromkeys(found[:_BEST]) if english.casefold() != word)
