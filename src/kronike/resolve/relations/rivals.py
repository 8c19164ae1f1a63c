"""Rival descriptions: two voices tell of violence at one place and time, and not of the same people hit by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kronike.model import Relation, RelationKind, Statement, content_id
from kronike.resolve.relations.grounds import Grounds, days_apart, disjoint, speakers, two_voices
from kronike.resolve.relations.hit import Hit, hit_of

_CODE = "ASSAULT"
_LOOK_BACK = 6
_SENTENCES = 3
"""In one report the two stand no more sentences apart."""
_DAYS = 7
_REASON = "two voices describe violence at one place and time otherwise: one of {}, the other of {}"


def rivals(statements: Sequence[Statement], grounds: Grounds) -> Iterator[Relation]:
    """Pairs of statements of violence by two named voices that differ in who was hit; linear in the statements."""
    order = {s.id: at for index in grounds.reports.values() for at, s in enumerate(index.report.analysis.sentences)}
    open_: dict[str, list[tuple[Statement, Hit]]] = defaultdict(list)
    for new, hit in _hits(statements, grounds):
        for old, other in reversed(open_[new.place or ""][-_LOOK_BACK:]):
            if {hit.sort, other.sort} == {"civilian", "armed"} and _rival(new, old, grounds, order):
                yield _relation(new, hit, old, other)
        open_[new.place or ""].append((new, hit))


def _hits(statements: Sequence[Statement], grounds: Grounds) -> Iterator[tuple[Statement, Hit]]:
    """For each sentence in which a named voice tells of violence at a place the word for it, and who was hit.

    Of "two were killed in an attack" that is the attack: what others tell of otherwise, rather than what came of it.
    """
    of_sentence: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        mention = grounds.mentions.get(statement.id)
        if mention and mention.code == _CODE and statement.place and statement.sentence and speakers(statement):
            of_sentence[statement.sentence].append(statement)
    for group in of_sentence.values():
        best = min(group, key=lambda one: (len(grounds.mentions[one.id].participants), one.span))
        if hit := hit_of(grounds.mentions[best.id], grounds.reports[best.document]):
            yield best, hit


def _rival(new: Statement, old: Statement, grounds: Grounds, order: Mapping[str, int]) -> bool:
    if not two_voices(new, old) or disjoint(new, old):
        return False
    if new.document == old.document:
        return 0 < order[new.sentence] - order[old.sentence] <= _SENTENCES
    apart = days_apart(new, old)
    return apart is not None and apart <= _DAYS and not grounds.copied(new, old)


def _relation(new: Statement, hit: Hit, old: Statement, other: Hit) -> Relation:
    return Relation(
        id=content_id("relation", RelationKind.CONFLICTS, new.id, old.id),
        kind=RelationKind.CONFLICTS,
        statement=new.id,
        other=old.id,
        reason=_REASON.format(hit.words, other.words),
        span=hit.span,
        other_span=other.span,
    )
