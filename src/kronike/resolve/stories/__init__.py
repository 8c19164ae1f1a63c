"""A mixed pile of reports divided into stories.

Reports are compared by their words (in English, so that languages meet), names and numbers; when they came out is
evidence and no more. Which reports come first changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kronike.model import Report
from kronike.resolve.stories.features import Features, features_of
from kronike.resolve.stories.gathering import Days, gather
from kronike.resolve.stories.neighbours import neighbours
from kronike.resolve.stories.weighing import Vector, vectors_of
from kronike.words.folding import name_key

__all__ = ["Grouping", "find_stories"]

_NAMES = 5


@dataclass(frozen=True, slots=True)
class Grouping:
    """The reports of one story by document id, and the names that hold it together, the weightiest first.

    ``placed`` is the story that some of them were in before, if any.
    """

    documents: tuple[str, ...]
    names: tuple[str, ...]
    placed: str | None = None


def find_stories(reports: Iterable[Report], placed: Mapping[str, str] | None = None) -> tuple[Grouping, ...]:
    """Every report in exactly one story; the largest story first, then by the first document.

    ``placed`` names the story that documents were in before: they stay together, and two such stories are never
    joined. The order of the reports changes nothing. Of each report only its features are kept in memory.
    """
    before = placed or {}
    seen = ((report.reading.document.id, features_of(report), _days(report)) for report in reports)
    ordered = sorted(seen, key=lambda one: one[0])
    documents, pile = [document for document, _, _ in ordered], [features for _, features, _ in ordered]
    vectors = vectors_of(pile)
    groups = gather(
        vectors,
        neighbours(vectors),
        [days for _, _, days in ordered],
        [before.get(document) for document in documents],
    )
    found = (_grouping(members, documents, pile, vectors, before) for members in groups)
    return tuple(sorted(found, key=lambda grouping: (-len(grouping.documents), grouping.documents)))


def _days(report: Report) -> Days:
    """From when to when a report can have come out, where both are known."""
    published = report.reading.document.published
    if published is None or published.earliest is None or published.latest is None:
        return None
    return published.earliest, published.latest


def _grouping(
    members: Sequence[int],
    documents: Sequence[str],
    pile: Sequence[Features],
    vectors: Sequence[Vector],
    before: Mapping[str, str],
) -> Grouping:
    names = tuple(documents[member] for member in members)
    story = next((before[document] for document in names if document in before), None)
    return Grouping(names, _shared_names(members, pile, vectors), story)


def _shared_names(members: Sequence[int], pile: Sequence[Features], vectors: Sequence[Vector]) -> tuple[str, ...]:
    """The names that weigh most in the reports together, as they were first written; none that is part of another."""
    weight: dict[str, float] = {}
    shown: dict[str, str] = {}
    for member in members:
        for key, words in pile[member].shown.items():
            weight[key] = weight.get(key, 0.0) + vectors[member].get(f"n {key}", 0.0)
            shown.setdefault(key, words)
    chosen: list[str] = []
    for key in sorted(weight, key=lambda key: (-weight[key], key)):
        own = _words(shown[key])
        if own and not any(own <= other or other <= own for other in map(_words, chosen)):
            chosen.append(shown[key])
        if len(chosen) == _NAMES:
            break
    return tuple(chosen)


def _words(name: str) -> set[str]:
    return set(name_key(name).split())
