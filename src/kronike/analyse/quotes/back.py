"""A sentence that only says whose the one before is: "Det opplyser politiet.", "That is according to the ministry."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.quotes.content import Content
from kronike.analyse.quotes.found import reported
from kronike.analyse.quotes.said_to import addressee, said_to
from kronike.analyse.quotes.spoken import cues_of
from kronike.analyse.quotes.stances import kind_of, stance_of
from kronike.analyse.quotes.subjects import subject_behind

if TYPE_CHECKING:
    from kronike.analyse.quotes.found import Found
    from kronike.analyse.quotes.roles import Subject
    from kronike.analyse.quotes.views import Block, Cue, View

_LONGEST = 16
_SOON = 3


def sourced(document_blocks: list[Block], number: int, given: set[tuple[int, int]]) -> list[Found]:
    """What the sentences of a block say of the one before each, unless ``given`` (block, index) to somebody."""
    told: list[Found] = []
    for at, view in enumerate(document_blocks[number].views):
        named = _only_names(view)
        where, before = (number, at - 1) if at else (number - 1, len(document_blocks[number - 1].views) - 1)
        if named is None or where < 0 or (where, before) in given:
            continue
        quote = _given(where, document_blocks[where].views[before], view, *named)
        if quote:
            told.append(quote)
            given.add((where, before))
    return told


def _only_names(view: View) -> tuple[Cue, Subject] | None:
    """The cue and its subject, where the sentence has a pointing word before them and a phrase at most behind."""
    if view.low[0] not in view.cues.points or len(view) > _LONGEST:
        return None
    cue = next((cue for cue in cues_of(view) if 0 < cue.first < _SOON), None)
    if (
        cue is None
        or (cue.first > 1 and not cue.source)
        or any(view.low[at] in view.cues.that for at in range(1, len(view)))
    ):
        return None
    subject = subject_behind(view, cue.last + 1, loose=True)
    if subject is None or view.end() - subject.last > _SOON * 2:
        return None
    verbs = any(view.tokens[at].upos == "VERB" for at in range(cue.last + 1, len(view)))
    return None if verbs else (cue, subject)


def _given(number: int, before: View, view: View, cue: Cue, subject: Subject) -> Found | None:
    """The whole sentence before, in the voice that this one names."""
    quote = reported(number, before, cue, None, Content(0, before.end()))
    if quote is None:
        return None
    quote.cue, quote.view, quote.subject, quote.cue_words = cue.span(view), view, subject, cue
    quote.denied = view.low[cue.first] in view.cues.denies
    quote.kind, quote.stance = kind_of(view, cue, Content(0, 0)), stance_of(view, cue)
    if not cue.source:
        quote.via, quote.addressee = said_to(view, subject.last + 1), addressee(view, cue, subject)
    return quote
