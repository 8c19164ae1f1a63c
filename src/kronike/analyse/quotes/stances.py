"""What a cue says of the words it brings: speech or attitude or mere topic, confirmed, denied or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.model import QuoteKind, Stance

if TYPE_CHECKING:
    from kronike.analyse.quotes.content import Content
    from kronike.analyse.quotes.views import Cue, View


def kind_of(view: View, cue: Cue, content: Content) -> QuoteKind:
    """By the cue's word or base form; a preposition of source brings speech."""
    if content.topic:
        return QuoteKind.TOPIC
    held = not cue.source and not {view.low[cue.first], view.lemma(cue.first)}.isdisjoint(view.cues.attitudes)
    return QuoteKind.ATTITUDE if held else QuoteKind.SPEECH


def stance_of(view: View, cue: Cue) -> Stance:
    """Whether the cue confirms or denies."""
    words = {view.low[cue.first], view.lemma(cue.first)}
    if words & view.cues.denies:
        return Stance.DENIES
    return Stance.CONFIRMS if words & view.cues.confirms else Stance.NONE
