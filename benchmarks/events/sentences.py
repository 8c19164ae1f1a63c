"""One code for a sentence: that of the event which the others of the sentence hang on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kronike.analyse.layers import Layers
from kronike.analyse.tree import Tree
from kronike.model import EventMention, Modality
from kronike.tell.codebooks.plover import plover_root

_LAST = frozenset({Modality.HYPOTHETICAL})


def root_of(layers: Layers) -> str | None:
    """The PLOVER root of a text of one sentence; ``None`` where nothing in it can be coded."""
    coded = [event for event in layers.events if event.code]
    first = min(coded, key=lambda event: _order(event, layers), default=None)
    return plover_root(first) if first else None


def _order(event: EventMention, layers: Layers) -> tuple[bool, bool, int, int]:
    depth = min(_depths(event, layers), default=0)
    return event.modality in _LAST, event.background, depth, event.span.start


def _depths(event: EventMention, layers: Layers) -> Iterator[int]:
    """How deep in its sentence's tree each word of a trigger stands."""
    for tokens in layers.tokens:
        tree = Tree(tokens)
        for at, token in enumerate(tokens):
            if token.span.overlaps(event.span):
                yield sum(1 for _ in tree.above(at))


def f1_by_class(gold: Sequence[str], given: Sequence[str | None]) -> dict[str, float]:
    """F1 of each class of the gold, from 0 to 1."""
    return {label: _f1(label, gold, given) for label in sorted(set(gold))}


def _f1(label: str, gold: Sequence[str], given: Sequence[str | None]) -> float:
    hits = sum(one == label == other for one, other in zip(gold, given, strict=True))
    total = sum(one == label for one in gold) + sum(other == label for other in given)
    return 2 * hits / total if total else 0.0
