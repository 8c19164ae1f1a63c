"""A name before its type is settled, and what a document's own writing shows of its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kronike.model import NameType, Span
from kronike.words.gazetteer import KnownName

if TYPE_CHECKING:
    from kronike.analyse.layers import Token

_OPENING = frozenset("«“”„\"'‘([–—-:•*»")
_SHORTEST_NAME = 2


@dataclass(slots=True)
class Candidate:
    """A name found at tokens ``first`` to ``last`` of sentence ``sentence``, before its type is settled."""

    span: Span
    name: str
    sentence: int
    first: int
    last: int
    known: KnownName | None = None
    title: bool = False
    part: bool = False
    """Whether it is only a part of a compound."""
    told: NameType | None = None
    """The type that the parser gives it."""
    votes: dict[NameType, float] = field(default_factory=dict)
    """What its own words and the parser say."""
    before: dict[NameType, float] = field(default_factory=dict)
    """What the words before it say."""

    @property
    def words(self) -> list[str]:
        """The name's words."""
        return self.name.split()


@dataclass(frozen=True, slots=True)
class Habits:
    """How this document writes its words: which occur in lower case, which with a capital inside a sentence.

    ``rendered`` are those of the latter that a machine made of a name that the document has elsewhere.
    """

    lower: frozenset[str]
    inner: frozenset[str]
    rendered: frozenset[str] = frozenset()


def habits(tokens: tuple[tuple[Token, ...], ...]) -> Habits:
    """What the document shows of its words' capitals."""
    lower, inner = set(), set()
    for sentence in tokens:
        for index, token in enumerate(sentence):
            first = token.text[0]
            if first.islower():
                lower.add(token.text)
            elif first.isupper() and not opens(sentence, index):
                inner.add(token.text)
    return Habits(frozenset(lower), frozenset(inner))


def opens(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a capital tells nothing: first in the sentence, behind an opening mark, or a misplaced second one.

    Machine translation puts an article before a sentence and leaves the capital where it was ("the Question is").
    """
    if index == 0 or tokens[index - 1].text in _OPENING:
        return True
    begins = index == 1 or (index == 2 and tokens[0].text in _OPENING)  # noqa: PLR2004 - a dash and a word
    return begins and tokens[index - 1].text[0].islower() and tokens[index - 1].text.isalpha()


def without_genitive(text: str, genitives: tuple[str, ...], known: dict[str, KnownName], seen: frozenset[str]) -> str:
    """A name's last word without its genitive, where it has one: an apostrophe, or an "s" on something seen bare."""
    for ending in ("'s", "’s", "'", "’"):
        if text.endswith(ending) and len(text) > len(ending):
            return text[: -len(ending)]
    stem = text[:-1]
    if "s" not in genitives or not text.endswith("s") or len(stem) < _SHORTEST_NAME or text in known:
        return text
    return stem if stem in known or stem in seen or stem.isupper() else text
