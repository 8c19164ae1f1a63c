"""Who takes part in an entry's events, by what they do there, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kronike.model import EventMention, Participant, Statement
from kronike.show.phrasebook import phrases
from kronike.show.web.lookup import Lookup


def parties_in_words(statements: Sequence[Statement], lookup: Lookup) -> Iterator[tuple[str, str]]:
    """Each role with who has it, as the reports put it, every name and every word once."""
    book, events = phrases(), lookup.index.events
    told = [events[each.finding] for each in statements if each.finding in events]
    for role, label in book.role.items():
        names = (_name(event, each, lookup) for event in told for each in event.participants if each.role == role)
        if together := "; ".join(dict.fromkeys(names)):
            yield label, together


def _name(event: EventMention, each: Participant, lookup: Lookup) -> str:
    """The name that a mention resolves to, else the words."""
    entity = lookup.index.entity_of.get(each.mention or "")
    return entity.name if entity else " ".join(lookup.index.words(event.document, each.span).split())
