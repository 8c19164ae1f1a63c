"""A mixed pile of reports divided into stories.

Reports are compared by their words (in English, so that languages meet), names and numbers; when they came out is
evidence and no more. Which reports come first changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kronike.model import Report
from kronike.resolve.stories.features import features_of
from kronike.resolve.stories.gathering import Days, gather
from kronike.resolve.stories.neighbours import neighbours
from kronike.resolve.stories.weighing import Vector, vector_of
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


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is kept of a report: its document, its vector, the words of its names, and when it can have come out."""

    document: str
    vector: Vector
    shown: Mapping[str, str]
    days: Days


def find_stories(reports: Iterable[Report], placed: Mapping[str, str] | None = None) -> tuple[Grouping, ...]:
    """Every report in exactly one story; the largest story first, then by the first document.

    ``placed`` names the story that documents were in before: they stay together, and two such stories are never
    joined. The order of the reports changes nothing. Of each report only its vector and its names are kept in memory.
    """
    before = placed or {}
    pile = sorted(map(_seen, reports), key=lambda seen: seen.document)
    vectors = [seen.vector for seen in pile]
    groups = gather(
        vectors, neighbours(vectors), [seen.days for seen in pile], [before.get(seen.document) for seen in pile]
    )
    found = (_grouping([pile[member] for member in members], before) for members in groups)
    return tuple(sorted(found, key=lambda grouping: (-len(grouping.documents), grouping.documents)))


def _seen(report: Report) -> _Seen:
    features = features_of(report)
    return _Seen(report.reading.document.id, vector_of(features), features.shown, _days(report))


def _days(report: Report) -> Days:
    """From when to when a report can have come out, where both are known."""
    published = report.reading.document.published
    if published is None or published.earliest is None or published.latest is None:
        return None
    return published.earliest, published.latest


def _grouping(members: Sequence[_Seen], before: Mapping[str, str]) -> Grouping:
    documents = tuple(seen.document for seen in members)
    story = next((before[document] for document in documents if document in before), None)
    return Grouping(documents, _shared_names(members), story)


def _shared_names(members: Sequence[_Seen]) -> tuple[str, ...]:
    """The names that weigh most in the reports together, as they were first written; none that is part of another."""
    weight: dict[str, float] = {}
    shown: dict[str, str] = {}
    for seen in members:
        for key, words in seen.shown.items():
            weight[key] = weight.get(key, 0.0) + seen.vector.get(f"n {key}", 0.0)
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
