"""What is not the news of the day: dated long before the report, or told as over by then."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kronike.words.triggers import trigger_words

if TYPE_CHECKING:
    from kronike.analyse.events.triggers import Hit
    from kronike.analyse.quotes.views import View
    from kronike.model import Interval

FRESH = timedelta(days=7)
"""How old news is at the most that opens a report in the perfect."""
_LONG_AGO = timedelta(days=31)
_HIGHEST = 4
"""How many words up from a noun its verb is looked for."""


def is_background(view: View, hit: Hit, interval: Interval | None, published: Interval | None) -> bool:
    """Whether an event was over a month before the report can have been published, or is told in the pluperfect."""
    if interval is not None and interval.earliest is not None and interval.latest is not None:
        if published is None or published.earliest is None:
            return False
        return interval.latest + _LONG_AGO < published.earliest
    return hit.verb and is_pluperfect(view, hit.head)


def in_perfect(view: View, hit: Hit) -> bool:
    """Whether an event is told in the present perfect: by its own verb, or the one that a noun hangs on."""
    at = hit.head
    for _ in range(_HIGHEST):
        if view.tokens[at].upos == "VERB":
            return _behind_have(view, at, "Tense=Pres")
        at = view.tokens[at].head
    return False


def in_past(view: View, hit: Hit) -> bool:
    """Whether an event is told by a verb in the past tense."""
    return hit.verb and _is_past(view.tokens[hit.head].feats)


def is_plain_past(view: View, verb: int) -> bool:
    """Whether a verb stands in the simple past, active or passive."""
    token, helping = view.tokens[verb], view.tree.children(verb, "aux")
    if _is_past(token.feats):
        return token.upos in ("VERB", "AUX")
    have = trigger_words(view.language).have
    past = [at for at in helping if _is_past(view.tokens[at].feats)]
    return bool(past) and not any(view.lemma(at) in have for at in helping)


def _is_past(feats: str) -> bool:
    return "Tense=Past" in feats and "VerbForm=Fin" in feats


def is_pluperfect(view: View, verb: int) -> bool:
    """Whether a verb stands in the past perfect."""
    return _behind_have(view, verb, "Tense=Past")


def _behind_have(view: View, verb: int, tense: str) -> bool:
    have = trigger_words(view.language).have
    return any(tense in view.tokens[at].feats and view.lemma(at) in have for at in view.tree.children(verb, "aux"))
