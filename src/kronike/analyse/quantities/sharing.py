"""What a quantity shares with those it is joined to: a noun said once, a hedge over both, the whole it is a part of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kronike.analyse.quantities.composing import Composed
from kronike.analyse.quantities.hedges import carried
from kronike.analyse.quantities.line import Line
from kronike.analyse.quantities.roles import DEPLOYED, place_behind
from kronike.model import Hedge

REACH = 8
"""How many pieces may stand between two quantities that are joined."""


def shared(line: Line, items: Sequence[Composed]) -> list[Composed]:
    """The quantities with what each takes over from those beside it, without numbers that count nothing."""
    kept: list[Composed] = []
    for item in _with_what_follows(line, items):
        before = kept[-1] if kept and _joined(line, kept[-1], item) else None
        whole = _taking_over(line, before, item) if before else item
        if not whole.bare:
            kept.append(whole)
    return kept


def _with_what_follows(line: Line, items: Sequence[Composed]) -> list[Composed]:
    """The quantities, each with what it takes from the next: the whole it is a part of, or where its course ends."""
    told = [_whole(item) if _of_some(line, item) else item for item in items]
    for at, (item, following) in enumerate(pairwise(items)):
        if following.start == _behind_of(line, item.end):
            told[at] = _part(told[at], following)
        elif following.start == item.end + 1 and line.word(item.end) in line.numbers.through:
            told[at], told[at + 1] = _course(told[at], told[at + 1])
    return told


def _course(first: Composed, last: Composed) -> tuple[Composed, Composed]:
    """Reads "from 25 to 20 per cent" and "their number rose from 120 to 150": what one is of, both are."""
    if first.bare:
        return replace(first, bare=last.bare, unit=last.unit, counted=last.counted), last
    if not (last.unit or last.counted):
        return first, replace(last, bare=False, unit=first.unit, counted=first.counted, role=first.role)
    return first, last


def _whole(item: Composed) -> Composed:
    return replace(item, total=True, role=item.role if item.own_role else "")


def _part(item: Composed, whole: Composed) -> Composed:
    """Reads "12 of the 20 hostages were freed": twelve hostages were, not twenty."""
    unit = whole.unit if item.bare and not whole.counted else item.unit
    return replace(item, bare=False, unit=unit, counted=whole.counted, role=item.role or whole.role)


def _of_some(line: Line, item: Composed) -> bool:
    """Whether a number is the whole of which something is told of a part: "of the 40", behind a number or "none"."""
    of = item.start - 1 - (line.word(item.start - 1) in line.nouns.definite)
    before = line.word(of - 1)
    if line.word(of) not in line.numbers.of:
        return False
    return before in line.nouns.parts or before.isdecimal() or line.numbers.cardinal(before) is not None


def _behind_of(line: Line, at: int) -> int:
    """The piece behind "of" or "of the" that stands at a piece; -1 where none does."""
    if line.word(at) not in line.numbers.of:
        return -1
    return at + 1 + (line.word(at + 1) in line.nouns.definite)


def _joined(line: Line, before: Composed, item: Composed) -> bool:
    if not 0 < item.start - before.end <= REACH or line.word(item.start - 1) not in {*line.numbers.joiners, ","}:
        return False
    return all(line.word(at)[0].isalnum() or line.word(at) == "," for at in range(before.end, item.start - 1))


def _taking_over(line: Line, before: Composed, item: Composed) -> Composed:
    if line.word(item.end) in line.nouns.others and not item.unit and before.counted and not before.unit:
        return replace(item, end=item.end + 1, bare=False, counted=before.counted)
    if _of_them(line, item.end) and not before.unit and before.counted:
        return replace(item, bare=False, counted=before.counted, role=item.role or before.role)
    unsaid = item.bare or not (item.unit or item.counted)
    if unsaid and not before.unit and before.counted and _ends_or_places(line, item.end):
        item = replace(item, bare=False, elided=True, counted=before.counted, role=item.role or before.role)
        item = replace(item, place=item.place or place_behind(line, item.end, goal=item.role == DEPLOYED))
    elliptical = item.own_role or (item.role and item.start + 1 == item.end)
    if elliptical and item.hedge is Hedge.NONE and before.hedge is not Hedge.VAGUE:
        item = replace(item, hedge=before.hedge, range=carried(item.range, before.hedge))
    return item


def _of_them(line: Line, at: int) -> bool:
    return line.word(at) in line.numbers.of and line.word(at + 1) in line.nouns.pronouns


def _ends_or_places(line: Line, at: int) -> bool:
    """Whether the clause ends or goes on with a place, or with what happened, behind a number."""
    word = line.word(at)
    places = word in line.nouns.place_prepositions or word in line.nouns.goal_prepositions
    return not word or not word[0].isalnum() or places or word in line.nouns.roles
