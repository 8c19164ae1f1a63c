"""Splits compounds at the cheapest joints between known parts.

The cheapest sequence of known parts is found by dynamic programming over the letters (Viterbi 1967), with costs from
counts, as splitters of German and Swedish compounds have them (Koehn and Knight 2003; Sjöbergh and Kann 2004).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kronike.words.compounds.parts import SPLIT_LANGUAGES, Known, Parts, compound_parts

LONGEST = 60
"""A word longer than this is not split: no compound of news is as long."""
SHORTEST = 5
DEAREST = 100
"""A word that is no listed word is split where its parts cost at most this and ``_LETTER`` for each of its letters."""
DEAREST_NAME = 30
"""The same for a word with a capital, which may be a name."""
_LETTER = 14
"""The longer a word, the less its parts are there by chance."""
_LONGEST_PART = 22
_LINKED, _LINKED_LATER = 55, 25
"""What a linking letter costs that was never seen behind a known part: behind the first, and behind a later one."""
_LINKS = ("s", "e")
_SHORTEST_LINKED = 3
_SHARED = 10
"""What a letter costs that two parts share (kontroll + lov: kontrollov)."""
_EACH = 8
"""What every further part costs."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a compound: as written (linking letters and ending included), its lemma, and where it stands.

    ``start`` and ``end`` count code points of the word; a letter that two parts share belongs to the first.
    """

    text: str
    lemma: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """A way to part a word: its cost in tenths of a natural logarithm, and its parts."""

    cost: int
    parts: tuple[Part, ...]

    @property
    def worth(self) -> int:
        """The cost against the word's length: the lower, the surer."""
        return self.cost - _LETTER * self.parts[-1].end


@lru_cache(maxsize=50_000)
def split_compound(word: str, language: str) -> tuple[Part, ...]:
    """The parts of a compound, in order, down to words that are no compounds; empty where it is none or unknown.

    A word written with hyphens parts there and within its pieces: "IS-krigere" is "IS" and "kriger". A name of capitals
    on both sides ("Aust-Agder") is left whole, and so is every word in a language that does not join words.
    """
    if language not in SPLIT_LANGUAGES or not SHORTEST <= len(word) <= LONGEST:
        return ()
    parts = compound_parts(language)
    if "-" in word:
        return _hyphened(word, parts)
    found = cheapest(word.lower(), parts) if parts.last(word.lower()) is None else None
    return found.parts if found and found.worth <= (DEAREST if word.islower() else DEAREST_NAME) else ()


@lru_cache(maxsize=50_000)
def simple_lemma(form: str, language: str) -> str | None:
    """The lemma of a noun, adjective or verb that is no compound, in any form (any case); ``None`` where unknown."""
    if language not in SPLIT_LANGUAGES or len(form) > LONGEST:
        return None
    parts = compound_parts(language)
    known = _as_last(form.lower(), parts)
    return known.lemma if known else None


def cheapest(word: str, parts: Parts) -> Found | None:
    """The cheapest way to make ``word`` (lower case, no hyphen) of two or more known parts, or ``None``."""
    length = len(word)
    ways: list[Found | None] = [Found(0, ()), *[None] * (length - 1)]
    best: Found | None = None
    for start, way in enumerate(ways):
        if way is None:
            continue
        for shared in (0, 1) if _doubled(word, start) else (0,):
            _extend(word, start - shared, way, ways, parts)
            if way.parts and (known := _as_last(word[start - shared :], parts)):
                cost = way.cost + known.cost + _EACH + shared * _SHARED
                if best is None or cost < best.cost:
                    best = Found(cost, (*way.parts, Part(word[start:], known.lemma, start, length)))
    return best


def _extend(word: str, begin: int, way: Found, ways: list[Found | None], parts: Parts) -> None:
    """Adds every first part that begins at ``begin`` to a way; changes ``ways``."""
    start = way.parts[-1].end if way.parts else 0
    for end in range(begin + 2, min(len(word) - 1, begin + _LONGEST_PART)):
        known = parts.first(word[begin:end]) or _linked(word[begin:end], parts, later=start > 0)
        if known is None:
            continue
        cost = way.cost + known.cost + _EACH + (start - begin) * _SHARED
        there = ways[end]
        if there is None or cost < there.cost:
            ways[end] = Found(cost, (*way.parts, Part(word[start:end], known.lemma, start, end)))


def _as_last(form: str, parts: Parts) -> Known | None:
    return parts.last(form) or parts.inflected(form)


def _linked(form: str, parts: Parts, *, later: bool) -> Known | None:
    """A known first part with a linking letter that was never seen behind it."""
    bare = parts.first(form[:-1]) if form.endswith(_LINKS) and len(form) > _SHORTEST_LINKED else None
    return Known(bare.cost + (_LINKED_LATER if later else _LINKED), bare.lemma) if bare else None


def _doubled(word: str, start: int) -> bool:
    """Whether two equal consonants stand before ``start``: the next part may begin with a third, left unwritten."""
    return start > 2 and word[start - 1] == word[start - 2] and word[start - 1] not in "aeiouyæøåäö"  # noqa: PLR2004


def _hyphened(word: str, parts: Parts) -> tuple[Part, ...]:
    pieces = word.split("-")
    if not all(pieces) or not pieces[-1][0].islower():
        return ()
    found: list[Part] = []
    start = 0
    for place, piece in enumerate(pieces):
        found += _piece(piece, start, parts, is_last=place == len(pieces) - 1)
        start += len(piece) + 1
    return tuple(found)


def _piece(piece: str, start: int, parts: Parts, *, is_last: bool) -> list[Part]:
    """The parts of what stands between hyphens; a piece that is no compound is one part."""
    lowered = piece.lower()
    known = parts.last(lowered) if is_last else parts.first(lowered)
    inner = cheapest(lowered, parts) if known is None and piece.islower() else None
    if inner and inner.worth <= DEAREST:
        return [Part(part.text, part.lemma, part.start + start, part.end + start) for part in inner.parts]
    lemma = known.lemma if known and piece.islower() else piece
    return [Part(piece, lemma, start, start + len(piece))]
