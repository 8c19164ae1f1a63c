"""The stage that dates the numbers of a document."""

from __future__ import annotations

from dataclasses import replace

from kronike.analyse.layers import Layers
from kronike.analyse.times.linking import TimeLinks
from kronike.model import Quantity


def date_quantities(layers: Layers) -> Layers:
    """The layers with each number dated by the time expression that belongs to it in its sentence or paragraph."""
    links = TimeLinks(layers)
    return replace(layers, quantities=tuple(_dated(quantity, links) for quantity in layers.quantities))


def _dated(quantity: Quantity, links: TimeLinks) -> Quantity:
    link = links.of(quantity.span)
    if link is None:
        return quantity
    inferred = (*quantity.inferred, "time") if link.carried else quantity.inferred
    return replace(quantity, time=link.time.id, interval=link.interval, inferred=inferred)
