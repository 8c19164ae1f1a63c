"""A role as a subject: a noun for a person or a body, with what belongs to it ("the government of Ruritania")."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kronike.analyse.quotes.views import PAUSES
from kronike.model import Mention
from kronike.words.names import body_noun, person_noun

if TYPE_CHECKING:
    from kronike.analyse.quotes.views import View

BEFORE_HEAD = 4
"""How many words of a role may stand before its noun."""


class Person(StrEnum):
    """Which personal pronoun a subject is."""

    HE = "he"
    SHE = "she"
    THEY = "they"
    FIRST = "I"
    IT = "it"


@dataclass(frozen=True, slots=True)
class Subject:
    """Tokens ``first`` to ``last``: names, or a role with its head, or a pronoun.

    ``relative`` is the token of the relative pronoun that stands for them before the cue, or -1;
    ``genitive``: the words say whose something is.
    """

    first: int
    last: int
    names: tuple[Mention, ...] = ()
    head: str = ""
    person: Person | None = None
    body: bool = False
    definite: bool = False
    relative: int = -1
    genitive: bool = False


def role_in(view: View, start: int, end: int) -> Subject | None:
    """The first noun for a person or a body in a stretch, with what belongs to it."""
    for index in range(start, end):
        base = role_noun(view, index) if view.whole(index) is None else None
        if base is None or (index + 1 < end and _owner(view, index, base)):
            continue
        first = _role_start(view, index, start)
        body = person_noun(view.tokens[index].text, view.language) is None
        return Subject(first, _role_end(view, index), head=base, body=body, definite=_definite(view, index, base))
    return None


def _owner(view: View, index: int, base: str) -> bool:
    """Whether a noun only says whose the noun behind it is ("politiets jurist")."""
    endings = view.names.genitives
    genitive = view.low[index].endswith(endings) and not base.endswith(endings)
    return genitive and role_noun(view, index + 1) is not None


def _definite(view: View, index: int, base: str) -> bool:
    if view.names.articles:
        return any(word in view.names.articles for word in view.low[max(0, index - 2) : index])
    return view.low[index] != base and (index == 0 or view.low[index - 1] not in view.names.indefinite)


def _role_start(view: View, index: int, floor: int) -> int:
    first = index
    while first > max(floor, index - BEFORE_HEAD):
        word = view.low[first - 1]
        if word in PAUSES or word in view.cues.stops or word in view.cues.auxiliaries or word in view.cues.conjunctions:
            break
        if not word.isalpha() and not word[0].isalpha() and not word.isdecimal():  # a clock time, a bullet, a sign
            break
        first -= 1
        if word in view.names.determiners:
            break
    return first


def _role_end(view: View, index: int) -> int:
    """The head, or the name behind a preposition that tells whose it is ("regjeringen i Syria")."""
    for length in (2, 3):
        at = index + length
        if at < len(view) and view.low[index + 1] in view.cues.belongs and view.whole(at) is not None:
            return view.run(at)[1]
    return index


def role_noun(view: View, index: int) -> str | None:
    """The base form of the token where it is a noun for a person, or else for a body."""
    text = view.tokens[index].text
    return person_noun(text, view.language) or body_noun(text, view.language)
