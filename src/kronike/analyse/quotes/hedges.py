"""Words in what was said that say it is not vouched for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kronike.analyse.quotes.views import PAUSES
from kronike.model import Span
from kronike.words.cues import cue_words

if TYPE_CHECKING:
    from kronike.analyse.quotes.views import Block, View

_PERFECT_WITHIN = 12


@cache
def hedge_words(language: str) -> re.Pattern[str]:
    """Every hedge of a language, the longest first."""
    words = sorted(cue_words(language).hedges, key=lambda hedge: (-len(hedge), hedge))
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in words) + r")(?!\w)", re.IGNORECASE)


@cache
def first_words(language: str) -> frozenset[str]:
    """What a hedge of the language, or a verb of hearsay, can begin with."""
    words = cue_words(language)
    return words.hearsay | words.rendered | {hedge.split(" ", 1)[0] for hedge in words.hedges}


def hedges_in(block: Block, span: Span) -> tuple[Span, ...]:
    """The hedges inside a span of a block."""
    found: list[Span] = []
    for view in block.views[block.view_at(span.start) : block.view_at(span.end - 1) + 1]:
        found += (hedge for hedge in hedges_of(view) if span.contains(hedge))
    return tuple(found)


def hedges_of(view: View) -> list[Span]:
    """The hedges of a sentence, also where other words part the two of "skal … ha"."""
    if view.memo.hedges is None:
        view.memo.hedges = _hedges(view)
    return view.memo.hedges


def _hedges(view: View) -> list[Span]:
    if first_words(view.language).isdisjoint(view.low):
        return []
    text = " ".join(view.low)
    starts, at = {}, 0
    for index, word in enumerate(view.low):
        starts[at] = index
        at += len(word) + 1
    found = []
    for hedge in hedge_words(view.language).finditer(text):
        first = starts.get(hedge.start())
        if first is not None:
            last = first + hedge.group().count(" ")
            found.append(Span(view.tokens[first].span.start, view.tokens[last].span.end))
    return found + [view.tokens[index].span for index in _hearsay(view)]


def _hearsay(view: View) -> list[int]:
    """The verbs of hearsay that a perfect follows in the same clause, though not right behind."""
    found = []
    verbs = view.cues.hearsay | view.cues.rendered if view.translated else view.cues.hearsay
    for index, word in enumerate(view.low):
        if word not in verbs:
            continue
        for at in range(index + 1, min(len(view), index + _PERFECT_WITHIN)):
            if view.low[at] in PAUSES:
                break
            if view.low[at] in view.cues.perfect and (at > index + 1 or word in view.cues.rendered):
                found.append(index)
                break
    return found
