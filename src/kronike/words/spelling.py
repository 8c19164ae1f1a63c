"""How alike two spellings of a name are: what transcription does to the same sounds counts less than other letters.

The foldings are those between which English, French and Scandinavian transcriptions of Arabic, Kurdish and Russian
differ (ALA-LC and BGN/PCGN tables, and what newspapers make of them).
"""

from __future__ import annotations

from functools import lru_cache

from kronike.words.folding import name_key

_SOUNDS = (
    ("tsch", "č"), ("tch", "č"), ("sch", "s"), ("tsj", "č"), ("sh", "s"), ("sj", "s"), ("ch", "č"), ("kh", "k"),
    ("gh", "g"), ("bh", "b"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("dj", "j"), ("zh", "j"), ("ck", "k"),
    ("qu", "k"), ("q", "k"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("w", "v"), ("z", "s"),
    ("x", "ks"), ("y", "i"), ("aa", "a"), ("ee", "i"), ("oo", "u"), ("ou", "u"), ("ei", "i"), ("ai", "i"),
    ("o", "u"), ("e", "i"), ("j", "i"),
)  # fmt: skip
_VOWELS = frozenset("aiu")
_SHORTEST = 5
"""Letters: shorter words with other letters are other words."""
_VOWEL, _LETTER = 0.4, 1.0


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """A word as it may sound: transcriptions of one sound alike, double letters single, apostrophes gone."""
    plain = name_key(word).replace(" ", "")
    for written, heard in _SOUNDS:
        plain = plain.replace(written, heard)
    return "".join(letter for at, letter in enumerate(plain) if at == 0 or letter != plain[at - 1])


@lru_cache(maxsize=65_536)
def skeleton(word: str) -> str:
    """The consonants of what a word sounds like, with its first letter: what two spellings of it share."""
    heard = sound(word)
    return heard[:1] + "".join(letter for letter in heard[1:] if letter not in _VOWELS)


@lru_cache(maxsize=65_536)
def alike(one: str, other: str) -> float:
    """How alike two words sound, from 0 to 1, by the cost of turning one into the other (Levenshtein 1966).

    A vowel inside costs less than a consonant; a final vowel does not: "Anna" and "Anne" are two names.
    """
    a, b = sound(one), sound(other)
    if a == b:
        return 1.0
    longest = max(len(a), len(b))
    if min(len(name_key(one)), len(name_key(other))) < _SHORTEST or abs(len(a) - len(b)) > longest // 3:
        return 0.0
    if a[-1] != b[-1] and (a[-1] in _VOWELS or b[-1] in _VOWELS):
        return 0.0
    return max(0.0, 1 - _distance(a, b) / longest)


def _distance(a: str, b: str) -> float:
    row = [0.0]
    for letter in b:
        row.append(row[-1] + _cost(letter))
    for mine in a:
        above, row = row, [row[0] + _cost(mine)]
        for at, theirs in enumerate(b):
            swap = 0.0 if mine == theirs else _VOWEL if {mine, theirs} <= _VOWELS else _LETTER
            row.append(min(above[at] + swap, above[at + 1] + _cost(mine), row[at] + _cost(theirs)))
    return row[-1]


def _cost(letter: str) -> float:
    return _VOWEL if letter in _VOWELS else _LETTER
