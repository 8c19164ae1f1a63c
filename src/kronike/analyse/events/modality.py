"""How an event is put: as a fact, as somebody's words, as denied, planned or only possible."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from kronike.analyse.quotes.hedges import hedges_of
from kronike.analyse.quotes.views import PAUSES
from kronike.model import Modality, Polarity
from kronike.words.triggers import TriggerWords, trigger_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kronike.analyse.events.triggers import Hit
    from kronike.analyse.quotes.views import View
    from kronike.model import Quote

_BEFORE = 5
_BEHIND = 2


def modality(view: View, hit: Hit, quotes: Sequence[Quote]) -> Modality:
    """From the words right before and behind the trigger, the sentence's hedges, and the quotes it stands in."""
    words = trigger_words(view.language)
    before, behind = _near(view, hit)
    if _any(before + behind, words.negations) or any(quote.polarity is Polarity.DENIED for quote in quotes):
        return Modality.DENIED
    hedges = hedges_of(view)
    hedged = any(hedge.start < hit.span.end for hedge in hedges)
    if _any(before, words.ahead) and not (hedged and _any(before, view.cues.perfect)):
        return Modality.PLANNED
    if _any(before + behind, words.maybe) or any(_unvouched(view, quote, words) for quote in quotes):
        return Modality.POSSIBLE
    return Modality.REPORTED if quotes or hedged else Modality.ASSERTED


def _unvouched(view: View, quote: Quote, words: TriggerWords) -> bool:
    """Whether the voice says that it does not say so: "bekrefter ikke at"."""
    if quote.cue is None or not view.span.contains(quote.cue):
        return False
    behind = bisect_left(view.tokens, quote.cue.end, key=lambda token: token.span.start)
    return any(word in words.negations for word in view.low[behind : behind + _BEHIND])


def _near(view: View, hit: Hit) -> tuple[str, str]:
    """The words of the trigger's own clause right before and right behind it, between blanks."""
    first = hit.first
    while first > max(0, hit.first - _BEFORE) and view.low[first - 1] not in PAUSES:
        first -= 1
    last = hit.last
    while last + 1 < min(len(view), hit.last + 1 + _BEHIND) and view.low[last + 1] not in PAUSES:
        last += 1
    before, behind = (" ".join(view.low[a:b]) for a, b in ((first, hit.first), (hit.last + 1, last + 1)))
    return f" {before} ".replace("’", "'"), f" {behind} ".replace("’", "'")


def _any(near: str, words: frozenset[str]) -> bool:
    return any(f" {word} " in near for word in words)
