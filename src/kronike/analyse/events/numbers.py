"""The numbers that are an event's own: those of who takes part, and those told of what it did."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kronike.analyse.events.triggers import Hit
    from kronike.analyse.quotes.views import View
    from kronike.model import Participant, Quantity

_ROLES = {
    "kill": ("killed", "dead"),
    "wound": ("wounded", "injured"),
    "surrender": ("surrendered",),
    "evacuate": ("evacuated",),
    "arrest": ("arrested", "detained", "held"),
    "take prisoner": ("captured", "held"),
    "abduct": ("abducted", "kidnapped"),
    "flee": ("fled", "displaced"),
    "release": ("released",),
    "deploy": ("deployed",),
}
"""The roles of numbers that a kind of event gives them (`kronike.analyse.quantities.roles`)."""
_VIOLENT = ("killed", "wounded")
"""What any attack may do to people."""


def numbers_of(quantities: Sequence[Quantity], view: View, hit: Hit, taking: Sequence[Participant]) -> tuple[str, ...]:
    """The ids of the event's numbers in its sentence, in the order of the text."""
    first = bisect_left(quantities, view.span.start, key=lambda quantity: quantity.span.start)
    last = bisect_left(quantities, view.span.end, key=lambda quantity: quantity.span.start)
    roles = _ROLES.get(hit.name, ()) or (_VIOLENT if hit.kind.code == "ASSAULT" else ())
    return tuple(
        quantity.id
        for quantity in quantities[first:last]
        if any(each.span.overlaps(quantity.span) for each in taking) or (quantity.role and quantity.role in roles)
    )
