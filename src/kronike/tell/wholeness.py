"""What keeps a sentence from being read alone: a question, a word that points back or at its writer, a missing end."""

from __future__ import annotations

import re

from kronike.model import LANGUAGES
from kronike.words.pointing import pointing_words

_FIRST = re.compile(r"\W*(\w+)(?:\s+(\w+))?")
_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"[.!:…?»”\"')\]]+\s*$")
_SPOKEN = re.compile(r"^\W*[–—-].*|[«“\"][^»”\"]{0,600}[»”\"]|``.*?(?:''|$)", re.DOTALL)
"""What somebody says, in marks or behind a dash: his own words point at him, not at the writer."""
_FEWEST, _MOST = 4, 60
"""Words of a sentence that tells something whole, and no more than one thing at a time."""


def lacks(sentence: str, language: str) -> tuple[str, ...]:
    """What the sentence lacks to be read alone, in words; empty where it lacks nothing. Linear in it.

    What points back is a pronoun that opens it: a personal one, or a demonstrative with a verb behind it.
    """
    words = sentence.split()
    found = (
        (sentence.rstrip(" »”\"'").endswith("?"), "a question"),
        (_points_back(sentence, language), "opens with a word that points back"),
        (_points_at_writer(sentence, language), "speaks of whoever writes it"),
        (" | " in sentence, "has a bar between its parts"),
        (not _ENDS.search(sentence), "does not end as a sentence"),
        (len(words) < _FEWEST, "has hardly any words"),
        (len(words) > _MOST, f"has more than {_MOST} words"),
    )
    return tuple(lack for lacking, lack in found if lacking)


def _points_back(sentence: str, language: str) -> bool:
    opening = _FIRST.match(sentence)
    if language not in LANGUAGES or opening is None:
        return False
    words, first, after = pointing_words(language), opening[1].casefold(), (opening[2] or "").casefold()
    return first in words.alone or (first in words.before and after in words.verbs)


def _points_at_writer(sentence: str, language: str) -> bool:
    """A letter, a blog, a comment; "US" in capitals is no pronoun."""
    if language not in LANGUAGES:
        return False
    own, words = pointing_words(language).own, _WORD.findall(_SPOKEN.sub(" ", sentence))
    return any(word.casefold() in own and not (len(word) > 1 and word.isupper()) for word in words)
