"""All of something, told without a number: "the caliphate is lost in its entirety", "the last land is lost"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kronike.analyse.quantities.composing import Composed
from kronike.analyse.quantities.line import Line, form_at
from kronike.analyse.quantities.scope import group_of, territory_at
from kronike.model import Hedge, Range

WHOLE = "whole"
"""The unit of all of something, of which there is one."""
_ROLES = ("lost", "recaptured", "destroyed")
_BEFORE, _BEHIND, _NOUN = 8, 30, 3


def wholes(line: Line) -> Iterator[Composed]:
    """The places in a sentence where all of a stretch of land is told to be lost or retaken."""
    nouns = line.nouns
    for at, piece in enumerate(line.pieces):
        word = piece.lower
        if word in nouns.whole and (found := form_at(line, at, nouns.whole)):
            yield from _lost_before(line, at, found[0])
        elif word in nouns.last:
            yield from _last_of(line, at)


def _lost_before(line: Line, at: int, end: int) -> Iterator[Composed]:
    role = noun = None
    for here in range(at - 1, max(-1, at - 1 - _BEFORE), -1):
        if line.word(here) in ",;:":
            break
        role = role or _role(line, here)
        if role and territory_at(line, here):
            noun = here
            break
    if role and noun is not None:
        yield _whole(line, at, end, noun, role)


def _last_of(line: Line, at: int) -> Iterator[Composed]:
    noun = next((here for here in range(at + 1, at + 1 + _NOUN) if territory_at(line, here)), None)
    if noun is None:
        return
    for here in range(noun + 1, min(noun + _BEHIND, len(line.pieces))):
        if line.word(here) in ";:." or line.word(here)[0].isdecimal():
            return
        passive = any(line.word(back) in line.nouns.passives for back in (here - 1, here - 2))
        if passive and (role := _role(line, here)):
            yield _whole(line, at, noun + 1, noun, role)
            return


def _role(line: Line, at: int) -> str | None:
    found = form_at(line, at, line.nouns.roles)
    return found[1] if found and found[1] in _ROLES else None


def _whole(line: Line, start: int, end: int, noun: int, role: str) -> Composed:
    return Composed(
        start,
        end,
        Range(Decimal(1), Decimal(1)),
        Hedge.NONE,
        words_end=end,
        unit=WHOLE,
        counted=territory_at(line, noun),
        role=role,
        group=group_of(line, max(0, noun - 3), noun),
    )
