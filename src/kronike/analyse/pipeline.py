"""The stages of an analysis, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kronike.analyse.adjuncts import find_adjuncts
from kronike.analyse.engine import load_engine
from kronike.analyse.events import find_events
from kronike.analyse.layers import Layers
from kronike.analyse.lemmas import with_lemmas
from kronike.analyse.names import find_names
from kronike.analyse.parsing import Parser, parse_all
from kronike.analyse.quantities import find_quantities
from kronike.analyse.quotes import find_quotes
from kronike.analyse.references import find_references
from kronike.analyse.times import date_quantities, find_times

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
    Stage("names", ("sentences", "tokens", "named"), ("mentions",), find_names),
    Stage("times", ("sentences", "tokens"), ("times",), find_times),
    Stage("quantities", ("sentences", "tokens", "mentions", "times"), ("quantities",), find_quantities),
    Stage("quotes", ("sentences", "tokens", "mentions"), ("quotes", "mentions"), find_quotes),
    Stage("dates", ("sentences", "tokens", "times", "quotes", "quantities"), ("quantities",), date_quantities),
    Stage("events", ("sentences", "tokens", "mentions", "times", "quotes"), ("events",), find_events),
    Stage("lemmas", ("sentences", "tokens", "events"), ("events",), with_lemmas),
    Stage("references", ("sentences", "tokens", "mentions", "quotes"), ("mentions",), find_references),
    Stage(
        "adjuncts", ("sentences", "tokens", "mentions", "times", "quantities", "quotes"), ("adjuncts",), find_adjuncts
    ),
)
"""Every stage behind the parse, which gives sentences, tokens and named; each behind those that give what it needs."""


def analyse(reading: Reading, parser: Parser | None = None) -> Analysis:
    """All layers of one document, each in the order of the text; read by the package's own engine if by no other."""
    (layers,) = parse_all([reading], parser or load_engine())
    return analyse_parsed(layers)


def analyse_parsed(layers: Layers) -> Analysis:
    """All layers of a document that has been parsed (`parse_all`)."""
    for stage in STAGES:
        layers = stage.find(layers)
    return layers.analysis()
