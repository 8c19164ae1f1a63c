"""The stages of an analysis, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kronike.analyse.events import find_events
from kronike.analyse.layers import Layers
from kronike.analyse.names import find_names
from kronike.analyse.quantities import find_quantities
from kronike.analyse.quotes import find_quotes
from kronike.analyse.sentences import find_sentences
from kronike.analyse.times import find_times

if TYPE_CHECKING:
    from collections.abc import Callable

    from kronike.model import Analysis, Reading


class Stage(NamedTuple):
    """One step: which layers it reads, which it fills, and the function that does it."""

    name: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    find: Callable[[Layers], Layers]


STAGES = (
    Stage("sentences", (), ("sentences", "tokens"), find_sentences),
    Stage("names", ("sentences", "tokens"), ("mentions",), find_names),
    Stage("times", ("sentences", "tokens"), ("times",), find_times),
    Stage("quantities", ("sentences", "tokens", "mentions", "times"), ("quantities",), find_quantities),
    Stage("quotes", ("sentences", "tokens", "mentions"), ("quotes", "mentions"), find_quotes),
    Stage("events", ("sentences", "tokens", "mentions", "times", "quotes"), ("events",), find_events),
)
"""Every stage, each behind those that give what it needs."""


def analyse(reading: Reading) -> Analysis:
    """All layers of one document, each in the order of the text."""
    layers = Layers(reading)
    for stage in STAGES:
        layers = stage.find(layers)
    return layers.analysis()
