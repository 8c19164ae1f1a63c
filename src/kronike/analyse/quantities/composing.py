"""Puts a quantity together: the number, its hedge, what it counts, its role and place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kronike.analyse.quantities.exclusions import is_no_quantity, may_stand_bare
from kronike.analyse.quantities.heads import Head, head_of
from kronike.analyse.quantities.hedges import bounds, hedge_after, hedge_before, said
from kronike.analyse.quantities.line import Line, form_at
from kronike.analyse.quantities.numbers import Number
from kronike.analyse.quantities.roles import changes, place_behind, role_before, role_behind
from kronike.model import Hedge, Range

SIGNS = ("$", "\u20ac", "\u00a3", "\u00a5", "us$", "a$", "c$")


@dataclass(frozen=True, slots=True)
class Composed:
    """A quantity as pieces ``start`` to ``end`` (half-open) of its sentence.

    ``bare``: nothing stands behind the number, so it counts what the quantity before it does, or is dropped.
    ``own_role``: what is counted is named by what happened to it alone.
    """

    start: int
    end: int
    range: Range
    hedge: Hedge
    unit: str = ""
    counted: str = ""
    role: str = ""
    place: str = ""
    change: bool = False
    bare: bool = False
    own_role: bool = False


def composed(line: Line, number: Number) -> Composed | None:
    """The quantity that a number belongs to, or ``None`` where it is none."""
    start, currency = _currency_before(line, number.start)
    head = Head(number.end, currency) if currency else head_of(line, number)
    if is_no_quantity(line, number, head) or not _counts(line, number, head):
        return None
    hedged = hedge_before(line, start)
    start, hedge = hedged or (start, Hedge.NONE)
    end = head.end if head else number.end
    if after := hedge_after(line, end):
        end, hedge = after[0], after[1] if hedge is Hedge.NONE else hedge
    item = Composed(
        start,
        end,
        bounds(number, hedge),
        said(number, hedge),
        bare=head is None and not may_stand_bare(line, number, hedged=hedge is not Hedge.NONE),
    )
    return _described(line, item, head)


def _currency_before(line: Line, at: int) -> tuple[int, str]:
    """Where a sign or code of money before a number starts, and which: "$5", "NOK 500"."""
    if not at or not (found := form_at(line, at - 1, line.nouns.money)) or found[0] != at:
        return at, ""
    written = line.pieces[at - 1].text
    if written in SIGNS or written.isupper() or written.lower() in SIGNS:
        return at - 1, found[1]
    return at, ""


def _counts(line: Line, number: Number, head: Head | None) -> bool:
    """One of something is an article as often as a number: it counts only with a noun, and not before "of"."""
    if number.digits or number.high != 1:
        return True
    return head is not None and head.sure and not head.role and line.word(number.end) not in line.numbers.of


def _described(line: Line, item: Composed, head: Head | None) -> Composed:
    role = (head.role if head else "") or role_behind(line, item.end) or role_before(line, item.start)
    return replace(
        item,
        unit=head.unit if head else "",
        counted=head.counted if head else "",
        role=role if not (head and head.unit) else "",
        place=place_behind(line, item.end),
        change=changes(line, item.start, item.end),
        own_role=bool(head and head.role),
    )
