"""What happened to the counted, and where: words around a quantity in its clause."""

from __future__ import annotations

from kronike.analyse.quantities.line import Line, form_at
from kronike.model import NameType

REACH = 7
"""How many pieces behind its noun a quantity's role may stand."""
PLACE_REACH = 5
DEPLOYED = "deployed"
"""The role of those who are sent to a place."""


def role_behind(line: Line, at: int) -> str:
    """The role a clause gives to what is counted before piece ``at``: "... er drept", "... overgitt seg".

    A word for what is done to them needs a passive before it, or must stand right behind the noun or behind "have"
    with nothing it could govern behind it: "17 soldater drepte 3 sivile" kills no soldier.
    """
    passive = perfect = False
    for here in range(at, min(at + REACH, len(line.pieces))):
        word = line.word(here)
        if not word[0].isalnum() or _new_number(line, here):
            return ""
        if act := form_at(line, here, line.nouns.acts):
            return act[1]
        role = form_at(line, here, line.nouns.roles)
        if role and (passive or ((perfect or here == at) and not _governs(line, role[0]))):
            return role[1]
        perfect = perfect or word in line.nouns.perfects
        passive = passive or (word in line.nouns.passives and word not in line.nouns.perfects)
    return ""


def _new_number(line: Line, at: int) -> bool:
    return line.word(at) in line.numbers.joiners and line.word(at + 1)[:1].isdecimal()


def _governs(line: Line, at: int) -> bool:
    """Whether an object could follow: a number, a determiner or a known noun."""
    word = line.word(at)
    determiner = any(entry.kind == "the" for entry in line.times.entries.get(word, ()))
    counted = word[:1].isdecimal() or word in line.numbers.cardinals or word in line.numbers.articles
    counted = counted or word in line.nouns.definite
    return determiner or counted or (word not in line.nouns.stop and line.nouns.lemma(word) is not None)


def role_before(line: Line, start: int) -> str:
    """The role that a verb right before gives: "drepte 17 sivile", "killing at least 17"."""
    if not start:
        return ""
    before = form_at(line, start - 1, line.nouns.roles)
    return before[1] if before and before[0] == start else ""


def place_behind(line: Line, at: int, *, goal: bool = False) -> str:
    """The place named right behind, or a few words on in the clause, after a preposition of place; else empty.

    ``goal``: what is counted is sent somewhere, so the place it goes to is its own.
    """
    for here in range(at, min(at + PLACE_REACH, len(line.pieces) - 1)):
        word = line.word(here)
        if not word[0].isalnum() or word in line.numbers.joiners:
            return ""
        mention = line.starting.get(line.pieces[here + 1].start)
        placed = word in line.nouns.place_prepositions or (goal and word in line.nouns.goal_prepositions)
        if placed and mention and mention.type is NameType.LOCATION:
            return mention.name
    return ""
