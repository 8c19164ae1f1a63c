"""Puts a quantity together: the number, its hedge, what it counts, its role and place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kronike.analyse.quantities.exclusions import DASHES, is_no_quantity, may_stand_bare
from kronike.analyse.quantities.heads import PERSON, Head, behind_dash, below_zero, head_of
from kronike.analyse.quantities.hedges import Hedged, bounds, hedge_after, hedged, said
from kronike.analyse.quantities.line import Line
from kronike.analyse.quantities.money import currency_before
from kronike.analyse.quantities.roles import DEPLOYED, place_behind, role_before, role_behind
from kronike.analyse.quantities.single import Number
from kronike.analyse.quantities.tallies import Tally, tally_before
from kronike.model import Direction, Duration, Hedge, Modality, Range

OF_PEOPLE = ("killed", "wounded", "captured", "evacuated", "rescued", "kidnapped", "missing", "charged")
"""What befalls people alone: a number of which nothing else is said is of persons."""


LENGTHS = ("m", "km", "cm", "mm", "10 km", "mile", "foot")
"""How far it is from a place is not where it is."""


@dataclass(frozen=True, slots=True)
class Composed:
    """A quantity as pieces ``start`` to ``end`` (half-open) of its sentence.

    ``words_end``: where the number with its hedge and measure ends, before the noun it counts; ``scope_end``: where the
    noun that a share is of ends. ``bare``: nothing stands behind the number, so it counts what the quantity before it
    does, or is dropped; ``elided``: its noun was taken over from there. ``own_role``: what is counted is named by what
    happened to it alone. ``total``: another number is a part of it, and what happened befell the part.
    """

    start: int
    end: int
    range: Range
    hedge: Hedge
    words_end: int = 0
    unit: str = ""
    counted: str = ""
    role: str = ""
    place: str = ""
    group: str = ""
    change: bool = False
    direction: Direction = Direction.NONE
    modality: Modality = Modality.ASSERTED
    negated: bool = False
    window: Duration | None = None
    inferred: tuple[str, ...] = ()
    bare: bool = False
    own_role: bool = False
    elided: bool = False
    total: bool = False
    scope_end: int = 0


def composed(line: Line, number: Number) -> Composed | None:
    """The quantity that a number belongs to, or ``None`` where it is none."""
    start, currency = _money_before(line, number)
    told = hedged(line, number, start)
    number = told.number
    head = Head(told.end, currency) if currency else head_of(line, number, behind_dash(line, told.end))
    if head and below_zero(line, number, head):
        told = _negative(line, told)
        number = told.number
    if is_no_quantity(line, number, head) or not _counts(line, number, head):
        return None
    hedge, span, end = told.hedge, told.range, head.end if head else told.end
    if not told.worded and (after := hedge_after(line, end)):
        end, hedge, span = after[0], said(number, after[1]), bounds(number, after[1])
    if head is None and (tally := tally_before(line, told.start)):
        return _tallied(line, told, tally)
    item = Composed(
        told.start,
        end,
        span,
        hedge,
        words_end=end if head and head.unit else told.end,
        bare=head is None and not may_stand_bare(line, number, hedged=hedge is not Hedge.NONE),
    )
    return _of_people(_described(line, item, head))


def _negative(line: Line, told: Hedged) -> Hedged:
    """Reads "minus 12 grader", "-12 grader" and "12 minusgrader"."""
    number = replace(told.number, low=-told.number.high, high=-told.number.low)
    start = told.start - (line.word(told.start - 1) in (*line.nouns.minus, *DASHES))
    return replace(told, number=number, start=start, range=bounds(number, told.hedge))


def _tallied(line: Line, told: Hedged, tally: Tally) -> Composed:
    """Reads "the death toll has passed 120": what is counted stands before the number."""
    beyond = tally.passed and told.hedge is Hedge.NONE
    hedge = Hedge.MORE_THAN if beyond else told.hedge
    span = bounds(told.number, hedge) if beyond else told.range
    item = Composed(told.start, told.end, span, hedge, words_end=told.end, counted=tally.counted, role=tally.role)
    return replace(item, place=place_behind(line, tally.end) or place_behind(line, told.end))


def _money_before(line: Line, number: Number) -> tuple[int, str]:
    """Where the number with its sign of money starts, and which money: "$5", "NOK 500", "between $5 and $6"."""
    return (number.start, number.money) if number.money else currency_before(line, number.start)


def _counts(line: Line, number: Number, head: Head | None) -> bool:
    """One of something is an article as often as a number: it counts only with a noun, and not before "of"."""
    if number.digits or number.high != 1:
        return True
    return head is not None and head.sure and not head.role and line.word(number.end) not in line.numbers.of


def _of_people(item: Composed) -> Composed:
    """Reads "three were killed": what befalls people alone tells that a number is of them."""
    return replace(item, bare=False) if item.bare and item.counted and item.role in OF_PEOPLE else item


def _described(line: Line, item: Composed, head: Head | None) -> Composed:
    role = (head.role if head else "") or role_behind(line, item.end) or role_before(line, item.start)
    unit = head.unit if head else ""
    counted = head.counted if head else ""
    return replace(
        item,
        unit=unit,
        counted=counted or (PERSON if role in OF_PEOPLE and not unit else ""),
        role=role if not unit else "",
        place="" if unit in LENGTHS else place_behind(line, item.end, goal=role == DEPLOYED),
        own_role=bool(head and head.role),
    )
