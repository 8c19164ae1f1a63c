"""Everything that was found in one document."""

from __future__ import annotations

from dataclasses import dataclass

from kronike.model.adjuncts import Adjunct
from kronike.model.findings import EventMention, Mention, Quantity, Quote, Role, Sentence, TimeExpression


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """All layers of one document, each in the order of the text, and what made them."""

    document: str
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[EventMention, ...] = ()
    roles: tuple[Role, ...] = ()
    adjuncts: tuple[Adjunct, ...] = ()
