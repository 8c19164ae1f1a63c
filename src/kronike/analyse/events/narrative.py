"""What goes on being told in the plain past happened when what was told before it did, as long as no time is named.

The time of a sentence's main verb is the point of reference of the sentence that follows (Reichenbach, "Elements of
Symbolic Logic", 1947; Kamp and Rohrer, "Tense in Texts", 1983). It is inferred: a report may turn to something else
without a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kronike.analyse.events.background import is_plain_past

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kronike.analyse.events.circumstances import Circumstances
    from kronike.analyse.quotes.views import View
    from kronike.model import Interval, TimeExpression

_LONGEST = 7
"""Days of a time that what is told next shares."""
_FURTHEST = 3
"""So many sentences on at most."""
_MAIN = ("root", "conj", "parataxis")


class Reference(NamedTuple):
    """A time expression, the interval it gives, and the number of the sentence it stands in."""

    time: TimeExpression
    interval: Interval
    sentence: int


def references(views: Iterable[View], around: Circumstances, cues: frozenset[int]) -> dict[int, Reference]:
    """For each sentence that names no time, by its number, the time of the main verb that was told and dated last.

    ``cues`` are where verbs of saying begin: when something was said is not when it happened.
    """
    found: dict[int, Reference] = {}
    last: Reference | None = None
    for view in views:
        if around.times.tells_when(view.number):
            last = _reference(view, around, cues)
        elif last is not None and view.number - last.sentence <= _FURTHEST:
            found[view.number] = last
    return found


def _reference(view: View, around: Circumstances, cues: frozenset[int]) -> Reference | None:
    root = next((at for at in range(len(view)) if view.tree.relation(at) == "root"), None)
    if root is None or not is_plain_past(view, root):
        return None
    span = view.tokens[root].span
    link = around.times.of(span)
    if link is None or link.carried or span.start in cues or around.quotes_around(span):
        return None
    days = link.interval.days
    return Reference(link.time, link.interval, view.number) if days is not None and days <= _LONGEST else None


def is_told_on(view: View, verb: int, around: Circumstances) -> bool:
    """Whether a verb goes on with what was told: a main verb in the plain past, in the report's own words."""
    at, main = verb, is_plain_past(view, verb)
    while main and view.tree.relation(at) == "conj" and view.tree.head(at) != at:
        at = view.tree.head(at)
    return main and view.tree.relation(at) in _MAIN and not around.quotes_around(view.tokens[verb].span)
