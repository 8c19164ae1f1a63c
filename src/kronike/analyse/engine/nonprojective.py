"""Arcs that cross others, put back where the parser told them by a longer relation (Nivre and Nilsson 2005)."""

from __future__ import annotations

from collections import defaultdict

MARK = "||"
"""Between a relation and that of the true governor, a dependent of the governor given."""


def restored(heads: list[int], relations: list[str]) -> None:
    """Changes a sentence's heads (own place for the root) and relations where a relation names its governor's."""
    for word, relation in enumerate(relations):
        if MARK in relation:
            own, governors = relation.split(MARK)
            heads[word] = _found(word, governors, heads, relations)
            relations[word] = own


def _found(word: int, wanted: str, heads: list[int], relations: list[str]) -> int:
    """The nearest word below the governor with the wanted relation, else the governor."""
    below: dict[int, list[int]] = defaultdict(list)
    for child, head in enumerate(heads):
        if child != head:
            below[head].append(child)
    layer = [heads[word]]
    while layer:
        children = [child for each in layer for child in below[each] if child != word]
        for child in children:
            if relations[child] == wanted:
                return child
        layer = children
    return heads[word]
