"""The known parts of compounds in a language: what may stand first or last in one, at what cost, and its lemma.

``python -m training.glosses`` counts them in openly licensed word lists and treebanks (``parts-LANGUAGE.tsv.xz``). A
cost is a negative logarithm, in tenths, of how often a form stands in that place of a compound.
"""

from __future__ import annotations

import lzma
from functools import cache
from importlib.resources import files
from typing import NamedTuple, Protocol

import msgspec

from kronike.words.compounds.table import Table
from kronike.words.lexicon import lexicon

SPLIT_LANGUAGES = ("nb", "nn", "da", "sv")
"""The languages that write compounds as one word."""


SHORTEST_INFLECTED = 4
UNLISTED = 15
"""What an ending costs that no list has of the word."""


class CompoundWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a language joins words: ``joins`` are pairs of what a noun loses and takes on as a first part.

    ``verb_joins`` and ``adjective_joins`` are the same of those.

    ``never_first`` are prepositions, particles and prefixes; ``never_last`` endings that look like words. ``bound``
    maps first parts that are no words of their own to their lemma, ``heads`` forms of last parts that lists lack.
    ``whole`` are words that look like compounds and are none; ``endings`` those a noun takes.
    """

    joins: tuple[tuple[str, str], ...]
    verb_joins: tuple[tuple[str, str], ...]
    adjective_joins: tuple[tuple[str, str], ...]
    never_first: tuple[str, ...]
    never_last: tuple[str, ...]
    bound: dict[str, str]
    heads: dict[str, str]
    whole: tuple[str, ...]
    endings: tuple[str, ...]


class Known(NamedTuple):
    """A known part: its cost in its place, and its lemma."""

    cost: int
    lemma: str


class Values(Protocol):
    """What values are looked up in."""

    def get(self, key: str, /) -> str | None:
        """The value of a key, or ``None``."""


class Parts:
    """What may stand first and last: a form to its cost and, where it differs from the form, its lemma."""

    def __init__(self, first: Values, last: Values, endings: tuple[str, ...] = ()) -> None:
        """Values are written as the file has them: the cost and the lemma with a blank between."""
        self._first, self._last, self._endings = first, last, endings

    def first(self, form: str) -> Known | None:
        """The part that ``form`` (lower case) is at the beginning or in the middle of a compound."""
        return _read(self._first.get(form), form)

    def last(self, form: str) -> Known | None:
        """The part that ``form`` (lower case) is at the end of a compound; a genitive is that of its bare form."""
        found = _read(self._last.get(form), form)
        if found is None and form.endswith("s"):
            found = _read(self._last.get(form[:-1]), form[:-1])
        return found

    def inflected(self, form: str) -> Known | None:
        """The last part whose lemma takes a regular ending (and the genitive's) to ``form``, where no list has that."""
        bare = form.removesuffix("s")
        for ending in self._endings:
            lemma = bare.removesuffix(ending)
            if lemma != bare and len(lemma) >= SHORTEST_INFLECTED:
                known = _read(self._last.get(lemma), lemma)
                if known and known.lemma == lemma:
                    return Known(known.cost + UNLISTED, lemma)
        return None


def _read(value: str | None, form: str) -> Known | None:
    if value is None:
        return None
    cost, _, lemma = value.partition(" ")
    return Known(int(cost), lemma or form)


@cache
def compound_parts(language: str) -> Parts:
    """The known parts of one of ``SPLIT_LANGUAGES``, read once.

    Raises:
        FileNotFoundError: for another language.
    """
    packed = (files("kronike.words.compounds") / f"parts-{language}.tsv.xz").read_bytes()
    first, _, last = lzma.decompress(packed).partition(b"\n\n")
    return Parts(Table(first), Table(last), lexicon("compounds", language, CompoundWords).endings)
