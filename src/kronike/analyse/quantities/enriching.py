"""What the sentence tells of a quantity beside its number: whose it is, of what, how it moved, how it is put."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kronike.analyse.quantities.composing import Composed
from kronike.analyse.quantities.heads import of_whole
from kronike.analyse.quantities.line import Line, form_at
from kronike.analyse.quantities.moving import moved, put
from kronike.analyse.quantities.roles import place_behind, role_before
from kronike.analyse.quantities.scope import (
    group_of,
    holder_before,
    role_at_distance,
    subject_territory,
    territory_at,
)
from kronike.model import Direction, NameType
from kronike.words.counted import lemma_class

AREAS = ("km2", "m2", "mi2", "ha", "daa", "acre")
SHARES = ("percent", "per mille", "percentage point")


def enriched(line: Line, item: Composed) -> Composed:
    """A quantity of a sentence with all that the sentence tells of it."""
    item, noun = _measured(line, item)
    change, direction = moved(line, item.start, item.end, measured=_measuring(line, item))
    if change and (role := _done_to_land(line, item)):
        item, change, direction = replace(item, role=role), False, Direction.NONE
    modality, negated = put(line, item.start, noun + 1)
    item = replace(
        item,
        group=_whose(line, item, noun),
        change=change,
        direction=direction,
        modality=modality,
        negated=negated,
        place=item.place or (place_behind(line, noun + 1) if noun >= item.end else ""),
        scope_end=noun + 1,
    )
    return _with_role(line, item, noun)


def _done_to_land(line: Line, item: Composed) -> str:
    """Reads "har tapt 14 prosent av området": a share of land was lost, and no share fell."""
    of_land = item.unit in SHARES and bool(item.counted) and "territory" in lemma_class(item.counted)
    return role_before(line, item.start) if of_land else ""


def _measuring(line: Line, item: Composed) -> bool:
    """Whether a number measures, so that a verb beside it may say how far it moved: not "40 mm of rain fell"."""
    if item.counted == "point" or item.unit in SHARES or len(item.unit) == len("NOK"):
        return True
    return bool(item.unit) and line.upos(item.end) != "NOUN"


def _whose(line: Line, item: Composed, noun: int) -> str:
    """Who the counted belong to; a measure or money is only told of by who has it."""
    if noun < item.end and (item.unit or noun < item.words_end):
        return holder_before(line, item.start)
    return group_of(line, max(item.start, noun - 4), noun) or holder_before(line, item.start)


def told_once(line: Line, items: Sequence[Composed]) -> list[Composed]:
    """The quantities of a sentence, those whose noun was said once with whose it is and what happened to it."""
    told: list[Composed] = []
    for item in items:
        told.append(_told_for(line, told[-1], item) if told else item)
    return told


def _told_for(line: Line, before: Composed, item: Composed) -> Composed:
    if item.elided:
        return replace(item, group=item.group or before.group, role=item.role or before.role)
    if _moved_too(line, before, item):
        return replace(item, change=True, direction=before.direction)
    return item


def _moved_too(line: Line, before: Composed, item: Composed) -> bool:
    """Reads "prices fell by 3 per cent, wages by 2": the verb is said once."""
    return before.change and item.unit == before.unit and line.word(item.start - 1) in line.nouns.change_prepositions


def _measured(line: Line, item: Composed) -> tuple[Composed, int]:
    """The quantity with what its measure is of, and the piece of the noun that tells it."""
    noun = item.end - 1
    if item.unit in SHARES and (head := of_whole(line, item.end)):
        return replace(item, counted=_land(line, head.end - 1) or head.counted), head.end - 1
    if item.unit in SHARES and (name := _of_a_place(line, item.end)) and holder_before(line, item.start):
        return replace(item, counted="territory", place=name), noun
    if item.unit in AREAS and (lemma := subject_territory(line, item.start)):
        return replace(item, counted=lemma), noun
    return item, noun


def _of_a_place(line: Line, at: int) -> str:
    """Reads "holds under 1 per cent of Iraq": the name of the place, where no noun of its own follows it."""
    mention = line.starting.get(line.pieces[at + 1].start) if at + 1 < len(line.pieces) else None
    if line.word(at) not in line.numbers.of or mention is None or mention.type is not NameType.LOCATION:
        return ""
    behind = next((here for here in range(at + 1, len(line.pieces)) if line.pieces[here].start >= mention.span.end), -1)
    return "" if line.upos(behind) in ("NOUN", "PART") or line.word(behind) in ("'", "'s", "\u2019s") else mention.name


def _land(line: Line, noun: int) -> str:
    """The lemma of land for a share of it: a share of "IS-land" is of land, not of countries."""
    return territory_at(line, noun)


def _with_role(line: Line, item: Composed, noun: int) -> Composed:
    """The role by the words around, by the parse, or because who has land or an area holds it."""
    if item.role or item.total:
        return item
    land = item.unit in AREAS or (bool(item.counted) and "territory" in lemma_class(item.counted))
    if item.unit in SHARES and not item.change:
        role = role_at_distance(line, noun) or _behind_clause(line, noun) or role_before(line, item.start)
        return replace(item, role=role or ("held" if land and holder_before(line, item.start) else ""))
    if land and _held(line, item.start):
        return replace(item, role="held")
    return replace(item, role=role_at_distance(line, noun)) if not item.unit else item


def _behind_clause(line: Line, noun: int) -> str:
    """The role told behind a clause about the noun: "områdene som IS holdt i Irak, er tatt tilbake"."""
    passive = False
    for at in range(noun + 1, min(noun + 14, len(line.pieces))):
        word = line.word(at)
        if word in ";:." or word in line.numbers.cardinals:
            return ""
        role = form_at(line, at, line.nouns.roles)
        if role and passive:
            return role[1]
        passive = word in line.nouns.passives or (passive and word in line.nouns.stop)
    return ""


def _held(line: Line, start: int) -> bool:
    """Whether what is left, or what somebody has, is told: "redusert til", "controlled … almost a third"."""
    if line.word(start - 1) in line.numbers.through:
        return True
    return any(line.word(at) in line.nouns.holding for at in range(max(0, start - 9), start))
