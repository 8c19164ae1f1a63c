"""What a quantity shares with the one it is joined to: a noun said once, a hedge over both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kronike.analyse.quantities.composing import Composed
from kronike.analyse.quantities.hedges import carried
from kronike.analyse.quantities.line import Line
from kronike.model import Hedge

REACH = 8
"""How many pieces may stand between two quantities that are joined."""


def shared(line: Line, items: Sequence[Composed]) -> list[Composed]:
    """The quantities with what each takes over from the one before it, without numbers that count nothing."""
    kept: list[Composed] = []
    for item in items:
        before = kept[-1] if kept and _joined(line, kept[-1], item) else None
        whole = _taking_over(line, before, item) if before else item
        if not whole.bare:
            kept.append(whole)
    return kept


def _joined(line: Line, before: Composed, item: Composed) -> bool:
    if not 0 < item.start - before.end <= REACH or line.word(item.start - 1) not in {*line.numbers.joiners, ","}:
        return False
    return all(line.word(at)[0].isalnum() or line.word(at) == "," for at in range(before.end, item.start - 1))


def _taking_over(line: Line, before: Composed, item: Composed) -> Composed:
    if item.bare and not before.unit and before.counted and _ends_or_places(line, item.end):
        item = replace(item, bare=False, elided=True, counted=before.counted, role=item.role or before.role)
    elliptical = item.own_role or (item.role and item.start + 1 == item.end)
    if elliptical and item.hedge is Hedge.NONE and before.hedge is not Hedge.VAGUE:
        item = replace(item, hedge=before.hedge, range=carried(item.range, before.hedge))
    return item


def _ends_or_places(line: Line, at: int) -> bool:
    """Whether the clause ends or goes on with a place, or with what happened, behind a number."""
    word = line.word(at)
    return not word or not word[0].isalnum() or word in line.nouns.place_prepositions or word in line.nouns.roles
