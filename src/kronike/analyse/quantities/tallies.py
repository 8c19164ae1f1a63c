"""Numbers told of a count: "the death toll rose to 120", "antallet flyktninger er nå 4.000"."""

from __future__ import annotations

from dataclasses import dataclass

from kronike.analyse.quantities.heads import PERSON, noun_behind
from kronike.analyse.quantities.line import Line, form_at
from kronike.analyse.quantities.roles import role_behind

REACH = 14
"""A count is named at most so many pieces before its number."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What a count is of, up to piece ``end``, and whether the number is one that it has gone past."""

    end: int
    counted: str
    role: str
    passed: bool


def tally_before(line: Line, start: int) -> Tally | None:
    """The count whose number stands at a piece, or ``None`` where the sentence names none that leads up to it."""
    last = line.word(start - 1)
    passed = last in line.nouns.passing
    if not (passed or last in line.nouns.passives or any(last in words for words in _leading(line))):
        return None
    for at in range(start - 1, max(-1, start - 1 - REACH), -1):
        if line.word(at) in ";:." or line.word(at)[0].isdecimal():
            return None
        if toll := form_at(line, at, line.nouns.tolls):
            return Tally(toll[0], PERSON, toll[1], passed)
        if named := form_at(line, at, line.nouns.tallies):
            return _counting(line, named[0], start, passed=passed)
    return None


def _leading(line: Line) -> tuple[frozenset[str], ...]:
    return line.nouns.reaching, line.numbers.through, line.numbers.starting_points


def _counting(line: Line, at: int, start: int, *, passed: bool) -> Tally | None:
    head = noun_behind(line, at)
    if head is None or head.end >= start:
        return None
    return Tally(head.end, head.counted, head.role or role_behind(line, head.end), passed)
