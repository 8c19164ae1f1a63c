"""Level or change, which way, and how a number is put: asserted, planned, possible, denied."""

from __future__ import annotations

from kronike.analyse.quantities.line import Line
from kronike.model import Direction, Modality
from kronike.words.cues import cue_words
from kronike.words.triggers import trigger_words

_NEAR = 5
"""Pieces around a number in which a word for rising or falling tells of it."""
_BEHIND = 6


def moved(line: Line, start: int, end: int, *, measured: bool) -> tuple[bool, Direction]:
    """Whether it tells by how much something moved, and which way: "falt med 20 prosent", "rose 5 per cent".

    "Økt til 20 prosent" is a level, reached from below.
    """
    right_before, right_behind = _way(line, start - 1), _way(line, end)
    if right_before and line.word(start) in line.nouns.levels:
        return False, right_before  # "fell below 50 per cent"
    if measured and (right_before or right_behind):
        return True, right_before or right_behind
    by = line.word(start - 1) in line.nouns.change_prepositions
    near = [
        _way(line, at, by=by)
        for at in range(start - 2, max(-1, start - 2 - _NEAR), -1)
        if _same_clause(line, at, start)
    ]
    near += [_way(line, at) for at in range(end, end + _NEAR) if by]
    way = next((way for way in near if way), Direction.NONE)
    if by and way:
        return True, way
    level = line.word(start - 1) in line.numbers.through
    return False, way if level else Direction.NONE


def _same_clause(line: Line, at: int, start: int) -> bool:
    return all(line.word(here)[0].isalnum() for here in range(at, start))


def _way(line: Line, at: int, *, by: bool = False) -> Direction:
    """Which way a word tells; an adverb behind a verb tells only where "by" follows: "satt opp med 2 prosent"."""
    word = line.word(at)
    if (
        not by
        and word in line.nouns.adverbs
        and line.word(at - 1)[:1].isalnum()
        and line.word(at - 1) not in line.nouns.passives
    ):
        return Direction.NONE  # "made up", "gikk ned": the verb tells, if it is one of those
    pair = f"{line.word(at - 1)} {word}"
    if word in line.nouns.up or pair in line.nouns.up:
        return Direction.UP
    return Direction.DOWN if word in line.nouns.down or pair in line.nouns.down else Direction.NONE


def put(line: Line, start: int, end: int) -> tuple[Modality, bool]:
    """How what the number tells is put, by the words of its clause, and whether it is denied."""
    words = trigger_words(line.language)
    before, behind = _clause_before(line, start), _clause_behind(line, end)
    negated = _denied(line, start, end, words.negations)
    conditional = line.word(0) in words.maybe or (line.word(1) in words.maybe and not line.word(0).isalnum())
    if conditional or any(f" {word} " in around for around in (before, behind) for word in words.maybe):
        return Modality.POSSIBLE, negated
    if any(f" {word} " in around for around in (before, behind) for word in words.ahead):
        return Modality.REPORTED if _perfect(line, end) else Modality.PLANNED, negated
    return Modality.ASSERTED, negated


def _denied(line: Line, start: int, end: int, negations: frozenset[str]) -> bool:
    """Whether the clause is denied: right before the number or the verb it hangs on, or up to the verb behind it.

    "No" or "without" before another noun denies that alone: "two thirds have no power".
    """
    near = range(start - (2 if line.upos(start - 1) == "VERB" else 1), start)
    last = _end_of_clause(line, end)
    verb = next((at for at in range(end, last) if line.upos(at) == "VERB"), last)
    told = [at for at in (*near, *range(end, min(verb + 2, last))) if line.word(at) in negations - line.nouns.without]
    return any(at < start or line.upos(at) not in ("DET", "PRON") for at in told)


def _perfect(line: Line, end: int) -> bool:
    """Reads "skal 40 sivile og flere soldater ha overgitt seg": it is said to have been, and not still to come."""
    perfect = cue_words(line.language).perfect
    for at in range(end, min(len(line.pieces), end + 2 * _BEHIND)):
        if line.word(at) in perfect:
            return True
        if not line.word(at)[0].isalnum():
            return False
    return False


def _clause_before(line: Line, start: int) -> str:
    first = start
    while first > max(0, start - _NEAR) and line.word(first - 1)[0].isalnum():
        first -= 1
    return f" {' '.join(line.word(at) for at in range(first, start))} "


def _clause_behind(line: Line, end: int) -> str:
    return f" {' '.join(line.word(at) for at in range(end, _end_of_clause(line, end)))} "


def _end_of_clause(line: Line, end: int) -> int:
    last = end
    while last < min(len(line.pieces), end + _BEHIND) and line.word(last)[0].isalnum():
        if line.word(last) in line.nouns.relatives or line.word(last) in line.numbers.joiners:
            break
        last += 1
    return last
