"""The groups of reports that decisions on pairs connect."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kronike.model import Duplicate, Lineage, LineageKind, Origin
from kronike.resolve.clusters import Group, Link
from kronike.resolve.ids import group_id
from kronike.resolve.judgements import Decisions
from kronike.resolve.origins.boilerplate import without_boilerplate
from kronike.resolve.origins.candidates import candidates
from kronike.resolve.origins.deciding import decide_lineage
from kronike.resolve.origins.sides import side_of
from kronike.resolve.origins.telling import telling_of
from kronike.resolve.reports import ReportIndex

_KINDS = tuple(LineageKind)


def find_origins(
    reports: Sequence[ReportIndex], duplicates: Sequence[Duplicate], decisions: Decisions
) -> tuple[Origin, ...]:
    """An Origin for each group of reports that go back to one source, and one for each report that stands alone.

    What a person joined stays joined, what a person parted stays apart. Cost grows with the pile and what is rare in
    it.
    """
    places = {index.doc.id: place for place, index in enumerate(reports)}
    found = [*_copies(duplicates, places), *_captures(reports, places), *_told_alike(reports, duplicates, places)]
    clusters = decisions.clusters()
    found.sort(key=lambda one: (-one.alike, _KINDS.index(one.kind), one.document, one.of))
    held = [lineage for lineage in found if clusters.join(Link(lineage.of, lineage.document, lineage.reason))]
    held.sort(key=lambda one: (places[one.document], places[one.of], _KINDS.index(one.kind)))
    of_group: dict[str, list[Lineage]] = defaultdict(list)
    for lineage in held:
        of_group[clusters.find(lineage.document)].append(lineage)
    groups = clusters.groups([index.doc.id for index in reports])
    return tuple(_origin(group, of_group.get(clusters.find(group.atoms[0]), ())) for group in groups)


def _copies(duplicates: Sequence[Duplicate], places: Mapping[str, int]) -> Iterator[Lineage]:
    for duplicate in duplicates:
        if {duplicate.document, duplicate.of} <= places.keys():
            reason = "the same text" if duplicate.exact else f"nearly the same text ({duplicate.similarity:.0%} alike)"
            of, document = sorted((duplicate.of, duplicate.document), key=places.__getitem__)
            yield Lineage(document=document, of=of, kind=LineageKind.COPY, reason=reason, alike=duplicate.similarity)


def _captures(reports: Sequence[ReportIndex], places: Mapping[str, int]) -> Iterator[Lineage]:
    for index in reports:
        earlier = index.doc.supersedes
        if earlier and earlier in places:
            of, document = sorted((earlier, index.doc.id), key=places.__getitem__)
            reason = "a later capture of the same address"
            yield Lineage(document=document, of=of, kind=LineageKind.CAPTURE, reason=reason, alike=1.0)


def _told_alike(
    reports: Sequence[ReportIndex], duplicates: Sequence[Duplicate], places: Mapping[str, int]
) -> Iterator[Lineage]:
    """The reports that copy none, held against each other sentence by sentence."""
    copies = {duplicate.document for duplicate in duplicates if duplicate.of in places}
    kept = [index for index in reports if index.doc.id not in copies]
    tellings = without_boilerplate([telling_of(index) for index in kept])
    sides = [side_of(index, telling) for index, telling in zip(kept, tellings, strict=True)]
    for one, other in candidates([side.telling for side in sides]):
        if lineage := decide_lineage(sides[one], sides[other]):
            yield lineage


def _origin(group: Group, lineage: Sequence[Lineage]) -> Origin:
    return Origin(
        id=group_id("origin", group.atoms[0]),
        documents=group.atoms,
        evidence=group.reasons if len(group.atoms) > 1 else (),
        lineage=tuple(lineage),
    )
