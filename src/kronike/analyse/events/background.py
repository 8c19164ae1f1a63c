"""What is not the news of the day: dated long before the report, or told as over by then."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kronike.words.triggers import trigger_words

if TYPE_CHECKING:
    from kronike.analyse.events.triggers import Hit
    from kronike.analyse.quotes.views import View
    from kronike.model import Interval

_LONG_AGO = timedelta(days=31)


def is_background(view: View, hit: Hit, interval: Interval | None, published: Interval | None) -> bool:
    """Whether an event was over a month before the report can have been published, or is told in the pluperfect."""
    if interval is not None and interval.earliest is not None and interval.latest is not None:
        if published is None or published.earliest is None:
            return False
        return interval.latest + _LONG_AGO < published.earliest
    return hit.verb and _pluperfect(view, hit.head)


def _pluperfect(view: View, verb: int) -> bool:
    have = trigger_words(view.language).have
    auxiliaries = view.tree.children(verb, "aux")
    return any("Tense=Past" in view.tokens[at].feats and view.lemma(at) in have for at in auxiliaries)
